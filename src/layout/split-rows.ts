import { centreOf, overlap } from '../geometry.ts';
import { boxToColumns, type Columns, firstRowBelow, type TextCell } from './columns.ts';
import type { Lattice } from './lattice.ts';

/**
 * Joins rows that only the frames of labels separate: on slides, the frame of a label is lower than the cells beside
 * it, so its sides cut the row and the gap between two frames looks like a cell. Unchanged if a row would get two texts
 * in one column of labels.
 */
export function joinSplitRows<Cells extends readonly TextCell[]>(
  lattice: Lattice,
  cells: Cells,
  columns: Columns,
): { lattice: Lattice; cells: readonly TextCell[] } {
  const same = { lattice, cells };
  const head = firstRowBelow(columns);
  const [firstTime = Number.POSITIVE_INFINITY] = columns.times;
  const columnOf = (cell: TextCell): number => boxToColumns(cell.box, columns).column;
  const times = cells.filter((cell) => cell.row >= head && columns.times.includes(columnOf(cell)));
  // A band over labels and times (小学校) is also a row.
  const isBand = ({ row, box }: TextCell): boolean => {
    const { column, columnSpan } = boxToColumns(box, columns);
    return row >= head && column < firstTime && column + columnSpan > firstTime;
  };
  const begins = new Set([...times, ...cells.filter(isBand)].map(({ row }) => row));
  const count = lattice.ys.length - 1;
  const starts = [...Array(count).keys()].filter((row) => row <= head || begins.has(row));
  if (times.length === 0 || starts.length === count) return same;
  const ys = [...starts.map((row) => lattice.ys[row] ?? 0), lattice.ys[count] ?? 0];
  const rowAt = (row: number): number => starts.findLastIndex((start) => start <= row);
  const isLabel = (cell: TextCell): boolean => cell.row >= head && columnOf(cell) < firstTime;
  const rowsOf = (cell: TextCell): { row: number; rowSpan: number } => {
    const [first, last] = [rowAt(cell.row), rowAt(cell.row + cell.rowSpan - 1)];
    if (!isLabel(cell)) return { row: first, rowSpan: last - first + 1 };
    const middle = rowAtHeight(ys, centreOf(cell.box)[1]);
    if (cell.text === '') return { row: middle, rowSpan: 1 };
    // A label beside most of the height of several rows belongs to all of them.
    const own = [...Array(last - first + 1).keys()]
      .map((offset) => first + offset)
      .filter((row) => isMostly(cell, ys[row] ?? 0, ys[row + 1] ?? 0));
    return own.length > 1 ? { row: own[0] ?? middle, rowSpan: own.length } : { row: middle, rowSpan: 1 };
  };
  const joined = cells.map((cell): TextCell => ({ ...cell, ...rowsOf(cell) }));
  const texts = joined.filter((cell) => isLabel(cell) && cell.text !== '');
  const places = texts.map((cell) => `${cell.row} ${columnOf(cell)}`);
  return new Set(places).size === places.length ? { lattice: { ...lattice, ys }, cells: joined } : same;
}

function rowAtHeight(ys: readonly number[], y: number): number {
  return Math.max(
    0,
    ys.findLastIndex((top) => top <= y),
  );
}

function isMostly({ box }: TextCell, top: number, bottom: number): boolean {
  return overlap([box[1], box[3]], [top, bottom]) > (bottom - top) / 2;
}
