import { bare, foldWidth } from '../japanese/width.ts';
import type { TextField, TimeColumn } from '../model/head.ts';
import { beginsWithTimes, type HeadRow, isAscending } from './head-row.ts';
import { eventToLabel, isUnbroken, partToLabel, type TimeLabel } from './spans-of-time.ts';
import {
  isYearEvent,
  textsToBareMonths,
  textsToBareQuarters,
  textsToThirds,
  textToYearPart,
  type YearPart,
} from './year-parts.ts';

/**
 * Reads quarters, halves or months below their years; null if the row has other cells. The years are fiscal unless the
 * months are consecutive only in calendar years (令和8年: 1月 2月 3月), or the heads have 年 and the months are consecutive.
 */
export function rowToParts({ cells }: HeadRow, years: readonly TimeColumn[]): TimeColumn[] | null {
  const texts = cells.map(({ text }) => text);
  const months = textsToBareMonths(texts) ?? textsToThirds(texts) ?? textsToBareQuarters(texts, years.length);
  const parts = texts.map((text, index) => months?.[index] ?? textToYearPart(text));
  const read = [false, true].map((isCalendar) => datesOf(cells, parts, years, isCalendar));
  const [fiscal = null] = read;
  const [first, second] = (years.every(isOfCalendar) ? read.toReversed() : read).filter(
    (columns) => columns !== null && isUnbroken(columns),
  );
  if (!first) return fiscal;
  // January to March are consecutive in both kinds of year.
  const isSure = years.every(({ label }) => label.includes('年度'));
  return first.map((column, at) => {
    const other = isSure ? column.year : (second?.[at]?.year ?? column.year);
    return other === null || other === column.year ? column : { ...column, otherYear: other };
  });
}

/** 令和7年, but not 令和7年度 or R7. */
function isOfCalendar({ label }: TimeColumn): boolean {
  return /年(?!度)/u.test(label) && !label.includes('年度');
}

/**
 * Joins the times of two head rows, with terms or ranges of years above their single years: 前期 above R7 R8 R9. Times
 * without years below are kept. Null if the lower row is not a row of years.
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

/**
 * Dates 7-9 or 夏頃 by the year above, which may be dated later (1年目, 30年度) or have no year (短期); null for other texts.
 */
function partOfYear(year: TimeColumn, part: YearPart | null, text: string, isCalendar: boolean): TimeLabel | null {
  if (!part && !isYearEvent(text, isFiscal(year.label))) return null;
  const { undated } = year;
  if (year.year === null) {
    const isOne = (undated?.by === 'nth' || undated?.by === 'number') && undated.first === undated.last;
    return { ...eventToLabel(null), ...(isOne && { undated: { ...undated, part } }) };
  }
  // The halves below several years (R6～R8) are not those of the first.
  if (year.through !== year.year) return null;
  if (!part) return eventToLabel(year.year);
  return partToLabel(isCalendar && part.first >= JANUARY ? year.year - 1 : year.year, part);
}

/** 令和6年 may be a calendar year; R6 and 2年目 are years of the plan. */
function isFiscal(label: string): boolean {
  return !/年$/u.test(bare(label)) || /\d年目$/u.test(bare(foldWidth(label)));
}

/** Whether the months below undated years are in order: 4月 to 3月 of 1年目, then those of 2年目. */
function isInOrder(columns: readonly TimeColumn[]): boolean {
  const toCount = ({ undated }: TimeColumn): number =>
    undated?.part ? undated.first * 12 + undated.part.first : Number.NaN;
  return columns.every((column, index) => {
    const before = columns[index - 1];
    // 元年 after 30年度
    const isNewEra = column.undated?.by === 'number' && column.undated.first === 1 && before?.undated?.first !== 1;
    return !before || isNewEra || !(toCount(column) <= toCount(before));
  });
}

/** The index of January, counted from April as 0. */
const JANUARY = 9;

export function byColumn(a: TimeColumn, b: TimeColumn): number {
  return a.column - b.column;
}
