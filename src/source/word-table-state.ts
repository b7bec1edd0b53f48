import type { DocumentBuilder } from './document-builder.ts';
import type { CellSpan } from './written-table.ts';

/** The open tables of a Word body, outermost first, and the builder that receives them. */
export type OpenWordTables = { builder: DocumentBuilder; tables: WordTable[] };

/** A cell of a row; `merge`: whether it begins or continues a cell over several rows. */
type WordCell = {
  columnSpan: number;
  merge: 'none' | 'begins' | 'continues';
  isBegun: boolean;
  fill: string | null;
  /** It continues the cell to its left. */
  isJoined: boolean;
  isCovered: boolean;
  /** It is deleted with tracked changes: the cells behind it move up. */
  isDeleted: boolean;
};

/**
 * `isShown`: the current row is neither deleted nor hidden; `isInProperties`: inside the row's properties. `gap`:
 * columns that are skipped before the next cell. `origins`: the cells that may continue in the next row, by column.
 */
type WordTable = {
  row: number;
  isShown: boolean;
  isInProperties: boolean;
  column: number;
  gap: number;
  cell: WordCell | null;
  /** The cell to which cells at its right may be joined. */
  last: CellSpan | null;
  origins: Map<number, Origin>;
  /** Column widths, and the height of the current row if stated (points). */
  widths: number[];
  height: number;
};

/** `columnSpan`: as stated in its properties, without joined cells. */
type Origin = { cell: CellSpan; columnSpan: number; lastRow: number };

export function currentTable({ tables }: OpenWordTables): WordTable | undefined {
  return tables.at(-1);
}

export function currentCell(open: OpenWordTables): WordCell | null {
  return currentTable(open)?.cell ?? null;
}

/** A table before its first row. */
export function newWordTable(): WordTable {
  return { ...newRow(-1), origins: new Map(), widths: [] };
}

function newRow(row: number): Omit<WordTable, 'origins' | 'widths'> {
  return { row, isShown: true, isInProperties: false, column: 0, gap: 0, cell: null, last: null, height: 0 };
}

export function openRow(open: OpenWordTables): void {
  open.builder.openRow();
  const table = currentTable(open);
  if (table) Object.assign(table, newRow(table.row + 1));
}

/** Removes the current row, which is deleted or hidden. */
export function dropRow(open: OpenWordTables): void {
  const table = currentTable(open);
  if (!table?.isShown) return;
  open.builder.dropRow();
  Object.assign(table, { isShown: false, row: table.row - 1 });
}

export function openCell(open: OpenWordTables): void {
  const table = currentTable(open);
  if (!table) return;
  table.cell = {
    columnSpan: 1,
    merge: 'none',
    isBegun: false,
    fill: null,
    isJoined: false,
    isCovered: false,
    isDeleted: false,
  };
}

/** Called before any content of the current cell: its properties are then complete. */
export function beginCell(open: OpenWordTables): void {
  const table = currentTable(open);
  const cell = table?.cell;
  if (!table || !cell || cell.isBegun) return;
  cell.isBegun = true;
  cell.isCovered = isHidden(table, cell) || joinsCellBefore(table, cell) || continuesCellAbove(table, cell);
  if (!cell.isCovered) addCell(open.builder, table, cell);
}

function isHidden(table: WordTable, cell: WordCell): boolean {
  if (table.isShown && !cell.isDeleted) return false;
  // nothing below can continue it
  if (cell.merge !== 'continues') table.origins.delete(table.column);
  return true;
}

function joinsCellBefore({ column, last }: WordTable, { isJoined, columnSpan }: WordCell): boolean {
  if (!isJoined || column === 0) return false;
  if (last) last.columnSpan += columnSpan;
  return true;
}

function continuesCellAbove(table: WordTable, { merge, columnSpan }: WordCell): boolean {
  table.last = null;
  const origin = merge === 'continues' ? table.origins.get(table.column) : undefined;
  if (!origin || origin.lastRow !== table.row - 1 || origin.columnSpan !== columnSpan) return false;
  origin.cell.rowSpan += 1;
  origin.lastRow = table.row;
  return true;
}

function addCell(builder: DocumentBuilder, table: WordTable, { columnSpan, fill, merge }: WordCell): void {
  const cell = builder.openCell({ columnSpan, rowSpan: 1 }, table.gap);
  table.last = cell;
  if (fill !== null) builder.fillCell(fill);
  table.gap = 0;
  if (merge === 'none') table.origins.delete(table.column);
  else if (cell) table.origins.set(table.column, { cell, columnSpan, lastRow: table.row });
}

export function closeCell(open: OpenWordTables): void {
  beginCell(open);
  const table = currentTable(open);
  if (!table?.cell) return;
  if (!table.cell.isCovered) open.builder.closeCell();
  if (!table.cell.isDeleted) table.column += table.cell.columnSpan;
  table.cell = null;
}
