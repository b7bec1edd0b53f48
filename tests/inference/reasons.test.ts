import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCases } from '../../src/files/cases.ts';
import { extract } from '../../src/index.ts';
import { compareEvidence, sumReasons } from '../../src/inference/reasons.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type DamageKind, damage, damageKinds } from '../support/damage.ts';
import { linesToText, planToLines } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';

/** A decision as a person is shown it. */
type Shown = { text: string; margin: number; sum: number };

const weights = /[+-]\d+\.\d/g;

/** "a +3.0, b -1.0; the other: c -2.0" is 4. */
function textToSum(reasons: string): number {
  const [own = '', others = ''] = reasons.split('the other: ');
  const sum = (text: string): number => (text.match(weights) ?? []).reduce((all, weight) => all + Number(weight), 0);
  return sum(own) - sum(others);
}

/** "… (margin +4.0; a +3.0, …)" and "margin +4.0; a +3.0, …"; one without another reading has no margin. */
function repairsToShown({ repairs }: Plan): Shown[] {
  return repairs.flatMap(({ reason }) => {
    const found = /margin ([+-]\d+\.\d); (.*)$/su.exec(reason ?? '');
    return found ? [{ text: reason ?? '', margin: Number(found[1]), sum: textToSum(found[2] ?? '') }] : [];
  });
}

/** The first reading that was not chosen says how much worse it is, the message why. */
function noticesToShown({ notices }: Plan): Shown[] {
  return notices.flatMap(({ message, values, alternatives }) => {
    const found = /\(([+-]\d+\.\d)\)$/u.exec(alternatives?.[0]?.text ?? '');
    const reasons = /\(([^()]*)\)[^()]*$/u.exec(message)?.[1];
    if (!found || !Array.isArray(values.evidence)) return [];
    return [{ text: message, margin: -Number(found[1]), sum: textToSum(reasons ?? '') }];
  });
}

function unequal(plan: Plan): string[] {
  return [...repairsToShown(plan), ...noticesToShown(plan)].flatMap(({ text, margin, sum }) =>
    Math.abs(margin - sum) > 0.01 ? [`${margin} is not ${sum.toFixed(1)}: ${text}`] : [],
  );
}

describe('the reasons that are shown', async () => {
  it('add up to the margin that is shown, in the whole edition', async () => {
    const plan = await extract(readFileSync('input/mie-sangyo-vision-koteihyo-2019.txt'));
    expect(repairsToShown(plan).length).toBeGreaterThan(20);
    expect(noticesToShown(plan).length).toBeGreaterThan(20);
    expect(unequal(plan)).toEqual([]);
  });

  // Cases with a profile are tables of other words, not of other weights.
  const cases = (await listCases('fixtures')).filter(({ name }) => !name.startsWith('profiles/'));
  it.each(cases)('add up in $name', async ({ folder, inputs }) => {
    for (const input of inputs) expect(unequal(await extract(readFileSync(`${folder}/${input}`)))).toEqual([]);
  });

  const kinds: readonly DamageKind[][] = [
    ...damageKinds.map((kind) => [kind]),
    ['rowLeft', 'centre'],
    ['yearsRight', 'tear'],
  ];
  it.each(kinds.map((kind) => ({ kind })))('add up in generated text: $kind', async ({ kind }) => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const { lines } = damage(planToLines(makePlan(seed)), kind, seed);
      expect(unequal(await extract(linesToText(lines)))).toEqual([]);
    }
  });

  it('leave out what speaks for both options alike', () => {
    const own = [
      { term: 'same-year', weight: 3 },
      { term: 'labels-change', weight: -1 },
    ] as const;
    const other = [
      { term: 'same-year', weight: 3 },
      { term: 'unmapped', weight: -8 },
    ] as const;
    const reasons = compareEvidence(own, other);
    expect(reasons).toEqual([
      { term: 'labels-change', weight: -1 },
      { term: 'unmapped', weight: -8, otherwise: true },
    ]);
    expect(sumReasons(reasons)).toBe(7);
  });

  it('are in tenths that add up', () => {
    const thirds = ['same-box', 'same-related', 'same-shift'] as const;
    const reasons = compareEvidence(
      thirds.map((term) => ({ term, weight: 1 / 3 })),
      [],
    );
    expect(reasons.map(({ weight }) => weight)).toEqual([0.4, 0.3, 0.3]);
  });
});
