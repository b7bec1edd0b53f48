import { type ColumnRole, headerToKey, headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { textsToYearLabels, textToValueKind } from '../japanese/year-labels.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import type { Columns, UnreadColumn, YearColumn } from '../model/section.ts';

/** What header rows open: the schedule, the indicators, or the index of departments. */
export type Header =
  | { kind: 'schedule'; columns: Columns }
  | {
      kind: 'indicators';
      nameColumn: number;
      unitColumn: number | null;
      years: YearColumn[];
      unread: UnreadColumn[];
      width: number;
    }
  | { kind: 'index'; title: number; lead: number; page: number | null }
  /** Years alone: the words of the header were lost. */
  | { kind: 'years'; years: YearColumn[]; width: number };

/** Column words that open a schedule even where the years are missing. */
const SCHEDULE_ROLES: readonly ColumnRole[] = ['initiative', 'name', 'related', 'departments'];
/** Titles of years, column words and years stand in up to this many printed rows. */
const MAX_HEADER_ROWS = 3;

/** What the header rows at hand say together. */
type Said = { roles: Map<ColumnRole, Cell>; years: YearColumn[]; titles: Cell[]; cells: Cell[]; width: number };

/** Read the rows from `at` on as a header; null where they begin with data. */
export function rowsToHeader(
  rows: readonly GridRow[],
  at: number,
  vocabulary: Vocabulary,
): { header: Header; rows: number } | null {
  const [first, ...below] = rows.slice(at, at + MAX_HEADER_ROWS);
  if (!first) return null;
  const index = rowToIndexHeader(first, vocabulary);
  if (index && !(below[0] && rowToSaid(below[0], vocabulary).years.length > 1)) return { header: index, rows: 1 };
  let said = rowToSaid(first, vocabulary);
  if (!opensHeader(said)) return null;
  let count = 1;
  for (const row of below) {
    const next = rowToSaid(row, vocabulary);
    if (!goesOn(said, next)) break;
    said = join(said, next, vocabulary);
    count += 1;
  }
  const header = saidToHeader(said, vocabulary);
  return header && { header, rows: count };
}

function rowToSaid(row: GridRow, vocabulary: Vocabulary): Said {
  const { cells } = row;
  const roles = new Map<ColumnRole, Cell>();
  for (const cell of cells) {
    const role = headerToRole(cell.text, vocabulary);
    if (role && !roles.has(role)) roles.set(role, cell);
  }
  const labels = textsToYearLabels(
    cells.map((cell) => cell.text),
    vocabulary,
  );
  const years = cells.flatMap((cell, index): YearColumn[] => {
    const label = labels[index];
    if (!label) return [];
    const { year, openEnded, kind } = label;
    const printed = cell.text.replace(/\s+/gu, ' ');
    return [{ column: cell.column, year, label: printed, openEnded, ...(kind && { kind }) }];
  });
  const titles = cells.filter((cell) => isWord(cell.text, vocabulary.yearsTitle));
  return { roles, years, titles, cells, width: row.width };
}

/** A row of data can hold one header word by chance ("事業"); a header row holds little else but such words and years. */
function opensHeader({ roles, years, titles, cells }: Said): boolean {
  if (roles.size === 0) return cells.length > 0 && (years.length === cells.length || titles.length === cells.length);
  const explained = roles.size + years.length + titles.length;
  return explained >= 2 && explained >= cells.length / 2;
}

/** Whether a row says of the header what the rows above have left open. */
function goesOn(said: Said, next: Said): boolean {
  const { roles, years, titles, cells } = next;
  if (said.years.length > 0 && (said.roles.size > 0 || roles.size === 0)) return false;
  if ((roles.size > 0 && said.roles.size > 0) || !opensHeader(next)) return false;
  return roles.size > 0 || years.length + titles.length === cells.length;
}

/** Years below a title such as 実績 or 目標値 are of its kind. */
function join(above: Said, below: Said, vocabulary: Vocabulary): Said {
  const years = below.years.map((year): YearColumn => {
    const title = above.titles.findLast((cell) => cell.column <= year.column);
    const kind = title && textToValueKind(title.text, vocabulary);
    return kind ? { kind, ...year } : year;
  });
  return {
    roles: new Map([...above.roles, ...below.roles]),
    years: [...above.years, ...years],
    titles: [...above.titles, ...below.titles],
    cells: [...above.cells, ...below.cells],
    width: Math.max(above.width, below.width),
  };
}

function saidToHeader(said: Said, vocabulary: Vocabulary): Header | null {
  const { years, width } = said;
  if (said.roles.size === 0) return years.length > 1 ? { kind: 'years', years, width } : null;
  const roles = withSubject(said.roles, vocabulary);
  const column = (role: ColumnRole): number | null => roles.get(role)?.column ?? null;
  const indicator = column('indicator');
  const hasSubject = roles.has('name') || roles.has('initiative');
  if (indicator !== null && !hasSubject && !roles.has('related')) {
    const unitColumn = column('unit');
    const unread = toUnread(said, [indicator, unitColumn], vocabulary);
    return { kind: 'indicators', nameColumn: indicator, unitColumn, years, unread, width };
  }
  const scheduleRoles = SCHEDULE_ROLES.filter((role) => roles.has(role)).length;
  if (scheduleRoles < 2 && !(hasSubject && years.length > 0)) return null;
  const name = column('name');
  const initiative = column('initiative');
  const columns = {
    // A table with 取組内容 and no column of projects lists its projects there.
    initiative: name === null ? null : initiative,
    name: name ?? initiative,
    related: column('related'),
    departments: column('departments'),
    remark: column('remark'),
  };
  return {
    kind: 'schedule',
    columns: { ...columns, years, unread: toUnread(said, Object.values(columns), vocabulary), width },
  };
}

/** 項目 beside 担当課 heads projects, else indicators. */
function withSubject(roles: ReadonlyMap<ColumnRole, Cell>, { eitherSubject }: Vocabulary): Map<ColumnRole, Cell> {
  const { indicator, ...rest } = Object.fromEntries(roles) as Partial<Record<ColumnRole, Cell>>;
  const either = indicator && eitherSubject.includes(headerToKey(indicator.text));
  if (!either || rest.name || rest.initiative || !(rest.departments || rest.related)) return new Map(roles);
  return new Map([...[...roles].filter(([role]) => role !== 'indicator'), ['name', indicator]]);
}

function toUnread({ cells, years }: Said, read: readonly (number | null)[], vocabulary: Vocabulary): UnreadColumn[] {
  const known = new Set([...read, ...years.map(({ column }) => column)]);
  const firstYear = Math.min(...years.map(({ column }) => column));
  // A title of the years may stand left of them, where a field was lost.
  const isTitle = ({ column, text }: Cell): boolean =>
    column < firstYear && isWord(text, vocabulary.yearsTitle) && textToValueKind(text, vocabulary) === null;
  return cells
    .filter((cell) => !known.has(cell.column) && !isTitle(cell))
    .map(({ column, text }) => ({ column, title: text }));
}

/** Whether a line of words parted by blanks would be a header if TABs parted them. */
export function isHeaderWithoutTabs(line: Line, vocabulary: Vocabulary): boolean {
  const cells = line.text
    .split(/[ \u3000]+/u)
    .map((text, column): Cell => ({ column, columnSpan: 1, rowSpan: 1, text, place: line.place }));
  if (cells.length < MIN_WORDS || cells.length > MAX_WORDS) return false;
  const said = rowToSaid({ cells, width: cells.length, place: line.place }, vocabulary);
  const other = Math.max(said.years.length, said.titles.length, said.roles.size - 2);
  return opensHeader(said) && said.roles.size >= 1 && said.roles.size + other >= MIN_WORDS;
}

/** Words of a header line; fewer are a phrase, more are prose. */
const MIN_WORDS = 3;
const MAX_WORDS = 30;

function rowToIndexHeader(row: GridRow, { index }: Vocabulary): Header | null {
  if (row.cells.length > 3) return null;
  const cellOf = (words: readonly string[]): Cell | undefined => row.cells.find((cell) => isWord(cell.text, words));
  const title = cellOf(index.title);
  const lead = cellOf(index.lead);
  const page = cellOf(index.page);
  if (!title || !lead || (!page && row.cells.length !== 2)) return null;
  return { kind: 'index', title: title.column, lead: lead.column, page: page?.column ?? null };
}
