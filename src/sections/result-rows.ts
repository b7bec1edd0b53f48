import { saysNone } from '../japanese/none-words.ts';
import { namesYear } from '../japanese/stated-years.ts';
import type { GridRow } from '../model/block.ts';
import { columnsBeforeTimes, type ScheduleColumns, type TitledColumn } from '../model/head.ts';

/** 実績 beside 計画 as a row of its own below that of the plans; none where the row has no results. */
export function toResultRows(
  { cells, width, covered = [] }: GridRow,
  columns: ScheduleColumns,
  period: GridRow['period'],
): GridRow[] {
  const { years, resultColumns = [] } = columns;
  const without = columnsWithoutResult({ cells }, columns);
  const results = cells.flatMap((cell) => {
    const result = resultColumns.find(({ column }) => column === cell.column);
    return result && without.every(({ column }) => column !== cell.column) ? [{ cell, year: years[result.index] }] : [];
  });
  const [first] = results;
  if (!first) return [];
  const row = { width, place: first.cell.place, path: [], attributes: [], series: 'actual' as const };
  if (period) {
    const labels = [...covered, ...cells.map(({ column }) => column), columns.name ?? 0];
    return [{ ...row, cells: [], covered: labels, period: { ...period, content: first.cell } }];
  }
  const ofYears = results.flatMap(({ cell, year }) =>
    year ? [{ ...cell, column: year.column, columnSpan: 1, rowSpan: 1 }] : [],
  );
  return [{ ...row, cells: ofYears, covered: columnsBeforeTimes(columns) }];
}

/**
 * The columns of results beside 実施時期 whose cells in a row are no result of that period: なし, or one with a year of its own
 * (令和5年度に実施済み).
 */
export function columnsWithoutResult(
  { cells }: Pick<GridRow, 'cells'>,
  { period, resultColumns = [] }: ScheduleColumns,
): TitledColumn[] {
  if (period === null) return [];
  const isApart = (at: number): boolean =>
    cells.some(({ column, text }) => column === at && (saysNone(text) || namesYear(text)));
  return resultColumns.flatMap(({ column, title = '' }) => (isApart(column) ? [{ column, title }] : []));
}
