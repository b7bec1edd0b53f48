import type { TextField, TextRow } from '../model/head.ts';

type ByColumn = ReadonlyMap<number, readonly TextField[]>;

/** Grouping the rows below a head by column is cached, since many functions look at one column after another. */
const columnsOf = new WeakMap<readonly TextRow[], ByColumn>();

/** Returns the cells of a column in the rows below a head. */
export function cellsBelow(body: readonly TextRow[], column: number): readonly TextField[] {
  return rowsToColumns(body).get(column) ?? [];
}

/** Groups the cells of the rows below a head by column. */
export function rowsToColumns(body: readonly TextRow[]): ByColumn {
  const before = columnsOf.get(body);
  if (before) return before;
  const columns = new Map<number, TextField[]>();
  for (const { cells } of body)
    for (const cell of cells) {
      const others = columns.get(cell.column);
      if (others) others.push(cell);
      else columns.set(cell.column, [cell]);
    }
  columnsOf.set(body, columns);
  return columns;
}
