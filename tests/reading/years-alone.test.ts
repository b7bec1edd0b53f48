import { expect, it } from 'vitest';
import { activitiesOf, noticesOf, readMeasure, TABLE } from './support.ts';

it('years without labels that are not as many rows as the table before are an error, and no projects', async () => {
  const plan = await readMeasure(...TABLE, 'R8|R9|R10', '工事|工事の継続|点検', '工事の継続|点検|公開');
  expect(activitiesOf(plan)).toEqual(['街路樹の整備 みどり課 2023-2023 設計', '街路樹の整備 みどり課 2024-2025 植栽']);
  expect(noticesOf(plan)).toEqual(['sections/row-unplaced', 'sections/years-without-labels']);
  expect(plan.notices.filter(({ code }) => code === 'sections/years-without-labels')).toMatchObject([
    { severity: 'error', values: { years: 'R8、R9、R10', rows: 2 }, source: [{ kind: 'text', line: 7 }] },
  ]);
});

it.each([
  ['that repeat a year of the table before', [...TABLE, 'R7|R8|R9', '剪定|点検|点検', '工事|公開|公開']],
  ['that repeat all years of the table before', [...TABLE, 'R5|R6|R7', '剪定|点検|点検', '工事|公開|公開']],
  ['ahead of any other table', ['R5|R6|R7', '剪定|点検|点検', '工事|公開|公開', '', ...TABLE]],
  ['over figures', [...TABLE, 'R7|R8|R9', '120本|130本|140本']],
])('years without labels %s are an error, and neither projects nor indicators', async (_, lines) => {
  const plan = await readMeasure(...lines);
  expect(activitiesOf(plan)).toEqual(['街路樹の整備 みどり課 2023-2023 設計', '街路樹の整備 みどり課 2024-2025 植栽']);
  expect(plan.measures.flatMap(({ indicators }) => indicators)).toEqual([]);
  expect(noticesOf(plan)).toContain('sections/years-without-labels');
});

it('a head of the same years is the one before without its words, and the rows below it go on with its table', async () => {
  const plan = await readMeasure(...TABLE, 'R5|R6|R7', '街灯の更新|道路課|点検|更新|→');
  expect(activitiesOf(plan).at(-1)).toBe('街灯の更新 道路課 2024-2025 更新');
  expect(noticesOf(plan)).not.toContain('sections/years-without-labels');
});

const PARKS = ['事業名|担当課|R5|R6|R7', '街路樹の整備|みどり課|設計|植栽|→', '公園の改修|公園課|調査|設計|工事'];
const JOINED = [
  '街路樹の整備 みどり課 2023-2023 設計',
  '街路樹の整備 みどり課 2024-2026 植栽',
  '街路樹の整備 みどり課 2027-2028 剪定',
  '公園の改修 公園課 2023-2023 調査',
  '公園の改修 公園課 2024-2024 設計',
  '公園の改修 公園課 2025-2025 工事',
  '公園の改修 公園課 2026-2026 工事の継続',
  '公園の改修 公園課 2027-2027 点検',
  '公園の改修 公園課 2028-2028 公開',
];

it('years without labels that go on over as many rows are the years of the table before, row by row', async () => {
  const plan = await readMeasure(...PARKS, 'R8|R9|R10', '→|剪定|→', '工事の継続|点検|公開');
  expect(activitiesOf(plan)).toEqual(JOINED);
  expect(noticesOf(plan)).toEqual([]);
});

it('years beside the same labels again are further years of the same projects', async () => {
  const again = ['事業名|担当課|R8|R9|R10', '街路樹の整備|みどり課|→|剪定|→', '公園の改修|公園課|工事の継続|点検|公開'];
  const plan = await readMeasure(...PARKS, ...again);
  expect(activitiesOf(plan)).toEqual(JOINED);
  expect(noticesOf(plan)).toEqual([]);
});

it('years that do not go on from those before, or a label that differs, join nothing', async () => {
  const gap = await readMeasure(...PARKS, 'R9|R10|R11', '剪定|剪定|→', '工事の継続|点検|公開');
  expect(noticesOf(gap)).toContain('sections/years-without-labels');
  const other = ['事業名|担当課|R8|R9|R10', '街路樹の整備|みどり課|植栽|剪定|→', '広場の改修|公園課|工事||公開'];
  const plan = await readMeasure(...PARKS, ...other);
  expect(plan.measures.flatMap(({ projects }) => projects).map(({ name }) => name)).toEqual([
    '街路樹の整備',
    '公園の改修',
    '街路樹の整備',
    '広場の改修',
  ]);
});

it('a year and an arrow in lines below a table are a doubt of its measure', async () => {
  const plan = await readMeasure(...TABLE, 'R8（計画）', '→', '木を植えた。');
  const found = plan.notices.filter(({ code }) => code === 'sections/line-unplaced');
  expect(found.map(({ subject }) => subject)).toEqual(['m1', 'm1', null]);
});
