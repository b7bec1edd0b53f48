import { readFileSync } from 'node:fs';
import { listCases } from '../../src/files/cases.ts';
import { extract } from '../../src/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { damage, damageKinds } from '../support/damage.ts';
import { type Line, linesToText, planToLines } from '../support/flatten.ts';
import { type CleanPlan, makePlan } from '../support/generator.ts';

export const editionInput = 'input/mie-sangyo-vision-koteihyo-2019.txt';

/** A text to read; a generated one with what was meant. */
export type Sample = { name: string; kind: 'edition' | 'case' | 'generated'; text: Uint8Array | string; meant?: Meant };
type Meant = { clean: CleanPlan; lines: readonly Line[] };

/** The edition, the cases without a profile, and generated plans with each kind of damage and with several. */
export async function readSamples(seeds: readonly number[]): Promise<Sample[]> {
  const cases = (await listCases('fixtures')).filter(({ name }) => !name.startsWith('profiles/'));
  return [
    { name: 'edition', kind: 'edition', text: readFileSync(editionInput) },
    ...cases.flatMap(({ name, folder, inputs }) =>
      inputs.map((input): Sample => ({ name, kind: 'case', text: readFileSync(`${folder}/${input}`) })),
    ),
    ...seeds.flatMap(seedToSamples),
  ];
}

function seedToSamples(seed: number): Sample[] {
  const several = damageKinds.map((kind, at) => [kind, damageKinds[(at + seed) % damageKinds.length] ?? kind]);
  return [[], ...damageKinds.map((kind) => [kind]), ...several].map((kinds): Sample => {
    const clean = makePlan(seed);
    const { lines } = damage(planToLines(clean), kinds, seed);
    return { name: `${seed} ${kinds.join('+')}`, kind: 'generated', text: linesToText(lines), meant: { clean, lines } };
  });
}

export function readSample({ text }: Sample): Promise<Plan> {
  return extract(text);
}

/** All that is read, and of the notices what they are about; not the reasons and margins. */
export function planToFacts({ measures, directions, index, notices, repairs }: Plan): string {
  const told = notices.map(({ code, severity, source, subject }) => ({ code, severity, source, subject }));
  const repaired = repairs.map(({ code, before, after }) => ({ code, before, after }));
  return JSON.stringify({ measures, directions, index, told, repaired });
}
