import { isWord, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { StackedLine, StackedLines, TextField, TimeColumn } from '../model/head.ts';
import { textToAmountName } from './amount-words.ts';

/** 上段：内容　下段：事業費（千円）, alone or after a title or ※ */
const UPPER_AND_LOWER = /上段(?:は|が|[:：\s])?\s*(.+?)[\s、，,・／/]*下段(?:は|が|[:：\s])?\s*(.+?)$/su;
/** 上段は計画、下段は実績を示す。 */
const ENDING = /(?:を(?:示す|表す|記載)|です|である|とする)?。?$/u;
/** 内容／事業費, 取組内容・事業費, 取組内容 事業費 */
const SIDE_BY_SIDE = /^([^\s・／/、，]+)[\s・／/、，]+([^\s・／/、，]+)$/u;
/** 取組内容(事業費) */
const IN_BRACKETS = /^([^()（）\s]+)\s*[(（]([^()（）]+|[^()（）]+[(（][^()（）]+[)）])[)）]$/u;

/** Reads what the upper and lower lines of each year are (上段：計画　下段：実績); null for other texts. */
export function textToUpperAndLower(text: string, vocabulary: Vocabulary): StackedLines | null {
  const [, upper, lower] = UPPER_AND_LOWER.exec(text.trim()) ?? [];
  if (upper === undefined || lower === undefined) return null;
  return toStackedLines(upper, withoutClosing(lower.replace(ENDING, '')), vocabulary);
}

/** Reads the same from a row below the years, repeated for each year or once for all. Here 上段 may be missing. */
export function rowToStackedLines(
  cells: readonly TextField[],
  years: readonly TimeColumn[],
  vocabulary: Vocabulary,
): StackedLines | null {
  const [first] = cells;
  const isBelow = cells.every(({ column }, at) => column === years[at]?.column);
  const isSame = cells.every(({ text }) => text === first?.text);
  if (!first || !isBelow || !isSame || (cells.length !== years.length && cells.length > 1)) return null;
  // 事業費（千円） may be wrapped, and a line may end between the two
  const texts = [first.text.trim(), bare(first.text)];
  const found = texts.map((text) => textToUpperAndLower(text, vocabulary) ?? textToPair(text, vocabulary));
  return found.find((parts) => parts !== null) ?? null;
}

function textToPair(text: string, vocabulary: Vocabulary): StackedLines | null {
  const [, upper = '', lower = ''] = SIDE_BY_SIDE.exec(text) ?? IN_BRACKETS.exec(text) ?? [];
  return toStackedLines(upper, lower, vocabulary);
}

/** Accepts words with amounts, and plans with results. */
function toStackedLines(upper: string, lower: string, vocabulary: Vocabulary): StackedLines | null {
  const [first, second] = [textToStackedLine(upper, vocabulary), textToStackedLine(lower, vocabulary)];
  if (!first || !second) return null;
  const kinds = [first, second].map((part) => (part.kind === 'series' ? part.series : part.kind)).sort();
  return ['amount words', 'actual plan', 'actual words', 'amount plan'].includes(kinds.join(' '))
    ? [first, second]
    : null;
}

function textToStackedLine(text: string, vocabulary: Vocabulary): StackedLine | null {
  const plain = /^[(（](.*)[)）]$/su.exec(text)?.[1] ?? text;
  const series = textToSeries(plain, vocabulary);
  if (series) return { kind: 'series', series };
  if (isWord(plain, vocabulary.contents)) return { kind: 'words' };
  const amount = textToAmountName(plain, vocabulary);
  return amount && { kind: 'amount', ...amount };
}

/** Removes the closing bracket of （上段：… from 事業費（千円））. */
function withoutClosing(text: string): string {
  const count = (bracket: string): number => foldWidth(text).split(bracket).length - 1;
  return count(')') > count('(') ? text.slice(0, -1) : text;
}
