/** One thing that speaks for or against a reading, in log-odds: 3 is strong, 1 a leaning. */
export type Evidence = { says: string; weight: number };

export function sumEvidence(evidence: readonly Evidence[]): number {
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  return sum;
}

/** "related cell fits +3.0, first year blank -0.1": what was weighed, in words, the same things added up. */
export function evidenceToText(evidence: readonly Evidence[]): string {
  const sums = new Map<string, number>();
  for (const { says, weight } of evidence) sums.set(says, (sums.get(says) ?? 0) + weight);
  return [...sums].map(([says, weight]) => `${says} ${weightToText(weight)}`).join(', ');
}

/** One decimal with its sign; the margin of a reading without an alternative is unlimited. */
export function weightToText(weight: number): string {
  if (!Number.isFinite(weight)) return 'no other reading';
  return `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;
}
