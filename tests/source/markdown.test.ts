import { expect, it } from 'vitest';
import { markdownToParts } from '../../src/source/markdown.ts';

it('reads lines, lists and tables of Markdown', async () => {
  const text = `---
title: 計画
---
# 取組方向1 道を守る

主担当 **道路課**
2018~2019年、2020~2021年
- 道
3. 橋

| 事業名 | 2018 |
|---|:-:|
| 舗装<br>修繕 | 調査 \\| 測量 |
|  | → |
`;
  const parts = await markdownToParts(text);
  expect(parts.flatMap((part) => (part.kind === 'line' ? part.text : []))).toEqual([
    '取組方向1 道を守る',
    '主担当 道路課',
    '2018~2019年、2020~2021年',
    '道',
    '3. 橋',
  ]);
  const table = parts.find((part) => part.kind === 'table');
  expect(table).toMatchObject({
    mergesCells: false,
    rows: [
      { cells: [{ text: '事業名' }, { text: '2018' }] },
      { cells: [{ text: '舗装\n修繕' }, { text: '調査 | 測量' }] },
      { cells: [{ text: '→', column: 1 }], width: 2 },
    ],
  });
});

it('reads tables of HTML among the lines', async () => {
  const parts = await markdownToParts('取組方向1 道\n\n<table><tr><td rowspan="2">道</td></tr><tr></tr></table>\n');
  expect(parts.map(({ kind }) => kind)).toEqual(['line', 'table']);
});
