import type { EvidenceTerm, Reason } from '../model/phrase.ts';
import type { Evidence } from './evidence.ts';
import type { BestPath } from './path.ts';

/** A path with its evidence: for each row in a state, and for each step from one state to the next. */
export type WeighedPath = {
  path: BestPath;
  ofRow: (at: number, state: number) => readonly Evidence[];
  ofStep: (at: number, from: number | null, to: number | null) => readonly Evidence[];
};

/** Log-odds of an option over another one; null if there is no other, or it cannot be reached. */
export type Margin = number | null;

export function marginOver({ path }: WeighedPath, at: number, other: number): Margin {
  const totals = path.totals[at] ?? [];
  const margin = (totals[path.states[at] ?? 0] ?? 0) - (totals[other] ?? Number.NEGATIVE_INFINITY);
  return Number.isFinite(margin) ? margin : null;
}

/**
 * Why a row has its state and not another: the evidence for the one less that for the other, along both paths as far as they
 * differ. The weights add up to the margin.
 */
export function pathToReasons(weighed: WeighedPath, at: number, other: number): Reason[] {
  const { path, ofRow, ofStep } = weighed;
  if (marginOver(weighed, at, other) === null) return evidenceToReasons(ofRow(at, path.states[at] ?? 0));
  const detour = path.detour(at, other);
  const end = detour.first + detour.states.length;
  const onDetour = (row: number): number | null =>
    (row >= detour.first && row < end ? detour.states[row - detour.first] : path.states[row]) ?? null;
  const onPath = (row: number): number | null => path.states[row] ?? null;
  const own: Evidence[] = [];
  const others: Evidence[] = [];
  for (let row = detour.first; row <= end; row += 1) {
    own.push(...ofStep(row, onPath(row - 1), onPath(row)));
    others.push(...ofStep(row, onDetour(row - 1), onDetour(row)));
    if (row === end) break;
    const [taken, left] = [ofRow(row, onPath(row) ?? 0), ofRow(row, onDetour(row) ?? 0)];
    own.push(...(row === at ? taken : taken.map(toAround)));
    others.push(...(row === at ? left : left.map(toAround)));
  }
  return compareEvidence(own, others);
}

function toAround({ weight }: Evidence): Evidence {
  return { term: 'rows-around', weight };
}

/** The evidence for an option less that for another; terms that favour both alike cancel out. */
export function compareEvidence(own: readonly Evidence[], others: readonly Evidence[]): Reason[] {
  const ownSums = addUp(own);
  const otherSums = addUp(others);
  const reasons: Reason[] = [];
  for (const [term, weight] of ownSums) reasons.push({ term, weight: weight - (otherSums.get(term) ?? 0) });
  for (const [term, weight] of otherSums) if (!ownSums.has(term)) reasons.push({ term, weight, otherwise: true });
  return inTenths(reasons);
}

/** Evidence as reasons, with equal terms added up. */
export function evidenceToReasons(evidence: readonly Evidence[]): Reason[] {
  return inTenths([...addUp(evidence)].map(([term, weight]) => ({ term, weight })));
}

/** The reasons, or `term` as the only reason if there are none, because all evidence favours both options alike. */
export function reasonsOr(reasons: readonly Reason[], term: EvidenceTerm): readonly Reason[] {
  return reasons.length === 0 ? [{ term, weight: null }] : reasons;
}

function addUp(evidence: readonly Evidence[]): ReadonlyMap<EvidenceTerm, number> {
  const sums = new Map<EvidenceTerm, number>();
  for (const { term, weight } of evidence) sums.set(term, (sums.get(term) ?? 0) + weight);
  return sums;
}

/** The sum of reasons in log-odds: the margin that they are the reasons for. */
export function sumReasons(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { weight, otherwise }) => sum + (otherwise ? -1 : 1) * (weight ?? 0), 0);
}

/** Rounds weights to tenths; the largest weight absorbs the rounding errors, so that they still add up. */
function inTenths(reasons: readonly Reason[]): Reason[] {
  const rounded = reasons.map((reason) => ({
    ...reason,
    weight: reason.weight === null ? null : toTenths(reason.weight),
  }));
  const [largest] = rounded.toSorted((a, b) => Math.abs(b.weight ?? 0) - Math.abs(a.weight ?? 0));
  const left = toTenths(toTenths(sumReasons(reasons)) - sumReasons(rounded));
  if (largest && largest.weight !== null) {
    largest.weight = toTenths(largest.weight + (largest.otherwise ? -left : left));
  }
  return rounded.filter(({ weight }) => weight !== 0);
}

/** Rounds to tenths, halves away from 0, ignoring floating-point errors of sums. */
export function toTenths(weight: number): number {
  const tenths = Math.round(Math.abs(weight) * 10 + LOST_BY_ADDING) / 10;
  return weight < 0 && tenths > 0 ? -tenths : tenths;
}

const LOST_BY_ADDING = 1e-6;
