import type { Cell, GridRow } from '../model/block.ts';
import type { TitledColumn } from '../model/head.ts';
import { notice } from '../model/notice.ts';
import { excerpt, type Walk } from './walk.ts';

/** A row with more fields than this, and than its head, lost a line end. */
const MAX_FIELDS = 32;

/** Removes and quotes cells without a place: in columns that the dataset lacks, or far beyond the last column. */
export function cutUnreadCells(
  walk: Walk,
  rows: readonly GridRow[],
  { attributes, width }: { attributes: readonly TitledColumn[]; width: number },
): GridRow[] {
  const titles = new Map(attributes.map(({ column, title }) => [column, title]));
  return cutBeyond(walk, rows, width).map((row) => {
    const untitled = row.cells.filter((cell) => titles.has(cell.column));
    for (const cell of untitled) quoteCell(walk, cell, titles.get(cell.column) ?? '');
    return { ...row, cells: row.cells.filter((cell) => !titles.has(cell.column)) };
  });
}

export function cutBeyond(walk: Walk, rows: readonly GridRow[], width: number): GridRow[] {
  return rows.map((row) => {
    const beyond = row.width > MAX_FIELDS ? row.cells.filter((cell) => cell.column >= width) : [];
    if (beyond.length === 0) return row;
    quoteBeyond(walk, row, beyond, width);
    return { ...row, cells: row.cells.filter((cell) => !beyond.includes(cell)) };
  });
}

function quoteCell(walk: Walk, { text, place }: Cell, title: string): void {
  const known = walk.unread.get(title) ?? { count: 0, first: place };
  walk.unread.set(title, { ...known, count: known.count + 1 });
  walk.notices.push(
    notice('sections/cell-unread', { source: [place], values: { title, text: excerpt(text) }, actual: text }),
  );
}

function quoteBeyond(walk: Walk, row: GridRow, cells: readonly Cell[], width: number): void {
  walk.notices.push(
    notice('sections/row-too-wide', {
      source: cells.map(({ place }) => place),
      values: { width: row.width, expected: width },
      actual: cells.map(({ text }) => text).join(' | '),
    }),
  );
}
