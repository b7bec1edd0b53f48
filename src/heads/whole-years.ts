import type { TextRow } from '../model/head.ts';
import type { HeadRow } from './head-row.ts';
import { holdsValues } from './label-columns.ts';

/** Repeats a year such as 令和6年度 for each column that it spans, if the columns have no heads and cells begin in them. */
export function withWholeYears(row: HeadRow, body: readonly TextRow[]): HeadRow {
  const heads = new Set(row.cells.map(({ column }) => column));
  const begun = new Set(body.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const parts = row.years.map(({ column }) => {
    const { columnSpan = 1 } = row.cells.findLast((cell) => cell.column === column) ?? {};
    const own = Array.from({ length: columnSpan - 1 }, (_, at) => column + at + 1);
    return own.some((one) => heads.has(one)) ? [] : own;
  });
  if (row.amountColumns || row.resultColumns || !parts.flat().some((column) => begun.has(column))) return row;
  const years = row.years.flatMap((year, at) => [
    year,
    ...(parts[at] ?? []).map((column) => ({ ...year, column, goesOn: true as const })),
  ]);
  return holdsValues(body, years) ? row : { ...row, years };
}
