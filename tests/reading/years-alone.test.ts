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

it('a head of the same years is the one before without its words, and the rows below it go on with its table', async () => {
  const plan = await readMeasure(...TABLE, 'R5|R6|R7', '街灯の更新|道路課|点検|更新|→');
  expect(activitiesOf(plan).at(-1)).toBe('街灯の更新 道路課 2024-2025 更新');
  expect(noticesOf(plan)).not.toContain('sections/years-without-labels');
});
