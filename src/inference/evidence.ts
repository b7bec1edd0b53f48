import type { EvidenceTerm } from '../model/phrase.ts';
import { WEIGHTS, type WeightName } from './weights.ts';

/** A piece of evidence for or against an option; its weight is in log-odds. */
export type Evidence<Term extends string = EvidenceTerm> = { term: Term; weight: number };

/** Evidence with the weight of its term; `times` scales it by a share or a count. */
export function weigh<Term extends WeightName>(term: Term, times = 1): Evidence<Term> {
  return { term, weight: WEIGHTS[term].value * times };
}

export function sumEvidence(evidence: readonly Evidence<string>[]): number {
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  return sum;
}
