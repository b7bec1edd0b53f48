import { bare } from '../japanese/width.ts';
import type { AlignedRow } from './alignment.ts';
import type { RepairContext } from './context.ts';

/** A row with its part of the table (a page, as a rule), for lanes that cross a page break. */
export type PlacedRow = AlignedRow & { part: number };

/** A project's label row with the rows of its lanes, in printed order; `label` stands among `rows`. */
export type LaneGroup = { label: PlacedRow | null; rows: PlacedRow[] };

/** A lane that could belong to the label before or after it. */
export type LaneDoubt = { row: PlacedRow; owner: PlacedRow; other: PlacedRow; margin: number; above: boolean };

/** Log-odds by kind of evidence. */
const WEIGHT = {
  /** Lanes stand below their label; only a label centred against its lanes has some above it. */
  above: -1.5,
  /** At a page's top, before any label, the label of the page before is not in sight. */
  aboveAtPageTop: -0.8,
  sameBoxElsewhere: 3,
  sameLabels: 0.8,
  sharedWord: 0.4,
  mostSharedWords: 4,
  labelWithoutBoxes: 2,
  centred: 0.6,
  notCentred: -0.6,
} as const;
/** Gaps longer than this (rows) all go to the label above: no page has that many lanes of one label. */
const MAX_GAP = 40;

/** Give each row without a label to the label above or below it, so that the whole page reads best. */
export function rowsToGroups(rows: readonly PlacedRow[], context: RepairContext): { groups: LaneGroup[]; doubts: LaneDoubt[] } {
  const labels = rows.filter((row) => row.cells.name !== null);
  if (labels.length === 0) return { groups: rows.length > 0 ? [{ label: null, rows: [...rows] }] : [], doubts: [] };
  const gaps = splitAtLabels(rows);
  const splits = chooseSplits(labels, gaps, context);
  const groups = labels.map((label, index): LaneGroup => {
    const above = (gaps[index] ?? []).slice(splits[index]?.split ?? 0);
    const below = (gaps[index + 1] ?? []).slice(0, splits[index + 1]?.split ?? 0);
    return { label, rows: [...above, label, ...below] };
  });
  const doubts = labels.flatMap((label, index) => gapToDoubts(labels[index - 1], label, gaps[index] ?? [], splits[index]));
  return { groups, doubts };
}

/** The unlabelled rows before each label, and those after the last. */
function splitAtLabels(rows: readonly PlacedRow[]): PlacedRow[][] {
  const gaps: PlacedRow[][] = [[]];
  for (const row of rows) {
    if (row.cells.name !== null) gaps.push([]);
    else gaps.at(-1)?.push(row);
  }
  return gaps;
}

/** The first `split` rows of a gap belong to the label above; `margin` is the cost of the best other split. */
type Split = { split: number; margin: number };

function chooseSplits(labels: readonly PlacedRow[], gaps: readonly PlacedRow[][], context: RepairContext): Split[] {
  // best[i][s]: best total up to label i-1 when the gap before label i is split at s.
  const gapScores = gaps.map((gap, index) => scoreGap(gap, labels[index - 1], labels[index], context));
  const forward: number[][] = [gapScores[0] ?? [0]];
  const from: number[][] = [[]];
  labels.forEach((label, index) => {
    const before = forward[index] ?? [0];
    const gapBefore = gaps[index]?.length ?? 0;
    const next = (gapScores[index + 1] ?? [0]).map((score, below) => {
      const totals = before.map((total, split) => total + scoreLabel(label, gapBefore - split, below));
      const best = totals.indexOf(Math.max(...totals));
      return { total: (totals[best] ?? 0) + score, best };
    });
    forward.push(next.map(({ total }) => total));
    from.push(next.map(({ best }) => best));
  });
  const splits: Split[] = new Array(gaps.length);
  let at = forward.at(-1)?.indexOf(Math.max(...(forward.at(-1) ?? [0]))) ?? 0;
  for (let index = gaps.length - 1; index >= 0; index -= 1) {
    splits[index] = { split: at, margin: splitMargin(forward[index] ?? [], at, gapScores[index] ?? []) };
    at = from[index]?.[at] ?? 0;
  }
  return splits;
}

/** How much worse the next best split of this gap is, by what stands before it and in it. */
function splitMargin(totals: readonly number[], chosen: number, local: readonly number[]): number {
  const scores = local.length > 1 ? local : totals;
  const others = scores.filter((_, split) => split !== chosen);
  return others.length === 0 ? Number.POSITIVE_INFINITY : (scores[chosen] ?? 0) - Math.max(...others);
}

/** Score of each split of a gap: only ends of the gap that have a label can take rows. */
function scoreGap(gap: readonly PlacedRow[], above: PlacedRow | undefined, below: PlacedRow | undefined, context: RepairContext): number[] {
  if (!above) return [0];
  if (!below || gap.length > MAX_GAP) return new Array(gap.length + 1).fill(Number.NEGATIVE_INFINITY, 0, gap.length).fill(0, gap.length);
  const toAbove = gap.map((row) => affinity(row, above, context));
  const toBelow = gap.map((row) => affinity(row, below, context) + (row.part !== above.part ? WEIGHT.aboveAtPageTop : WEIGHT.above));
  return Array.from({ length: gap.length + 1 }, (_, split) => sum(toAbove.slice(0, split)) + sum(toBelow.slice(split)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What a lane has in common with a label: boxes printed under it elsewhere, the same related cell, words of the name. */
function affinity(row: PlacedRow, label: PlacedRow, context: RepairContext): number {
  const name = bare(label.cells.name?.text ?? '');
  const text = bare(row.cells.years.map((cell) => cell?.text ?? '').join(''));
  const elsewhere = context.printedUnder.get(name)?.filter((one) => one.row !== row.row.place.line && one.row !== label.row.place.line) ?? [];
  let score = 0;
  const boxes = row.cells.years.flatMap((cell) => (cell ? cell.text.split(/\s+/u) : [])).filter((box) => box.length >= MIN_BOX);
  if (boxes.some((box) => elsewhere.some((one) => one.text.includes(box)))) score += WEIGHT.sameBoxElsewhere;
  if (sameText(row.cells.related?.text, label.cells.related?.text)) score += WEIGHT.sameLabels;
  score += Math.min(WEIGHT.mostSharedWords, countSharedPairs(text, name)) * WEIGHT.sharedWord;
  return score;
}

/** Shorter boxes ("実施") stand under many labels. */
const MIN_BOX = 6;

function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bare(a) === bare(b);
}

/** Pairs of kanji or katakana that stand in both texts. */
export function countSharedPairs(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter((pair) => /^[一-龠ァ-ヺーA-Za-z]{2}$/u.test(pair)));
  const other = pairs(b);
  return [...pairs(a)].filter((pair) => other.has(pair)).length;
}

function scoreLabel(label: PlacedRow, above: number, below: number): number {
  const empty = label.cells.years.every((cell) => cell === null);
  if (above === 0) return empty && below === 0 ? -WEIGHT.labelWithoutBoxes : 0;
  return (empty ? WEIGHT.labelWithoutBoxes : 0) + (Math.abs(above - below) <= 1 ? WEIGHT.centred : WEIGHT.notCentred);
}

/** Lanes above a label moved there by a repair: each is a doubt; lanes below only where the margin is small. */
function gapToDoubts(above: PlacedRow | undefined, below: PlacedRow, gap: readonly PlacedRow[], split: Split | undefined): LaneDoubt[] {
  if (!split || !above) return [];
  return gap.flatMap((row, index): LaneDoubt[] => {
    if (index >= split.split) return [{ row, owner: below, other: above, margin: split.margin, above: true }];
    return split.margin < CLEAR_MARGIN ? [{ row, owner: above, other: below, margin: split.margin, above: false }] : [];
  });
}

/** Log-odds below which another careful reader could have decided otherwise. */
export const CLEAR_MARGIN = 1;
