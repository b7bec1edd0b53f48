import { namesSum } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
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

/** Removes the rows of sums, such as 小計 below the buildings of a school: they are no example of what the columns hold. */
export function withoutSums(rows: readonly TextRow[], vocabulary: Vocabulary): TextRow[] {
  let end = 0;
  return rows.filter(({ cells }, at) => {
    const sum = cells.find(({ text }) => namesSum(text, vocabulary));
    if (sum) end = Math.max(end, at + (sum.rowSpan ?? 1));
    return at >= end;
  });
}
