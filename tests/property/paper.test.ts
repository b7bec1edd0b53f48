import { describe, expect, it } from 'vitest';
import { expectedOf, readingOf } from '../support/expected.ts';
import { makePlan } from '../support/generator.ts';
import { sheetsToPlan } from '../support/paper-plan.ts';
import { planToSheets, seedToStyle, withoutFullLines } from '../support/print.ts';
import { seedsToRun } from '../support/random.ts';

const batch = 20; // seeds in one test, so that a failure names few
const seeds = seedsToRun(40);
const batches = Array.from({ length: Math.ceil(seeds.length / batch) }, (_, index) =>
  seeds.slice(index * batch, (index + 1) * batch),
);

describe('a generated plan that was printed', () => {
  it.each(batches)('reads back from its rules and arrows, seeds %i to the next batch', async (...batchSeeds) => {
    for (const seed of batchSeeds) {
      const clean = withoutFullLines(makePlan(seed));
      const plan = await sheetsToPlan(planToSheets(clean, seedToStyle(seed)));
      expect(readingOf(plan), `seed ${seed}`).toEqual(expectedOf(clean));
    }
  });
});
