import { shippedWords } from '../japanese/headers.ts';
import { headingToNumber } from '../japanese/heading-numbers.ts';
import { bare, foldWidth } from '../japanese/width.ts';

/** Months of a fiscal year, counted from April as 0: 7-9 is 3 to 5. */
export type YearPart = { first: number; last: number };

const MONTHS = 12;
/** A fiscal year begins in April. */
const APRIL = 4;
const DIGITS = '一二三四';
const HALF = /^(?:(上半期|上期|上|前半|前期)|(?:下半期|下期|下|後半|後期))$/u;
const QUARTER = /^(?:第?([1-4一二三四])四半期|([1-4])q|q([1-4]))$/iu;
const MONTH_RANGE = /^(1[0-2]|[1-9])月?[-~〜～―ー](1[0-2]|[1-9])月?$/u;
/** Also 6月議会 */
const MONTH = /^(1[0-2]|[1-9])月(?:頃|ころ|ごろ|中|議会|定例会|定例議会)?$/u;
/** 夏頃, 年末まで */
const ABOUT = /(?:頃|ころ|ごろ|まで|以降)$/u;

/** Reads "4-6", "7～9月", "第1四半期", "2Q", "上半期", "10月"; null for a text that is not part of a year. */
export function textToYearPart(text: string): YearPart | null {
  const plain = bare(foldWidth(text)).replace(/^\((.*)\)$/u, '$1');
  const half = HALF.exec(plain);
  if (half) return half[1] === undefined ? { first: 6, last: 11 } : { first: 0, last: 5 };
  const quarter = QUARTER.exec(plain);
  if (quarter) {
    const [, named = '', before, after] = quarter;
    const number = Number(before ?? after ?? (DIGITS.indexOf(named) + 1 || named));
    return { first: (number - 1) * 3, last: number * 3 - 1 };
  }
  const month = MONTH.exec(plain);
  if (month) return { first: monthToIndex(Number(month[1])), last: monthToIndex(Number(month[1])) };
  const range = MONTH_RANGE.exec(plain);
  if (!range) return null;
  const [first, last] = [monthToIndex(Number(range[1])), monthToIndex(Number(range[2]))];
  return first <= last ? { first, last } : null;
}

/**
 * Whether a text is a time of year without exact months: 夏頃, 年末. `isFiscal` adds those of a fiscal year; the spring of
 * a calendar year may be in either of two fiscal years.
 */
export function isYearEvent(text: string, isFiscal: boolean): boolean {
  const plain = bare(foldWidth(text))
    .replace(/^\((.*)\)$/u, '$1')
    .replace(ABOUT, '');
  const { fiscal, either } = shippedWords.yearEvents;
  return either.includes(plain) || (isFiscal && fiscal.includes(plain));
}

/** Reads "4 5 6 … 3": bare numbers are months if all twelve of a year are in order. */
export function textsToBareMonths(texts: readonly string[]): YearPart[] | null {
  const numbers = texts.map((text) => Number(bare(foldWidth(text))));
  if (numbers.length === 0 || numbers.length % MONTHS !== 0) return null;
  const isYear = numbers.every((number, index) => number >= 1 && monthToIndex(number) === index % MONTHS);
  return isYear ? numbers.map((number) => ({ first: monthToIndex(number), last: monthToIndex(number) })) : null;
}

const QUARTERS = 4;

/** Reads "1 2 3 4" or "Ⅰ Ⅱ Ⅲ Ⅳ" below every year as its quarters; `years`: how many years there are. */
export function textsToBareQuarters(texts: readonly string[], years: number): YearPart[] | null {
  if (texts.length === 0 || texts.length !== years * QUARTERS) return null;
  const plain = texts.map((text) => bare(foldWidth(text)));
  // ① is the number of a step as often as that of a quarter
  if (!plain.every((text) => /^[1-4Ⅰ-Ⅳ]$/u.test(text))) return null;
  const numbers = plain.map(headingToNumber);
  const areInOrder = numbers.every((number, index) => number === (index % QUARTERS) + 1);
  return areInOrder ? numbers.map((number) => ({ first: (number - 1) * 3, last: number * 3 - 1 })) : null;
}

const THIRDS = ['前期', '中期', '後期'];

/** Reads 前期 中期 後期 of each year as thirds; without 中期 they are halves. */
export function textsToThirds(texts: readonly string[]): YearPart[] | null {
  const places = texts.map((text) => THIRDS.indexOf(bare(foldWidth(text))));
  if (places.length === 0 || !places.every((place, index) => place === index % THIRDS.length)) return null;
  if (places.length % THIRDS.length > 0) return null;
  return places.map((place) => ({ first: place * 4, last: place * 4 + 3 }));
}

/** Converts a calendar month to its index in the fiscal year: April 0, March 11. */
export function monthToIndex(month: number): number {
  return (month - APRIL + MONTHS) % MONTHS;
}

/** Converts the index of a month in a fiscal year to "2024-04". */
export function indexToMonth(year: number, index: number): string {
  const month = index + APRIL;
  return month > MONTHS
    ? `${year + 1}-${String(month - MONTHS).padStart(2, '0')}`
    : `${year}-${String(month).padStart(2, '0')}`;
}
