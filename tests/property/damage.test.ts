import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { type DamageKind, damage, damageKinds } from '../support/damage.ts';
import { linesToText, planToLines } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { judge } from '../support/judge.ts';
import { knownFaults } from '../support/known-faults.ts';
import { int, sample, seededRandom, seedsToRun } from '../support/random.ts';

const seedsOfOneKind = seedsToRun(10);
const seedsOfMixture = seedsToRun(60);
const shown = 6; // misreadings that a failure prints

/** Silent misreadings of one damaged plan, each with the seed that makes it again. */
async function silentReadings(seed: number, kinds: readonly DamageKind[]): Promise<string[]> {
  const clean = makePlan(seed);
  const { lines } = damage(planToLines(clean), kinds, seed);
  const { silent } = judge(clean, lines, await extract(linesToText(lines)));
  return silent.map((reading) => `seed ${seed} ${kinds.join('+')}: ${reading}`);
}

function expectNone(silent: readonly string[]): void {
  const seeds = new Set(silent.map((reading) => reading.split(':')[0]));
  expect(silent.slice(0, shown), `${silent.length} silent misreadings in ${seeds.size} plans`).toEqual([]);
}

/** Damaged text reads back exactly, or its record carries a warning; where arrows are lost, the end is not known. */
describe('damaged generated text', () => {
  it.each(damageKinds)('%s: reads back exactly or carries a warning', async (kind) => {
    const silent: string[] = [];
    for (const seed of seedsOfOneKind) silent.push(...(await silentReadings(seed, [kind])));
    expectNone(silent);
  });

  it('several kinds at once: the same', async () => {
    const silent: string[] = [];
    const known: number[] = [];
    for (const seed of seedsOfMixture) {
      const random = seededRandom(seed);
      const found = await silentReadings(seed, sample(random, damageKinds, int(random, 2, 3)));
      if (found.length > 0 && knownFaults.mixture.some((one) => one === seed)) known.push(seed);
      else silent.push(...found);
    }
    expectNone(silent);
    expect(known).toEqual(knownFaults.mixture.filter((seed) => seedsOfMixture.includes(seed)));
  });
});
