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

/** The words beside a year, and how an edition writes years of its own. */
export type YearVocabulary = {
  kinds: HeaderWords['kinds'];
  /** All words that may stand beside a year. */
  besideYear: RegExp;
  yearStyles: readonly YearStyle[];
};

export function wordsToBesideYear({ kinds, yearWords }: Pick<HeaderWords, 'kinds' | 'yearWords'>): RegExp {
  const words = [...kinds.actual, ...kinds.target, ...yearWords].sort(longestFirst);
  return new RegExp(words.map(escapePattern).join('|'), 'gu');
}

/** R6(千円) */
const MONEY = /\((?:単位:)?[十百千万億]*円\)/u;

/** The unit of money that a head has beside its year: 千円; null where it has none. */
export function textToMoneyUnit(text: string): string | null {
  return MONEY.exec(bare(foldWidth(text)))?.[0].replace(/[()]|単位:/gu, '') ?? null;
}

/** A year has a number in it, or 元. */
const NUMBER = /[0-9０-９元]/u;

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** Whether a header says that its values are achieved or aimed at; null where it says neither. */
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

/** Distinct texts kept for one vocabulary: a row is read as the head of several kinds of tables, one after the other. */
const MAX_TEXTS = 2_000;

const textToReading: (text: string, vocabulary: YearVocabulary) => YearReading = rememberFor(
  (text, { besideYear, yearStyles }) => {
    const whole = textToYearReading(text, yearStyles);
    // A style of the edition's own may hold a word that stands beside years elsewhere: "計画1年目".
    const rest = whole.year ? text : withoutYearWords(text, { besideYear });
    return rest === text ? whole : textToYearReading(rest, yearStyles);
  },
  MAX_TEXTS,
);

/** "現状値(2021)", "2021年度末実績" and "令和6年度以降の取組内容" to what is left of the year. */
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
