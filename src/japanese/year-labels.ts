import { type FiscalYear, textsToFiscalYears } from './fiscal-years.ts';
import { vocabulary } from './headers.ts';
import { bare, foldWidth } from './width.ts';

export type ValueKind = 'actual' | 'target';
/** A column of years as an indicator table prints it: 現状値(2021), 2023年度実績, 目標値 (R8). */
export type YearLabel = FiscalYear & { kind: ValueKind | null };

const { kinds, yearWords } = vocabulary;
const WORDS = new RegExp([...kinds.actual, ...kinds.target, ...yearWords].sort(longestFirst).join('|'), 'gu');

/** A year has a number in it, or 元. */
const NUMBER = /[0-9０-９元]/u;

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** Whether a header says that its values are achieved or aimed at; null where it says neither. */
export function textToValueKind(text: string): ValueKind | null {
  const words: string[] = bare(foldWidth(text)).match(WORDS) ?? [];
  if (words.some((word) => kinds.target.includes(word))) return 'target';
  return words.some((word) => kinds.actual.includes(word)) ? 'actual' : null;
}

/** Read the cells of a header row as years with the kind of their values; null for a cell that names no year. */
export function textsToYearLabels(texts: readonly string[]): (YearLabel | null)[] {
  const years = textsToFiscalYears(texts.map(withoutWords));
  return texts.map((text, index) => {
    const year = years[index];
    return year ? { ...year, kind: textToValueKind(text) } : null;
  });
}

/** "現状値(2021)" and "2021年度末実績" to what is left of the year. */
function withoutWords(text: string): string {
  if (!NUMBER.test(text)) return text;
  const plain = bare(foldWidth(text));
  const rest = plain.replace(WORDS, '').replace(/\(\)/gu, '');
  return rest === plain && !/^\(.*\)$/u.test(plain) ? text : rest.replace(/^\((.*)\)$/u, '$1');
}
