import type { EvidenceTerm } from '../model/phrase.ts';
import { WEIGHTS, type WeightName } from './weights.ts';

/** One thing that speaks for or against an option, in log-odds. */
export type Evidence<Term extends string = EvidenceTerm> = { term: Term; weight: number };

/** `times` is 1 as a rule; a share, or how often it holds. */
export function weigh<Term extends WeightName>(term: Term, times = 1): Evidence<Term> {
  return { term, weight: WEIGHTS[term].value * times };
}

export function sumEvidence(evidence: readonly Evidence<string>[]): number {
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  return sum;
}
