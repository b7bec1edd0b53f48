import { rowToHeadRow } from '../heads/head-row.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns, TimeColumn } from '../model/head.ts';
import type { Line } from '../model/page.ts';
import { placeToBox } from '../model/place.ts';
import type { Part, TablePart } from './parts.ts';
import { isYearsAlone } from './years-alone.ts';

/** A schedule whose times are its last columns, from `first` on. */
type Schedule = { part: TablePart; columns: ScheduleColumns; first: number };
/**
 * Times that continue those of a schedule; `first`: their first column, `rows`: their row for each row of the schedule.
 */
type FurtherYears = { part: TablePart; years: readonly TimeColumn[]; first: number; rows: readonly (GridRow | null)[] };

/**
 * Tables of further years, on the next page or beside the table, become columns of the table before them, row by row.
 */
export function joinYears(parts: readonly Part[], vocabulary: Vocabulary): { parts: Part[]; headings: Line[] } {
  const joined: Part[] = [];
  const headings: Line[] = [];
  for (const part of parts) {
    const above = partToSchedule(joined.at(-1));
    const further = above && toFurtherYears(above, withYear(part, vocabulary));
    if (above && further) {
      joined[joined.length - 1] = joinRows(above, further);
      headings.push(...partToLabels(further));
    } else joined.push(part);
  }
  return { parts: joined, headings };
}

function partToSchedule(part: Part | undefined): Schedule | null {
  if (part?.kind !== 'table' || part.header?.kind !== 'schedule') return null;
  const { columns } = part.header;
  const first = columns.width - columns.years.length;
  const isPlain = columns.period === null && !columns.amountColumns && !columns.resultColumns;
  return isPlain && areLast(columns.years, columns.width) && isFull(part, columns.width)
    ? { part, columns, first }
    : null;
}

/** A table of one column, the last one of a sheet that is wider than its page, has its year as head. */
function withYear(part: Part, vocabulary: Vocabulary): Part {
  if (part.kind !== 'table' || part.header !== null) return part;
  const [head, ...rows] = part.rows;
  const { years } = head ? rowToHeadRow(head, vocabulary) : { years: [] };
  if (head?.width !== 1 || years.length !== 1 || rows.length === 0) return part;
  return { ...part, header: { kind: 'years', years, width: 1, columns: null }, headerRows: [head], rows };
}

/** The years after those of the table above, for the same rows: without labels, or with exactly the same ones. */
function toFurtherYears(above: Schedule, part: Part): FurtherYears | null {
  if (part.kind !== 'table') return null;
  const { header } = part;
  if (header?.kind === 'years' && isYearsAlone(part) && isFull(part, header.width)) {
    const rows = matchRows(above.part.rows, part.rows);
    return rows && goesOn(above.columns.years, header.years) ? { part, years: header.years, first: 0, rows } : null;
  }
  const next = part.rows.length === above.part.rows.length ? partToSchedule(part) : null;
  if (!next || next.first !== above.first || !goesOn(above.columns.years, next.columns.years)) return null;
  const { first, columns } = next;
  return labelsOf(above) === labelsOf(next) ? { part, years: columns.years, first, rows: part.rows } : null;
}

/**
 * The same number of rows are the same rows; fewer ones are matched by height on their page, where a sheet continues
 * without its labels.
 */
function matchRows(above: readonly GridRow[], rows: readonly GridRow[]): (GridRow | null)[] | null {
  if (rows.length === above.length) return [...rows];
  const matched = above.map((row) => rows.find((one) => isLevel(row, one)) ?? null);
  return new Set(matched.filter((row) => row !== null)).size === rows.length ? matched : null;
}

/** Points. A sheet's row has the same height position on each page. */
const SAME_HEIGHT = 1;

function isLevel(above: GridRow, row: GridRow): boolean {
  const [box, other] = [placeToBox(above.place), placeToBox(row.place)];
  return (
    box !== null &&
    other !== null &&
    [1, 3].every((side) => Math.abs((box[side] ?? 0) - (other[side] ?? 0)) < SAME_HEIGHT)
  );
}

function goesOn(before: readonly TimeColumn[], after: readonly TimeColumn[]): boolean {
  const [last, next] = [before.at(-1), after[0]];
  const end = last?.through ?? last?.year ?? null;
  return end !== null && next?.year === end + 1;
}

function areLast(years: readonly TimeColumn[], width: number): boolean {
  return years.length > 0 && years.every(({ column }, index) => column === width - years.length + index);
}

/** Whether all rows have all fields; if one lacks a field, it is unknown which cell belongs to which year. */
function isFull({ rows }: TablePart, width: number): boolean {
  return rows.length > 0 && rows.every((row) => row.width === width);
}

/** All cells left of the times with their positions, as a text for comparison. */
function labelsOf({ part, first }: Schedule): string {
  const rows = [...part.headerRows, ...part.rows].map(({ cells }) =>
    cells.filter(({ column }) => column < first).map(({ column, rowSpan, text }) => [column, rowSpan, text]),
  );
  return JSON.stringify(rows);
}

function partToLabels({ part, first }: FurtherYears): Cell[] {
  return part.rows.flatMap(({ cells }) => cells.filter(({ column }) => column < first));
}

function joinRows({ part, columns }: Schedule, further: FurtherYears): TablePart {
  const { first, years, rows: beside } = further;
  const shift = columns.width - first;
  const width = columns.width + years.length;
  const move = <T extends { column: number }>(one: T): T => ({ ...one, column: one.column + shift });
  const rows = part.rows.map((row, index): GridRow => {
    const { cells = [], covered = [] } = beside[index] ?? {};
    const reached = [...(row.covered ?? []), ...covered.filter((one) => one >= first).map((one) => one + shift)];
    return {
      ...row,
      width,
      cells: [...row.cells, ...cells.filter(({ column }) => column >= first).map(move)],
      ...(reached.length > 0 && { covered: reached }),
    };
  });
  const headRows = further.part.headerRows.map((row) => ({ ...row, cells: row.cells.map(move) }));
  const header = {
    kind: 'schedule' as const,
    columns: { ...columns, width, years: [...columns.years, ...years.map(move)] },
  };
  return { ...part, header, headerRows: [...part.headerRows, ...headRows], rows };
}
