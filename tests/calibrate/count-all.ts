import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../../src/japanese/tokenizer.ts';
import { damage, damageKinds } from '../support/damage.ts';
import { linesToText, planToLines } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { editionInput } from './corpus.ts';
import { type Counts, countText, emptyCounts } from './counts.ts';
import { linesToTruth, readHandTruth } from './truth.ts';

export const countsFile = 'src/inference/weight-counts.json';

/** As many generated plans of each kind of damage as make the counts steady within seconds. */
const PLANS = 8;

/** Over the measures that were read by hand, and over generated plans with each kind of damage. */
export async function countAll(): Promise<Counts> {
  const tokenize = await loadTokenizer();
  const counts = emptyCounts();
  countText(readFileSync(editionInput), readHandTruth('fixtures/hand-read'), tokenize, counts);
  for (let seed = 1; seed <= PLANS; seed += 1) {
    for (const kinds of [[], ...damageKinds.map((kind) => [kind])]) {
      const clean = makePlan(seed);
      const { lines } = damage(planToLines(clean), kinds, seed);
      countText(new TextEncoder().encode(linesToText(lines)), linesToTruth(clean, lines), tokenize, counts);
    }
  }
  return counts;
}

/** One weight a line, so that a change can be read. */
export function countsToJson(counts: Counts): string {
  const lines = [...counts].map(([name, count]) => `  "${name}": { "for": ${count.for}, "against": ${count.against} }`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Whether a weight speaks for what is mostly wrong, or against what is mostly right. */
export function speaksAgainst(value: number, count: { for: number; against: number }): boolean {
  return value > 0 ? count.for < count.against : count.for > count.against;
}
