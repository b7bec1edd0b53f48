import type { ValueKind } from '../model/value-kinds.ts';
import {
  type FiscalYear,
  readingsToYears,
  textToYearReading,
  type YearReading,
  type YearStyle,
} from './fiscal-years.ts';
import type { HeaderWords } from './headers.ts';
import { rememberFor } from './remember.ts';
import { bare, escapePattern, foldWidth } from './width.ts';

/** A column of years as an indicator table prints it: 現状値(2021), 2023年度実績, 目標値 (R8). */
export type YearLabel = FiscalYear & { kind: ValueKind | null };

/** The words beside a year, and an edition's own styles of years. */
export type YearVocabulary = {
  kinds: HeaderWords['kinds'];
  /** Matches every word that may be printed beside a year. */
  besideYear: RegExp;
  yearStyles: readonly YearStyle[];
};

export function wordsToBesideYear({ kinds, yearWords }: Pick<HeaderWords, 'kinds' | 'yearWords'>): RegExp {
  const words = [...kinds.actual, ...kinds.target, ...yearWords].sort(longestFirst);
  return new RegExp(words.map(escapePattern).join('|'), 'gu');
}

/** R6(千円) */
const MONEY = /\((?:単位:)?[十百千万億]*円\)/u;

/** The unit of money beside the year in a head: 千円; null if there is none. */
export function textToMoneyUnit(text: string): string | null {
  return MONEY.exec(bare(foldWidth(text)))?.[0].replace(/[()]|単位:/gu, '') ?? null;
}

/** Every year contains a number, or 元. */
const NUMBER = /[0-9０-９元]/u;

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** Whether the values below a header are actual or targets; null if the header does not tell. */
export function textToValueKind(text: string, { kinds, besideYear }: YearVocabulary): ValueKind | null {
  const words: string[] = bare(foldWidth(text)).match(besideYear) ?? [];
  if (words.some((word) => kinds.target.includes(word))) return 'target';
  return words.some((word) => kinds.actual.includes(word)) ? 'actual' : null;
}

/** Read the cells of a header row as years with the kind of their values; null for a cell that names no year. */
export function textsToYearLabels(texts: readonly string[], vocabulary: YearVocabulary): (YearLabel | null)[] {
  const years = readingsToYears(texts.map((text) => textToReading(text, vocabulary)));
  return texts.map((text, index) => {
    const year = years[index];
    return year ? { ...year, kind: textToValueKind(text, vocabulary) } : null;
  });
}

/** Distinct texts cached for one vocabulary: a row is read as the head of several kinds of tables in turn. */
const MAX_TEXTS = 2_000;

const textToReading: (text: string, vocabulary: YearVocabulary) => YearReading = rememberFor(
  (text, { besideYear, yearStyles }) => {
    const whole = textToYearReading(text, yearStyles);
    // An edition's own style may contain a word that is printed beside years elsewhere: "計画1年目".
    const rest = whole.year ? text : withoutYearWords(text, { besideYear });
    return rest === text ? whole : textToYearReading(rest, yearStyles);
  },
  MAX_TEXTS,
);

/** "現状値(2021)", "2021年度末実績" and "令和6年度以降の取組内容" without the words beside the year. */
export function withoutYearWords(text: string, { besideYear }: Pick<YearVocabulary, 'besideYear'>): string {
  if (!NUMBER.test(text)) return text;
  const plain = bare(foldWidth(text));
  const rest = plain
    .replace(MONEY, '')
    .replace(besideYear, '')
    .replace(/\(\)/gu, '')
    .replace(/(?<=年度?|以[降後])の$/u, '');
  return rest === plain && !/^\(.*\)$/u.test(plain) ? text : rest.replace(/^\((.*)\)$/u, '$1');
}
