import { bare } from '../japanese/width.ts';
import type { AlignedRow } from './alignment.ts';
import { cellToBoxes, type PrintedRow, type RepairContext } from './context.ts';
import { countSharedPairs } from './likeness.ts';
import { findBestPath } from './path.ts';

/** A row with its measure and its part of the table (a page, as a rule), for lanes that cross a page break. */
export type PlacedRow = AlignedRow & { measure: string; part: number };

/** A project's label row with the rows of its boxes, in printed order. */
export type LaneGroup = { label: PlacedRow | null; rows: PlacedRow[] };

/** A row that could belong to another label: above its own, after labels that were packed together, or between two. */
export type LaneDoubt = { row: PlacedRow; owner: PlacedRow; other: PlacedRow; kind: 'above' | 'packed' | 'close' };

/** Log-odds by kind of evidence. */
const WEIGHT = {
  /** Lanes stand below their label; only a label centred against its lanes has some above it. */
  above: -1.5,
  /** ... more so in an edition whose measures begin with a label. */
  aboveLabelsOnTop: -0.6,
  /** A lane at a page's end, its label on the next page. */
  aboveOnPageBefore: -3,
  /** At a page's top, before any label, the label of the page before is not in sight. */
  aboveAtPageTop: -0.8,
  /** The boxes beside a label are another's: labels packed at the top while their lanes follow further down. */
  besideOtherLabel: -4,
  /** ... which needs a lane further down that is clearly the label's own, while the boxes beside it are not. */
  besideWithoutReason: -6,
  ownBoxesAlien: -3,
  sameOwnerAsAbove: 0.2,
  /** A lane below the labels of others belongs to a label further up. */
  perLabelBetween: -0.7,
  sameBoxElsewhere: 3,
  /** The label stands elsewhere with boxes, and this one is not among them. */
  boxNotElsewhere: -0.7,
  boxInName: 2,
  sameRelated: 0.8,
  sameShift: 1.5,
  sharedWord: 0.4,
  likeRowsAbove: 0.5,
  mostSharedWords: 4,
  labelWithoutBoxes: -2,
} as const;
/** A box of this many characters is hardly printed under two projects by chance. */
const TELLING_BOX = 9;
/** A box that stands under more names than this is a common phrase. */
const FEW_NAMES = 2;
/** How many labels back a row can belong to. */
const REACH = 3;
/** Shorter boxes ("実施") stand under many labels. */
const MIN_BOX = 6;
/** Log-odds below which another careful reader could have decided otherwise. */
export const CLEAR_MARGIN = 1;

/** Give each row of boxes to one of the labels around it, in order, so that the whole table reads best. */
export function rowsToGroups(
  rows: readonly PlacedRow[],
  context: RepairContext,
): { groups: LaneGroup[]; doubts: LaneDoubt[] } {
  const labels = rows.filter((row) => row.cells.name !== null);
  if (labels.length === 0) return { groups: rows.length > 0 ? [{ label: null, rows: [...rows] }] : [], doubts: [] };
  const boxed = toBoxedRows(rows);
  const owners = chooseOwners(boxed, labels, context);
  const byOwner = Map.groupBy(boxed.keys(), (at) => owners[at]?.owner ?? 0);
  const rowsOf = (label: number): PlacedRow[] => (byOwner.get(label) ?? []).flatMap((at) => boxed[at]?.row ?? []);
  const groups = labels.map((label, index): LaneGroup => ({ label, rows: rowsOf(index) }));
  const trusted = partsWithLabelsOnTop(boxed, owners, labels);
  const doubts = boxed.flatMap((one, at) => ownerToDoubts(one, owners[at], labels, trusted, context));
  return { groups, doubts };
}

/** A row with boxes; `near` is the last label at or above it (-1: none), `isLabel` where it is that label's own row. */
type BoxedRow = { row: PlacedRow; near: number; isLabel: boolean };

function toBoxedRows(rows: readonly PlacedRow[]): BoxedRow[] {
  let near = -1;
  return rows.flatMap((row): BoxedRow[] => {
    const isLabel = row.cells.name !== null;
    if (isLabel) near += 1;
    return !isLabel || row.cells.years.some((cell) => cell !== null) ? [{ row, near, isLabel }] : [];
  });
}

/** The label that a row belongs to, and how much worse the next best one would make the whole. */
type Owner = { owner: number; margin: number };

/** The states of a row are the labels in reach, and owners never go back. */
function chooseOwners(rows: readonly BoxedRow[], labels: readonly PlacedRow[], context: RepairContext): Owner[] {
  const alien = findAlienRows(rows, labels, context);
  const inReach = rows.map((one) => labelsInReach(one, labels.length));
  const stays = rows.map((one, at) => stayBonus(one, rows.slice(Math.max(0, at - ROWS_ABOVE), at), alien));
  const scores = rows.map((one, at) =>
    (inReach[at] ?? []).map((label) => scoreOwner(one, label, alien, labels, context)),
  );
  const { states, totals } = findBestPath(scores, (at, from, to) =>
    changeCost(
      from === null ? -1 : (inReach[at - 1]?.[from] ?? 0),
      to === null ? labels.length : (inReach[at]?.[to] ?? 0),
      stays[at],
    ),
  );
  return states.map((state, at) => {
    const reach = inReach[at] ?? [];
    const total = totals[at]?.[state] ?? 0;
    const others = (totals[at] ?? []).filter((_, index) => index !== state);
    return { owner: reach[state] ?? 0, margin: total - Math.max(Number.NEGATIVE_INFINITY, ...others) };
  });
}

function labelsInReach({ near, isLabel }: BoxedRow, count: number): number[] {
  const last = Math.min(count - 1, isLabel ? near : near + 1);
  const first = Math.max(0, Math.min(near - REACH, last));
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** Label rows whose boxes say nothing of their label, while a lane before the next page's end says it clearly. */
function findAlienRows(
  rows: readonly BoxedRow[],
  labels: readonly PlacedRow[],
  context: RepairContext,
): ReadonlySet<PlacedRow> {
  const alien = new Set<PlacedRow>();
  rows.forEach(({ row, near, isLabel }, at) => {
    const label = labels[near];
    if (!isLabel || !label || isOwnBox(row, label, context)) return;
    const ahead = rows.slice(at + 1, at + 1 + LANES_AHEAD).filter((one) => one.row.part === row.part);
    const own = ahead.findIndex((one) => !one.isLabel && isOwnBox(one.row, label, context));
    // A lane right below its label is no sign of packed labels.
    if (own > 0) alien.add(row);
  });
  return alien;
}

/** Lanes of packed labels follow within this many rows. */
const LANES_AHEAD = 12;

function isOwnBox(row: PlacedRow, label: PlacedRow, context: RepairContext): boolean {
  const name = bare(label.cells.name?.text ?? '');
  const boxes = rowToBoxes(row);
  const elsewhere = printedElsewhere(label, context);
  return boxes.some((box) => name.includes(box) || elsewhere.some((one) => one.text.includes(box)));
}

/** What stands under the same name in other measures. */
function printedElsewhere(label: PlacedRow, context: RepairContext): readonly PrintedRow[] {
  const printed = context.printedUnder.get(bare(label.cells.name?.text ?? '')) ?? [];
  return printed.filter((one) => one.measure !== label.measure);
}

/** The boxes of a row, whole and by phrase, long enough to be told apart. */
function rowToBoxes(row: PlacedRow): string[] {
  return row.cells.years.flatMap((cell) => (cell ? cellToBoxes(cell) : [])).filter((text) => text.length >= MIN_BOX);
}

/** What speaks for the owner of the row above: little, but more where the boxes beside a label read like those above it. */
function stayBonus({ row }: BoxedRow, above: readonly BoxedRow[], alien: ReadonlySet<PlacedRow>): number {
  if (!alien.has(row)) return WEIGHT.sameOwnerAsAbove;
  const texts = above.map((one) => boxText(one.row)).join(' ');
  return WEIGHT.likeRowsAbove * Math.min(WEIGHT.mostSharedWords, countSharedPairs(boxText(row), texts));
}

/** How many rows above are looked at for boxes that read alike. */
const ROWS_ABOVE = 3;

/** From one owner to the next: not back, and each label passed over is left without boxes. */
function changeCost(from: number, to: number, stay = 0): number {
  if (to < from) return Number.NEGATIVE_INFINITY;
  if (to === from) return stay;
  return Math.max(0, to - from - 1) * WEIGHT.labelWithoutBoxes;
}

function scoreOwner(
  { row, near, isLabel }: BoxedRow,
  owner: number,
  alien: ReadonlySet<PlacedRow>,
  labels: readonly PlacedRow[],
  context: RepairContext,
): number {
  const label = labels[owner];
  if (!label) return Number.NEGATIVE_INFINITY;
  let score = affinity(row, label, context);
  if (owner > near && row.part < label.part) score += WEIGHT.aboveOnPageBefore;
  if (owner > near && context.labelsOnTop) score += WEIGHT.aboveLabelsOnTop;
  if (owner > near) score += near >= 0 && row.part !== labels[near]?.part ? WEIGHT.aboveAtPageTop : WEIGHT.above;
  else if (owner < near) {
    score += isLabel ? WEIGHT.besideOtherLabel : (near - owner) * WEIGHT.perLabelBetween;
    if (isLabel && !alien.has(row)) score += WEIGHT.besideWithoutReason;
  } else if (isLabel && alien.has(row)) score += WEIGHT.ownBoxesAlien;
  return near < 0 && owner === 0 ? 0 : score;
}

function boxText(row: PlacedRow): string {
  return bare(row.cells.years.map((cell) => cell?.text ?? '').join(''));
}

/** What a row has in common with a label: boxes printed under it elsewhere, the same related cell, words of the name. */
function affinity(row: PlacedRow, label: PlacedRow, context: RepairContext): number {
  const name = bare(label.cells.name?.text ?? '');
  const elsewhere = printedElsewhere(label, context);
  const boxes = rowToBoxes(row);
  let score = 0;
  const telling = boxes.filter((box) => box.length >= TELLING_BOX && (context.namesOfBox.get(box) ?? 0) <= FEW_NAMES);
  const found = telling.filter((box) => elsewhere.some((one) => one.text.includes(box)));
  // One box of many can be the same by chance.
  if (found.length > 0) score += (WEIGHT.sameBoxElsewhere * found.length) / boxes.length;
  else if (elsewhere.length > 0 && boxes.length > 0) score += WEIGHT.boxNotElsewhere;
  if (boxes.some((box) => name.includes(box))) score += WEIGHT.boxInName;
  if (row === label) return score;
  if (sameText(row.cells.related?.text, label.cells.related?.text)) score += WEIGHT.sameRelated;
  if (row.reading.labels !== 0 && row.reading.labels === label.reading.labels) score += WEIGHT.sameShift;
  return score + Math.min(WEIGHT.mostSharedWords, countSharedPairs(boxText(row), name)) * WEIGHT.sharedWord;
}

function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bare(a) === bare(b);
}

/**
 * Parts of the table that show their labels on top: one has several lanes below it and none stands above its label.
 * Elsewhere a single lane between two labels could be the upper line of the label below it.
 */
function partsWithLabelsOnTop(
  rows: readonly BoxedRow[],
  owners: readonly Owner[],
  labels: readonly PlacedRow[],
): ReadonlySet<number> {
  const lanes = rows.filter(({ isLabel, near }, at) => !isLabel && owners[at]?.owner === near);
  const below = Map.groupBy(lanes, ({ near }) => near);
  const above = new Set(rows.flatMap(({ row, near }, at) => ((owners[at]?.owner ?? near) !== near ? [row.part] : [])));
  const parts = labels.flatMap((label, index) =>
    (below.get(index)?.length ?? 0) >= SEVERAL_LANES ? [label.part] : [],
  );
  return new Set(parts.filter((part) => !above.has(part)));
}

/** This many lanes below one label are no accident of centring. */
const SEVERAL_LANES = 2;

function ownerToDoubts(
  { row, near, isLabel }: BoxedRow,
  chosen: Owner | undefined,
  labels: readonly PlacedRow[],
  trusted: ReadonlySet<number>,
  context: RepairContext,
): LaneDoubt[] {
  const owner = labels[chosen?.owner ?? -1];
  if (!chosen || !owner) return [];
  if (chosen.owner !== near) {
    const other = labels[Math.max(near, 0)];
    if (near < 0 || !other) return [];
    return [{ row, owner, other, kind: chosen.owner > near ? 'above' : 'packed' }];
  }
  const next = labels[near + 1];
  if (isLabel || !next) return [];
  const proven = isOwnBox(row, owner, context) || (trusted.has(row.part) && context.labelsOnTop);
  return chosen.margin < CLEAR_MARGIN || !proven ? [{ row, owner, other: next, kind: 'close' }] : [];
}
