import { headingToNumber } from '../japanese/heading-numbers.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Undated } from '../model/head.ts';
import { textsToBareMonths, textToYearPart } from './year-parts.ts';

const NUMBER = /^(\d{1,2}|元)(年度)?(?:以[降後]|[~〜～])?$/u;
/** Numbers below 令和 */
const NUMBER_OF_ERA = /^(\d{1,2}|元)(年度?)?(?:以[降後]|[~〜～])?$/u;
const NTH = /^第?(\d{1,2}|[一二三四五六七八九十])(?:か|ヶ|カ)?(?:年目|年次|年度目)$/u;
const FIRST = /^(?:初年度?|初年次)$/u;
/** 短期（1～3年） */
const NTH_RANGE = /^[^\d()]*\((\d{1,2})年?目?[-~〜～](\d{1,2})年?目?\)$/u;
/** The fewest bare numbers that are years without an era above them. */
const MIN_NUMBERS = 3;
/** 26年度 27年度 */
const MIN_STATED = 2;
const MIN_NUMBERS_OF_ERA = 2;
/** The fewest months or quarters in a row. */
const MIN_PARTS = 3;
const YEAR_PARTS = 12;
const OPEN = /(?:以[降後]|[~〜～])$/u;

/**
 * Reads the cells of a row as times without a year, which is printed in another place: 30, 2年目, 7月; null for other
 * cells.
 */
export function textsToUndated(texts: readonly string[], left: 'times' | 'years' | null): (Undated | null)[] {
  const plain = texts.map((text) => bare(foldWidth(text)));
  const nths = plain.map(plainToNth);
  if (nths.some((nth) => nth !== null)) return nths;
  const none = texts.map(() => null);
  const numbers = left === 'years' ? findNumbers(plain, NUMBER_OF_ERA, MIN_NUMBERS_OF_ERA) : findNumbers(plain);
  if (left === 'years' && numbers) return numbers;
  // 6年度 is a year, but a bare 6 without words next to it is a figure.
  const hasWords = left !== null;
  const isSaid = hasWords || plain.some((text) => NUMBER.exec(text)?.[2] !== undefined);
  return findParts(plain, hasWords) ?? (isSaid ? numbers : null) ?? none;
}

/** Whether the last number of a row includes what follows: 26～. */
export function isOpen(text: string): boolean {
  return OPEN.test(bare(foldWidth(text)));
}

function plainToNth(plain: string): Undated | null {
  if (FIRST.test(plain)) return { by: 'nth', first: 1, last: 1 };
  const [, from, to] = NTH_RANGE.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) return { by: 'term', first: Number(from), last: Number(to) };
  const [, count] = NTH.exec(plain) ?? [];
  if (count === undefined) return null;
  const number = headingToNumber(count);
  return { by: 'nth', first: number, last: number };
}

/** Finds consecutive months or quarters: a whole year of them, or fewer next to column heads. */
function findParts(plain: readonly string[], hasWords: boolean): (Undated | null)[] | null {
  const parts = plain.map(textToYearPart);
  const numbers = plain.map((text, index) => ({ text, index })).filter(({ text }) => /^\d{1,2}$/u.test(text));
  const months = textsToBareMonths(numbers.map(({ text }) => text));
  const found = months
    ? plain.map((_, index) => months[numbers.findIndex((one) => one.index === index)] ?? null)
    : parts;
  const own = found.flatMap((part) => part ?? []);
  const follow = own.every((part, index) => index === 0 || part.first === (own[index - 1]?.last ?? 0) + 1);
  const covered = own.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (!follow || own.length < MIN_PARTS || (covered < YEAR_PARTS && !hasWords)) return null;
  return found.map((part) => part && { by: 'part', ...part });
}

/** Finds adjacent numbers that ascend by one: "30 31 32", "30 元 2 3". */
function findNumbers(plain: readonly string[], number = NUMBER, least = MIN_NUMBERS): (Undated | null)[] | null {
  const counts = plain.map((text) => number.exec(text)?.[1] ?? null);
  const first = counts.findIndex((count) => count !== null);
  const run = counts.slice(first).indexOf(null);
  const own = counts
    .slice(first, run < 0 ? undefined : first + run)
    .map((count) => (count === '元' ? 1 : Number(count)));
  const isRow = own.every((count, index) => index === 0 || count === 1 || count === (own[index - 1] ?? 0) + 1);
  const areStated = plain.every((text, index) => counts[index] === null || text.includes('年度'));
  if (
    first < 0 ||
    own.length < (areStated ? MIN_STATED : least) ||
    !isRow ||
    own.filter((count) => count === 1).length > 1
  )
    return null;
  return counts.map((count, index) => {
    if (count === null || index >= first + own.length) return null;
    const year = count === '元' ? 1 : Number(count);
    return { by: 'number', first: year, last: year };
  });
}
