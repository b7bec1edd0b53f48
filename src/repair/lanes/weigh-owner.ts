import type { Evidence } from '../../inference/evidence.ts';
import { bare } from '../../japanese/width.ts';
import { cellToBoxes, type PrintedRow } from '../document/printed-elsewhere.ts';
import type { RepairContext } from '../document/repair-context.ts';
import type { BoxedRow, PlacedRow } from './placed-row.ts';
import { countSharedPairs } from './shared-words.ts';

const SAYS = {
  // Lanes stand below their label; only a label centred against its lanes has some above it.
  above: { says: 'label stands below the row', weight: -1.5 },
  aboveLabelsOnTop: { says: 'the edition sets labels above their lanes', weight: -0.6 },
  aboveOnPageBefore: { says: 'label stands on the next page', weight: -3 },
  // At a page's top, before any label, the label of the page before is not in sight.
  aboveAtPageTop: { says: 'row at the top of a page, label below it', weight: -0.8 },
  // Labels packed at the top while their lanes follow further down.
  besideOther: { says: 'row stands beside another label', weight: -4 },
  besideWithoutReason: { says: 'the label beside it has no boxes further down', weight: -6 },
  ownBoxesAlien: { says: 'boxes of the label beside it stand further down', weight: -3 },
  labelBetween: { says: 'another label between', weight: -0.7 },
  sameBox: { says: 'same boxes under the label elsewhere', weight: 3 },
  boxNotElsewhere: { says: 'label stands elsewhere without these boxes', weight: -0.7 },
  boxInName: { says: 'box names the label', weight: 2 },
  sameRelated: { says: 'same related initiatives', weight: 0.8 },
  sameShift: { says: 'row slid as the label did', weight: 1.5 },
  sharedWord: { says: 'words shared with the label', weight: 0.4 },
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
    evidence.push(SAYS.besideOther, ...(alien.has(row) ? [] : [SAYS.besideWithoutReason]));
  else if (owner < near) evidence.push(...Array<Evidence>(near - owner).fill(SAYS.labelBetween));
  else if (isLabel && alien.has(row)) evidence.push(SAYS.ownBoxesAlien);
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
    atPageTop ? SAYS.aboveAtPageTop : SAYS.above,
    ...(context.labelsOnTop ? [SAYS.aboveLabelsOnTop] : []),
    ...(row.part < label.part ? [SAYS.aboveOnPageBefore] : []),
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
  if (found > 0) evidence.push({ ...SAYS.sameBox, weight: (SAYS.sameBox.weight * found) / boxes.length });
  else if (elsewhere.length > 0 && boxes.length > 0) evidence.push(SAYS.boxNotElsewhere);
  if (boxes.some((box) => name.includes(box))) evidence.push(SAYS.boxInName);
  if (row === label) return evidence;
  if (sameText(row.cells.related?.text, label.cells.related?.text)) evidence.push(SAYS.sameRelated);
  if (row.reading.labels !== 0 && row.reading.labels === label.reading.labels) evidence.push(SAYS.sameShift);
  const shared = Math.min(MOST_SHARED_WORDS, countSharedPairs(boxText(row), name));
  return [...evidence, ...Array<Evidence>(shared).fill(SAYS.sharedWord)];
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
