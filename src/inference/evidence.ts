import type { EvidenceTerm, Reason } from '../model/phrase.ts';

/** One thing that speaks for or against a reading, in log-odds: 3 is strong, 1 a leaning. */
export type Evidence = { term: EvidenceTerm; weight: number };

export function sumEvidence(evidence: readonly Evidence[]): number {
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
