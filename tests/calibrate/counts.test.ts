import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../src/inference/weights.ts';
import { countAll, countsFile, countsToJson, speaksAgainst } from './count-all.ts';

/** Weights whose counts speak against them, each with the reason why it stays; none is added without one. */
const disagreeing: readonly string[] = [
  // They hold packed labels together, which few plans have: tests/repair/readings.test.ts.
  'own-boxes-below',
  'like-rows-above',
  // A row's own label is not said to share its related initiatives with itself; every other label that does is counted.
  'same-related',
];

describe('the counts of the weights', async () => {
  const counts = await countAll();

  it('are those that are written down: `npm run calibrate` writes them anew', () => {
    expect(readFileSync(countsFile, 'utf8')).toBe(countsToJson(counts));
  });

  it('speak for the weights', () => {
    const against = [...counts].flatMap(([name, count]) =>
      speaksAgainst(WEIGHTS[name as keyof typeof WEIGHTS].value, count) ? [name] : [],
    );
    expect(against.filter((name) => !disagreeing.includes(name))).toEqual([]);
  });

  it('are found to speak against a weight', () => {
    expect(speaksAgainst(3, { for: 1, against: 2 })).toBe(true);
    expect(speaksAgainst(-3, { for: 1, against: 2 })).toBe(false);
  });
});
