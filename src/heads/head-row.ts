import { textToFirstYear } from '../japanese/fiscal-years.ts';
import { type ColumnRole, headerToRole, isWord, soundsLikeName } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import { textToValueKind, withoutYearWords } from '../japanese/year-labels.ts';
import type { TextField, TextRow, TimeColumn } from '../model/head.ts';
import type { TimeLabel } from './spans-of-time.ts';
import { textToUpperAndLower } from './stacked-lines.ts';
import type { SubColumns } from './sub-columns.ts';
import { couldBeTime, textsToTimeLabels, textsToUndatedLabels } from './time-labels.ts';

/** What a row says as part of a head: column words, times, titles of times, and texts that could be heads of any kind. */
export type HeadRow = {
  roles: Map<ColumnRole, TextField>;
  years: TimeColumn[];
  titles: TextField[];
  /** All that head a column of departments. */
  departments: TextField[];
  /** Short texts that no list of words has: any of them may head a column. */
  unknown: TextField[];
  cells: readonly TextField[];
  width: number;
} & Omit<Partial<SubColumns>, 'years'>;

/** Longer texts (characters) head no column that no word is known for. */
const MAX_UNKNOWN = 20;
const PROSE = /[。、]/u;
/** The first year and the last. */
const MAX_ENDS = 2;

/** What the row above leaves to this one: the times, or the years of its eras. */
export type LeftBelow = 'times' | 'years' | null;
type Known = { vocabulary: Vocabulary; left: LeftBelow; read: HeadRow };

/** A row is looked at as the first of a head, as the second, and as a part of broken words. */
const known = new WeakMap<TextRow, Known>();

export function rowToHeadRow(row: TextRow, vocabulary: Vocabulary, left: LeftBelow = null): HeadRow {
  const before = known.get(row);
  if (before?.vocabulary === vocabulary && before.left === left) return before.read;
  const read = readHeadRow(row, vocabulary, left);
  known.set(row, { vocabulary, left, read });
  return read;
}

/** What a row of words that head columns leaves to the one below it. */
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
    // 橋梁名 names the project and not 路線名, whichever stands first; 事業内容 after 事業名 says more of it.
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

/** 年次計画, 令和, and 上段：内容　下段：事業費 over all of the years. */
function isTitle(text: string, vocabulary: Vocabulary): boolean {
  const isWordOfYears = isWord(text, vocabulary.yearsTitle) || textToFirstYear(text) !== null;
  return isWordOfYears || textToUpperAndLower(text, vocabulary) !== null;
}

/** What each cell says of time by itself or after the others; nothing where none could. */
function cellsToDated(cells: readonly TextField[], vocabulary: Vocabulary): readonly (TimeLabel | null)[] {
  const texts = cellsToTimes(cells, vocabulary);
  return texts.every((text) => text === '') ? [] : textsToTimeLabels(texts, vocabulary);
}

/** The same with what the words around the table must date, where no cell has a year. */
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

/** 26年度 27年度, which a row of data may say of a project: when it begins, and when it ends. */
function areFewNumbers(labels: readonly (TimeLabel | null)[]): boolean {
  const numbers = labels.filter((label) => label?.undated?.by === 'number');
  return numbers.length > 0 && numbers.length <= MAX_ENDS;
}

function isSubject(text: string, { subjects, eitherSubject }: Vocabulary): boolean {
  return isWord(text, subjects) || isWord(text, eitherSubject);
}

/** The texts that could name a time, others blank. */
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

/** A row of data can hold one header word by chance ("事業"); a header row holds little else but such words and years. */
export function opensHead(row: HeadRow): boolean {
  const { roles, years, titles, cells } = row;
  if (isTimeHead(row)) return true;
  if (roles.size === 0) return cells.length > 0 && (years.length === cells.length || titles.length === cells.length);
  const explained = new Set([...roles.values(), ...titles].map(({ column }) => column));
  for (const { column } of years) explained.add(column);
  // 取組番号 and 取組項目 with a value each are fields of a form.
  const areFields = cells.length % 2 === 0 && cells.every(({ column }, at) => explained.has(column) === (at % 2 === 0));
  return explained.size >= 2 && explained.size >= cells.length / 2 && !areFields;
}

/** Years, not words, make a schedule: two that follow each other, beside texts that could be heads of any kind. */
export function isTimeHead({ roles, departments, years, titles, unknown, cells }: HeadRow): boolean {
  const more = Math.max(0, departments.length - 1);
  const isWhole = roles.size + more + years.length + titles.length + unknown.length >= cells.length;
  return isWhole && years.length > 1 && isAscending(years);
}

/** 目標値 (R8) may stand after R8, and 現状値 (R5) before R4, for both are no times of the axis. */
export function isAscending(years: readonly TimeColumn[]): boolean {
  const plain = years.filter(({ kind }) => kind === null);
  const axis = plain.length > 1 ? plain : years;
  return axis.every(({ from }, index) => {
    const before = axis[index - 1]?.from;
    return from === null || before === undefined || before === null || from > before;
  });
}

/** Whether a row is nothing but times, or titles of times. */
export function isTimesAlone({ years, titles, cells }: HeadRow): boolean {
  return cells.length > 0 && years.length + titles.length === cells.length;
}

/** Times in order from the row's first cell on, with sums or remarks after them at most. */
export function beginsWithTimes(row: HeadRow): boolean {
  const [first] = row.cells;
  return first !== undefined && row.years[0]?.column === first.column && isTimeHead(row);
}
