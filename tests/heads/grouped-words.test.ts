import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

it('words over several columns beside the title of the years are the first row of a head', async () => {
  const plan = await readMeasure(
    '取組|実施主体|||工程||',
    '|市|事業者|市民|R6|R7|R8',
    '太陽光発電の導入|○|○||調査|設置|→',
    '街路樹の整備|○||○|設計|植栽|→',
  );
  expect(noticesOf(plan)).toEqual([]);
  expect(activitiesOf(plan)).toEqual([
    '太陽光発電の導入  2024-2024 調査',
    '太陽光発電の導入  2025-2026 設置',
    '街路樹の整備  2024-2024 設計',
    '街路樹の整備  2025-2026 植栽',
  ]);
  expect(plan.measures[0]?.projects[1]?.attributes.map(({ head, text }) => `${head} ${text}`)).toEqual([
    '市 ○',
    '市民 ○',
  ]);
});

it('years below one of two groups are the second row of a head', async () => {
  const toRow = (cells: readonly string[]): string => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const rows = [
    '<tr><th rowspan=2>箇所名<th rowspan=2>事業主体<th colspan=2>実施状況<th colspan=3>実施予定年度</tr>',
    toRow(['実施済', '未実施', 'R6', 'R7', 'R8']),
    toRow(['北町交差点', '市', '○', '', '', '', '']),
    toRow(['南町歩道', '県', '', '○', '', '設計', '工事']),
  ];
  const plan = await extract(`<h1>緑浜市安全計画</h1><h2>1 対策</h2><table>${rows.join('')}</table>`, {
    tokenizer: 'never',
  });
  expect(noticesOf(plan)).toEqual([]);
  expect(activitiesOf(plan)).toEqual(['南町歩道 県 2025-2025 設計', '南町歩道 県 2026-2026 工事']);
});
