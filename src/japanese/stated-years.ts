import { ERA, LETTER, textToFiscalYear } from './fiscal-years.ts';
import { foldWidth } from './width.ts';

/** A fiscal year or a range of them that a text names. */
export type StatedYears = { first: number; last: number };

const ONE = `(?:(?:${ERA})\\s*(?:元|\\d{1,2})(?!\\d)|(?<![A-Za-z])[${LETTER}]\\.?(?:元|\\d{1,2})(?![\\dA-Za-z])|(?<!\\d)(?:19|20)\\d{2}(?!\\d))`;
const TAIL = '\\s*(?:年度?)?(?:\\((?:19|20)\\d{2}(?:年度?)?\\)\\s*(?:年度?)?)?';
const RANGE = new RegExp(`(${ONE})${TAIL}\\s*(?:[-~〜～―－–]|から)\\s*(${ONE}|\\d{1,2}(?=\\s*年度?))${TAIL}`, 'gu');
/** A single year must say 年度: 令和5年3月 is a date, and 2025年 can be the year of any event. */
const YEAR = new RegExp(`(${ONE})\\s*(?:\\((?:19|20)\\d{2}\\)\\s*)?年度`, 'gu');

const ANY = new RegExp(ONE, 'u');

/** Whether a text names a year in any way: 令和5年度に実施済み, R6.4, 2025年. */
export function namesYear(text: string): boolean {
  return ANY.test(foldWidth(text));
}

/** The fiscal years that a line of prose or a title names, in order; dates of issue are not included. */
export function textToStatedYears(text: string): StatedYears[] {
  const plain = foldWidth(text);
  const ranges: StatedYears[] = [];
  const rest = plain.replace(RANGE, (printed: string, first: string, last: string) => {
    const start = textToFiscalYear(first)?.year;
    const era = /^\D+/u.exec(first)?.[0] ?? '';
    const end = textToFiscalYear(/^\d{1,2}$/u.test(last) ? era + last : last)?.year;
    if (start === undefined || end === undefined || end <= start) return printed;
    ranges.push({ first: start, last: end });
    return '';
  });
  const single = [...rest.matchAll(YEAR)].flatMap(([, one = '']) => textToFiscalYear(one)?.year ?? []);
  return [...ranges, ...single.map((year) => ({ first: year, last: year }))];
}
