import { type ColumnRole, headerToRole, isWord } from '../japanese/headers.ts';
import { isArrowOnly } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import {
  NO_COLUMN,
  type ScheduleColumns,
  type TableHead,
  type TextField,
  type TextRow,
  type TimeColumn,
} from '../model/head.ts';
import type { Line } from '../model/page.ts';
import { withoutSums } from './cells-below.ts';
import { continuesHead } from './head-continuation.ts';
import {
  beginsWithTimes,
  type HeadRow,
  isRowOfFacts,
  isTimesAlone,
  type LeftBelow,
  opensHead,
  rowToHeadRow,
  toLeftBelow,
} from './head-row.ts';
import { joinHeadRows } from './join-head-rows.ts';
import { holdsValues, isEitherSubject } from './label-columns.ts';
import { withOpenStart } from './open-starts.ts';
import { joinGroupRow, joinPeriodRows, rowToPeriodColumns } from './period-head.ts';
import { cutResultColumns } from './result-columns.ts';
import { findAttributeColumns, toScheduleColumns } from './schedule-columns.ts';
import { isUnbroken } from './spans-of-time.ts';
import { rowsToStack } from './stacked-words.ts';
import { withWholeYears } from './whole-years.ts';

/** The column words that make a head of a schedule even without years. */
const SCHEDULE_ROLES: readonly ColumnRole[] = ['initiative', 'name', 'related', 'departments'];
/** The most rows in a head: titles of years, column words, years and their parts. */
const MAX_HEAD_ROWS = 4;
/** The number of rows below a head from which the roles of its columns are inferred. */
const MAX_BODY = 40;

/** Reads the rows from `at` as the head of a table; null if they are data. */
export function rowsToHead(
  rows: readonly TextRow[],
  at: number,
  vocabulary: Vocabulary,
): { head: TableHead; rows: number } | null {
  const stack = rowsToStack(rows, at, vocabulary);
  if (!stack) return wholeRowsToHead(rows, at, vocabulary);
  const below = rows.slice(at + stack.rows, at + stack.rows + MAX_HEAD_ROWS + MAX_BODY);
  const found = wholeRowsToHead([stack.row, ...below], 0, vocabulary);
  return found && { head: found.head, rows: found.rows + stack.rows - 1 };
}

/** Reads a head whose words are not wrapped over several rows. */
function wholeRowsToHead(
  rows: readonly TextRow[],
  at: number,
  vocabulary: Vocabulary,
): { head: TableHead; rows: number } | null {
  const read = (index: number): HeadRow | null => {
    const row = rows[index];
    return row && index < at + MAX_HEAD_ROWS ? rowToHeadRow(row, vocabulary, index > at ? left : null) : null;
  };
  let left: LeftBelow = null;
  const first = read(at);
  if (!first) return null;
  left = toLeftBelow(first);
  const bodyFrom = (count: number): readonly TextRow[] =>
    withoutSums(rows.slice(at + count, at + count + MAX_BODY), vocabulary);
  const index = rowToIndexHead(first, vocabulary);
  const hasYearsBelow = (): boolean => (read(at + 1)?.years.length ?? 0) > 1;
  if (index && !hasYearsBelow()) return { head: index, rows: 1 };
  const joinedPeriod =
    rows[at] &&
    (joinPeriodRows(rows[at], rows[at + 1], vocabulary) ?? joinGroupRow(rows[at], rows[at + 1], vocabulary));
  const ends =
    joinedPeriod && rowToPeriodColumns(rowToHeadRow(joinedPeriod, vocabulary), () => bodyFrom(2), vocabulary);
  if (ends) return { head: { kind: 'schedule', columns: ends }, rows: 2 };
  const period = rowToPeriodColumns(first, () => bodyFrom(1), vocabulary);
  const hasBothEnds = period?.period?.end !== undefined && period.period.column !== NO_COLUMN;
  const below = read(at + 1)?.years ?? [];
  if (period && (hasBothEnds || !hasYearsBelow() || areDatesOf(period, below)))
    return { head: { kind: 'schedule', columns: period }, rows: 1 };
  if (!opensHead(first) && !(couldBeTitles(first) && isTitleRow(read(at + 1))))
    return groupsToHead(rows, at, vocabulary);
  if (isRowOfFacts(first)) return null;
  let joined = first;
  let count = 1;
  const height = timesToHeight(first);
  for (
    let next = read(at + 1);
    next && (count < height || continuesHead(joined, next, vocabulary));
    next = read(at + count)
  ) {
    joined = joinHeadRows(joined, next, vocabulary);
    count += 1;
  }
  const head = toHead(joined, bodyFrom(count), vocabulary);
  return head && { head, rows: count };
}

/** Reads a head of two rows whose years are below one of several groups: 実施状況 over 実施済 and 未実施 beside 実施予定 over R6, R7. */
function groupsToHead(
  rows: readonly TextRow[],
  at: number,
  vocabulary: Vocabulary,
): { head: TableHead; rows: number } | null {
  const [above, below] = [rows[at], rows[at + 1]];
  const isDrawn = above?.cells.some(({ rowSpan }) => rowSpan === 2) === true;
  const joined = above && isDrawn ? joinGroupRow(above, below, vocabulary) : null;
  if (!joined || rowToHeadRow(joined, vocabulary).years.length < 2) return null;
  const found = wholeRowsToHead([joined, ...rows.slice(at + 2, at + 2 + MAX_BODY)], 0, vocabulary);
  return found?.head.kind === 'schedule' && found.rows === 1 ? { head: found.head, rows: 2 } : null;
}

/**
 * Whether the years of the next row are data (S54 below 建築年度, R7～R8 below 実施時期) and not the years below a title such
 * as 年度.
 */
function areDatesOf(
  { period, attributes, resultColumns = [] }: ScheduleColumns,
  years: readonly TimeColumn[],
): boolean {
  const isAttribute = ({ column }: TimeColumn): boolean =>
    [...attributes, ...resultColumns].some((one) => one.column === column && one.title !== '');
  return years.some(isAttribute) && years.every((year) => isAttribute(year) || year.column === period?.column);
}

/** Returns the number of rows that the times of a head span; the other cells in these rows belong to the head too. */
function timesToHeight({ years, cells }: HeadRow): number {
  const spans = cells.flatMap(({ column, rowSpan = 1 }) =>
    years.some((year) => year.column === column) ? [rowSpan] : [],
  );
  return spans.length > 1 ? Math.min(...spans) : 1;
}

/** Whether a row has words and at most one year, so that it can be a head if a row with only times follows. */
function couldBeTitles({ roles, titles, unknown, years, cells }: HeadRow): boolean {
  const known = roles.size + titles.length + unknown.length + years.length;
  return cells.length > 0 && years.length <= 1 && known === cells.length;
}

function isTitleRow(next: HeadRow | null): boolean {
  return next !== null && beginsWithTimes(next);
}

function toHead(printed: HeadRow, body: readonly TextRow[], vocabulary: Vocabulary): TableHead | null {
  const whole = withWholeYears(withoutValueColumns(cutResultColumns(printed, body), body, vocabulary), body);
  const row = withOpenStart(whole, body, vocabulary);
  const { years, width } = row;
  const roles = withSubject(row, body, vocabulary);
  const column = (role: ColumnRole): number | null => roles.get(role)?.column ?? null;
  const indicator = column('indicator');
  const hasSubject = roles.has('name') || roles.has('initiative');
  if (indicator !== null && !hasSubject && !roles.has('related')) {
    const unitColumn = column('unit');
    const attributes = findAttributeColumns(row, [indicator, unitColumn], vocabulary);
    return { kind: 'indicators', nameColumn: indicator, unitColumn, years, attributes, width };
  }
  if (years.length === 0) {
    const known = SCHEDULE_ROLES.filter((role) => roles.has(role)).length;
    return known < 2 ? null : { kind: 'schedule', columns: toScheduleColumns(row, roles, body, vocabulary) };
  }
  const columns = toScheduleColumns(row, roles, body, vocabulary);
  if (roles.size === 0 && row.unknown.length === 0 && isTimesAlone(row)) {
    const isSchedule = columns.name !== null && body.length > 0 && !holdsValues(body, years);
    return years.length > 1 ? { kind: 'years', years, width, columns: isSchedule ? columns : null } : null;
  }
  if (columns.name === null) return null;
  if (columns.assumed && holdsValues(body, years) && columns.departments === null) {
    const attributes = findAttributeColumns(row, [columns.name], vocabulary);
    const nameColumn = columns.name;
    return { kind: 'indicators', nameColumn, unitColumn: column('unit'), years, attributes, width, isAssumed: true };
  }
  return { kind: 'schedule', columns };
}

/**
 * 現状値 (R5) and 目標値 (R8) over figures, or away from the years that follow each other, are columns of an indicator and no times
 * of the schedule where the years stand over words. R5(現状) ahead of them says how things stand, whatever it stands over;
 * R5(実績) ahead of R6(計画) is a year like them, as is one that a cell runs out of. R7末現況 and R10末目標 beside one column of
 * R8～R10 are where that begins and what it leads to. 令和5年度決算額 over figures alone is no time of words either.
 */
function withoutValueColumns(row: HeadRow, body: readonly TextRow[], { series, marks }: Vocabulary): HeadRow {
  const isAxis = ({ kind, amount }: TimeColumn): boolean => kind === null && !amount;
  const axis = row.years.filter(isAxis);
  const [first, last] = [row.years.findIndex(isAxis), row.years.findLastIndex(isAxis)];
  const isApart = (at: number): boolean =>
    isUnbroken(axis) && !isUnbroken(row.years.slice(Math.min(at, first), Math.max(at, last) + 1));
  const isPlanned = row.years.some(({ label }, at) => !isApart(at) && series.plan.some((word) => label.includes(word)));
  const runsOn = ({ column }: TimeColumn): boolean =>
    body.some(({ cells }) =>
      cells.some(
        (cell) =>
          (cell.column === column && (cell.columnSpan ?? 1) > 1) ||
          (cell.column === axis[0]?.column && isArrowOnly(cell.text, marks)),
      ),
    );
  // R5（実績） over words is the work of that year
  const isResult = ({ label }: TimeColumn): boolean => series.actual.some((word) => label.includes(word));
  const isState = (year: TimeColumn, at: number): boolean =>
    year.kind === 'actual' && at === 0 && first === 1 && !isPlanned && !isResult(year) && !runsOn(year);
  const isRange = axis.length === 1 && axis.every(({ year, through }) => (through ?? 0) > (year ?? 0));
  const isBeside = (year: TimeColumn, at: number): boolean =>
    isRange || isState(year, at) || isApart(at) || holdsValues(body, [year]);
  const valued = row.years.filter((year, at) => !isAxis(year) && isBeside(year, at));
  if ((axis.length < 2 && !isRange) || valued.length === 0 || holdsValues(body, axis)) return row;
  return { ...row, years: row.years.filter((year) => !valued.includes(year)) };
}

/**
 * 項目 heads projects next to 担当課 or above words, else indicators. KPI next to the names is an attribute of the projects.
 */
function withSubject(
  { roles, years, unknown }: HeadRow,
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): Map<ColumnRole, TextField> {
  const indicator = roles.get('indicator');
  if (!indicator || roles.has('name') || roles.has('initiative')) return roles;
  if (!isEitherSubject(indicator, vocabulary)) {
    const isLabel = ({ column, text }: TextField): boolean =>
      column < (years[0]?.column ?? 0) && !isWord(text, vocabulary.attributes);
    const isBesideNames = unknown.some(isLabel) && body.length > 0 && !holdsValues(body, years);
    return isBesideNames ? new Map([...roles].filter(([role]) => role !== 'indicator')) : roles;
  }
  const isProject = roles.has('departments') || roles.has('related') || (body.length > 0 && !holdsValues(body, years));
  if (!isProject) return roles;
  return new Map([...[...roles].filter(([role]) => role !== 'indicator'), ['name', indicator]]);
}

/** The fewest and most words in a line that can be a head; shorter lines are phrases, longer ones prose. */
const MIN_WORDS = 3;
const MAX_WORDS = 30;

/** Whether a line of words separated by blanks would be a head with TABs instead. */
export function isHeadWithoutTabs({ text: line }: Line, vocabulary: Vocabulary): boolean {
  const cells = line.split(/[ \u3000]+/u).map((text, column): TextField => ({ column, text }));
  if (cells.length < MIN_WORDS || cells.length > MAX_WORDS) return false;
  if (cells.every(({ text }) => headerToRole(text, vocabulary) === null)) return false;
  const row = rowToHeadRow({ cells, width: cells.length }, vocabulary);
  const other = Math.max(row.years.length, row.titles.length, row.roles.size - 2);
  return opensHead(row) && row.roles.size + other >= MIN_WORDS;
}

function rowToIndexHead({ cells }: HeadRow, { index }: Vocabulary): TableHead | null {
  if (cells.length > 3) return null;
  const cellOf = (words: readonly string[]): TextField | undefined => cells.find((cell) => isWord(cell.text, words));
  const title = cellOf(index.title);
  const lead = cellOf(index.lead);
  const page = cellOf(index.page);
  if (!title || !lead || (!page && cells.length !== 2)) return null;
  return { kind: 'index', title: title.column, lead: lead.column, page: page?.column ?? null };
}
