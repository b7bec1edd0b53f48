import { beginsWithMark, type Marks } from '../japanese/marks.ts';
import { type Cell, type GridRow, isArrowAlone } from '../model/block.ts';
import type { Place } from '../model/place.ts';
import type { TableEnds } from './table-ends.ts';

/** 2 公園の整備, ①: a text with a number is not the rest of a phrase. */
const NUMBERED = /^[\d０-９①-⑳ⅠⅡⅢⅣⅤ]/u;

/**
 * Whether a page's first row is the rest of the last row before it although rules close both, as word processors draw a
 * row across pages: every cell of it continues a full line of its column, and some columns that are filled in the row
 * before are blank.
 */
export function isRestOfClosedRow(
  rows: readonly GridRow[],
  before: TableEnds,
  table: TableEnds & { rows: readonly GridRow[] },
  marks: Marks,
): boolean {
  const [last, first] = [rows.at(-1), table.rows[0]];
  if (!last || !first || first.cells.length === 0 || before.open.size > 0 || table.openAbove.size > 0) return false;
  const continues = (cell: Cell): boolean => {
    const above = cellAbove(rows, cell.column);
    const isNew = beginsWithMark(cell.text, marks.bullets) || NUMBERED.test(cell.text);
    const isBelow = above !== null && above.columnSpan === cell.columnSpan && above.words !== '';
    return isBelow && before.fullAtEnd.has(cell.column) && !isNew && !isArrowAlone(cell);
  };
  const columns = new Set(first.cells.map(({ column }) => column));
  return first.cells.every(continues) && last.cells.some(({ column }) => !columns.has(column));
}

/** The last cell of a column, which may span several rows. */
function cellAbove(rows: readonly GridRow[], column: number): Cell | null {
  const row = rows.findLast(({ cells }) => cells.some((cell) => cell.column === column));
  return row?.cells.find((cell) => cell.column === column) ?? null;
}

/** The place of the last cell of each column. */
export function lastPlaces(rows: readonly GridRow[], columns: readonly number[]): Map<number, Place> {
  return new Map(
    columns.flatMap((column): [number, Place][] => {
      const cell = cellAbove(rows, column);
      return cell ? [[column, cell.place]] : [];
    }),
  );
}
