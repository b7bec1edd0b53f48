import { type AmountName, textToAmountName } from '../heads/amount-words.ts';
import { rowToHeadRow } from '../heads/head-row.ts';
import { headerToRole, isWord, textToSeries } from '../japanese/headers.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow, TitledText } from '../model/block.ts';
import { noColumns, type ScheduleColumns, type TimeColumn } from '../model/head.ts';

/** Columns of the row that the years become. */
export const [NAME, DEPARTMENTS, FIRST_TIME] = [0, 1, 2];
/** Fewer years below each other are a row of some table. */
const MIN_YEARS = 2;

type Series = 'plan' | 'actual' | null;
/** The contents of a column beside the years. */
type Role =
  | { kind: 'words'; series: Series }
  | { kind: 'departments' }
  | { kind: 'attribute'; title: string }
  | ({ kind: 'amount' } & AmountName);
type Roles = ReadonlyMap<number, Role>;

/** A year with the rows beside it. */
type Year = { time: TimeColumn; cell: Cell; rows: Cell[][] };

/** A schedule of one row whose project is named above it; `isUntitled`: no head names the contents beside the years. */
type YearsTable = { columns: ScheduleColumns; headerRows: GridRow[]; rows: GridRow[]; isUntitled: boolean };

/**
 * A table whose rows are the years of one project, with or without a head (年度 | 取組内容), as one row with its years side
 * by side. The text above it names the project. Null if a row is not a year, or a column could contain names.
 */
export function rowsToYearsOfOne(rows: readonly GridRow[], vocabulary: Vocabulary): YearsTable | null {
  const [head, ...below] = rows;
  const titled = head ? rowToRoles(head, vocabulary) : null;
  const years = rowsToYears(titled ? below : rows, vocabulary);
  if (!head || !years) return null;
  const roles = titled ?? rowsToRoles(years);
  if (!roles || !years.every((year) => year.rows.flat().every(({ column }) => roles.has(column)))) return null;
  const columns = toColumns(years, roles);
  // Texts repeated for each year are in the records once.
  const again = years
    .flatMap(({ rows: own }) => own.flat())
    .filter(({ column }) => roles.get(column)?.kind === 'departments');
  return {
    columns,
    headerRows: [
      { ...head, cells: [...(titled ? head.cells : []), ...years.map(({ cell }) => cell), ...repeats(again)] },
    ],
    rows: yearsToLanes(years, roles, columns.width),
    isUntitled: titled === null,
  };
}

/** 年度 | 取組内容 | 担当課: a title for years in the first column, words in the others, and none for names. */
function rowToRoles({ cells }: GridRow, vocabulary: Vocabulary): Roles | null {
  const [times, ...others] = cells;
  if (!times || !isWord(times.text, vocabulary.yearsTitle)) return null;
  const roles = others.map((cell): [number, Role] | null => {
    const role = textToRole(cell.text, vocabulary);
    return role && [cell.column, role];
  });
  const known = new Map(roles.filter((role) => role !== null));
  const words = [...known.values()].filter(({ kind }) => kind === 'words');
  const isOne = words.length === 1 || (words.length === 2 && words.every((one) => 'series' in one && one.series));
  return isOne && roles.every((role) => role !== null) ? known : null;
}

function textToRole(text: string, vocabulary: Vocabulary): Role | null {
  const series = textToSeries(text, vocabulary);
  if (series || isWord(text, vocabulary.contents)) return { kind: 'words', series };
  if (headerToRole(text, vocabulary) === 'departments') return { kind: 'departments' };
  const amount = textToAmountName(text, vocabulary);
  if (amount) return { kind: 'amount', ...amount };
  const isOther = headerToRole(text, vocabulary) === 'remark' || isWord(text, vocabulary.attributes);
  return isOther ? { kind: 'attribute', title: text } : null;
}

/** Without a head: one column of words beside the years. */
function rowsToRoles(years: readonly Year[]): Roles | null {
  const columns = new Set(years.flatMap(({ rows }) => rows.flat().map(({ column }) => column)));
  const [column] = columns;
  // 令和6年度 | 120人: figures are no activities, and 2028 | 年度 is one year.
  const isNoWork = ({ words }: Cell): boolean => textToValue(words, '').value !== null || YEAR_WORD.test(bare(words));
  const areNoWork = years.every(({ rows }) => rows.flat().every(isNoWork));
  return column !== undefined && columns.size === 1 && !areNoWork
    ? new Map([[column, { kind: 'words', series: null }]])
    : null;
}

const YEAR_WORD = /^年度?$/u;

/** Consecutive years, each with its row and the rows without a year below it; null if any other row is among them. */
function rowsToYears(rows: readonly GridRow[], vocabulary: Vocabulary): Year[] | null {
  const years: Year[] = [];
  for (const row of rows) {
    const [cell, ...others] = row.cells;
    const time = cell && cell.column === 0 ? textToTime(cell.text, vocabulary) : null;
    const last = years.at(-1);
    if (time && cell && (!last || follows(last.time, time))) years.push({ time, cell, rows: [others] });
    else if (last && cell && cell.column > 0) last.rows.push(row.cells);
    else return null;
  }
  const haveCells = years.every((year) => year.rows.some((cells) => cells.length > 0));
  return years.length >= MIN_YEARS && haveCells ? years : null;
}

/** "・令和6年度：" */
const AROUND_YEAR = /^[\s・○●◆■]+|[\s:：]+$/gu;

export function textToTime(text: string, vocabulary: Vocabulary): TimeColumn | null {
  const printed = { column: 0, text: text.replace(AROUND_YEAR, '') };
  const { years } = rowToHeadRow({ cells: [printed], width: 1 }, vocabulary);
  return years.find((time) => time.year !== null || time.undated !== undefined) ?? null;
}

function follows(before: TimeColumn, time: TimeColumn): boolean {
  if (time.year !== null) return time.year === (before.through ?? Number.NaN) + 1;
  const [last, next] = [before.undated, time.undated];
  return next !== undefined && next.by === last?.by && next.first === last.last + 1;
}

function toColumns(years: readonly Year[], roles: Roles): ScheduleColumns {
  // Without its own department, the project has none; that of the project above does not apply.
  const hasDepartments = [...roles.values()].some(({ kind }) => kind === 'departments');
  return {
    ...noColumns,
    name: NAME,
    departments: hasDepartments ? DEPARTMENTS : null,
    years: years.map(({ time }, index) => ({ ...time, column: FIRST_TIME + index })),
    width: FIRST_TIME + years.length,
    assumed: { column: NAME, title: '' },
  };
}

/** A lane for each line of words beside a year, and for 計画 and 実績; the first one has the data of the project. */
function yearsToLanes(years: readonly Year[], roles: Roles, width: number): GridRow[] {
  const place = years[0]?.cell.place;
  if (!place) return [];
  const isOf = (column: number, kind: Role['kind'], series: Series = null): boolean => {
    const role = roles.get(column);
    return role?.kind === kind && (role.kind !== 'words' || role.series === series);
  };
  const kinds = [...roles.values()].flatMap((role) => (role.kind === 'words' ? [role.series] : []));
  const lanes = kinds.flatMap((series) => {
    const words = years.map(({ rows }) => rows.flat().filter(({ column }) => isOf(column, 'words', series)));
    const count = Math.max(...words.map((cells) => cells.length));
    return Array.from({ length: count }, (_, line): GridRow => {
      const cells = words.flatMap((own, index) => toTimeCell(own[line], index));
      return { cells, width, place: cells[0]?.place ?? place, covered: [NAME, DEPARTMENTS], ...(series && { series }) };
    });
  });
  const [first, ...others] = lanes;
  if (!first) return [];
  const departments = distinct(
    years.flatMap(({ rows }) => rows.flat()).filter((cell) => isOf(cell.column, 'departments')),
  );
  const [main, ...more] = departments.map((cell) => ({ ...cell, column: DEPARTMENTS, columnSpan: 1, rowSpan: 1 }));
  return [
    {
      ...first,
      cells: [...(main ? [main] : []), ...first.cells],
      covered: [],
      attributes: years.flatMap((year) => toAttributes(year, roles)),
      ...(more.length > 0 && { moreDepartments: more }),
      timeAmounts: years.flatMap((year, index) => toAmounts(year, index, roles)),
    },
    ...others,
  ];
}

function toTimeCell(cell: Cell | undefined, index: number): Cell[] {
  return cell ? [{ ...cell, column: FIRST_TIME + index, columnSpan: 1, rowSpan: 1 }] : [];
}

function distinct(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.toReversed().map((cell) => [bare(cell.text), cell])).values()].reverse();
}

function repeats(cells: readonly Cell[]): Cell[] {
  const first = distinct(cells);
  return cells.filter((cell) => !first.includes(cell));
}

/** A remark on one year keeps the year: "令和6年度 備考". */
function toAttributes({ time, rows }: Year, roles: Roles): TitledText[] {
  return rows.flat().flatMap(({ column, text, place }) => {
    const role = roles.get(column);
    return role?.kind === 'attribute' ? [{ head: `${time.label} ${role.title}`, text, place }] : [];
  });
}

function toAmounts({ rows }: Year, index: number, roles: Roles): NonNullable<GridRow['timeAmounts']>[number][] {
  return rows.flat().flatMap((cell) => {
    const role = roles.get(cell.column);
    return role?.kind === 'amount' ? [{ index, cell, name: role.name, unit: role.unit }] : [];
  });
}
