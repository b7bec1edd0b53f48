import type { DocumentBuilder } from './document-builder.ts';
import type { WordShape } from './word-drawings.ts';
import { shadingToColor } from './word-styles.ts';
import type { CellSpan } from './written-table.ts';
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

/** A cell of a row; `merge`: whether it begins or continues a cell over several rows. */
type WordCell = {
  columnSpan: number;
  merge: 'none' | 'begins' | 'goesOn';
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

/** Height of a line of text, and left margin of a cell (points). */
const LINE = 14;
const CELL_MARGIN = 5;
const TWIPS_PER_POINT = 20;

function toPoints(twips: string | undefined): number {
  return toNumber(twips, 0) / TWIPS_PER_POINT;
}

/** The state at the beginning of a row, and before the first one (-1). */
function newRow(row: number): Omit<WordTable, 'origins' | 'widths'> {
  return { row, isShown: true, isInProperties: false, column: 0, gap: 0, cell: null, last: null, height: 0 };
}

/** No table has more columns; a larger number is an error. */
const MAX_SPAN = 256;

export function newWordTables(builder: DocumentBuilder): WordTables {
  const tables: WordTable[] = [];
  const current = (): WordTable | undefined => tables.at(-1);

  const beginCell = (): void => {
    const table = current();
    const cell = table?.cell;
    if (!table || !cell || cell.isBegun) return;
    cell.isBegun = true;
    if (!table.isShown || cell.isDeleted) {
      cell.isCovered = true;
      // nothing below can continue it
      if (cell.merge !== 'goesOn') table.origins.delete(table.column);
      return;
    }
    if (cell.isJoined && table.column > 0) {
      cell.isCovered = true;
      if (table.last) table.last.columnSpan += cell.columnSpan;
      return;
    }
    table.last = null;
    const origin = cell.merge === 'goesOn' ? table.origins.get(table.column) : undefined;
    if (origin && origin.lastRow === table.row - 1 && origin.columnSpan === cell.columnSpan) {
      cell.isCovered = true;
      origin.cell.rowSpan += 1;
      origin.lastRow = table.row;
      return;
    }
    const opened = builder.openCell({ columnSpan: cell.columnSpan, rowSpan: 1 }, table.gap);
    table.last = opened;
    if (cell.fill !== null) builder.fillCell(cell.fill);
    table.gap = 0;
    if (cell.merge === 'none') table.origins.delete(table.column);
    else if (opened) table.origins.set(table.column, { cell: opened, columnSpan: cell.columnSpan, lastRow: table.row });
  };
  const opening: Readonly<Record<string, (value: number, attributes: Attributes) => void>> = {
    tbl: () => {
      beginCell();
      builder.openTable();
      tables.push({ ...newRow(-1), origins: new Map(), widths: [] });
    },
    tr: () => {
      builder.openRow();
      const table = current();
      if (table) Object.assign(table, newRow(table.row + 1));
    },
    trPr: () => {
      const table = current();
      if (table) table.isInProperties = true;
    },
    gridCol: (_, { w }) => {
      current()?.widths.push(toPoints(w));
    },
    trHeight: (_, { val }) => {
      const table = current();
      if (table) table.height = toPoints(val);
    },
    gridBefore: (value) => {
      const table = current();
      if (table) Object.assign(table, { column: value, gap: value });
    },
    tc: () => {
      const table = current();
      if (table)
        table.cell = {
          columnSpan: 1,
          merge: 'none',
          isBegun: false,
          fill: null,
          isJoined: false,
          isCovered: false,
          isDeleted: false,
        };
    },
    cellDel: () => {
      const cell = current()?.cell;
      if (cell) cell.isDeleted = true;
    },
    gridSpan: (value) => {
      const cell = current()?.cell;
      if (cell) cell.columnSpan = Math.max(1, value);
    },
    hMerge: (_, { val }) => {
      const cell = current()?.cell;
      if (cell) cell.isJoined = val !== 'restart';
    },
    // a tracked merge
    cellMerge: (_, { vMerge }) => {
      const cell = current()?.cell;
      if (cell && vMerge !== undefined) cell.merge = vMerge === 'cont' ? 'goesOn' : 'begins';
    },
    vMerge: (_, { val }) => {
      const cell = current()?.cell;
      if (cell) cell.merge = val === 'restart' ? 'begins' : 'goesOn';
    },
  };
  const leaveRow = (): void => {
    const table = current();
    if (!table?.isShown) return;
    builder.dropRow();
    Object.assign(table, { isShown: false, row: table.row - 1 });
  };
  /** Properties of a row; elsewhere these elements concern text. */
  const ofRow: Readonly<Record<string, (attributes: Attributes) => void>> = {
    del: leaveRow,
    hidden: ({ val }) => {
      if (!isOff(val)) leaveRow();
    },
  };
  /** Properties of a cell; in a paragraph or a run, this element does not fill the cell. */
  const ofCell: Readonly<Record<string, (attributes: Attributes) => void>> = {
    shd: (attributes) => {
      const cell = current()?.cell;
      if (cell) cell.fill = shadingToColor(attributes);
    },
  };
  const closing: Readonly<Record<string, () => void>> = {
    tbl: () => {
      builder.closeTable();
      tables.pop();
    },
    tr: () => undefined,
    trPr: () => {
      const table = current();
      if (table) table.isInProperties = false;
    },
    tc: () => {
      beginCell();
      const table = current();
      if (!table?.cell) return;
      if (!table.cell.isCovered) builder.closeCell();
      if (!table.cell.isDeleted) table.column += table.cell.columnSpan;
      table.cell = null;
    },
  };
  return {
    open: (name, attributes) => {
      const table = current();
      const isInCell = table?.cell?.isBegun === false;
      const property = table?.isInProperties ? ofRow[name] : isInCell ? ofCell[name] : undefined;
      property?.(attributes);
      const handle = opening[name];
      const value = Number.parseInt(attributes.val ?? '', 10);
      handle?.(Number.isFinite(value) ? Math.min(Math.max(0, value), MAX_SPAN) : 0, attributes);
      return (property ?? handle) !== undefined;
    },
    close: (name) => {
      closing[name]?.();
      return name in closing;
    },
    beginCell: beginCell,
    isInCell: () => current()?.cell !== undefined && current()?.cell !== null,
    draw: ({ top, height, mayBeOfPage, ...shape }) => {
      beginCell();
      const table = current();
      if (!table?.cell || table.widths.length === 0) return false;
      if (tables.some(({ cell }) => cell?.isCovered)) return true;
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
      builder.draw({ ...shape, left: shape.left + CELL_MARGIN, row: table.row, column: table.column }, table.widths);
      return true;
    },
    isCovered: () => tables.some(({ cell }) => cell?.isCovered === true),
  };
}
