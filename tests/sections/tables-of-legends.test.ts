import { expect, it } from 'vitest';
import { activitiesOf, noticesOf, read } from '../reading/support.ts';

const table = ['取組|R6|R7|R8', '講座|△|○|→', '調査|○||○'];

it('記号 and 意味 above marks and words are the legend of the tables', async () => {
  const plan = await read(['緑浜市計画', '', '記号|意味', '○|実施', '△|検討', '→|継続', '', ...table]);
  expect(activitiesOf(plan).map((line) => line.split(' ').slice(-2).join(' '))).toEqual([
    '2024-2024 検討',
    '2025-2026 実施',
    '2024-2024 実施',
    '2026-2026 実施',
  ]);
  expect(noticesOf(plan)).not.toContain('sections/table-unread');
});

it('記号 and 内容 above names and words are none', async () => {
  const plan = await read(['緑浜市計画', '', '記号|内容', 'ア|実施', 'イ|検討', '', ...table]);
  expect(noticesOf(plan)).toContain('sections/marks-without-legend');
});
