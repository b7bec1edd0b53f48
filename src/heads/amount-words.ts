import { isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { AmountColumn, TextField, TextRow, TimeColumn } from '../model/head.ts';

/** What figures are, and their unit where it is printed beside the word. */
export type AmountName = { name: string; unit: string | null };

/** (千円), （単位：百万円） */
const UNIT = /[(（](?:単位[:：])?([^()（）\s]{1,6})[)）]$/u;

const MONEY = /^[十百千万億]*円$/u;

/** 事業費（千円）, or whatever else is counted in money: 削減額（千円）; null where a text is no word for amounts. */
export function textToAmountName(text: string, { amounts }: Vocabulary): AmountName | null {
  const plain = bare(foldWidth(text));
  const unit = UNIT.exec(plain)?.[1] ?? null;
  const word = bare(text).replace(UNIT, '');
  const isMoney = unit !== null && MONEY.test(unit);
  return isMoney || isWord(word, amounts) ? { name: word, unit } : null;
}

/**
 * 取組内容 and 事業費 below each year: the columns of the words, which are the years' own, and those of the amounts. Null where
 * a row is none of such.
 */
export function rowToAmountColumns(
  { cells }: TextRow,
  years: readonly TimeColumn[],
  vocabulary: Vocabulary,
): { years: TimeColumn[]; amounts: AmountColumn[] } | null {
  const first = Math.min(...years.map(({ column }) => column));
  const named = cells.map((cell) => ({ cell, amount: textToAmountName(cell.text, vocabulary) }));
  const isSub = ({ cell, amount }: (typeof named)[number]): boolean =>
    cell.column >= first && (amount !== null || isWord(cell.text, vocabulary.contents));
  if (!named.every(isSub) || named.every(({ amount }) => amount === null)) return null;
  const indexOf = ({ column }: TextField): number => years.findLastIndex((year) => year.column <= column);
  const own = years.map((year, index) => {
    const below = named.filter(({ cell }) => indexOf(cell) === index);
    return { year, below, words: below.find(({ amount }) => amount === null) };
  });
  if (own.some(({ words }) => words === undefined)) return null;
  return {
    years: own.map(({ year, words }) => ({ ...year, column: words?.cell.column ?? year.column })),
    amounts: own.flatMap(({ below }, index) =>
      below.flatMap(({ cell, amount }) => (amount ? [{ column: cell.column, index, ...amount }] : [])),
    ),
  };
}
