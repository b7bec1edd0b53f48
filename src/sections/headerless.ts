import { describeTable } from '../heads/describe-table.ts';
import type { GridRow } from '../model/block.ts';
import type { ScheduleColumns, TimeColumn } from '../model/head.ts';
import { notice } from '../model/notice.ts';
import { type Place, placesToSource } from '../model/place.ts';
import type { MeasureSection } from '../model/section.ts';
import { lineToLead } from './lead.ts';
import type { TablePart } from './parts.ts';
import { readScheduleRows } from './read-schedule-rows.ts';
import { continuesSchedule } from './schedule-continuation.ts';
import { isUnreadTable } from './unread-tables.ts';
import { excerpt, type Walk } from './walk.ts';

/** Rows without a head: prose in a table, the rest of the table of the page before, or a table that lost its head. */
export function addHeaderless(walk: Walk, part: TablePart, place: Place): void {
  const { rows } = part;
  const { measure } = walk;
  const isAboveSchedule = measure !== null && measure.schedule.length === 0;
  const orphans = rows.filter((row) => row.cells.length > 0 && !(isAboveSchedule && readBoxedLine(walk, measure, row)));
  if (orphans.length === 0) return;
  const width = Math.max(...orphans.map((row) => row.width));
  const goesOn = (one: ScheduleColumns | null | undefined): ScheduleColumns | null =>
    one && continuesSchedule({ rows: orphans, place, isBelowLine: walk.isBelowLine }, one, walk.vocabulary)
      ? one
      : null;
  const before = goesOn(measure?.schedule.at(-1)?.columns);
  const columns = before ?? goesOn(lastColumns(walk, width));
  const found = columns ?? goesOn(likeColumns(walk, orphans, width));
  if (!measure || !found) {
    leaveTable(walk, orphans, place);
    return;
  }
  measure.schedule.push({
    columns: found,
    rows: readScheduleRows(walk, orphans, found, part),
    place,
    legend: walk.notesOf(part).legend,
  });
  if (before) return;
  const code = columns ? 'sections/table-without-header' : 'sections/header-from-below';
  walk.notices.push(notice(code, { source: [place], values: { width: found.width } }));
}

/** A table that is not a schedule: a notice describes it, and others quote its rows. */
export function leaveTable(walk: Walk, rows: readonly GridRow[], place: Place): void {
  if (isUnreadTable(rows)) {
    const values = describeTable(rows, walk.vocabulary);
    walk.notices.push(notice('sections/table-unread', { source: [place], values }));
  }
  quoteRows(walk, rows);
}

/** Years without labels: no row is a project, so all cells are quoted. */
export function addUnlabelled(walk: Walk, years: readonly TimeColumn[], { rows }: TablePart, place: Place): void {
  const values = { years: years.map(({ label }) => label).join('、'), rows: rows.length };
  walk.notices.push(notice('sections/years-without-labels', { source: [place], values }));
  quoteRows(
    walk,
    rows.filter(({ cells }) => cells.length > 0),
  );
}

/** The columns of the last table with the same number of fields. */
export function lastColumns({ document }: Walk, width: number): ScheduleColumns | null {
  const parts = document.measures.flatMap((measure) => measure.schedule);
  return parts.findLast((part) => part.columns.years.length > 0 && part.columns.width === width)?.columns ?? null;
}

/** The columns of a later table, for rows with more than a label and a text. */
function likeColumns({ headers }: Walk, rows: readonly GridRow[], width: number): ScheduleColumns | null {
  const isTable = rows.some((row) => row.cells.length > 2);
  return (isTable && headers.find((columns) => columns.width === width)) || null;
}

/** A lead or a paragraph in a box, with or without a label. */
function readBoxedLine(walk: Walk, measure: MeasureSection, { cells }: GridRow): boolean {
  const [first, second] = cells;
  if (!first || cells.length > 2) return false;
  const lead =
    second && measure.lead.length === 0
      ? lineToLead({ ...first, text: `${first.text} ${second.text}` }, walk.vocabulary)
      : null;
  const text = second ?? first;
  const isProse = text.text.includes('。') && (second !== undefined || first.column === 0);
  if (!lead && !isProse) return false;
  if (second) walk.document.headings.push({ place: first.place, text: first.text });
  (lead ? measure.lead : measure.overview).push({ text: text.text, place: text.place });
  return true;
}

/** Rows quoted in one notice. */
const MAX_QUOTED = 200;

function quoteRows(walk: Walk, rows: readonly GridRow[]): void {
  for (let from = 0; from < rows.length; from += MAX_QUOTED) {
    const some = rows.slice(from, from + MAX_QUOTED);
    const lines = some.map(({ cells }) => cells.map((cell) => cell.text).join(' | '));
    const source = placesToSource(some.flatMap(({ cells }) => cells.map((cell) => cell.place)));
    const values = { rows: some.length, text: excerpt(lines[0] ?? '') };
    walk.notices.push(notice('sections/row-unplaced', { source, values, actual: lines.join('\n') }));
  }
}
