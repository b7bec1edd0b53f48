import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { expectedOf, readingOf } from '../support/expected.ts';
import { planToText } from '../support/flatten.ts';
import { type CleanPlan, makePlan } from '../support/generator.ts';
import { warnedShare } from '../support/judge.ts';
import { knownFaults } from '../support/known-faults.ts';
import { seedsToRun } from '../support/random.ts';

const batch = 25; // seeds in one test, so that a failure names few
const seeds = seedsToRun(60);
const batches = Array.from({ length: Math.ceil(seeds.length / batch) }, (_, index) =>
  seeds.slice(index * batch, (index + 1) * batch),
);
/** Nothing is damaged, so a warning is needless; a whole edition may have one on a clear project in five. */
const mostWarned = 0.05;
/** Two fifths of these plans' projects stand beside a lane that could be the next label's: a real edition's one in six. */
const mostWarnedOfShortPlans = 0.4;

type ShortPlan = { expected: object; reading: object; warned: number };
const shortPlans = new Map<number, Promise<ShortPlan>>();

/** A generated plan as it was meant and as it is read, once for all tests. */
function readShortPlan(seed: number): Promise<ShortPlan> {
  const read = async (): Promise<ShortPlan> => {
    const clean = makePlan(seed);
    const plan = await extract(planToText(clean));
    return { expected: expectedOf(clean), reading: readingOf(plan), warned: warnedShare(plan) };
  };
  const found = shortPlans.get(seed) ?? read();
  shortPlans.set(seed, found);
  return found;
}

describe('undamaged generated text', () => {
  it.each(batches)('reads back exactly, seeds %i to the next batch', async (...batchSeeds) => {
    for (const seed of batchSeeds) {
      const { expected, reading } = await readShortPlan(seed);
      const isKnown = knownFaults.undamaged.some((one) => one === seed);
      if (isKnown) expect(reading, `seed ${seed}`).not.toEqual(expected);
      else expect(reading, `seed ${seed}`).toEqual(expected);
    }
  });

  it('seldom carries a warning where each project has one lane', async () => {
    const shares: number[] = [];
    for (const seed of seeds) shares.push(warnedShare(await extract(planToText(withOneLane(makePlan(seed))))));
    expect(mean(shares)).toBeLessThanOrEqual(mostWarned);
  });

  it('carries a warning on some lanes of a short plan: nothing in it tells a label on top from a centred one', async () => {
    const shares: number[] = [];
    for (const seed of seeds) shares.push((await readShortPlan(seed)).warned);
    expect(mean(shares)).toBeLessThanOrEqual(mostWarnedOfShortPlans);
  });
});

function withOneLane(plan: CleanPlan): CleanPlan {
  const directions = plan.directions.map((direction) => ({
    ...direction,
    measures: direction.measures.map((measure) => ({
      ...measure,
      projects: measure.projects.map((project) => ({ ...project, lanes: project.lanes.slice(0, 1) })),
    })),
  }));
  return { ...plan, directions };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
