import { textsToFiscalYears } from '../japanese/fiscal-years.ts';
import { type ColumnRole, headerToRole, isWord, vocabulary } from '../japanese/headers.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { Columns, YearColumn } from '../model/section.ts';

/** What a header row opens: the schedule, the indicators, or the index of departments. */
export type Header =
  | { kind: 'schedule'; columns: Columns }
  | { kind: 'indicators'; nameColumn: number; years: YearColumn[]; width: number }
  | { kind: 'index'; title: number; lead: number; page: number | null }
  /** Years alone: the words of the header were lost. */
  | { kind: 'years'; years: YearColumn[]; width: number };

/** Column words that open a schedule even where the years are missing. */
const SCHEDULE_ROLES: readonly ColumnRole[] = ['initiative', 'name', 'related', 'departments'];

/** Read a row as a header; null where it is a row of data. `below` is the next row, for headers of two printed lines. */
export function rowToHeader(row: GridRow, below: GridRow | undefined): { header: Header; rows: number } | null {
  const roles = rowToRoles(row);
  const index = rowToIndexHeader(row);
  if (index) return { header: index, rows: 1 };
  const own = rowToYears(row);
  if (roles.size === 0) {
    const yearsAlone = own.length > 1 && own.length === row.cells.length;
    return yearsAlone ? { header: { kind: 'years', years: own, width: row.width }, rows: 1 } : null;
  }
  const lower = own.length === 0 && below && rowToRoles(below).size === 0 ? rowToYears(below) : [];
  const years = own.length > 0 ? own : lower.length === below?.cells.length ? lower : [];
  const header = rolesToHeader(roles, years, Math.max(row.width, years === lower ? (below?.width ?? 0) : 0));
  return header && isHeaderRow(row, roles, own) ? { header, rows: years === lower && lower.length > 0 ? 2 : 1 } : null;
}

function rowToRoles(row: GridRow): Map<ColumnRole, Cell> {
  const roles = new Map<ColumnRole, Cell>();
  for (const cell of row.cells) {
    const role = headerToRole(cell.text);
    if (role && !roles.has(role)) roles.set(role, cell);
  }
  return roles;
}

function rowToYears(row: GridRow): YearColumn[] {
  const years = textsToFiscalYears(row.cells.map((cell) => cell.text));
  return row.cells.flatMap((cell, index) => {
    const found = years[index];
    return found ? [{ column: cell.column, ...found }] : [];
  });
}

function rolesToHeader(roles: ReadonlyMap<ColumnRole, Cell>, years: YearColumn[], width: number): Header | null {
  const column = (role: ColumnRole): number | null => roles.get(role)?.column ?? null;
  const scheduleRoles = SCHEDULE_ROLES.filter((role) => roles.has(role)).length;
  const indicator = column('indicator');
  if (indicator !== null && scheduleRoles === 0) return { kind: 'indicators', nameColumn: indicator, years, width };
  const hasSubject = roles.has('name') || roles.has('initiative');
  if (scheduleRoles < 2 && !(hasSubject && years.length > 0)) return null;
  const name = column('name');
  const initiative = column('initiative');
  return {
    kind: 'schedule',
    columns: {
      // A table with 取組内容 and no column of projects lists its projects there.
      initiative: name === null ? null : initiative,
      name: name ?? initiative,
      related: column('related'),
      departments: column('departments'),
      remark: column('remark'),
      years,
      width,
    },
  };
}

/** A row of data can hold one header word by chance ("事業"); a header row holds nothing else but years and titles of years. */
function isHeaderRow(row: GridRow, roles: ReadonlyMap<ColumnRole, Cell>, years: readonly YearColumn[]): boolean {
  const titles = row.cells.filter((cell) => isWord(cell.text, vocabulary.yearsTitle)).length;
  const explained = roles.size + years.length + titles;
  return explained >= 2 && explained >= row.cells.length / 2;
}

function rowToIndexHeader(row: GridRow): Header | null {
  const cellOf = (words: readonly string[]): Cell | undefined => row.cells.find((cell) => isWord(cell.text, words));
  const { index } = vocabulary;
  const title = cellOf(index.title);
  const lead = cellOf(index.lead);
  const page = cellOf(index.page);
  if (!title || !lead || row.cells.length > 3 || (!page && row.cells.length !== 2)) return null;
  return { kind: 'index', title: title.column, lead: lead.column, page: page?.column ?? null };
}
