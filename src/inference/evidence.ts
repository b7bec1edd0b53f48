import type { EvidenceTerm, Reason } from '../model/phrase.ts';
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

/** What was weighed, the same terms added up; `otherwise` where there is nothing. */
export function evidenceToReasons(evidence: readonly Evidence[], otherwise?: EvidenceTerm): Reason[] {
  const sums = new Map<EvidenceTerm, number>();
  for (const { term, weight } of evidence) sums.set(term, (sums.get(term) ?? 0) + weight);
  const reasons = [...sums].map(([term, weight]) => ({ term, weight: roundWeight(weight) }));
  return reasons.length === 0 && otherwise !== undefined ? [{ term: otherwise, weight: null }] : reasons;
}

/** The margin of a reading; null where there is no other one. */
export function toMargin(margin: number): number | null {
  return Number.isFinite(margin) ? margin : null;
}

/** Sums of tenths are published as tenths, not as 1.2000000000000002. */
function roundWeight(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
