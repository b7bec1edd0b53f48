import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { draftCorrection, extract, planToDoubts } from '../../src/index.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';
const signature = { who: '青海県', when: '2022-05-01', why: '原本で確認' };

test('every doubt of the example can be accepted, and every reading that has a number be chosen', async () => {
  const plan = await extract(await readFile(`input/${edition}.txt`), { edition });
  const decisions = planToDoubts(plan).flatMap(({ name, acceptance, choices }) =>
    [acceptance && [acceptance], ...choices.map(({ assignments }) => assignments)].flatMap((assignments) =>
      [...Map.groupBy(assignments ?? [], ({ id }) => id)].map(([id, own]) => ({ name, id, own })),
    ),
  );
  expect(decisions.length).toBeGreaterThan(200);
  const refused = decisions.filter(({ id, own }) => draftCorrection(plan, id, own, signature).status !== 'ready');
  expect(refused.map(({ name, own }) => `${name} ${own.map(({ field }) => field).join()}`)).toEqual([]);
});
