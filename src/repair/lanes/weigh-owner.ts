import { type Evidence, weigh } from '../../inference/evidence.ts';
import { circledToNumbers } from '../../japanese/circled.ts';
import { bare } from '../../japanese/width.ts';
import { cellToBoxes, type PrintedRow } from '../document/printed-elsewhere.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { PlacedRow, TimedRow } from './placed-row.ts';
import { countSharedPairs } from './shared-words.ts';

/** More shared words than this say no more. */
const MOST_SHARED_WORDS = 4;
/** Shorter boxes ("実施") stand under many labels. */
const MIN_BOX = 6;
/** A box of this many characters is hardly printed under two projects by chance ... */
const DISTINCTIVE_BOX = 9;
/** ... unless it stands under more names than this: then it is a common phrase. */
const FEW_NAMES = 2;

/** What speaks for and against a label as the owner of a row; `owner` counts the labels of the table from 0. */
export function weighOwner(
  { row, labelAbove, isLabel }: TimedRow,
  owner: number,
  unrelated: ReadonlySet<PlacedRow>,
  labels: readonly PlacedRow[],
  context: RepairContext,
): Evidence[] {
  const label = labels[owner];
  if (!label || (labelAbove < 0 && owner === 0)) return [];
  const evidence = weighLikeness(row, label, context);
  if (!isLabel && row.row.begins && isRelated(row.row.begins, label)) evidence.push(weigh('initiative-of-label'));
  if (owner > labelAbove) evidence.push(...weighAbove(row, labels[labelAbove], context));
  else if (owner < labelAbove && isLabel)
    evidence.push(weigh('beside-other'), ...(unrelated.has(row) ? [] : [weigh('beside-without-reason')]));
  else if (unrelated.has(row)) evidence.push(weigh('own-boxes-below'));
  return evidence;
}

function weighAbove(row: PlacedRow, labelBefore: PlacedRow | undefined, context: RepairContext): Evidence[] {
  const atPageTop = labelBefore !== undefined && labelBefore.part !== row.part;
  return [
    atPageTop ? weigh('above-at-page-top') : weigh('above'),
    ...(context.labelsOnTop ? [weigh('above-labels-on-top')] : []),
  ];
}

/** What a row has in common with a label: boxes printed under it elsewhere, the same related cell, words of the name. */
export function weighLikeness(row: PlacedRow, label: PlacedRow, context: RepairContext): Evidence[] {
  const evidence: Evidence[] = [];
  const name = bare(label.cells.name?.text ?? '');
  const elsewhere = printedElsewhere(label, context);
  const boxes = rowToBoxes(row);
  const distinctive = boxes.filter(
    (box) => box.length >= DISTINCTIVE_BOX && (context.countOfNames.get(box) ?? 0) <= FEW_NAMES,
  );
  const found = distinctive.filter((box) => elsewhere.some((one) => one.text.includes(box))).length;
  // One box of many can be the same by chance.
  if (found > 0) evidence.push(weigh('same-box', found / boxes.length));
  if (row === label) return evidence;
  if (sameText(row.cells.related?.text, label.cells.related?.text)) evidence.push(weigh('same-related'));
  if (row.reading.labels !== 0 && row.reading.labels === label.reading.labels) evidence.push(weigh('same-shift'));
  const shared = Math.min(MOST_SHARED_WORDS, countSharedPairs(boxText(row), name));
  return shared > 0 ? [...evidence, weigh('shared-word', shared)] : evidence;
}

/** "②" beside a label that serves ②: labels and initiatives begin together. */
function isRelated(initiatives: readonly number[], { cells }: PlacedRow): boolean {
  const related = circledToNumbers(cells.related?.text ?? '');
  return initiatives.some((one) => related.includes(one));
}

function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bare(a) === bare(b);
}

function boxText(row: PlacedRow): string {
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
  const printed = context.rowsOfName.get(bare(label.cells.name?.text ?? '')) ?? [];
  return printed.filter(({ measures }) => measures.some((measure) => measure !== label.measure));
}

/** The boxes of a row, whole and by phrase, without those too short to be distinctive. */
function rowToBoxes(row: PlacedRow): string[] {
  return row.cells.years.flatMap((cell) => (cell ? cellToBoxes(cell) : [])).filter((text) => text.length >= MIN_BOX);
}

/** Label rows whose boxes say nothing of their label, while a lane before the next page's end says it clearly. */
export function findUnrelatedRows(
  rows: readonly TimedRow[],
  labels: readonly PlacedRow[],
  context: RepairContext,
): ReadonlySet<PlacedRow> {
  const unrelated = new Set<PlacedRow>();
  rows.forEach(({ row, labelAbove, isLabel }, at) => {
    const label = labels[labelAbove];
    if (!isLabel || !label || isOwnBox(row, label, context)) return;
    const below = rows.slice(at + 1, at + 1 + LANES_BELOW).filter((one) => one.row.part === row.part);
    const own = below.findIndex((one) => !one.isLabel && isOwnBox(one.row, label, context));
    // A lane right below its label is no sign of packed labels.
    if (own > 0) unrelated.add(row);
  });
  return unrelated;
}

/** Lanes of packed labels follow within this many rows. */
const LANES_BELOW = 12;

/** How many rows above are looked at for boxes that read alike. */
const ROWS_ABOVE = 3;

/** What speaks for the owner of the row above: that the boxes beside a label read like those above it. */
export function weighStay(rows: readonly TimedRow[], at: number, unrelated: ReadonlySet<PlacedRow>): Evidence[] {
  const row = rows[at]?.row;
  if (!row || !unrelated.has(row)) return [];
  const texts = rows
    .slice(Math.max(0, at - ROWS_ABOVE), at)
    .map((one) => boxText(one.row))
    .join(' ');
  return [weigh('like-rows-above', Math.min(MOST_SHARED_WORDS, countSharedPairs(boxText(row), texts)))];
}

/** From one owner to the next: each label passed over is left without boxes. Null where it would go back. */
export function weighNext(from: number, to: number, stay: readonly Evidence[]): readonly Evidence[] | null {
  if (to < from) return null;
  if (to === from) return stay;
  return to > from + 1 ? [weigh('label-without-boxes', to - from - 1)] : [];
}
