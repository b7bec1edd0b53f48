import type { SheetCell } from '../model/shown-sheet.ts';
import { type CellRange, MAX_COLUMN, type RawCell, type RawSheet } from './sheet-cells.ts';
import type { Shown } from './sheet-grid.ts';

/** The fill of a cell means nothing if all its words are struck through. */
export type CellLook = Pick<SheetCell, 'fill' | 'isRuled'>;
type Grid = { columns: Shown; rows: Shown; merges: readonly CellRange[] };

/** The visible cells, without those that merged cells cover. */
export function toCells(
  { cells }: RawSheet,
  texts: readonly string[],
  { columns, rows, merges }: Grid,
  lookOf: (cell: RawCell, at: number) => CellLook,
): SheetCell[] {
  const begins = new Map(merges.map((range) => [keyOf(range.row, range.column), range]));
  const covered = new Set<number>();
  for (const range of merges) {
    const [lastRow, lastColumn] = [Math.min(range.lastRow, lastOf(rows)), Math.min(range.lastColumn, lastOf(columns))];
    for (let row = range.row; row <= lastRow; row += 1)
      for (let column = range.column; column <= lastColumn; column += 1)
        if (row !== range.row || column !== range.column) covered.add(keyOf(row, column));
  }
  const known = new Set<number>();
  const shown = cells.flatMap((cell, at): SheetCell[] => {
    const key = keyOf(cell.row, cell.column);
    if (covered.has(key) || known.has(key)) return [];
    known.add(key);
    const range = begins.get(key) ?? { ...cell, lastRow: cell.row, lastColumn: cell.column };
    return toCell(range, (texts[at] ?? '').trim(), lookOf(cell, at), { columns, rows });
  });
  // A merged cell that the part does not list still covers its area.
  const blank = merges.flatMap((range) =>
    known.has(keyOf(range.row, range.column))
      ? []
      : toCell(range, '', { fill: null, isRuled: false }, { columns, rows }),
  );
  return [...shown, ...blank].sort((a, b) => a.row - b.row || a.column - b.column);
}

function toCell(
  range: CellRange,
  text: string,
  look: CellLook,
  { columns, rows }: Pick<Grid, 'columns' | 'rows'>,
): SheetCell[] {
  const [row, column] = [rows.placeOf(range.row), columns.placeOf(range.column)];
  const rowSpan = rows.placeOf(range.lastRow + 1) - row;
  const columnSpan = columns.placeOf(range.lastColumn + 1) - column;
  return rowSpan > 0 && columnSpan > 0 ? [{ row, column, rowSpan, columnSpan, text, ...look }] : [];
}

function lastOf({ numbers }: Shown): number {
  return numbers.at(-1) ?? -1;
}

/** A position in a sheet as one number, which takes less memory in a set. */
function keyOf(row: number, column: number): number {
  return row * MAX_COLUMN + column;
}
