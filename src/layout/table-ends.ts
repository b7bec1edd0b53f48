import type { Place } from '../model/place.ts';
import type { BoundCell } from './columns.ts';

/** The state of a table's cells at the edges of its page. */
export type TableEnds = {
  /**
   * The columns whose last cell is not closed below, so that it continues on the next page, with the place of that
   * cell.
   */
  open: ReadonlyMap<number, Place>;
  /** Those of them whose last line has no room for another character. */
  full: ReadonlySet<number>;
  /** The columns whose first cell is not closed above. */
  openAbove: ReadonlySet<number>;
  /** The columns whose last cell has no room for another character in its last line, closed or not. */
  fullAtEnd: ReadonlySet<number>;
};

export function cellsToEnds(cells: readonly BoundCell[]): TableEnds {
  const open = new Map<number, Place>();
  const full = new Set<number>();
  const openAbove = new Set<number>();
  const fullAtEnd = new Set<number>();
  const end = Math.max(...cells.map(({ ruled, read }) => ruled.row + read.rowSpan));
  for (const { ruled, read } of cells) {
    for (let column = read.column; column < read.column + read.columnSpan; column += 1) {
      if (ruled.openBottom) open.set(column, read.place);
      if (ruled.openBottom && ruled.isFull) full.add(column);
      if (ruled.openTop) openAbove.add(column);
      if (ruled.isFull && ruled.row + read.rowSpan === end) fullAtEnd.add(column);
    }
  }
  return { open, full, openAbove, fullAtEnd };
}
