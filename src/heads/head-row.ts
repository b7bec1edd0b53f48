import { textToFirstYear } from '../japanese/fiscal-years.ts';
import { type ColumnRole, headerToRole, isWord, soundsLikeName } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import { textToValueKind } from '../japanese/year-labels.ts';
import type { TextField, TextRow, TimeColumn } from '../model/head.ts';
import { rowToSubColumns, type SubColumns } from './amount-words.ts';
import { eventToLabel, isUnbroken, partToLabel, type TimeLabel, yearsToLabel } from './spans-of-time.ts';
import { couldBeTime, textsToTimeLabels, textsToUndatedLabels } from './time-labels.ts';
import { isYearEvent, textsToBareMonths, textsToThirds, textToYearPart, type YearPart } from './year-parts.ts';

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
  const titles = cells.filter(({ text }) => isWord(text, vocabulary.yearsTitle) || textToFirstYear(text) !== null);
  const labels = cellsToTimeLabels(cells, dated, vocabulary, left ?? (roles.size + titles.length > 0 ? 'times' : null));
  const years = cells.flatMap((cell, index) => labelToColumn(cell, labels[index] ?? null));
  const taken = new Set([...roles.values(), ...departments, ...titles, ...cells.filter((_, index) => labels[index])]);
  const unknown = cells.filter((cell) => !taken.has(cell) && couldBeHead(cell));
  return { roles, departments, years, titles, unknown, cells, width };
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
  const undated = textsToUndatedLabels(texts, left);
  return texts.map((_, index) => undated[index] ?? dated[index] ?? null);
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
function isAscending(years: readonly TimeColumn[]): boolean {
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

/**
 * Quarters, halves or months below the years that they are parts of; null where the row holds anything else. Years are fiscal
 * ones, but where only those of the calendar (令和8年: 1月 2月 3月) make the months follow each other, or the head says 年 and they do.
 */
export function rowToParts({ cells }: HeadRow, years: readonly TimeColumn[]): TimeColumn[] | null {
  const texts = cells.map(({ text }) => text);
  const months = textsToBareMonths(texts) ?? textsToThirds(texts);
  const parts = texts.map((text, index) => months?.[index] ?? textToYearPart(text));
  const read = [false, true].map((isCalendar) => datesOf(cells, parts, years, isCalendar));
  const [fiscal = null] = read;
  const [first, second] = (years.every(isOfCalendar) ? read.toReversed() : read).filter(
    (columns) => columns !== null && isUnbroken(columns),
  );
  if (!first) return fiscal;
  // January to March alone follow each other in either kind of year.
  const isSure = years.every(({ label }) => label.includes('年度'));
  return first.map((column, at) => {
    const other = isSure ? column.year : (second?.[at]?.year ?? column.year);
    return other === null || other === column.year ? column : { ...column, otherYear: other };
  });
}

/** 令和7年, and not 令和7年度 or R7. */
function isOfCalendar({ label }: TimeColumn): boolean {
  return /年(?!度)/u.test(label) && !label.includes('年度');
}

/**
 * The times of two head rows where terms, or ranges of years, stand above the years that they are made of: 前期 above R7 R8 R9.
 * Times that no year stands below stay. Null where the lower row is no row of years.
 */
export function rowToYearsBelow(below: HeadRow, above: HeadRow): TimeColumn[] | null {
  const { years } = below;
  if (!beginsWithTimes(below) || years.some(({ year }) => year === null)) return null;
  const columnAbove = ({ column }: TimeColumn): number | undefined =>
    above.cells.findLast((cell) => cell.column <= column)?.column;
  const isOver = (time: TimeColumn): boolean => years.some((year) => columnAbove(year) === time.column);
  const covers = (time: TimeColumn): boolean => {
    const isWithin = ({ year }: TimeColumn): boolean =>
      time.year === null || ((year ?? 0) >= time.year && (year ?? 0) <= (time.through ?? time.year));
    return years.filter((year) => columnAbove(year) === time.column).every(isWithin);
  };
  const beside = above.years.filter((time) => !isOver(time));
  const times = [...beside, ...years].sort(byColumn);
  return above.years.every((time) => !isOver(time) || covers(time)) && isAscending(times) ? times : null;
}

function datesOf(
  cells: readonly TextField[],
  parts: readonly (YearPart | null)[],
  years: readonly TimeColumn[],
  isCalendar: boolean,
): TimeColumn[] | null {
  if (cells.length < 2) return null;
  const columns = cells.flatMap(({ column, text }, index): TimeColumn[] => {
    const year = years.findLast((one) => one.column <= column);
    const time = year && partOfYear(year, parts[index] ?? null, text, isCalendar);
    return time ? [{ column, label: `${year.label} ${text.replace(/\s+/gu, ' ')}`, ...time }] : [];
  });
  return columns.length === cells.length && isAscending(columns) && isInOrder(columns) ? columns : null;
}

/** 7-9 or 夏頃 of the year above it, which may stand elsewhere (1年目) or nowhere (短期); null of a text that is none. */
function partOfYear(year: TimeColumn, part: YearPart | null, text: string, isCalendar: boolean): TimeLabel | null {
  if (!part && !isYearEvent(text, isFiscal(year.label))) return null;
  const { undated } = year;
  if (year.year === null) {
    const isNth = undated?.by === 'nth' && undated.first === undated.last;
    return { ...eventToLabel(null), ...(isNth && { undated: { ...undated, part } }) };
  }
  // Halves of several years (R6～R8) are none of the first.
  if (year.through !== year.year) return null;
  if (!part) return eventToLabel(year.year);
  return partToLabel(isCalendar && part.first >= JANUARY ? year.year - 1 : year.year, part);
}

/** 令和6年 may be one of the calendar; R6 and 2年目 are years of the plan. */
function isFiscal(label: string): boolean {
  return !/年$/u.test(bare(label)) || /\d年目$/u.test(bare(foldWidth(label)));
}

/** Whether the months below a year that stands elsewhere follow each other: 4月 to 3月 of 1年目, then those of 2年目. */
function isInOrder(columns: readonly TimeColumn[]): boolean {
  const toCount = ({ undated }: TimeColumn): number =>
    undated?.part ? undated.first * 12 + undated.part.first : Number.NaN;
  return columns.every((column, index) => {
    const before = columns[index - 1];
    return !before || !(toCount(column) <= toCount(before));
  });
}

/** January, counted from April as 0. */
const JANUARY = 9;

/** Years below a title such as 実績 or 目標値 are of its kind. */
export function joinHeadRows(above: HeadRow, below: HeadRow, vocabulary: Vocabulary): HeadRow {
  const parts = rowToParts(below, above.years);
  const columns = above.years.length > 0 ? rowToSubColumns(below, above.years, vocabulary) : null;
  // The words below the years head no columns of their own.
  if (columns) return { ...above, ...columns, cells: [...above.cells, ...(columns.otherColumns ?? [])] };
  const years = below.years.map((printed): TimeColumn => {
    const year = dateByEra(printed, above);
    const title = above.titles.findLast((cell) => cell.column <= year.column);
    return { ...year, kind: year.kind ?? (title ? textToValueKind(title.text, vocabulary) : null) };
  });
  const yearsBelow = above.years.length > 0 ? rowToYearsBelow({ ...below, years }, above) : null;
  return {
    roles: new Map([...above.roles, ...below.roles]),
    years: parts
      ? [...above.years.filter((year) => !hasParts(year, above.years, parts)), ...parts].sort(byColumn)
      : (yearsBelow ?? [...above.years, ...years]),
    titles: [...above.titles, ...below.titles],
    departments: [...above.departments, ...below.departments],
    unknown: [...above.unknown, ...(parts ? [] : below.unknown)],
    cells: [...above.cells, ...below.cells],
    width: Math.max(above.width, below.width),
  };
}

/** 6年度 below 令和. */
function dateByEra(time: TimeColumn, above: HeadRow): TimeColumn {
  if (time.year !== null || time.undated?.by !== 'number') return time;
  const first = textToFirstYear(above.cells.findLast(({ column }) => column <= time.column)?.text ?? '');
  if (first === null) return time;
  const { undated: _, ...rest } = time;
  const year = first + time.undated.first - 1;
  return { ...rest, ...yearsToLabel(year, year, time.openEnded) };
}

/** A year of which parts are printed is no column of its own. */
function hasParts(year: TimeColumn, years: readonly TimeColumn[], parts: readonly TimeColumn[]): boolean {
  return parts.some(({ column }) => years.findLast((one) => one.column <= column) === year);
}

function byColumn(a: TimeColumn, b: TimeColumn): number {
  return a.column - b.column;
}
