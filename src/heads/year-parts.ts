import { shippedWords } from '../japanese/headers.ts';
import { bare, foldWidth } from '../japanese/width.ts';

/** Calendar months of a fiscal year that a head cell names, counted from April as 0: 7-9 is 3 to 5. */
export type YearPart = { first: number; last: number };

const MONTHS = 12;
/** April begins a fiscal year. */
const APRIL = 4;
const DIGITS = '一二三四';
const HALF = /^(?:(上半期|上期|上|前半|前期)|(?:下半期|下期|下|後半|後期))$/u;
const QUARTER = /^(?:第?([1-4一二三四])四半期|([1-4])q|q([1-4]))$/iu;
const MONTH_RANGE = /^(1[0-2]|[1-9])月?[-~〜～―ー](1[0-2]|[1-9])月?$/u;
/** 6月議会 too */
const MONTH = /^(1[0-2]|[1-9])月(?:頃|ころ|ごろ|中|議会|定例会|定例議会)?$/u;
/** 夏頃, 年末まで */
const ABOUT = /(?:頃|ころ|ごろ|まで|以降)$/u;

/** "4-6", "7～9月", "第1四半期", "2Q", "上半期", "10月"; null where a text names no part of a year. */
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
 * Whether a text names a time of a year that no months are known of: 夏頃, 年末. `isFiscal`: whether it is one of a fiscal year;
 * the spring of a calendar year may lie in either of two.
 */
export function isYearEvent(text: string, isFiscal: boolean): boolean {
  const plain = bare(foldWidth(text))
    .replace(/^\((.*)\)$/u, '$1')
    .replace(ABOUT, '');
  const { fiscal, either } = shippedWords.yearEvents;
  return either.includes(plain) || (isFiscal && fiscal.includes(plain));
}

/** "4 5 6 … 3": bare numbers are months where all twelve of a year stand in their order. */
export function textsToBareMonths(texts: readonly string[]): YearPart[] | null {
  const numbers = texts.map((text) => Number(bare(foldWidth(text))));
  if (numbers.length === 0 || numbers.length % MONTHS !== 0) return null;
  const isYear = numbers.every((number, index) => number >= 1 && monthToIndex(number) === index % MONTHS);
  return isYear ? numbers.map((number) => ({ first: monthToIndex(number), last: monthToIndex(number) })) : null;
}

const THIRDS = ['前期', '中期', '後期'];

/** 前期 中期 後期 of each year: thirds of it, and not halves, where 中期 stands among them. */
export function textsToThirds(texts: readonly string[]): YearPart[] | null {
  const places = texts.map((text) => THIRDS.indexOf(bare(foldWidth(text))));
  if (places.length === 0 || !places.every((place, index) => place === index % THIRDS.length)) return null;
  if (places.length % THIRDS.length > 0) return null;
  return places.map((place) => ({ first: place * 4, last: place * 4 + 3 }));
}

/** A calendar month as its place in the fiscal year: April 0, March 11. */
export function monthToIndex(month: number): number {
  return (month - APRIL + MONTHS) % MONTHS;
}

/** "2024-04": the month that stands `index` places after April of a fiscal year. */
export function indexToMonth(year: number, index: number): string {
  const month = index + APRIL;
  return month > MONTHS
    ? `${year + 1}-${String(month - MONTHS).padStart(2, '0')}`
    : `${year}-${String(month).padStart(2, '0')}`;
}
