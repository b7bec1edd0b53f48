import { textToPeriod } from '../heads/periods.ts';
import { eras } from '../japanese/fiscal-years.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource, type Source } from '../model/place.ts';

/** One notice per table for cells with months, or words such as 随時, that have no year. */
export function checkPeriods(rows: readonly GridRow[], vocabulary: Vocabulary): Notice[] {
  const stated = rows.flatMap(({ period }) =>
    period ? [{ cell: period.cell, read: textToPeriod(period.cell.text, vocabulary, period.year) }] : [],
  );
  const cellsOf = (is: (one: (typeof stated)[number]) => boolean): Cell[] => stated.filter(is).map(({ cell }) => cell);
  const toTexts = (cells: readonly Cell[]): string =>
    [...new Set(cells.map(({ text }) => text))].slice(0, MAX_TEXTS).join('、');
  const toSource = (cells: readonly Cell[]): Source => placesToSource(cells.map(({ place }) => place));
  const undated = cellsOf(({ read }) => (read?.year ?? null) === null);
  const open = cellsOf(({ read }) => read !== null && beginsBefore(read));
  const quarters = cellsOf(({ cell, read }) => read !== null && isQuarterOfEither(cell.text));
  return [
    ...(undated.length > 0
      ? [
          notice('sections/period-undated', {
            source: toSource(undated),
            values: { texts: toTexts(undated), count: undated.length },
          }),
        ]
      : []),
    ...(open.length > 0
      ? [notice('sections/start-unprinted', { source: toSource(open), values: { labels: toTexts(open) } })]
      : []),
    ...(quarters.length > 0
      ? [notice('sections/quarters-of-either', { source: toSource(quarters), values: { labels: toTexts(quarters) } })]
      : []),
  ];
}

/**
 * A notice for a table of a plan without a date of issue whose periods are all of an era that is over: 改修実施年 H15 may be
 * history.
 */
export function checkEras(rows: readonly GridRow[], vocabulary: Vocabulary): Notice[] {
  const stated = rows.flatMap(({ period, series }) => (period && series !== 'actual' ? [period] : []));
  const isOver = ({ cell, year }: (typeof stated)[number]): boolean => {
    const read = textToPeriod(cell.text, vocabulary, year);
    return read !== null && read.to !== null && !read.openEnded && read.to < presentEra;
  };
  if (stated.length === 0 || !stated.every(isOver)) return [];
  const source = placesToSource(stated.map(({ cell }) => cell.place));
  return [notice('sections/periods-of-past-era', { source, values: { count: stated.length } })];
}

/** The month in which the present era begins. */
const presentEra = eras[0]?.begins.slice(0, 7) ?? '';

/** ～R6 and R6まで give only the end. */
export function beginsBefore({ from, to }: { from: string | null; to: string | null }): boolean {
  return from === null && to !== null;
}

/** 令和7年第4四半期 can be October to December, or January to March of the fiscal year. */
export function isQuarterOfEither(label: string): boolean {
  return /\d年(?!度|目)[^\d一二三四]*(?:第?[1-4一二三四]四半期|[1-4]Q)/iu.test(bare(foldWidth(label)));
}

/** Periods quoted in one message. */
const MAX_TEXTS = 5;
