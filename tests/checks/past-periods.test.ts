import { expect, it } from 'vitest';
import { readMeasure } from '../reading/support.ts';

// Its cover says 令和5年3月.
it.each([
  ['all before the plan', ['R1', 'H15'], 1],
  ['one of them later', ['R7', 'H15'], 0],
  ['all in its year', ['R4', 'R4'], 0],
])('periods that are doubted: %s', async (_, [first = '', second = ''], count) => {
  const plan = await readMeasure('施設名|改修実施年|対策内容', `公民館|${first}|外壁改修`, `集会所|${second}|屋根改修`);
  const doubted = plan.notices.filter(({ code }) => code === 'checks/periods-past');
  expect(doubted.map(({ values }) => values)).toEqual(
    Array.from({ length: count }, () => ({ count: 2, issued: '2023-03' })),
  );
});
