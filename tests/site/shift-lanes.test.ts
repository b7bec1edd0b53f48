import { expect, it } from 'vitest';
import { shiftLanes } from '../../src/site/browser/shift-lanes.ts';
import type { PageActivity, PageLane } from '../../src/site/page-data.ts';

const years = [2022, 2023, 2024];
const box = (id: string, start: number, end: number, marks: Partial<PageActivity> = {}): PageActivity => ({
  ...{ id, words: [id], basis: 'cell', at: [], start, end },
  ...marks,
});
const lane = (...activities: PageActivity[]): PageLane => ({ id: 'l', activities, at: [] });
const shifted = (by: number, ...activities: PageActivity[]) =>
  shiftLanes([lane(...activities)], by, years)?.map(({ value }) => value) ?? null;

it('all boxes of a lane stand a year earlier or later, and an end that is not printed stays so', () => {
  expect(shifted(1, box('a', 2022, 2022, { unprinted: true }), box('b', 2023, 2023))).toEqual(['2023?', '2024']);
  expect(shifted(-1, box('a', 2023, 2024))).toEqual(['2022-2023']);
});

it('what goes on behind the last year does so no more where it ends before that', () => {
  expect(shifted(-1, box('a', 2023, 2024, { open: true }))).toEqual(['2022-2023']);
});

it('none stands where one would leave the years of the plan, or has none', () => {
  expect(shifted(1, box('a', 2022, 2022), box('b', 2024, 2024))).toBe(null);
  expect(shifted(1, { id: 'a', words: [], basis: 'cell', at: [] })).toBe(null);
  expect(shifted(1)).toBe(null);
});
