import { type ColumnRole, headerToKey, isWord } from '../japanese/headers.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { textsToYearLabels, textToMoneyUnit, textToValueKind } from '../japanese/year-labels.ts';
import type { ScheduleColumns, StackedLines, TextField, TextRow, TimeColumn, TitledColumn } from '../model/head.ts';
import { textToAmountName } from './amount-words.ts';
import { cellsBelow } from './cells-below.ts';
import type { HeadRow } from './head-row.ts';
import {
  columnToRole,
  findDepartmentColumns,
  holdsDepartments,
  holdsValues,
  isPathColumn,
  type LabelColumn,
  toTitled,
} from './label-columns.ts';
import { findNameColumn, type NameColumn } from './name-column.ts';
import { textToUpperAndLower } from './stacked-lines.ts';

/** Assigns a role to each column: by its head, else by its position and cells. */
export function toScheduleColumns(
  row: HeadRow,
  roles: ReadonlyMap<ColumnRole, TextField>,
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): ScheduleColumns {
  const { years, width } = row;
  const remark = roles.get('remark');
  const found = findNameColumn(row, roles, body, vocabulary);
  const { nameColumn, assumed, labels } = found;
  const { moreDepartments, ...columns } = toColumnsOfProjects(row, roles, body, found, vocabulary);
  const taken = [...Object.values(columns), ...moreDepartments.map((one) => one.column), remark?.column ?? null];
  const ofOthers = new Set((row.otherColumns ?? []).map((one) => one.column));
  const ofYears = [...(row.amountColumns ?? []), ...(row.resultColumns ?? [])].map((one) => one.column);
  const untaken = findAttributeColumns(row, [...taken, ...ofYears], vocabulary);
  const path = labels.filter(
    (one) => nameColumn !== null && one.column !== nameColumn && isPathColumn(one, nameColumn, vocabulary),
  );
  return {
    ...columns,
    moreDepartments,
    remark: remark ? { column: remark.column, title: remark.text } : null,
    path: path.map(toTitled),
    attributes: [
      ...untitledNumbers(labels, new Set(taken), vocabulary),
      ...untaken.filter((one) => path.every(({ column: at }) => at !== one.column)),
    ],
    unreadTimes: untaken.filter(
      (one) => !ofOthers.has(one.column) && (mayBeTime(one, years, vocabulary) || isBefore(one, years, body)),
    ),
    years,
    period: null,
    ...toColumnsOfYears(row, body, vocabulary),
    width,
    assumed: assumed && toTitled(assumed),
  };
}

/** Finds the columns with the name of a project, its initiatives, departments and series. */
function toColumnsOfProjects(
  row: HeadRow,
  roles: ReadonlyMap<ColumnRole, TextField>,
  body: readonly TextRow[],
  { nameColumn, assumed, others }: NameColumn,
  vocabulary: Vocabulary,
): Pick<ScheduleColumns, 'initiative' | 'name' | 'related' | 'departments' | 'series' | 'moreDepartments'> {
  const byContent = assumed ? rolesByContent(others, vocabulary) : {};
  const [departments, ...moreDepartments] = findDepartmentColumns(row, body, vocabulary);
  return {
    // A table with 取組内容 and no column of projects lists its projects there.
    initiative: roles.has('name') ? (roles.get('initiative')?.column ?? null) : null,
    name: nameColumn,
    related: roles.get('related')?.column ?? byContent.related ?? null,
    departments:
      departments?.column ??
      byContent.departments ??
      findLeftDepartments(others, vocabulary) ??
      findRightDepartments(row, body),
    series: others.find((one) => columnToRole(one, vocabulary) === 'series')?.column ?? null,
    moreDepartments,
  };
}

/** Finds the columns of a year that have amounts or results, or stack both in one cell. */
function toColumnsOfYears(
  row: HeadRow,
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): Pick<ScheduleColumns, 'amounts' | 'stackedLines' | 'amountColumns' | 'resultColumns'> {
  const { amountColumns = [], resultColumns = [] } = row;
  const stackedLines = row.stackedLines ?? titlesToStackedLines(row, vocabulary);
  return {
    amounts: amountColumns.length > 0 || stackedLines ? null : findAmounts(row, body, vocabulary),
    ...(stackedLines && { stackedLines }),
    ...(amountColumns.length > 0 && { amountColumns }),
    ...(resultColumns.length > 0 && { resultColumns }),
  };
}

function titlesToStackedLines({ titles }: HeadRow, vocabulary: Vocabulary): StackedLines | null {
  const said = titles.map(({ text }) => textToUpperAndLower(text, vocabulary));
  return said.find((one) => one !== null) ?? null;
}

/** 道路課 is a department, 第1工区 a section of a road. */
const OFFICE = /[課室局部係]$/u;

/** Finds a column of departments to the left of the years without a known head: 管理 over 道路課. */
function findLeftDepartments(labels: readonly LabelColumn[], vocabulary: Vocabulary): number | null {
  const own = labels.filter(({ title }) => title !== '' && !isWord(title, vocabulary.attributes));
  const isOffices = ({ cells }: LabelColumn): boolean => cells.every(({ text }) => OFFICE.test(text.trim()));
  return own.find((one) => columnToRole(one, vocabulary) === 'departments' && isOffices(one))?.column ?? null;
}

/** Finds columns of numbers (1, 2, 3) below a blank head. */
function untitledNumbers(
  labels: readonly LabelColumn[],
  taken: ReadonlySet<number | null>,
  vocabulary: Vocabulary,
): TitledColumn[] {
  const isNumbers = (one: LabelColumn): boolean => one.cells.length > 1 && columnToRole(one, vocabulary) === 'number';
  return labels.filter((one) => one.title === '' && !taken.has(one.column) && isNumbers(one)).map(toTitled);
}

/** Finds a column of departments to the right of the years without a known head. */
function findRightDepartments({ cells, years }: HeadRow, body: readonly TextRow[]): number | null {
  const lastTime = Math.max(...years.map(({ column }) => column));
  const right = cells.filter(({ column }) => column > lastTime);
  return right.find(({ column }) => holdsDepartments(column, body))?.column ?? null;
}

/**
 * Whether an unknown head may be a time that was not read: it is between two times, or next to them and has words of a
 * time.
 */
function mayBeTime({ column, title }: TitledColumn, years: readonly TimeColumn[], vocabulary: Vocabulary): boolean {
  const { attributes, periodStarts, periodEnds } = vocabulary;
  const key = headerToKey(title);
  if (attributes.some((word) => key === headerToKey(word) || key.endsWith(word))) return false;
  if (isWord(title, [...periodStarts, ...periodEnds])) return false;
  if (textToValueKind(title, vocabulary) !== null) return false;
  // A column between 現況（R7） and 目標（R10） is not a time.
  if (years.every(({ kind }) => kind !== null)) return false;
  const [first, last] = [years[0]?.column ?? 0, years.at(-1)?.column ?? 0];
  const isBeside = column === last + 1 || column === first - 1;
  if (column === last + 1 && isLater(key, years, vocabulary)) return true;
  return (column > first && column < last) || (isBeside && TIME_WORDS.test(key));
}

/** Whether R5年度まで or 令和6年度当初 precedes the times. Figures below it are the amounts at that time. */
function isBefore({ column, title }: TitledColumn, years: readonly TimeColumn[], body: readonly TextRow[]): boolean {
  if (column !== (years[0]?.column ?? 0) - 1 || !BEFORE.test(headerToKey(title))) return false;
  const cells = cellsBelow(body, column);
  return cells.some(({ text }) => textToValue(text, '').value === null);
}

const BEFORE = /\d(?:年度?)?(?:まで|以前|当初|末まで)$|^[~〜～]\D{0,2}\d/u;

/** The words of a time next to its number or instead of it. */
const TIME_WORDS = /(?:年度?|年次|年目|以[降後])$|^[RHS令平昭]\S{0,2}$|^[?？]+$/u;

/** Whether a head has a later year: 令和9年度の見通し after R8. 令和5年度決算 is in the past. */
function isLater(key: string, years: readonly TimeColumn[], vocabulary: Vocabulary): boolean {
  const [label = ''] = WITH_YEAR.exec(key) ?? [];
  const year = label === '' ? undefined : textsToYearLabels([label], vocabulary)[0]?.year;
  const last = years.at(-1)?.through ?? null;
  return year !== undefined && (last === null || year > last);
}

/** 年度 with the year before it. */
const WITH_YEAR = /^.*?[\d元]年度/u;

/** Assigns roles to the columns without a known head by their cells. */
function rolesByContent(
  labels: readonly LabelColumn[],
  vocabulary: Vocabulary,
): { related?: number; departments?: number } {
  const find = (role: string): number | undefined =>
    labels.find((one) => columnToRole(one, vocabulary) === role)?.column;
  const [related, departments] = [find('related'), find('departments')];
  return { ...(related !== undefined && { related }), ...(departments !== undefined && { departments }) };
}

/**
 * Returns the name and unit of the amounts below the times: from 事業費（千円） above them, or blank if the cells are figures.
 */
function findAmounts(
  { cells, years }: HeadRow,
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): ScheduleColumns['amounts'] {
  const [firstYear, lastYear] = [years[0]?.column ?? 0, years.at(-1)?.column ?? 0];
  const labels = new Set(years.map(({ label }) => label));
  const over = cells.filter(({ column, text }) => column >= firstYear && column <= lastYear && !labels.has(text));
  const titled = over.map(({ text }) => textToAmountName(text, vocabulary)).find((one) => one !== null);
  if (titled) return titled;
  const [amount] = years.flatMap((year) => year.amount ?? []);
  if (amount && years.every((year) => year.amount?.name === amount.name)) return amount;
  const [unit = null, ...others] = new Set(years.map(({ label }) => textToMoneyUnit(label)));
  if (unit !== null && others.length === 0) return { name: '', unit };
  // If some rows are labelled as amounts (事業内容, 事業費), figures in the other rows are words: 2台更新.
  const isLabel = ({ column, text }: TextField): boolean =>
    column < firstYear && textToAmountName(text, vocabulary) !== null;
  const labelled = body.filter((row) => row.cells.some(isLabel));
  if (labelled.length > 0 && labelled.length < body.length) return null;
  const [unitOfRows = null, ...otherUnits] = new Set(
    labelled.flatMap((row) => row.cells.filter(isLabel).map(({ text }) => textToMoneyUnit(text))),
  );
  return holdsValues(body, years) ? { name: '', unit: otherUnits.length === 0 ? unitOfRows : null } : null;
}

/** Returns the columns that have no other role and are not titles of the times. */
export function findAttributeColumns(
  { cells, years }: HeadRow,
  read: readonly (number | null)[],
  vocabulary: Vocabulary,
): TitledColumn[] {
  const known = new Set([...read, ...years.map(({ column }) => column)]);
  const firstYear = Math.min(...years.map(({ column }) => column));
  // A title of the years may be to the left of them, where a field was lost. 計画期間 there heads the periods of the
  // projects.
  const isTitle = ({ column, text }: TextField): boolean =>
    column < firstYear &&
    isWord(text, vocabulary.yearsTitle) &&
    !isWord(text, vocabulary.periods) &&
    textToValueKind(text, vocabulary) === null;
  return cells
    .filter((cell) => !known.has(cell.column) && !isTitle(cell))
    .map(({ column, text }) => ({ column, title: text }));
}
