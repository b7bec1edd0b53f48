import type { Block, Cell } from '../model/block.ts';
import type { Place } from '../model/place.ts';
import { findFurniture } from './furniture.ts';
import type { ReadPage } from './pages.ts';
import type { TableRows } from './tables.ts';

/** Blocks in reading order, and the text that is part of the paper: running heads, numbers of pages, headers printed again. */
export type LaidOut = { blocks: Block[]; furniture: { text: string; place: Place }[] };

/** Columns of two pages are the same where their sides differ by less than this (points). */
const SAME_SIDE = 6;

type Grid = Extract<Block, { kind: 'grid' }>;

/** Put the pages together: a table that goes on on the next page is one grid. */
export function pagesToDocument(pages: readonly ReadPage[]): LaidOut {
  const paper = findFurniture(pages);
  const laidOut: LaidOut = { blocks: [], furniture: [] };
  let open: { grid: Grid; table: TableRows } | null = null;
  for (const part of pages.flatMap(({ parts }) => parts)) {
    if (part.kind === 'line') {
      if (paper.has(part)) laidOut.furniture.push({ text: part.text, place: part.place });
      else {
        laidOut.blocks.push(part);
        open = null;
      }
    } else if (open && goesOn(open.table, part)) {
      continueGrid(open.grid, open.table, part);
      for (const { text, place } of part.header.flatMap((row) => row.cells)) laidOut.furniture.push({ text, place });
      open = { grid: open.grid, table: part };
    } else {
      const grid: Grid = { kind: 'grid', rows: [...part.header, ...part.rows] };
      laidOut.blocks.push(grid);
      open = { grid, table: part };
    }
  }
  return laidOut;
}

/** The next table has the same columns under the same header, or no header. */
function goesOn(before: TableRows, table: TableRows): boolean {
  const [ranges, next] = [before.columns.ranges, table.columns.ranges];
  if (ranges.length !== next.length) return false;
  const sameSides = ranges.every(
    ([left, right], index) =>
      Math.abs(left - (next[index]?.[0] ?? Number.NaN)) < SAME_SIDE &&
      Math.abs(right - (next[index]?.[1] ?? Number.NaN)) < SAME_SIDE,
  );
  return sameSides && (table.header.length === 0 || before.columns.words === table.columns.words);
}

/** The first row goes on with the cells that the page before left open, each in its column, and the rows below it likewise. */
function continueGrid(grid: Grid, before: TableRows, table: TableRows): void {
  const width = before.columns.ranges.length;
  const cutsRow = before.open.size === width && table.openAbove.size === width;
  // Where no program closes its cells at the end of a page, an open cell tells nothing.
  const goesOn = (column: number): boolean => before.open.has(column) && (before.open.size < width || cutsRow);
  const closed = new Set<number>();
  table.rows.forEach((row, index) => {
    const rest = index === 0 ? row.cells.filter(({ column }) => goesOn(column)) : [];
    for (const cell of rest) continueCell(grid, before.open.get(cell.column), cell);
    const own = row.cells.filter((cell) => !rest.includes(cell));
    for (const { column } of own) closed.add(column);
    const covered = [...before.open.keys()].filter((column) => !closed.has(column));
    for (const { column, rowSpan } of rest) if (rowSpan <= index + 1) closed.add(column);
    if (own.length === 0) return;
    grid.rows.push({
      ...row,
      cells: own,
      covered: [...new Set([...(row.covered ?? []), ...covered])].sort((a, b) => a - b),
    });
  });
}

/** The rest of a cell joins its beginning; where that was blank it stands in the row that the cell begins in. */
function continueCell(grid: Grid, place: Place | undefined, rest: Cell): void {
  const top = place?.bbox?.[1] ?? 0;
  const samePage = grid.rows.map((row, index) => ({ row, index })).filter(({ row }) => row.place.page === place?.page);
  const begin = samePage.findLast(({ row }) => (row.place.bbox?.[1] ?? 0) <= top + 1) ?? samePage.at(-1);
  if (!begin) return;
  const { row, index } = begin;
  const beginning = row.cells.find(({ column }) => column === rest.column);
  const joined = beginning ? { ...beginning, text: `${beginning.text} ${rest.text}` } : rest;
  const others = row.cells.filter((cell) => cell !== beginning);
  grid.rows[index] = { ...row, cells: [...others, joined].sort((a, b) => a.column - b.column) };
}
