import type { DocumentBuilder } from './document-builder.ts';
import type { WordShape } from './word-drawings.ts';
import { shadingToColor } from './word-styles.ts';
import {
  beginCell,
  closeCell,
  currentCell,
  currentTable,
  dropRow,
  newWordTable,
  type OpenWordTables,
  openCell,
  openRow,
} from './word-table-state.ts';
import { isOff, toNumber } from './xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** Receives the elements of a Word body; `open` and `close` return whether the element belongs to a table. */
export type WordTables = {
  open: (name: string, attributes: Attributes) => boolean;
  close: (name: string) => boolean;
  /** Called before any content of the current cell: its properties are then complete. */
  beginCell: () => void;
  /** Whether the current text is in a cell. */
  isInCell: () => boolean;
  /** Adds a shape to the current cell, or drops it if the cell is hidden; false if the shape is elsewhere. */
  draw: (shape: WordShape) => boolean;
  /**
   * Whether Word hides the contents of the current cell: it continues the cell above, is deleted, or its row is left
   * out.
   */
  isCovered: () => boolean;
};

/** Height of a line of text, and left margin of a cell (points). */
const LINE = 14;
const CELL_MARGIN = 5;
const TWIPS_PER_POINT = 20;

function toPoints(twips: string | undefined): number {
  return toNumber(twips, 0) / TWIPS_PER_POINT;
}

/** No table has more columns; a larger number is an error. */
const MAX_SPAN = 256;

export function newWordTables(builder: DocumentBuilder): WordTables {
  const open: OpenWordTables = { builder, tables: [] };
  return {
    open: (name, attributes) => openElement(open, name, attributes),
    close: (name) => {
      closing[name]?.(open);
      return name in closing;
    },
    beginCell: () => beginCell(open),
    isInCell: () => currentCell(open) !== null,
    draw: (shape) => drawInCell(open, shape),
    isCovered: () => isCovered(open),
  };
}

function openElement(open: OpenWordTables, name: string, attributes: Attributes): boolean {
  const table = currentTable(open);
  const isInCell = table?.cell?.isBegun === false;
  const property = table?.isInProperties ? rowProperties[name] : isInCell ? cellProperties[name] : undefined;
  property?.(open, attributes);
  const handle = opening[name];
  const value = Number.parseInt(attributes.val ?? '', 10);
  handle?.(open, Number.isFinite(value) ? Math.min(Math.max(0, value), MAX_SPAN) : 0, attributes);
  return (property ?? handle) !== undefined;
}

/** `value`: the number in `w:val`, within the limits of a table. */
type OpenHandler = (open: OpenWordTables, value: number, attributes: Attributes) => void;

const opening: Readonly<Record<string, OpenHandler>> = {
  tbl: (open) => {
    beginCell(open);
    open.builder.openTable();
    open.tables.push(newWordTable());
  },
  tr: openRow,
  trPr: (open) => {
    const table = currentTable(open);
    if (table) table.isInProperties = true;
  },
  gridCol: (open, _, { w }) => {
    currentTable(open)?.widths.push(toPoints(w));
  },
  trHeight: (open, _, { val }) => {
    const table = currentTable(open);
    if (table) table.height = toPoints(val);
  },
  gridBefore: (open, value) => {
    const table = currentTable(open);
    if (table) Object.assign(table, { column: value, gap: value });
  },
  tc: openCell,
  cellDel: (open) => {
    const cell = currentCell(open);
    if (cell) cell.isDeleted = true;
  },
  gridSpan: (open, value) => {
    const cell = currentCell(open);
    if (cell) cell.columnSpan = Math.max(1, value);
  },
  hMerge: (open, _, { val }) => {
    const cell = currentCell(open);
    if (cell) cell.isJoined = val !== 'restart';
  },
  // a tracked merge
  cellMerge: (open, _, { vMerge }) => {
    const cell = currentCell(open);
    if (cell && vMerge !== undefined) cell.merge = vMerge === 'cont' ? 'continues' : 'begins';
  },
  vMerge: (open, _, { val }) => {
    const cell = currentCell(open);
    if (cell) cell.merge = val === 'restart' ? 'begins' : 'continues';
  },
};

type PropertyHandler = (open: OpenWordTables, attributes: Attributes) => void;

/** Properties of a row; elsewhere these elements concern text. */
const rowProperties: Readonly<Record<string, PropertyHandler>> = {
  del: dropRow,
  hidden: (open, { val }) => {
    if (!isOff(val)) dropRow(open);
  },
};

/** Properties of a cell; in a paragraph or a run, this element does not fill the cell. */
const cellProperties: Readonly<Record<string, PropertyHandler>> = {
  shd: (open, attributes) => {
    const cell = currentCell(open);
    if (cell) cell.fill = shadingToColor(attributes);
  },
};

const closing: Readonly<Record<string, (open: OpenWordTables) => void>> = {
  tbl: ({ builder, tables }) => {
    builder.closeTable();
    tables.pop();
  },
  tr: () => undefined,
  trPr: (open) => {
    const table = currentTable(open);
    if (table) table.isInProperties = false;
  },
  tc: closeCell,
};

function isCovered({ tables }: OpenWordTables): boolean {
  return tables.some(({ cell }) => cell?.isCovered === true);
}

function drawInCell(open: OpenWordTables, { top, height, mayBeOfPage, ...shape }: WordShape): boolean {
  beginCell(open);
  const table = currentTable(open);
  if (!table?.cell || table.widths.length === 0) return false;
  if (isCovered(open)) return true;
  const middle = top + height / 2;
  // without a stated height, only what is near the text is certain to be in its row
  const rowHeight = Math.max(table.height, LINE * 2);
  const right = shape.left + shape.width;
  const room = table.widths.slice(table.column).reduce((sum, width) => sum + width, 0);
  const own = table.widths.slice(table.column, table.column + table.cell.columnSpan);
  // a position relative to the page is beyond the cell, unless this is the first cell
  const limit = mayBeOfPage ? own.reduce((sum, width) => sum + width, 0) : room;
  const isWithin = shape.left >= -LINE && shape.left < limit && right <= room + LINE;
  if (!isWithin || middle < -LINE / 2 || middle > rowHeight) return false;
  const left = shape.left + CELL_MARGIN;
  open.builder.draw({ ...shape, left, row: table.row, column: table.column }, table.widths);
  return true;
}
