import { boxToSides, sizesToSides, uniteBoxes } from '../geometry.ts';
import type { Block, GridRow } from '../model/block.ts';
import type { Box } from '../model/drawn-page.ts';
import type { GlyphRun, PagePicture, PictureArrow, PictureCell } from '../model/page-picture.ts';
import { type Place, placeToKey } from '../model/place.ts';
import { textToPoints, wrapToPoints } from './wrap-drawn.ts';

/** The drawing of a document's table, with the lines before it; `boxOf`: the box of a place in it. */
export type GridPicture = { toPicture: () => PagePicture; boxOf: (place: Place) => Box | null };

/** Font size, line height and padding (points). */
const SIZE = 8;
const LEADING = 11;
const PADDING = 3;
/** Limits of the width of a column, and the minimum width of the drawing (points). */
const MIN_COLUMN = 28;
const MAX_COLUMN = 140;
const MIN_WIDTH = 480;

type Grid = Extract<Block, { kind: 'grid' }>;
type Line = Extract<Block, { kind: 'line' }>;

/** How many tables a document has; each is drawn as a page. */
export function countTables(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'grid').length;
}

/** Lay out a table by its number, from 1; the document does not state column widths. Null if there is no such table. */
export function tableToPicture(blocks: readonly Block[], number: number): GridPicture | null {
  const tables = blocks.flatMap((block, at) => (block.kind === 'grid' ? [at] : []));
  const at = tables[number - 1];
  const grid = at === undefined ? undefined : blocks[at];
  if (at === undefined || grid?.kind !== 'grid') return null;
  const end = number === tables.length ? blocks.length : at;
  const isLine = (block: Block): block is Line => block.kind === 'line';
  const before = blocks.slice((tables[number - 2] ?? -1) + 1, at).filter(isLine);
  const behind = blocks.slice(at + 1, end).filter(isLine);
  return draw(before, grid, behind, number);
}

function draw(before: readonly Line[], grid: Grid, behind: readonly Line[], number: number): GridPicture {
  const boxes = new Map<string, Box>();
  const runs: GlyphRun[] = [];
  const xs = sizesToSides(rowsToWidths(grid.rows));
  const width = Math.max(MIN_WIDTH, xs.at(-1) ?? 0);
  let y = 0;
  const addLines = (lines: readonly Line[]): void => {
    for (const { text, place } of lines) {
      const top = y;
      for (const line of wrap(text, width)) {
        runs.push(toRun(line, 0, y));
        y += LEADING;
      }
      boxes.set(placeToKey(place), [0, top, width, y]);
    }
  };
  addLines(before);
  const ys = sizesToSides(
    grid.rows.map((row) => rowToHeight(row, xs)),
    y + PADDING,
  );
  const cells = rowsToCells(grid.rows, xs, ys);
  for (const { box, text } of cells)
    wrap(text, box[2] - box[0] - 2 * PADDING).forEach((line, index) => {
      runs.push(toRun(line, box[0] + PADDING, box[1] + PADDING + index * LEADING));
    });
  grid.rows.forEach((row, at) => {
    boxes.set(placeToKey(row.place), [0, ys[at] ?? 0, xs.at(-1) ?? 0, ys[at + 1] ?? 0]);
    for (const cell of row.cells) {
      const box = cells.find((one) => one.row === at && one.column === cell.column)?.box;
      // an arrow shares the place of the cell in which it is anchored
      const key = placeToKey(cell.place);
      const both = uniteBoxes([boxes.get(key), box].filter((one) => one !== undefined));
      if (both) boxes.set(key, both);
    }
  });
  y = (ys.at(-1) ?? 0) + PADDING;
  addLines(behind);
  const box: Box = [0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
  const columns = xs.slice(1).map((right, at): [number, number] => [xs[at] ?? 0, right]);
  const picture: PagePicture = {
    number,
    isTable: true,
    width,
    height: y,
    runs,
    edges: cells.flatMap((cell) => boxToSides(cell.box)).map((edge) => ({ ...edge, kind: 'drawn' })),
    tables: [{ box, columns, cells }],
    arrows: grid.rows.flatMap((row, at) => rowToArrows(row, at, cells)),
    images: [],
  };
  return { toPicture: () => picture, boxOf: (place) => boxes.get(placeToKey(place)) ?? null };
}

function widthOf(text: string): number {
  return textToPoints(text, SIZE);
}

function wrap(text: string, width: number): string[] {
  return wrapToPoints(text, width, SIZE);
}

function toRun(text: string, left: number, top: number): GlyphRun {
  return { text, box: [left, top, left + widthOf(text), top + SIZE], size: SIZE, vertical: false };
}

/** As wide as the longest line of a cell that covers one column, within bounds. */
function rowsToWidths(rows: readonly GridRow[]): number[] {
  const count = Math.max(1, ...rows.flatMap(({ cells, width }) => [width, ...cells.map(endOf)]));
  const widths = Array<number>(count).fill(MIN_COLUMN);
  for (const { column, columnSpan, text } of rows.flatMap(({ cells }) => cells)) {
    const needed = Math.max(...text.split('\n').map(widthOf)) + 2 * PADDING;
    if (columnSpan === 1) widths[column] = Math.min(MAX_COLUMN, Math.max(widths[column] ?? 0, needed));
  }
  return widths;
}

function endOf({ column, columnSpan }: { column: number; columnSpan: number }): number {
  return column + columnSpan;
}

/** The height of a row; a cell over several rows counts with its share. */
function rowToHeight({ cells }: GridRow, xs: readonly number[]): number {
  const lines = cells.map((cell) => {
    const width = (xs[endOf(cell)] ?? xs.at(-1) ?? 0) - (xs[cell.column] ?? 0) - 2 * PADDING;
    return Math.ceil(wrap(cell.text, width).length / cell.rowSpan);
  });
  return Math.max(1, ...lines) * LEADING + 2 * PADDING;
}

/** The cells with words, and the blank ones between them. */
function rowsToCells(rows: readonly GridRow[], xs: readonly number[], ys: readonly number[]): PictureCell[] {
  return rows.flatMap((row, at) => {
    const isTaken = (column: number): boolean =>
      row.covered?.includes(column) || row.cells.some((cell) => cell.column <= column && column < endOf(cell));
    const blank = xs.slice(1).flatMap((_, column) => {
      return isTaken(column) ? [] : [{ column, columnSpan: 1, rowSpan: 1, text: '' }];
    });
    return [...row.cells, ...blank].map(({ column, columnSpan, rowSpan, text }): PictureCell => {
      const right = xs[column + columnSpan] ?? xs.at(-1) ?? 0;
      const bottom = ys[at + rowSpan] ?? ys.at(-1) ?? 0;
      const box: Box = [xs[column] ?? 0, ys[at] ?? 0, right, bottom];
      return { row: at, column, rowSpan, columnSpan, box, text, read: { column, columnSpan } };
    });
  });
}

/** The arrows of a row; each covers the columns of its cell. */
function rowToArrows({ cells }: GridRow, at: number, drawn: readonly PictureCell[]): PictureArrow[] {
  return cells.flatMap(({ arrows, column, columnSpan }): PictureArrow[] => {
    const box = drawn.find((cell) => cell.row === at && cell.column === column)?.box;
    if (!box || !arrows.some(({ origin }) => origin === 'drawn')) return [];
    const y = box[3] - PADDING;
    return [
      { kind: 'line', box: [box[0], y - 2, box[2], y + 2], y, use: { column, columnSpan, does: 'covers', table: 0 } },
    ];
  });
}
