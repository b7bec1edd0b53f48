import { expect, it } from 'vitest';
import { activitiesOf, readMeasure, TABLE } from '../reading/support.ts';

it.each([
  ['※1 R6以降は変更することがあります。'],
  ['注）R6以降は変更することがあります。'],
  ['※ R6以降は変更することがあります。||||'],
])('「%s」 below a table is quoted as an observation', async (line) => {
  const plan = await readMeasure(...TABLE, line);
  expect(activitiesOf(plan)).toEqual(['街路樹の整備 みどり課 2023-2023 設計', '街路樹の整備 みどり課 2024-2025 植栽']);
  const found = plan.notices.filter(({ code }) => code === 'sections/line-unplaced');
  expect(found.map(({ severity, actual }) => [severity, actual])).toEqual([['info', line.replaceAll('|', '')]]);
  expect(plan.notices.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it.each([
  ['※重点施策', 'warning'],
  ['※ R6以降は変更することがあります。', 'info'],
])('「%s」 between rows is told as %s, for a sentence heads none of them', async (remark, severity) => {
  const plan = await readMeasure(...TABLE, `${remark}||||`, '公園の整備|みどり課|調査|→|工事');
  const found = plan.notices.filter(({ code }) => code === 'sections/line-unplaced');
  expect(found.map((one) => one.severity)).toEqual([severity]);
});
