import { holdsDepartments, holdsNoDepartments } from '../heads/label-columns.ts';
import { hasHeadWords, isListHead } from '../heads/list-heads.ts';
import { isSymbol } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import type { Place } from '../model/place.ts';

/** A table without a head of its own, and whether a line of text stands between it and the table above. */
export type Headless = { rows: readonly GridRow[]; place: Place; isBelowLine: boolean };

/**
 * Whether a table without times goes on with a schedule above it. A list of members may have as many columns, all as wide; then its
 * title, or a head that looks like one, stands above it, and nothing in it is like the rows of a schedule. Rows of a text that
 * follow a schedule at once are its own, however many fields they have lost.
 */
export function continuesSchedule(table: Headless, columns: ScheduleColumns, vocabulary: Vocabulary): boolean {
  const { rows, place, isBelowLine } = table;
  const [first] = rows;
  if (first && isListHead(first, vocabulary)) return false;
  if (place.kind === 'text' && !isBelowLine) return true;
  if (first && hasHeadWords(first, vocabulary)) return false;
  const width = Math.max(...rows.map((row) => row.width));
  // Of a table of a document blank fields at the end may be missing; of a drawn one fewer columns are other ones.
  const isWithin = width === columns.width || (width < columns.width && place.kind === 'document');
  if (!isWithin) return false;
  if (looksLikeSchedule(rows, columns)) return true;
  if (columns.departments !== null && holdsNoDepartments(columns.departments, rows)) return false;
  return width === columns.width && !isBelowLine && first?.isHead !== true;
}

/** Departments where the schedule has them, or arrows, bars and signs below its times. */
function looksLikeSchedule(rows: readonly GridRow[], { departments, years, width }: ScheduleColumns): boolean {
  if (departments !== null && holdsDepartments(departments, rows)) return true;
  const times = new Set(years.map(({ column }) => column));
  const cells = rows.filter((row) => row.width <= width).flatMap((row) => row.cells);
  return cells.some(
    ({ column, text, arrows, bar }) => times.has(column) && (arrows.length > 0 || bar !== undefined || isSymbol(text)),
  );
}
