import { type Evidence, weigh } from '../../inference/evidence.ts';
import { circledToNumbers } from '../../japanese/circled.ts';
import { bare } from '../../japanese/width.ts';
import { cellToBoxes, type PrintedRow } from '../document/printed-elsewhere.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { PlacedRow, TimedRow } from './placed-row.ts';
import { countSharedPairs } from './shared-words.ts';

/** Further shared words add no weight. */
const MOST_SHARED_WORDS = 4;
/** Characters; shorter boxes ("実施") occur under many labels. */
const MIN_BOX = 6;
/** A box of this many characters is hardly printed under two projects by chance ... */
const DISTINCTIVE_BOX = 9;
/** ... unless it stands under more names than this: then it is a common phrase. */
const FEW_NAMES = 2;

/** Evidence for and against a label as the owner of a row; `owner` counts the labels of the table from 0. */
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

/** Evidence from what a row and a label have in common: boxes printed under the label elsewhere, the same 関連取組, shared words. */
export function weighLikeness(row: PlacedRow, label: PlacedRow, context: RepairContext): Evidence[] {
  const evidence: Evidence[] = [];
  const name = bare(label.cells.name?.text ?? '');
  const elsewhere = printedElsewhere(label, context);
  const boxes = rowToBoxes(row);
  const distinctive = boxes.filter(
    (box) => box.length >= DISTINCTIVE_BOX && (context.countOfNames.get(box) ?? 0) <= FEW_NAMES,
  );
  const found = distinctive.filter((box) => elsewhere.some((one) => one.text.includes(box))).length;
  // a single equal box among many may be chance
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

/** Whether a box of the row contains the label's name, or occurs under the label elsewhere. */
export function isOwnBox(row: PlacedRow, label: PlacedRow, context: RepairContext): boolean {
  const name = bare(label.cells.name?.text ?? '');
  const elsewhere = printedElsewhere(label, context);
  return rowToBoxes(row).some((box) => name.includes(box) || elsewhere.some((one) => one.text.includes(box)));
}

/** Rows under the same name in other measures. */
function printedElsewhere(label: PlacedRow, context: RepairContext): readonly PrintedRow[] {
  const printed = context.rowsOfName.get(bare(label.cells.name?.text ?? '')) ?? [];
  return printed.filter(({ measures }) => measures.some((measure) => measure !== label.measure));
}

/** The boxes of a row, whole and by phrase, without those too short to be distinctive. */
function rowToBoxes(row: PlacedRow): string[] {
  return row.cells.years.flatMap((cell) => (cell ? cellToBoxes(cell) : [])).filter((text) => text.length >= MIN_BOX);
}

/** Label rows whose boxes do not fit their label, while a nearby lane clearly does. */
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

/** Rows within which the lanes of packed labels follow. */
const LANES_BELOW = 12;

/** Rows above that are searched for similar boxes. */
const ROWS_ABOVE = 3;

/** Evidence that a row has the same owner as the row above: its boxes resemble those above. */
export function weighStay(rows: readonly TimedRow[], at: number, unrelated: ReadonlySet<PlacedRow>): Evidence[] {
  const row = rows[at]?.row;
  if (!row || !unrelated.has(row)) return [];
  const texts = rows
    .slice(Math.max(0, at - ROWS_ABOVE), at)
    .map((one) => boxText(one.row))
    .join(' ');
  return [weigh('like-rows-above', Math.min(MOST_SHARED_WORDS, countSharedPairs(boxText(row), texts)))];
}

/** Evidence for a step from one owner to the next; each label that is skipped stays without boxes. Null if the step goes back. */
export function weighNext(from: number, to: number, stay: readonly Evidence[]): readonly Evidence[] | null {
  if (to < from) return null;
  if (to === from) return stay;
  return to > from + 1 ? [weigh('label-without-boxes', to - from - 1)] : [];
}
