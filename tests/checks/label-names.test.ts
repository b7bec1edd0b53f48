import { expect, it } from 'vitest';
import { readMeasure } from '../reading/support.ts';

it('a project that bears the label of a field is doubted, others are not', async () => {
  const plan = await readMeasure('|R6|R7', '現状・課題|古い|→', '工程表の見直し|検討|実施');
  const doubted = plan.notices.filter(({ code }) => code === 'checks/name-is-label');
  expect(doubted.map(({ subject, values }) => [subject, values])).toEqual([['m1-p1', { name: '現状・課題' }]]);
});
