import { describe, expect, it } from 'vitest';
import { planToLinks } from '../../src/formats/links.ts';
import { planToScheduleRows, planToYearFields } from '../../src/formats/schedule-rows.ts';
import type { Plan } from '../../src/index.ts';
import { readMeasure } from '../reading/support.ts';

/** Each lane on a line: its labels, and what stands in its years. */
function linesOf(plan: Plan): string[] {
  const names = ['path', 'project_name', 'departments', ...planToYearFields(plan).map(({ name }) => name)];
  return planToScheduleRows(plan, planToLinks(plan)).map((row) =>
    names.map((name) => String(row[name] ?? '-').replaceAll('\n', ' ')).join('|'),
  );
}

describe('the schedule as a table', () => {
  it('has the words where an activity begins, and arrows where it goes on', async () => {
    const plan = await readMeasure(
      '事業名|担当課|R5|R6|R7',
      '街路樹の整備|みどり課|設計|植栽|→',
      '広場|みどり課、道路課||工事|',
    );
    expect(linesOf(plan)).toEqual(['-|街路樹の整備|みどり課|設計|植栽|→|-', '-|広場|みどり課、道路課|-|工事|→?|-']);
  });

  it('says of every blank year behind an activity that it may go on, up to the next one', async () => {
    const plan = await readMeasure('事業名|担当課|R5|R6|R7|R8|R9', '広場|みどり課|設計||工事||');
    expect(linesOf(plan)).toEqual(['-|広場|みどり課|設計|→?|工事|→?|→?|-']);
  });

  it('has a row for each lane, and a column for what nothing gives a year', async () => {
    const plan = await readMeasure('事業名|担当課|R5|R6', '広場|みどり課|設計|工事', '|道路課|広報|→');
    const [activity] = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    const undated = { start: null, end: null, from: null, to: null, startLabel: '前期', endLabel: '後期' };
    if (activity) Object.assign(activity, undated);
    expect(linesOf(plan)).toEqual(['-|広場|みどり課|-|工事|前期–後期: 設計', '-|広場|道路課|広報|→|-']);
  });

  it('has columns for years that only a cell states', async () => {
    const plan = await readMeasure('事業名|実施時期|内容', '広場|R5～R7|設計');
    expect(planToYearFields(plan).map(({ name }) => name)).toEqual(['2023', '2024', '2025', 'without_year']);
    expect(linesOf(plan)).toEqual(['-|広場|-|設計|→|→|-']);
  });
});
