import { isWord, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { GridRow } from '../model/block.ts';
import type { ScheduleColumns, TitledColumn } from '../model/head.ts';

/** The times as columns of attributes in a row of 評価 below 計画 and 実績: what it says of each year is no activity. */
export function toRatedColumns(
  { cells }: GridRow,
  { series, years }: ScheduleColumns,
  vocabulary: Vocabulary,
): TitledColumn[] {
  const label = cells.find(({ column }) => column === series)?.text ?? '';
  if (textToSeries(label, vocabulary) !== null || !isWord(label, vocabulary.attributes)) return [];
  return years.map(({ column, label: year }) => ({ column, title: `${label} ${year}` }));
}

/** Rows of grades have no lane: they are attributes of the lane above them. */
export function joinRated(rows: readonly GridRow[], rated: ReadonlySet<GridRow>): GridRow[] {
  const joined: GridRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && rated.has(row) && row.cells.length === 0)
      joined[joined.length - 1] = { ...above, attributes: [...(above.attributes ?? []), ...(row.attributes ?? [])] };
    else joined.push(row);
  }
  return joined;
}
