import { z } from 'zod';
import eraData from './eras.json' with { type: 'json' };
import { headingToNumber, KANJI_NUMBER } from './heading-numbers.ts';
import { bare, escapePattern, foldWidth } from './width.ts';

const eraSchema = z.strictObject({
  name: z.string(),
  letter: z.string().length(1),
  /** The calendar year of its 元年 (year 1). */
  first: z.int(),
  /** Its first day. */
  begins: z.iso.date(),
});

/** Latest era first. */
export const eras = z.array(eraSchema).parse(eraData);

/** A fiscal year as a header prints it: 2022, 2022年度, 令和4年度, R4, 平成30(2018)年度, R7以降. */
export type FiscalYear = {
  year: number;
  openEnded: boolean;
  /** The year in brackets, if it is a different one: 令和6年度(2023). */
  otherYear?: number;
};

export const ERA = eras.map((era) => era.name).join('|');
export const LETTER = eras.map((era) => era.letter).join('');
const TAIL = '(?:年度?)?';
const OPEN = '(以降|以後|～|~|〜)?';
const WESTERN = new RegExp(`^(?:FY)?((?:19|20)\\d{2})${TAIL}(?:\\(.*\\))?${TAIL}${OPEN}$`, 'u');
const BY_ERA = new RegExp(
  `^(?:(${ERA})|([${LETTER}])\\.?)(元|\\d{1,2})(?:\\(\\d{4}[^)]*\\))?${TAIL}(?:\\(\\d{4}[^)]*\\))?${OPEN}$`,
  'iu',
);
/** FY18, '18 */
const SHORT_WESTERN = new RegExp(`^(?:FY['’]?|['’])(\\d{2})${TAIL}${OPEN}$`, 'iu');
const CENTURY = 2000;
const SQUARE_ERA = /[㋿㍻㍼㍽㍾]/gu;
const KANJI_YEAR = new RegExp(`(?<=${ERA})(?:${KANJI_NUMBER})(?=年)`, 'gu');
const BRACKETED = new RegExp(`^([^()]+)\\(([^()]+)\\)${TAIL}${OPEN}$`, 'u');
const PAIRED = new RegExp(`^([^/・]+)[/・]([^/・]+?)${OPEN}$`, 'u');
const DATE = /^(.+?)(?:年|[./])(1[0-2]|0?[1-9])(?!\d)/u;
/** A fiscal year begins in April. */
const APRIL = 4;
const NAMED_YEAR = /^[^\d()]*(?:年度|年次|年|期)$/u;
const NUMBERED_YEAR = /^(?:第?\d{1,2}年[目次]|第\d{1,2}年度?)$/u;
/** A year that two eras share, with both names below each other: 平成31年度, 令和元年度. */
const STACKED = new RegExp(`^((?:${ERA})\\d{1,2}年度?)((?:${ERA})(?:元|\\d{1,2})年度?)${OPEN}$`, 'u');
/** 5年度, 5年 or just 5 after 令和4年度; 23 after 2022. */
const FOLLOWER = new RegExp(`^(\\d{1,2})${TAIL}${OPEN}$`, 'u');
const ERA_COUNT = new RegExp(`^(?:${ERA}|[${LETTER}])\\.?(元|\\d{1,2})`, 'iu');

/** How an edition writes years without an era. `one`: the year of number 1 ("{number}年目") or of the name ("初年度"). */
export type YearStyle = { pattern: RegExp; one: number | null };

/**
 * `words`: what is printed around the number ("第" and "年目"), or only the name of a year. `one`: the year of number 1 or
 * of the name; null if the number is the year itself, with four digits or the last two (FY2024, FY24).
 */
export function wordsToYearStyle(words: readonly string[], one: number | null): YearStyle {
  const [before = '', ...after] = words.map((word) => escapePattern(bare(foldWidth(word))));
  const digits = one === null ? '\\d{4}|\\d{2}' : '元|\\d{1,2}';
  const number = after.length === 0 ? '' : `(${digits})${after.join('')}`;
  return { pattern: new RegExp(`^${before}${number}(?:\\(.*\\))?${OPEN}$`, 'u'), one };
}

function textToStyledYear(plain: string, styles: readonly YearStyle[]): FiscalYear | null {
  for (const { pattern, one } of styles) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const number = match.length > 2 && match[1] !== '元' ? Number(match[1]) : 1;
    const year = one === null ? (number < CENTURY / 2 ? CENTURY + number : number) : one + number - 1;
    return { year, openEnded: match.at(-1) !== undefined };
  }
  return null;
}

/** The calendar year of an era's 元年. */
export function eraToFirstYear(era: string): number | null {
  return eras.find(({ name }) => name === era)?.first ?? null;
}

const ERA_ALONE = new RegExp(`^(${ERA}|[${LETTER}])(?:\\(?年度?\\)?)?$|\\((${ERA})(?:年度?)?\\)$`, 'u');

/** The year of 元年 of an era that a text names without a number: 令和, R, 令和(年度), 実施年度(令和); null if it names none. */
export function textToFirstYear(text: string): number | null {
  const [, alone, bracketed] = ERA_ALONE.exec(bare(foldWidth(text))) ?? [];
  const era = alone ?? bracketed;
  return eras.find(({ name, letter }) => name === era || letter === era)?.first ?? null;
}

/**
 * The years that numbers without an era can mean: in each era, where 1 (元) continues in the next era, and in this
 * century.
 */
export function countsToReadings(counts: readonly number[]): number[][] {
  const byEra = eras.map(({ first }) => {
    let [base, before] = [first, 0];
    return counts.map((count) => {
      // 元 after 30 is the first year of the next era.
      if (count < before) base = eras.findLast((one) => one.first > base)?.first ?? base;
      before = count;
      return base + count - 1;
    });
  });
  const readings = [...byEra, counts.map((count) => CENTURY + count)];
  return readings.filter((years) => years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1));
}

/** The years of number 1 in each era, and in this century. */
export function yearsOfOne(): number[] {
  return [...eras.map(({ first }) => first), CENTURY + 1];
}

/** A header cell in normal form, and the fiscal year that it names by itself; null if it names none. */
export type YearReading = { plain: string; year: FiscalYear | null };

export function textToYearReading(text: string, styles: readonly YearStyle[] = []): YearReading {
  const plain = foldYear(text);
  const styled = textToStyledYear(plain, styles);
  const year =
    styled ??
    plainToYear(plain) ??
    plainToNamedTwice(plain) ??
    plainToNumbered(plain) ??
    plainToDatedYear(plain) ??
    linesToYear(text);
  const other = styled || !year ? null : plainToBracketed(plain);
  return { plain, year: year && other !== null && other !== year.year ? { ...year, otherYear: other } : year };
}

/** Read one header cell as a fiscal year; null if it is not one. */
export function textToFiscalYear(text: string): FiscalYear | null {
  return textToYearReading(text).year;
}

/** ㍻ to 平成, 二十 in 平成二十年度 to 20. */
function foldYear(text: string): string {
  const plain = bare(foldWidth(text))
    .replace(SQUARE_ERA, (era) => era.normalize('NFKC'))
    .replace(/[【〔[]([^【】〔〕[\]]*)[】〕\]]/gu, '($1)');
  return plain.replace(KANJI_YEAR, (number) => String(headingToNumber(number)));
}

function plainToYear(plain: string): FiscalYear | null {
  const western = WESTERN.exec(plain);
  if (western) return { year: Number(western[1]), openEnded: western[2] !== undefined };
  const short = SHORT_WESTERN.exec(plain);
  if (short) return { year: CENTURY + Number(short[1]), openEnded: short[2] !== undefined };
  const match = BY_ERA.exec(plain);
  if (!match) return null;
  const [, name, letter, count = '', open] = match;
  const era = eras.find((one) => one.name === name || one.letter === letter?.toUpperCase());
  if (!era) return null;
  return { year: era.first + (count === '元' ? 1 : Number(count)) - 1, openEnded: open !== undefined };
}

/**
 * One year with two names (平成31年度(令和元年度), H31/R1, 平成31・令和元年度), or with a word for it before or after (最終年度(2021),
 * 1年目(令和7年度), 令和7年度(1年目)).
 */
function plainToNamedTwice(plain: string): FiscalYear | null {
  const [, outer = '', inner = '', open] = BRACKETED.exec(plain) ?? PAIRED.exec(plain) ?? STACKED.exec(plain) ?? [];
  const second = plainToYear(inner);
  if (!second) return NUMBERED_YEAR.test(inner) ? plainToYear(outer) : null;
  const first = plainToYear(outer) ?? plainToYear(outer.replace(/年?$/u, '年度'));
  if (first ? first.year !== second.year : !NAMED_YEAR.test(outer) && !NUMBERED_YEAR.test(outer)) return null;
  return { year: second.year, openEnded: second.openEnded || open !== undefined };
}

/** 2024(R6)1年目: a year with two names and its number in the plan. */
function plainToNumbered(plain: string): FiscalYear | null {
  const [, before, after] = NUMBER_BESIDE.exec(plain) ?? [];
  const rest = before ?? after;
  return rest === undefined ? null : (plainToYear(rest) ?? plainToNamedTwice(rest));
}

const NUMBER_BESIDE = /^(.+\))第?\d{1,2}年[目次]$|^第?\d{1,2}年[目次](.+\))$/u;

/** 令和6 above 2024: one year on two lines. */
function linesToYear(text: string): FiscalYear | null {
  const [outer = '', inner = '', more] = text.trim().split(/\s*\n\s*/u);
  if (inner === '' || more !== undefined) return null;
  const [first, second] = [plainToYear(foldYear(outer)), plainToYear(foldYear(inner))];
  if (!first || !second) return null;
  const openEnded = first.openEnded || second.openEnded;
  if (first.year === second.year) return { ...first, openEnded };
  // Two years of an era could be a period.
  return /^\d{4}/u.test(foldYear(inner)) ? { year: first.year, openEnded, otherYear: second.year } : null;
}

/** 令和5年度(令和6年3月末): a year with a day in it, or in the year after it. */
function plainToDatedYear(plain: string): FiscalYear | null {
  const [, outer = '', inner = '', open] = BRACKETED.exec(plain) ?? [];
  const year = dateToFiscalYear(inner) === null ? null : plainToYear(outer);
  return year && { year: year.year, openEnded: year.openEnded || open !== undefined };
}

/** The fiscal year in brackets beside a year: 2023, R5, 2024年3月末; null if there is none. */
function plainToBracketed(plain: string): number | null {
  const inner = /\(([^()]+)\)/u.exec(plain)?.[1] ?? '';
  return plainToYear(inner)?.year ?? dateToFiscalYear(inner);
}

function dateToFiscalYear(plain: string): number | null {
  const [, printed = '', month = ''] = DATE.exec(plain) ?? [];
  const year = plainToYear(printed)?.year ?? null;
  return year !== null && Number(month) < APRIL ? year - 1 : year;
}

/** The years of a header row: a bare "5年度" after "令和4年度" continues its era. */
export function readingsToYears(readings: readonly YearReading[]): (FiscalYear | null)[] {
  let before: { year: number; count: number } | null = null;
  return readings.map(({ plain, year: printed }, index) => {
    const year = printed && betweenNeighbours(printed, before?.year ?? null, readings[index + 1]?.year?.year ?? null);
    if (year) {
      before = { year: year.year, count: yearToCount(plain, year.year) };
      return year;
    }
    const follower = before && FOLLOWER.exec(plain);
    if (!follower || !before || Number(follower[1]) !== before.count + 1) return null;
    before = { year: before.year + 1, count: before.count + 1 };
    return { year: before.year, openEnded: follower[2] !== undefined };
  });
}

/**
 * If a head names two years, take the one that follows or precedes its neighbours; the first one if they do not decide.
 */
function betweenNeighbours(printed: FiscalYear, before: number | null, after: number | null): FiscalYear {
  const { year, otherYear } = printed;
  if (otherYear === undefined) return printed;
  const fits = (one: number): number => Number(before === one - 1) + Number(after === one + 1);
  return fits(otherYear) > fits(year) ? { ...printed, year: otherYear, otherYear: year } : printed;
}

/** The number from which a header without an era counts on: 4 for 令和4年度, 22 for 2022年度. */
function yearToCount(plain: string, year: number): number {
  const [, count] = ERA_COUNT.exec(plain) ?? [];
  return count === undefined ? year % 100 : count === '元' ? 1 : Number(count);
}

/** The fiscal year that a note names: "(2017年度)" to 2017, "(H27)" to 2015; null if it names none. */
export function noteToFiscalYear(note: string): number | null {
  return (
    textToFiscalYear(
      foldWidth(note)
        .replace(/^\(|\)$/gu, '')
        .replace(/(実績|見込み?|現在|末|時点)/gu, ''),
    )?.year ?? null
  );
}
