import { holdsDepartments, holdsNoDepartments } from '../heads/label-columns.ts';
import { hasHeadWords, isListHead } from '../heads/list-heads.ts';
import { isSymbol } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import type { Place } from '../model/place.ts';

/** A table without a head, and whether a line of text separates it from the table above. */
export type Headless = { rows: readonly GridRow[]; place: Place; isBelowLine: boolean };

/**
 * Whether a table without times continues the schedule above. A list of members may have the same columns; but then a
 * title or a head is above it, and its rows do not look like those of a schedule. In a text, rows right after a
 * schedule belong to it, however many fields they lost.
 */
export function continuesSchedule(table: Headless, columns: ScheduleColumns, vocabulary: Vocabulary): boolean {
  const { rows, place, isBelowLine } = table;
  const [first] = rows;
  if (first && isListHead(first, vocabulary)) return false;
  if (place.kind === 'text' && !isBelowLine) return true;
  if (first && hasHeadWords(first, vocabulary)) return false;
  const width = Math.max(...rows.map((row) => row.width));
  // In a document, blank fields at the end of a row may be missing; in a drawn table, fewer columns mean another table.
  const isWithin = width === columns.width || (width < columns.width && place.kind === 'document');
  if (!isWithin) return false;
  if (looksLikeSchedule(rows, columns)) return true;
  if (columns.departments !== null && holdsNoDepartments(columns.departments, rows)) return false;
  return width === columns.width && !isBelowLine && first?.isHead !== true;
}

/** Departments in the schedule's column for them, or arrows, bars and signs in its times. */
function looksLikeSchedule(rows: readonly GridRow[], { departments, years, width }: ScheduleColumns): boolean {
  if (departments !== null && holdsDepartments(departments, rows)) return true;
  const times = new Set(years.map(({ column }) => column));
  const cells = rows.filter((row) => row.width <= width).flatMap((row) => row.cells);
  return cells.some(
    ({ column, text, arrows, bar }) => times.has(column) && (arrows.length > 0 || bar !== undefined || isSymbol(text)),
  );
}
