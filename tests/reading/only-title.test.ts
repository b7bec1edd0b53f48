import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { read } from './support.ts';

const TABLE = ['', '事業名|担当課|R5|R6|R7', '街路樹の整備|みどり課|設計|植栽|→'];

it.each([
  ['is its title, whatever its words', ['街の緑 実績'], '街の緑 実績'],
  ['is its title beside a date', ['街の緑 実績', '令和5年3月'], '街の緑 実績'],
  ['is none where it names who issues it', ['緑浜市'], null],
  ['is none where it is a remark', ['※ 年度は予定です'], null],
  ['is none where another line stands beside it', ['街の緑 実績', '暮らしの緑'], null],
])('the only line above the tables of an edition %s', async (_, lines, title) => {
  expect((await read([...lines, ...TABLE])).plan.title).toBe(title);
});

it('the path of a page of a site is no title, and a heading of the first level is', async () => {
  const table =
    '<table><tr><th>事業名</th><th>R5</th><th>R6</th></tr><tr><td>植栽</td><td>設計</td><td>工事</td></tr></table>';
  const lines = '<p>現在位置：トップ &gt; 市政 &gt; 緑の計画</p><p>街の計画</p><h1>緑の基本計画</h1>';
  const plan = await extract(`<html><body>${lines}${table}</body></html>`, { tokenizer: 'never' });
  expect(plan.plan.title).toBe('緑の基本計画');
});
