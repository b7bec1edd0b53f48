import { isWord, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { AmountColumn, ResultColumn, StackedLines, TextField, TextRow, TimeColumn } from '../model/head.ts';
import { textToAmountName } from './amount-words.ts';
import { rowToStackedLines } from './stacked-lines.ts';

/** The columns below each year: words, amounts, results and others. The columns of words become those of the years. */
export type SubColumns = {
  years: TimeColumn[];
  amountColumns?: AmountColumn[];
  stackedLines?: StackedLines;
  resultColumns?: ResultColumn[];
  /** 評価 below each year, with the year before it. */
  otherColumns?: TextField[];
};

/** Reads a row such as 取組内容 and 事業費, or 計画 and 実績, below each year; null for other rows. */
export function rowToSubColumns(
  { cells }: TextRow,
  years: readonly TimeColumn[],
  vocabulary: Vocabulary,
): SubColumns | null {
  const stackedLines = rowToStackedLines(cells, years, vocabulary);
  if (stackedLines) return { years: [...years], stackedLines };
  const first = Math.min(...years.map(({ column }) => column));
  const indexOf = ({ column }: TextField): number => years.findLastIndex((year) => year.column <= column);
  const named = cells.map((cell) => {
    const series = textToSeries(cell.text, vocabulary);
    return { cell, index: indexOf(cell), series, amount: textToAmountName(cell.text, vocabulary) };
  });
  const isKnown = ({ cell, amount, series }: (typeof named)[number]): boolean =>
    amount !== null || series !== null || isWord(cell.text, vocabulary.contents);
  const others = named.filter((one) => !isKnown(one));
  // 令和6年度計画 beside 令和5年度 has no columns below it.
  const parted = new Set(named.map(({ index }) => index));
  const arePlanAndResult = ['plan', 'actual'].every((one) => named.some(({ series }) => series === one));
  if (!named.every(({ cell }) => cell.column >= first)) return null;
  // Beside 計画 and 実績 anything may be below one year alone; beside other heads only known words may.
  const areWords = others.every(({ cell }) => isWord(cell.text, vocabulary.attributes));
  if (!arePlanAndResult && !areWords && !areBelowEach(others, parted.size)) return null;
  const amounts = named.flatMap(({ cell, index, amount }) =>
    amount ? [{ column: cell.column, index, ...amount }] : [],
  );
  const results = named.flatMap(({ cell, index, series }) =>
    series === 'actual' ? [{ column: cell.column, index }] : [],
  );
  const words = named.filter((one) => isKnown(one) && one.amount === null && one.series !== 'actual');
  // 令和5年度 may have 実績 and 評価 alone where 令和6年度 has 計画
  const heads = [...words, ...(words.length > 0 ? named.filter((one) => !others.includes(one)) : [])];
  const headOf = (at: number): TextField | undefined => heads.find(({ index }) => index === at)?.cell;
  if (amounts.length + results.length === 0 || years.some((_, at) => parted.has(at) !== (headOf(at) !== undefined)))
    return null;
  if (parted.size < years.length && !arePlanAndResult) return null;
  return {
    years: years.map((year, at) => ({
      ...year,
      column: headOf(at)?.column ?? year.column,
    })),
    ...(amounts.length > 0 && { amountColumns: amounts }),
    ...(results.length > 0 && { resultColumns: results }),
    ...(others.length > 0 && {
      otherColumns: others.map(({ cell, index }) => ({ ...cell, text: `${years[index]?.label ?? ''} ${cell.text}` })),
    }),
  };
}

/** Whether further columns are below each of several years: 評価, 評価. */
function areBelowEach(others: readonly { cell: TextField; index: number }[], years: number): boolean {
  if (others.length === 0) return true;
  const byWord = Map.groupBy(others, ({ cell }) => bare(cell.text));
  return years > 1 && [...byWord.values()].every((own) => new Set(own.map(({ index }) => index)).size === years);
}
