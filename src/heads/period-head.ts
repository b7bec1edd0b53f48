import { headerToKey, isWord, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import {
  NO_COLUMN,
  noColumns,
  type ScheduleColumns,
  type TableHead,
  type TextField,
  type TextRow,
  type TimeColumn,
} from '../model/head.ts';
import { findColumnOfLines } from './columns-of-lines.ts';
import type { HeadRow } from './head-row.ts';
import {
  chooseNameColumn,
  columnToRole,
  findDepartmentColumns,
  findLabelColumns,
  isEitherSubject,
  isPathColumn,
  type LabelColumn,
  toTitled,
} from './label-columns.ts';
import { findStatedPeriod, isPast, type StatedPeriod } from './period-columns.ts';
import { isUnbroken } from './spans-of-time.ts';

/** Reads a head without years above cells with periods; null for other rows. `takeBody`: the rows below, which only a possible head needs. */
export function rowToPeriodColumns(
  printed: HeadRow,
  takeBody: () => readonly TextRow[],
  vocabulary: Vocabulary,
): ScheduleColumns | null {
  const row = withoutYearsOfAmounts(printed);
  const { cells, roles, unknown, titles, departments, width } = row;
  // Every cell of a head is a known or possible head.
  const isWhole = roles.size + Math.max(0, departments.length - 1) + titles.length + unknown.length >= cells.length;
  const indicator = roles.get('indicator');
  // 項目 next to a period is the work.
  const isOfValues = indicator !== undefined && !roles.has('name') && !isEitherSubject(indicator, vocabulary);
  if (!isWhole || cells.length < 2 || row.years.length > 0 || isOfValues) return null;
  const body = takeBody();
  const found = findStatedPeriod(cells, body, vocabulary);
  const hasEnds = found !== null && found.last !== null && !found.isDeadline;
  const lines = hasEnds ? null : findColumnOfLines(cells, body, vocabulary);
  const lined = lines?.column;
  const period = found?.column ?? lined;
  if (!period) return null;
  const [main = null, ...moreDepartments] = findDepartmentColumns(row, body, vocabulary);
  const [related, remark] = [roles.get('related') ?? null, roles.get('remark') ?? null];
  const taken = [
    period.column,
    found?.last?.column,
    main?.column,
    related?.column,
    remark?.column,
    ...moreDepartments.map((one) => one.column),
  ];
  const labels = findLabelColumns(cells, body, Number.POSITIVE_INFINITY, new Set(taken.flatMap((one) => one ?? [])));
  const nameColumn = roles.get('name')?.column ?? null;
  const read = labelsToRoles(labels, { nameColumn, period, hasDepartments: main !== null }, vocabulary);
  if (!read) return null;
  const { name, content } = read;
  // 竣工年度 in a list of buildings says when each was built
  if (found?.isDeadline && !content && !lined && isWord(found.column.text, vocabulary.attributes)) return null;
  // The work is in a column of its own or follows the periods in their cells.
  const stated = lined === period && !(found && !found.isDeadline && content) ? null : found;
  // 実績 beside 計画 is the result of the period, not an attribute of the project.
  const results =
    stated && content && isPlan(content.title, vocabulary)
      ? read.attributes.filter(({ title }) => textToSeries(title, vocabulary) === 'actual')
      : [];
  const attributes = read.attributes.filter((one) => !results.includes(one));
  const isNamed = isWord(name.title, vocabulary.subjects) || nameColumn === name.column;
  return {
    ...noColumns,
    name: name.column,
    related: related?.column ?? null,
    departments: main?.column ?? read.departments?.column ?? null,
    moreDepartments,
    remark: remark && { column: remark.column, title: remark.text },
    path: read.path.map(toTitled),
    attributes: [...attributes, ...(content && !stated ? [content] : [])].map(toTitled),
    period: stated
      ? { ...columnsOfPeriod(stated), content: content?.column ?? null }
      : { column: period.column, content: width, hasLines: true, ...(lines?.others && { others: lines.others }) },
    ...(results.length > 0 && { resultColumns: results.map(({ column, title }) => ({ column, index: 0, title })) }),
    width: stated ? width : width + 1,
    assumed: isNamed || isContent(name, vocabulary) ? null : toTitled(name),
  };
}

/** A deadline has no column for its start. */
function columnsOfPeriod({ column, last, isDeadline, others }: StatedPeriod): PeriodColumns {
  return {
    column: isDeadline ? NO_COLUMN : column.column,
    ...(last && { end: last.column }),
    ...(others.length > 0 && { others: [column, ...others].map(({ text }) => text) }),
  };
}

type PeriodColumns = Omit<NonNullable<ScheduleColumns['period']>, 'content'>;

/** 改修内容 beside 改修年度 is not what is done in 実施時期, if another column stands beside that. */
function chooseContent(contents: readonly LabelColumn[], period: TextField): LabelColumn | undefined {
  const shares = ({ title }: LabelColumn): boolean => title.slice(0, MIN_SHARED) === period.text.slice(0, MIN_SHARED);
  const shared = contents.filter(shares);
  const distance = ({ column }: LabelColumn): number =>
    column > period.column ? column - period.column - 1 / 2 : period.column - column;
  return (shared.length > 0 ? shared : contents).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Characters that the heads of a pair share: 今後の予定年度, 今後の内容. */
const MIN_SHARED = 2;

type LabelRoles = {
  name: LabelColumn;
  /** The work done in the period. */
  content: LabelColumn | null;
  departments: LabelColumn | undefined;
  path: LabelColumn[];
  attributes: LabelColumn[];
};

/** Assigns roles to the columns without a known head; null if none of them can be the name. */
function labelsToRoles(
  labels: readonly LabelColumn[],
  known: { nameColumn: number | null; period: TextField; hasDepartments: boolean },
  vocabulary: Vocabulary,
): LabelRoles | null {
  const contents = labels.filter((one) => isContent(one, vocabulary) && !isPast(one.title, vocabulary));
  const others = labels.filter((one) => !contents.includes(one));
  const named = others.find(({ column }) => column === known.nameColumn);
  const name = named ?? chooseName(others, known.period.column, vocabulary) ?? contents[0] ?? null;
  if (!name) return null;
  // 対策 to the right of 施設名 is the work, as 対策内容 is.
  const isWork = ({ column, title }: LabelColumn): boolean => column > name.column && isWord(title, vocabulary.works);
  const content =
    chooseContent(
      contents.filter((one) => one !== name),
      known.period,
    ) ??
    others.find(isWork) ??
    null;
  const departments = known.hasDepartments
    ? undefined
    : others.find((one) => one !== name && columnToRole(one, vocabulary) === 'departments');
  const rest = others.filter((one) => one !== name && one !== departments);
  const path = rest.filter((one) => isPathColumn(one, name.column, vocabulary));
  const attributes = [...rest, ...contents].filter((one) => ![name, content, ...path].includes(one));
  return { name, content, departments, path, attributes };
}

/** 令和6年度予算額 and 令和7年度予算額 beside 実施時期 say what the work costs, and not when it is done. */
function withoutYearsOfAmounts(row: HeadRow): HeadRow {
  if (!row.years.every(({ amount }) => amount !== undefined)) return row;
  const columns = new Set(row.years.map(({ column }) => column));
  return { ...row, years: [], unknown: [...row.unknown, ...row.cells.filter(({ column }) => columns.has(column))] };
}

function isContent({ title }: LabelColumn, vocabulary: Vocabulary): boolean {
  return isPlan(title, vocabulary) || isWord(title, vocabulary.contents) || CONTENT.test(headerToKey(title));
}

/** Whether a head means plans: 計画, 予定, and 実施計画 or 年度別計画, which are titles of years in other tables. */
function isPlan(title: string, vocabulary: Vocabulary): boolean {
  const isTitle = isWord(title, vocabulary.yearsTitle) && headerToKey(title).endsWith('計画');
  return isTitle || textToSeries(title, vocabulary) === 'plan';
}

/** 改善の内容, 対策内容 */
const CONTENT = /(?:内容|概要)$/u;

/**
 * Whether a row of dates belongs to the body of the table above and is not a head: R6 and R7 below 開始年度 and 終了年度, dates
 * below attributes (供用開始 R8.3) or within the years of the schedule (R5.6 below R5).
 */
export function statesDates(head: TableHead, above: TableHead | null): boolean {
  if (above?.kind !== 'schedule' || head.kind === 'index') return false;
  const { years } = head.kind === 'schedule' ? head.columns : head;
  const { period, attributes, years: times } = above.columns;
  if (period?.end !== undefined)
    return years.length > 0 && years.every(({ column }) => column === period.column || column === period.end);
  // 1980, 2022 and 2027以降 are of one bridge; the years of a head follow each other.
  const areApart = head.kind === 'indicators' && head.isAssumed === true && !isUnbroken(years);
  const hasNoWord = head.kind === 'years' || (head.kind === 'schedule' && head.columns.assumed !== null) || areApart;
  const isStated = ({ column }: TimeColumn): boolean =>
    column === period?.column || attributes.some((one) => one.column === column && one.title !== '');
  if (period) return hasNoWord && years.length > 0 && years.every(isStated);
  return (
    hasNoWord &&
    times.length > 0 &&
    years.every((date) => {
      const over = times.find(({ column }) => column === date.column);
      return over ? isPartOf(date, over) : attributes.some(({ column }) => column === date.column);
    })
  );
}

function isPartOf(date: TimeColumn, over: TimeColumn): boolean {
  if (date.from === null || date.to === null || over.from === null || over.to === null) return false;
  const isWithin = date.from >= over.from && date.to <= over.to;
  return isWithin && (date.from !== over.from || date.to !== over.to);
}

/** Joins a head with the row below it: 着手 and 完了 below 実施年度, or 年度 and 内容 below 年度別計画. */
export function joinPeriodRows(above: TextRow, below: TextRow | undefined, vocabulary: Vocabulary): TextRow | null {
  const [first] = below?.cells ?? [];
  if (!below || !first || below.cells.length < 2) return null;
  const width = Math.max(above.width, below.width);
  const join = (cells: readonly TextField[]): TextRow => ({
    cells: [...cells, ...below.cells].sort((a, b) => a.column - b.column),
    width,
  });
  const isEnd = ({ text }: TextField): boolean =>
    isWord(text, vocabulary.periodStarts) || isWord(text, vocabulary.periodEnds);
  if (below.cells.every(isEnd)) return join(above.cells);
  const title = above.cells.find(({ column, text }) => column === first.column && isWord(text, vocabulary.yearsTitle));
  const next = above.cells.find(({ column }) => column > first.column)?.column ?? width;
  const isBelow = below.cells.every(({ column }) => column < next);
  if (!title || !isBelow || !isWord(first.text, vocabulary.periods)) return null;
  return join(above.cells.filter((cell) => cell !== title));
}

/**
 * Joins a head of two rows into one: 新規, 拡充 and 継続 below 区分, and the heads next to 区分 that cover both rows. 実施年度 below
 * 改修履歴 keeps that word, since it is no time of the plan.
 */
export function joinGroupRow(above: TextRow, below: TextRow | undefined, vocabulary: Vocabulary): TextRow | null {
  const isGroup = ({ columnSpan = 1 }: TextField): boolean => columnSpan > 1;
  const groups = above.cells.filter(isGroup);
  const groupOf = ({ column }: TextField): TextField | undefined =>
    groups.find((one) => one.column <= column && column < one.column + (one.columnSpan ?? 1));
  const isWhole = above.cells.every((cell) => isGroup(cell) || cell.rowSpan === 2);
  if (!below || groups.length === 0 || !isWhole || !below.cells.every(groupOf)) return null;
  const named = below.cells.map((cell) => {
    const title = groupOf(cell)?.text ?? '';
    return isPast(title, vocabulary) ? { ...cell, text: `${title} ${cell.text}` } : cell;
  });
  const cells = [...above.cells.filter((cell) => !isGroup(cell)), ...named];
  return { ...above, cells: cells.sort((a, b) => a.column - b.column) };
}

/** Chooses a column of names to the left of the period, or else to its right. */
function chooseName(labels: readonly LabelColumn[], period: number, vocabulary: Vocabulary): LabelColumn | null {
  const texts = labels.filter((one) => columnToRole(one, vocabulary) === 'text' && one.cells.length > 0);
  const before = texts.filter(({ column }) => column < period);
  return chooseNameColumn(before.length > 0 ? before : texts, vocabulary);
}
