import { type Evidence, weigh } from '../../inference/evidence.ts';
import { bare } from '../../japanese/width.ts';
import { cellToBoxes, type PrintedRow } from '../document/printed-elsewhere.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { BoxedRow, PlacedRow } from './placed-row.ts';
import { countSharedPairs } from './shared-words.ts';

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
    evidence.push(weigh('beside-other'), ...(alien.has(row) ? [] : [weigh('beside-without-reason')]));
  else if (owner < near) evidence.push(weigh('label-between', near - owner));
  else if (isLabel && alien.has(row)) evidence.push(weigh('own-boxes-below'));
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
    atPageTop ? weigh('above-at-page-top') : weigh('above'),
    ...(context.labelsOnTop ? [weigh('above-labels-on-top')] : []),
    ...(row.part < label.part ? [weigh('above-on-page-before')] : []),
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
  if (found > 0) evidence.push(weigh('same-box', found / boxes.length));
  else if (elsewhere.length > 0 && boxes.length > 0) evidence.push(weigh('box-not-elsewhere'));
  if (boxes.some((box) => name.includes(box))) evidence.push(weigh('box-in-name'));
  if (row === label) return evidence;
  if (sameText(row.cells.related?.text, label.cells.related?.text)) evidence.push(weigh('same-related'));
  if (row.reading.labels !== 0 && row.reading.labels === label.reading.labels) evidence.push(weigh('same-shift'));
  const shared = Math.min(MOST_SHARED_WORDS, countSharedPairs(boxText(row), name));
  return shared > 0 ? [...evidence, weigh('shared-word', shared)] : evidence;
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
