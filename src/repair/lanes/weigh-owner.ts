import type { Evidence } from '../../inference/evidence.ts';
import { bare } from '../../japanese/width.ts';
import { cellToBoxes, type PrintedRow } from '../document/printed-elsewhere.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { BoxedRow, PlacedRow } from './placed-row.ts';
import { countSharedPairs } from './shared-words.ts';

const WEIGHTS = {
  // Lanes stand below their label; only a label centred against its lanes has some above it.
  above: { term: 'above', weight: -1.5 },
  aboveLabelsOnTop: { term: 'above-labels-on-top', weight: -0.6 },
  aboveOnPageBefore: { term: 'above-on-page-before', weight: -3 },
  // At a page's top, before any label, the label of the page before is not in sight.
  aboveAtPageTop: { term: 'above-at-page-top', weight: -0.8 },
  // Labels packed at the top while their lanes follow further down.
  besideOther: { term: 'beside-other', weight: -4 },
  besideWithoutReason: { term: 'beside-without-reason', weight: -6 },
  ownBoxesAlien: { term: 'own-boxes-below', weight: -3 },
  labelBetween: { term: 'label-between', weight: -0.7 },
  sameBox: { term: 'same-box', weight: 3 },
  boxNotElsewhere: { term: 'box-not-elsewhere', weight: -0.7 },
  boxInName: { term: 'box-in-name', weight: 2 },
  sameRelated: { term: 'same-related', weight: 0.8 },
  sameShift: { term: 'same-shift', weight: 1.5 },
  sharedWord: { term: 'shared-word', weight: 0.4 },
} as const satisfies Record<string, Evidence>;

/** More shared words than this say no more. */
export const MOST_SHARED_WORDS = 4;
/** Shorter boxes ("実施") stand under many labels. */
const MIN_BOX = 6;
/** A box of this many characters is hardly printed under two projects by chance ... */
const TELLING_BOX = 9;
/** ... unless it stands under more names than this: then it is a common phrase. */
const FEW_NAMES = 2;

/** What speaks for and against a label as the owner of a row; `owner` counts the labels of the table from 0. */
export function weighOwner(
  { row, near, isLabel }: BoxedRow,
  owner: number,
  alien: ReadonlySet<PlacedRow>,
  labels: readonly PlacedRow[],
  context: RepairContext,
): Evidence[] {
  const label = labels[owner];
  if (!label || (near < 0 && owner === 0)) return [];
  const evidence = weighLikeness(row, label, context);
  if (owner > near) evidence.push(...weighAbove(row, label, labels[near], context));
  else if (owner < near && isLabel)
    evidence.push(WEIGHTS.besideOther, ...(alien.has(row) ? [] : [WEIGHTS.besideWithoutReason]));
  else if (owner < near) evidence.push(...Array<Evidence>(near - owner).fill(WEIGHTS.labelBetween));
  else if (isLabel && alien.has(row)) evidence.push(WEIGHTS.ownBoxesAlien);
  return evidence;
}

function weighAbove(
  row: PlacedRow,
  label: PlacedRow,
  labelBefore: PlacedRow | undefined,
  context: RepairContext,
): Evidence[] {
  const atPageTop = labelBefore !== undefined && labelBefore.part !== row.part;
  return [
    atPageTop ? WEIGHTS.aboveAtPageTop : WEIGHTS.above,
    ...(context.labelsOnTop ? [WEIGHTS.aboveLabelsOnTop] : []),
    ...(row.part < label.part ? [WEIGHTS.aboveOnPageBefore] : []),
  ];
}

/** What a row has in common with a label: boxes printed under it elsewhere, the same related cell, words of the name. */
export function weighLikeness(row: PlacedRow, label: PlacedRow, context: RepairContext): Evidence[] {
  const evidence: Evidence[] = [];
  const name = bare(label.cells.name?.text ?? '');
  const elsewhere = printedElsewhere(label, context);
  const boxes = rowToBoxes(row);
  const telling = boxes.filter((box) => box.length >= TELLING_BOX && (context.namesOfBox.get(box) ?? 0) <= FEW_NAMES);
  const found = telling.filter((box) => elsewhere.some((one) => one.text.includes(box))).length;
  // One box of many can be the same by chance.
  if (found > 0) evidence.push({ ...WEIGHTS.sameBox, weight: (WEIGHTS.sameBox.weight * found) / boxes.length });
  else if (elsewhere.length > 0 && boxes.length > 0) evidence.push(WEIGHTS.boxNotElsewhere);
  if (boxes.some((box) => name.includes(box))) evidence.push(WEIGHTS.boxInName);
  if (row === label) return evidence;
  if (sameText(row.cells.related?.text, label.cells.related?.text)) evidence.push(WEIGHTS.sameRelated);
  if (row.reading.labels !== 0 && row.reading.labels === label.reading.labels) evidence.push(WEIGHTS.sameShift);
  const shared = Math.min(MOST_SHARED_WORDS, countSharedPairs(boxText(row), name));
  return [...evidence, ...Array<Evidence>(shared).fill(WEIGHTS.sharedWord)];
}

function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bare(a) === bare(b);
}

export function boxText(row: PlacedRow): string {
  return bare(row.cells.years.map((cell) => cell?.words ?? '').join(''));
}

/** Whether a row prints a box that names the label, or that stands under it elsewhere. */
export function isOwnBox(row: PlacedRow, label: PlacedRow, context: RepairContext): boolean {
  const name = bare(label.cells.name?.text ?? '');
  const elsewhere = printedElsewhere(label, context);
  return rowToBoxes(row).some((box) => name.includes(box) || elsewhere.some((one) => one.text.includes(box)));
}

/** What stands under the same name in other measures. */
function printedElsewhere(label: PlacedRow, context: RepairContext): readonly PrintedRow[] {
  const printed = context.printedUnder.get(bare(label.cells.name?.text ?? '')) ?? [];
  return printed.filter(({ measures }) => measures.some((measure) => measure !== label.measure));
}

/** The boxes of a row, whole and by phrase, long enough to be told apart. */
function rowToBoxes(row: PlacedRow): string[] {
  return row.cells.years.flatMap((cell) => (cell ? cellToBoxes(cell) : [])).filter((text) => text.length >= MIN_BOX);
}
