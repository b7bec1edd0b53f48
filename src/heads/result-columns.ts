import type { TextRow, TimeColumn } from '../model/head.ts';
import type { HeadRow } from './head-row.ts';
import { holdsValues } from './label-columns.ts';

/** Separates 令和6年度実績 after 令和6年度計画 from the times; its cells are the results of that year. */
export function cutResultColumns(row: HeadRow, body: readonly TextRow[]): HeadRow {
  const isResult = (time: TimeColumn, before: TimeColumn | undefined): boolean =>
    time.kind === 'actual' && before?.kind === null && before.from !== null && before.from === time.from;
  const results = row.years.filter((time, at) => isResult(time, row.years[at - 1]));
  if (results.length === 0 || holdsValues(body, results)) return row;
  const years = row.years.filter((time) => !results.includes(time));
  const resultColumns = results.map(({ column, from }) => ({
    column,
    index: years.findIndex((time) => time.from === from),
  }));
  return { ...row, years, resultColumns };
}
