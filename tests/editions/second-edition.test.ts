import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Change, type Diff, diffPlans, diffSchema, extract, type Plan, planSchema } from '../../src/index.ts';
import { root } from '../cli/run.ts';
import { planToText } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { seedsToRun } from '../support/random.ts';
import { changeToText, makeSecondEdition, withOtherPlaces } from '../support/second-edition.ts';

const seeds = seedsToRun(20);
const fewSeeds = seeds.slice(0, Math.ceil(seeds.length / 4)); // of the example, which is large
const read = new Map<number, Promise<Plan>>();

/** Read once for all tests, none of which changes it. */
function invented(seed: number): Promise<Plan> {
  const plan = read.get(seed) ?? extract(planToText(makePlan(seed)), { edition: `aomi-${seed}` });
  read.set(seed, plan);
  return plan;
}

let example: Plan;
beforeAll(async () => {
  const path = join(root, 'output/mie-sangyo-vision-koteihyo-2019/plan.json');
  example = planSchema.parse(JSON.parse(await readFile(path, 'utf8')));
});

/** In the expected texts a department has its old name on both sides, and nobody counts what it answers for. */
function readingOf({ changes }: Diff): string[] {
  const renamed = changes.find(({ kind, record }) => kind === 'renamed' && record === 'department');
  const toText = (change: Change): string => {
    const text = changeToText(change.record === 'department' ? { ...change, records: null } : change);
    return change === renamed ? text : text.replaceAll(renamed?.new.name ?? '\n', renamed?.old.name ?? '');
  };
  return changes.map(toText).sort();
}

function expectExactly(first: Plan, seed: number): void {
  const { plan, changes } = makeSecondEdition(first, seed);
  const diff = diffPlans(first, plan);
  expect(readingOf(diff), `seed ${seed}`).toEqual(changes.toSorted());
  expect(diffSchema.safeParse(diff).success).toBe(true);
}

describe('a second edition made by known changes', () => {
  it('of the example has those and no others', () => {
    for (const seed of fewSeeds) expectExactly(example, seed);
  });

  it('of an invented plan has those and no others', async () => {
    for (const seed of seeds) expectExactly(await invented(seed), seed);
  });
});

/** Sides exchanged, added for removed and merged for split; the order of the changes is that of the newer edition. */
function mirrored({ changes }: Diff): string[] {
  const kinds: Record<string, string> = { added: 'removed', removed: 'added', merged: 'split', split: 'merged' };
  const toMirror = (change: Change): object => {
    return { ...change, kind: kinds[change.kind] ?? change.kind, old: change.new, new: change.old };
  };
  return changes.map((change) => JSON.stringify(toMirror(change))).sort();
}

const linesOf = ({ changes }: Diff): string[] => changes.map((change) => JSON.stringify(change)).sort();

describe('a diff', () => {
  it('of a plan and itself is empty, also where it was read from another print', async () => {
    for (const plan of [example, ...(await Promise.all(seeds.slice(0, 20).map(invented)))]) {
      expect(diffPlans(plan, plan).changes).toEqual([]);
      expect(diffPlans(plan, withOtherPlaces(plan)).changes).toEqual([]);
    }
  });

  it('with the editions exchanged is its mirror', async () => {
    for (const seed of seeds) {
      const [a, b] = [await invented(seed), await invented(seed + 1)];
      const pairs: (readonly [Plan, Plan])[] = [
        [a, b],
        [a, makeSecondEdition(a, seed).plan],
        ...(fewSeeds.includes(seed) ? [[example, makeSecondEdition(example, seed).plan] as const] : []),
      ];
      for (const [older, newer] of pairs) {
        expect(mirrored(diffPlans(older, newer)), `seed ${seed}`).toEqual(linesOf(diffPlans(newer, older)));
      }
    }
  });
});
