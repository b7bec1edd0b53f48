import { OVERFLOW_LIMITS } from '../inference/overflow-limits.ts';
import type { Notice } from '../model/notice.ts';
import { placeToRowKey } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { DocumentSections, SectionTable } from '../model/section.ts';

/** Figures for the message about a failed reading: rows that do not fit their head, projects without activities. */
export type TextOverflow = { rows: number; misfits: number; projects: number; empty: number };

/** Notices about a row that does not fit its columns. */
const MISFITS: ReadonlySet<Notice['code']> = new Set([
  'repair/column-shifted',
  'repair/cell-unplaced',
  'repair/beyond-last-year',
  'sections/row-too-wide',
]);
/** Errors that quote text that should be in the schedule. */
const LOSSES: ReadonlySet<Notice['code']> = new Set([
  'repair/cell-unplaced',
  'sections/tabs-lost',
  'sections/row-too-wide',
  'checks/characters-lost',
]);

/** Figures that show that the text is no schedule and was forced under schedule heads; null if it is a schedule. */
export function findTextOverflow(
  { measures }: DocumentSections,
  plan: Pick<Plan, 'measures'>,
  notices: readonly Notice[],
): TextOverflow | null {
  const parts = measures.flatMap(({ schedule }) => schedule);
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  if (rows < OVERFLOW_LIMITS.minRows) return null;
  const projects = plan.measures.flatMap((measure) => measure.projects);
  const empty = projects.filter(isEmpty).length;
  const misfits = countMisfits(notices);
  const isEmptied = [OVERFLOW_LIMITS.manyEmpty, OVERFLOW_LIMITS.manyMisfits].some(
    (least) => empty > projects.length * least.projects && misfits > rows * least.misfits,
  );
  const isWide = countWide(parts) > rows * OVERFLOW_LIMITS.wideRows;
  return isEmptied || isWide || isLost(projects, notices)
    ? { rows, misfits: Math.min(rows, Math.max(misfits, countWide(parts))), projects: projects.length, empty }
    : null;
}

type Project = Plan['measures'][number]['projects'][number];

function isEmpty({ lanes, values }: Project): boolean {
  return values.length === 0 && lanes.every(({ activities }) => activities.length === 0);
}

function countMisfits(notices: readonly Notice[]): number {
  const places = notices.filter(({ code }) => MISFITS.has(code)).flatMap(({ source }) => source ?? []);
  return new Set(places.map(placeToRowKey)).size;
}

function countWide(parts: readonly SectionTable[]): number {
  return parts.reduce((sum, { rows, columns }) => {
    const wide = rows.filter(({ cells }) => cells.some(({ column }) => column > columns.width));
    return sum + wide.length;
  }, 0);
}

function isLost(projects: readonly Project[], notices: readonly Notice[]): boolean {
  const lost = notices.flatMap(({ code, actual }) => (LOSSES.has(code) ? inkOf(actual ?? '') : []));
  const read = projects.flatMap(({ name, departments, lanes }) => [
    inkOf(name),
    ...departments.map(({ raw }) => inkOf(raw)),
    ...lanes.flatMap(({ activities }) => activities.map(({ items }) => inkOf(items.join('')))),
  ]);
  const [lostInk, readInk] = [lost, read].map((some) => some.reduce((sum, one) => sum + one, 0));
  return (lostInk ?? 0) > ((lostInk ?? 0) + (readInk ?? 0)) * OVERFLOW_LIMITS.lostInk;
}

function inkOf(text: string): number {
  return text.replace(/\s+/gu, '').length;
}
