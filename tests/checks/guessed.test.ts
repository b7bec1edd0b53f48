import { expect, it } from 'vitest';
import { extractFixture } from '../pdf/support.ts';

it('warns of every project of a table whose rows no rules part', async () => {
  const plan = await extractFixture('plain.pdf');
  const projects = plan.measures.flatMap((measure) => measure.projects);
  const warned = plan.notices.filter(({ code }) => code === 'checks/rows-guessed');
  expect(warned.map(({ subject }) => subject)).toEqual(projects.map(({ id }) => id));
});

it('warns of none where level rules part them', async () => {
  const plan = await extractFixture('level.pdf');
  expect(plan.notices.filter(({ code }) => code === 'checks/rows-guessed')).toEqual([]);
});
