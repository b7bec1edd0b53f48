import { expect, it } from 'vitest';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

it('同左 goes on with the words before it, in brackets and with blanks too', async () => {
  const plan = await readMeasure(
    '事業名|担当課|R5|R6|R7',
    '街路樹の整備|みどり課|設計|（同左）|植栽',
    '公園の整備|みどり課|調査|同　左|左に同じ',
  );
  expect(activitiesOf(plan)).toEqual([
    '街路樹の整備 みどり課 2023-2024 設計',
    '街路樹の整備 みどり課 2025-2025 植栽',
    '公園の整備 みどり課 2023-2025 調査',
  ]);
  expect(noticesOf(plan)).toEqual([]);
  expect(plan.repairs.map(({ code, before, after }) => [code, before, after])).toContainEqual([
    'repair/ditto-read',
    '（同左）',
    '設計',
  ]);
});

it('〃 below 実施時期 repeats the period above it', async () => {
  const plan = await readMeasure('取組内容|担当課|実施時期', '設計|みどり課|R5～R6', '工事|〃|〃', '検査|〃|同上');
  expect(activitiesOf(plan)).toEqual([
    '設計 みどり課 2023-2024 ',
    '工事 みどり課 2023-2024 ',
    '検査 みどり課 2023-2024 ',
  ]);
});

it('同上 says what the year says in the row above, and 〃 below the first year too', async () => {
  const plan = await readMeasure(
    '事業名|担当課|R5|R6|R7',
    '東公園の整備|みどり課|調査|設計|工事',
    '西公園の整備|みどり課|同上|同上|開園',
    '南公園の整備|みどり課|〃|〃|工事',
  );
  expect(activitiesOf(plan)).toEqual([
    '東公園の整備 みどり課 2023-2023 調査',
    '東公園の整備 みどり課 2024-2024 設計',
    '東公園の整備 みどり課 2025-2025 工事',
    '西公園の整備 みどり課 2023-2023 調査',
    '西公園の整備 みどり課 2024-2024 設計',
    '西公園の整備 みどり課 2025-2025 開園',
    '南公園の整備 みどり課 2023-2023 調査',
    '南公園の整備 みどり課 2024-2024 設計',
    '南公園の整備 みどり課 2025-2025 工事',
  ]);
  expect(noticesOf(plan)).toEqual([]);
});

it('〃 goes on with the words before it in a table whose first row has it, and is a warning where nothing decides', async () => {
  const head = '事業名|担当課|R5|R6|R7';
  const first = await readMeasure(head, '街路樹の整備|みどり課|設計|〃|植栽', '公園の整備|みどり課|調査|〃|工事');
  expect(activitiesOf(first)).toContain('公園の整備 みどり課 2023-2024 調査');
  expect(noticesOf(first)).toEqual([]);
  const either = await readMeasure(head, '街路樹の整備|みどり課|設計|植栽|管理', '公園の整備|みどり課|調査|〃|工事');
  expect(activitiesOf(either)).toContain('公園の整備 みどり課 2023-2024 調査');
  expect(noticesOf(either)).toEqual(['repair/ditto-doubtful']);
});

it('an amount that 同左 repeats is one of its year, and 同左 beside nothing is a warning', async () => {
  const plan = await readMeasure(
    '事業名|担当課|区分|R5|R6|R7',
    '街路樹の整備|みどり課|取組|同左|植栽|管理',
    '街路樹の整備|みどり課|事業費（千円）|1,200|同左|300',
  );
  const values = plan.measures.flatMap(({ projects }) => projects.flatMap((project) => project.values));
  expect(values.map(({ year, value }) => [year, value])).toEqual([
    [2023, 1200],
    [2024, 1200],
    [2025, 300],
  ]);
  expect(noticesOf(plan)).toEqual(['repair/ditto-without-words']);
});

it('〃 in labels above the projects and in remarks stands for the cell above', async () => {
  const plan = await readMeasure(
    '施策|事業名|担当課|R5|R6|備考',
    '緑の保全|街路樹の整備|みどり課|設計|植栽|補助',
    '〃|公園の整備|〃|調査|工事|〃',
  );
  const [, park] = plan.measures.flatMap(({ projects }) => projects);
  expect([park?.name, park?.path[0]?.text, park?.departments[0]?.department, park?.attributes[0]?.text]).toEqual([
    '公園の整備',
    '緑の保全',
    'みどり課',
    '補助',
  ]);
});
