import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns, TimeColumn } from '../model/head.ts';
import type { Account } from '../model/section.ts';
import type { Part, TablePart } from './parts.ts';
import { isYearsAlone } from './years-alone.ts';

/** A schedule whose times are its last columns, from `first` on. */
type Schedule = { part: TablePart; columns: ScheduleColumns; first: number };
/** Times that go on from those of a schedule: `first` is the column that they begin in. */
type FurtherYears = { part: TablePart; years: readonly TimeColumn[]; first: number };

/** Tables of further years, on the next page or beside the table, become columns of the table before them, row by row. */
export function joinYears(parts: readonly Part[]): { parts: Part[]; headings: Account[] } {
  const joined: Part[] = [];
  const headings: Account[] = [];
  for (const part of parts) {
    const above = partToSchedule(joined.at(-1));
    const further = above && toFurtherYears(above, part);
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
  const isPlain = columns.period === null && columns.amountColumns === undefined;
  return isPlain && areLast(columns.years, columns.width) && isFull(part, columns.width)
    ? { part, columns, first }
    : null;
}

/** The years after those of the table above, over as many rows: without labels, or beside the very same ones. */
function toFurtherYears(above: Schedule, part: Part): FurtherYears | null {
  if (part.kind !== 'table' || part.rows.length !== above.part.rows.length) return null;
  const { header } = part;
  if (header?.kind === 'years' && isYearsAlone(part) && isFull(part, header.width)) {
    return goesOn(above.columns.years, header.years) ? { part, years: header.years, first: 0 } : null;
  }
  const next = partToSchedule(part);
  if (!next || next.first !== above.first || !goesOn(above.columns.years, next.columns.years)) return null;
  return labelsOf(above) === labelsOf(next) ? { part, years: next.columns.years, first: next.first } : null;
}

function goesOn(before: readonly TimeColumn[], after: readonly TimeColumn[]): boolean {
  const [last, next] = [before.at(-1), after[0]];
  const end = last?.through ?? last?.year ?? null;
  return end !== null && next?.year === end + 1;
}

function areLast(years: readonly TimeColumn[], width: number): boolean {
  return years.length > 0 && years.every(({ column }, index) => column === width - years.length + index);
}

/** Where a row has lost a field nothing tells which of its cells is which year. */
function isFull({ rows }: TablePart, width: number): boolean {
  return rows.length > 0 && rows.every((row) => row.width === width);
}

/** All that stands left of the times, where it stands, in a text to compare. */
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
  const { first, years } = further;
  const shift = columns.width - first;
  const width = columns.width + years.length;
  const move = <T extends { column: number }>(one: T): T => ({ ...one, column: one.column + shift });
  const rows = part.rows.map((row, index): GridRow => {
    const { cells = [], covered = [] } = further.part.rows[index] ?? {};
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
