import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Correction, draftCorrection, extract, planToDoubts } from '../../src/index.ts';

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

test('items that stand in a row of several projects too are left to the next one by the number of that reading', async () => {
  const bytes = await readFile(`input/${edition}.txt`);
  const plan = await extract(bytes, { edition });
  const shared = planToDoubts(plan).filter(({ notice }) => notice.code === 'repair/item-shared');
  const entries = shared.flatMap(({ choices }) =>
    (choices[0]?.assignments ?? []).map((one) => draftCorrection(plan, one.id, [one], signature)),
  );
  const corrections = entries.flatMap((draft) => (draft.status === 'ready' ? [draft.entry as Correction] : []));
  const corrected = await extract(bytes, { edition, corrections: { corrections } });
  expect(corrected.corrections?.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
  expect(planToDoubts(corrected)).toHaveLength(planToDoubts(plan).length - shared.length);
});
