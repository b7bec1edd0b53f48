import { isDash } from '../japanese/marks.ts';
import { type Cell, type GridRow, isArrowAlone } from '../model/block.ts';
import type { TimeColumn } from '../model/head.ts';
import type { Walk } from './walk.ts';

/** Reads dashes that lead to an arrow, 実施 | ― | ― | →, as its shaft. Any other dash is a phrase of its own. */
export function joinDashedShafts(
  { document }: Walk,
  rows: readonly GridRow[],
  years: readonly TimeColumn[],
): GridRow[] {
  return rows.map((row) => {
    const shaft = rowToShaft(row, years);
    if (shaft.size === 0) return row;
    document.headings.push(...[...shaft].map(({ place, text }) => ({ place, text })));
    return { ...row, cells: row.cells.map((cell) => (shaft.has(cell) ? toArrow(cell) : cell)) };
  });
}

function rowToShaft({ cells }: GridRow, years: readonly TimeColumn[]): Set<Cell> {
  const shaft = new Set<Cell>();
  let next: Cell | undefined;
  for (const { column } of years.toReversed()) {
    const cell = cells.find((one) => one.column === column);
    if (cell && next && isDash(cell.words) && (isArrowAlone(next) || shaft.has(next))) shaft.add(cell);
    next = cell;
  }
  return shaft;
}

function toArrow(cell: Cell): Cell {
  return { ...cell, words: '', pieces: [], arrows: [{ side: 'alone', origin: 'typed' }] };
}
