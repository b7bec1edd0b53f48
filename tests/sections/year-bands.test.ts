import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

const HEAD = '事業名|担当課|内容|事業費';
const ROWS = ['橋の補修|土木課|設計|3,000千円', '学校の改修|教育課|工事|9,000千円'];

it('a year alone above several rows is the period of each', async () => {
  const plan = await readMeasure(HEAD, '令和6年度|||', ...ROWS, '令和7年度|||', '橋の補修|土木課|工事|30,000千円');
  expect(activitiesOf(plan)).toEqual([
    '橋の補修 土木課 2024-2024 設計',
    '学校の改修 教育課 2024-2024 工事',
    '橋の補修 土木課 2025-2025 工事',
  ]);
  expect(noticesOf(plan)).toEqual([]);
});

it('so is one in a cell over all columns', async () => {
  const toRow = (row: string): string =>
    `<tr>${row
      .split('|')
      .map((text) => `<td>${text}</td>`)
      .join('')}</tr>`;
  const bands = ['令和6年度', '令和7年度'].map(
    (year) => `<tr><td colspan=4>${year}</td></tr>${ROWS.map(toRow).join('')}`,
  );
  const table = `<table>${toRow(HEAD)}${bands.join('')}</table>`;
  const plan = await extract(`<h1>緑浜市事業計画</h1><h2>1 事業</h2>${table}`, { tokenizer: 'never' });
  expect(activitiesOf(plan).map((text) => text.split(' ').slice(2).join(' '))).toEqual([
    '2024-2024 設計',
    '2024-2024 工事',
    '2025-2025 設計',
    '2025-2025 工事',
  ]);
  expect(noticesOf(plan)).toEqual([]);
});

it('a year above the years of a table is no period of rows', async () => {
  const plan = await readMeasure('事業名|担当課|R6|R7', '令和6年度に着手|||', '橋の補修|土木課|設計|工事');
  expect(activitiesOf(plan)).toContain('橋の補修 土木課 2024-2024 設計');
});
