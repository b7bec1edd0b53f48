import { textToFirstYear } from '../japanese/fiscal-years.ts';
import { type ColumnRole, headerToRole, isWord, soundsLikeName } from '../japanese/headers.ts';
import { isDash } from '../japanese/marks.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import { textToValueKind, withoutYearWords } from '../japanese/year-labels.ts';
import type { TextField, TextRow, TimeColumn } from '../model/head.ts';
import { isDay } from './periods.ts';
import { isUnbroken, type TimeLabel } from './spans-of-time.ts';
import { textToUpperAndLower } from './stacked-lines.ts';
import type { SubColumns } from './sub-columns.ts';
import { couldBeTime, textsToTimeLabels, textsToUndatedLabels } from './time-labels.ts';
import { textsToYearsOfAmounts } from './years-of-amounts.ts';

/** A row read as part of a head: known column words, times, titles of times and other texts that can be heads. */
export type HeadRow = {
  roles: Map<ColumnRole, TextField>;
  years: TimeColumn[];
  titles: TextField[];
  /** All heads of columns with departments. */
  departments: TextField[];
  /** Short unknown texts, which may be column heads. */
  unknown: TextField[];
  cells: readonly TextField[];
  width: number;
} & Omit<Partial<SubColumns>, 'years'>;

/** Characters. Longer unknown texts are not column heads. */
const MAX_UNKNOWN = 20;
const PROSE = /[。、]/u;
/** The most numbers that can be the first and last year of a project. */
const MAX_ENDS = 2;

/** What a head row expects from the row below: times, or the years of its eras. */
export type LeftBelow = 'times' | 'years' | null;
type Known = { vocabulary: Vocabulary; left: LeftBelow; read: HeadRow };

/** Cached, since each row is read as the first of a head, as the second and as part of wrapped words. */
const known = new WeakMap<TextRow, Known>();

export function rowToHeadRow(row: TextRow, vocabulary: Vocabulary, left: LeftBelow = null): HeadRow {
  const before = known.get(row);
  if (before?.vocabulary === vocabulary && before.left === left) return before.read;
  const read = readHeadRow(row, vocabulary, left);
  known.set(row, { vocabulary, left, read });
  return read;
}

/** Returns what a row of titles expects from the row below. */
export function toLeftBelow({ years, titles }: HeadRow): LeftBelow {
  if (years.length > 0 || titles.length === 0) return null;
  return titles.some(({ text }) => textToFirstYear(text) !== null) ? 'years' : 'times';
}

function readHeadRow({ cells, width }: TextRow, vocabulary: Vocabulary, left: LeftBelow): HeadRow {
  const roles = new Map<ColumnRole, TextField>();
  const departments: TextField[] = [];
  const dated = cellsToDated(cells, vocabulary);
  for (const [index, cell] of cells.entries()) {
    // 取組内容（R7） is a year
    const role = isDated(dated[index]) ? null : headerToRole(cell.text, vocabulary);
    const first = role === null ? undefined : roles.get(role);
    // 橋梁名 is the name, and not 路線名, in either order. 事業内容 after 事業名 is a description.
    const isPlace = isWord(cell.text, vocabulary.wherePlaced);
    if (role && (!first || (role === 'name' && !isPlace && soundsLikeName(first.text) && soundsLikeName(cell.text))))
      roles.set(role, cell);
    if (role === 'departments') departments.push(cell);
  }
  // 目標値(R6) is a year
  const titles = cells.filter(({ text }, index) => !isDated(dated[index]) && isTitle(text, vocabulary));
  const labels = cellsToTimeLabels(cells, dated, vocabulary, left ?? (roles.size + titles.length > 0 ? 'times' : null));
  const years = cells.flatMap((cell, index) => labelToColumn(cell, labels[index] ?? null));
  const taken = new Set([...roles.values(), ...departments, ...titles, ...cells.filter((_, index) => labels[index])]);
  const unknown = cells.filter((cell) => !taken.has(cell) && couldBeHead(cell));
  return { roles, departments, years, titles, unknown, cells, width };
}

/** Whether a text is a title above the years: 年次計画, 令和, 上段：内容　下段：事業費. */
function isTitle(text: string, vocabulary: Vocabulary): boolean {
  const isWordOfYears = isWord(text, vocabulary.yearsTitle) || textToFirstYear(text) !== null;
  return isWordOfYears || textToUpperAndLower(text, vocabulary) !== null;
}

/** Reads the cells as times that have a year, in the cell or from the cells before; empty if no cell can be a time. */
function cellsToDated(cells: readonly TextField[], vocabulary: Vocabulary): readonly (TimeLabel | null)[] {
  const texts = cellsToTimes(cells, vocabulary);
  if (texts.every((text) => text === '')) return [];
  return textsToYearsOfAmounts(texts, vocabulary) ?? textsToTimeLabels(texts, vocabulary);
}

/** Reads the cells as times, which the text around the table may have to date if no cell has a year. */
function cellsToTimeLabels(
  cells: readonly TextField[],
  dated: readonly (TimeLabel | null)[],
  vocabulary: Vocabulary,
  left: LeftBelow,
): readonly (TimeLabel | null)[] {
  if (dated.length === 0 || dated.some(isDated)) return dated;
  const texts = cellsToTimes(cells, vocabulary);
  // 29年度(実績)
  const plain = texts.map((text) => withoutYearWords(text, vocabulary));
  const undated = textsToUndatedLabels(plain, left);
  if (left === null && areFewNumbers(undated) && !cells.some(({ text }) => isSubject(text, vocabulary))) return dated;
  return texts.map((text, index) => {
    const label = undated[index];
    return label ? { ...label, kind: textToValueKind(text, vocabulary) } : (dated[index] ?? null);
  });
}

/**
 * Whether a row has only one or two numbers, such as 26年度 27年度. In a row of data they are the first and last year of a
 * project.
 */
function areFewNumbers(labels: readonly (TimeLabel | null)[]): boolean {
  const numbers = labels.filter((label) => label?.undated?.by === 'number');
  return numbers.length > 0 && numbers.length <= MAX_ENDS;
}

function isSubject(text: string, { subjects, eitherSubject }: Vocabulary): boolean {
  return isWord(text, subjects) || isWord(text, eitherSubject);
}

/** Returns the texts that can be times and blanks for the others. */
function cellsToTimes(cells: readonly TextField[], vocabulary: Vocabulary): string[] {
  return cells.map(({ text }) => (couldBeTime(text, vocabulary) ? text : ''));
}

function isDated(label: TimeLabel | null | undefined): boolean {
  return label != null && label.year !== null;
}

function labelToColumn({ column, text }: TextField, label: TimeLabel | null): TimeColumn[] {
  return label ? [{ column, label: text.replace(/\s+/gu, ' '), ...label }] : [];
}

function couldBeHead({ text }: TextField): boolean {
  return bare(text).length <= MAX_UNKNOWN && !PROSE.test(text);
}

/**
 * Whether a row can be the first of a head. A row of data may contain one known word ("事業"); a head consists mostly of
 * such words and years.
 */
export function opensHead(row: HeadRow): boolean {
  const { roles, years, titles, cells } = row;
  if (isTimeHead(row)) return true;
  if (roles.size === 0) return cells.length > 0 && (years.length === cells.length || titles.length === cells.length);
  const explained = new Set([...roles.values(), ...titles].map(({ column }) => column));
  for (const { column } of years) explained.add(column);
  // 取組番号 and 取組項目, each followed by a value, are the fields of a form.
  const areFields = cells.length % 2 === 0 && cells.every(({ column }, at) => explained.has(column) === (at % 2 === 0));
  return explained.size >= 2 && explained.size >= cells.length / 2 && !areFields;
}

/** Whether a row has at least two ascending years, and its other cells can all be heads. */
export function isTimeHead(row: HeadRow): boolean {
  const { roles, departments, years, titles, unknown, cells } = row;
  const more = Math.max(0, departments.length - 1);
  const isWhole = roles.size + more + years.length + titles.length + unknown.length >= cells.length;
  return isWhole && years.length > 1 && isAscending(years) && !isRowOfFacts(row);
}

/**
 * Whether a row is data about a building: 生涯学習課, S54, 812, － and H24. A head has neither figures nor years far apart. Without a
 * known word it has no department, dash or day either; 事業名 | R5 | － | R7 and 指標 | R6.4.1 | R7.4.1 have one.
 */
export function isRowOfFacts({ cells, years, roles }: HeadRow): boolean {
  const isNoTime = ({ column }: TextField): boolean => years.every((year) => year.column !== column);
  const texts = cells.filter(isNoTime).map(({ text }) => bare(foldWidth(text)));
  const isValue = (text: string): boolean => /^\d+$/u.test(text) || isDash(text) || endsAsOrganisation(text);
  const hasNoWord = roles.size === 0;
  const hasDay = hasNoWord && cells.some(({ text }) => text !== '' && isDay(text));
  const isFact = (text: string): boolean => FIGURE.test(text) || (hasNoWord && isValue(text));
  return hasDay || (!isUnbroken(years) && texts.some(isFact));
}

/** A number that is not a time: 2,300, 25.4. */
const FIGURE = /^(?:\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{5,})\D{0,4}$/u;

/** Whether the years ascend. 目標値 (R8) may follow R8 and 現状値 (R5) may precede R4, since neither is on the axis. */
export function isAscending(years: readonly TimeColumn[]): boolean {
  const plain = years.filter(({ kind }) => kind === null);
  const axis = plain.length > 1 ? plain : years;
  return axis.every(({ from }, index) => {
    const before = axis[index - 1]?.from;
    return from === null || before === undefined || before === null || from > before;
  });
}

/** Whether a row has only times and titles of times. */
export function isTimesAlone({ years, titles, cells }: HeadRow): boolean {
  return cells.length > 0 && years.length + titles.length === cells.length;
}

/** Whether a row begins with ascending times, followed at most by sums or remarks. */
export function beginsWithTimes(row: HeadRow): boolean {
  const [first] = row.cells;
  return first !== undefined && row.years[0]?.column === first.column && isTimeHead(row);
}
