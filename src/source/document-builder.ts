import type { WrittenDrawing, WrittenPart } from '../model/written.ts';
import { isColorSign, swatchesToMeanings } from './swatches.ts';
import {
  type CellSpan,
  type Container,
  type OpenCell,
  type OpenTable,
  type RowGroup,
  tableToRows,
} from './written-table.ts';

/**
 * Receives a document's words and tags in order, and returns its lines and tables. Words between the cells of a table
 * go before it. A table that only lays out other tables is replaced by them, unless it has more text than they have.
 */
export type DocumentBuilder = LineBuilder & TableBuilder & CellBuilder & { finish: () => WrittenPart[] };

type LineBuilder = {
  /** `isStruck`: struck-through text gets a notice and is not part of the document's text. */
  text: (text: string, isStruck?: boolean) => void;
  /**
   * The number of characters in the current line, and whether those from `from` on are a sign that explains a colour.
   */
  lineLength: () => number;
  isColorSign: (from: number) => boolean;
  /** The text of the current line from `from` on has this background, or is a sign in this colour. */
  addSwatch: (color: string, from: number) => void;
  /** Makes the current line a heading of this level, from 1; ignored inside tables. */
  markHeading: (level: number) => void;
  /** Ends a paragraph, or breaks a line. */
  endLine: () => void;
  /** Whether the current line, and the cell around it, are blank. */
  isBlank: () => boolean;
};

type TableBuilder = {
  openTable: () => void;
  /** Begins a group of rows; null: ends one. */
  openGroup: (kind: RowGroup['kind'] | null) => void;
  openRow: () => void;
  /** Removes the row that was opened last. */
  dropRow: () => void;
  /** Adds a drawing over the current table with these column widths (points). */
  draw: (drawing: WrittenDrawing, widths: readonly number[]) => void;
  closeTable: () => void;
};

type CellBuilder = {
  /** `gap`: columns that are skipped before the cell. Returns the cell, whose `rowSpan` may grow later. */
  openCell: (span: CellSpan, gap?: number) => CellSpan | null;
  closeCell: () => void;
  /** Sets the background of the current cell, unless it has one. */
  fillCell: (color: string) => void;
  /** Adds a picture without words to the current cell. */
  addPicture: () => void;
};

/** A document while it is built; `tables`: the open ones, outermost first. */
type OpenDocument = { root: Container; tables: OpenTable[] };

/** Blanks in the source that show as one blank; a no-break or full-width blank is a character. */
const BLANKS = /[ \t\n\r\f]+/gu;

export function newDocumentBuilder(): DocumentBuilder {
  const document: OpenDocument = { root: newContainer(), tables: [] };
  return {
    ...toLineBuilder(document),
    ...toTableBuilder(document),
    ...toCellBuilder(document),
    finish: () => {
      while (document.tables.length > 0) closeTable(document);
      endLineOf(currentContainer(document));
      return document.root.parts;
    },
  };
}

function toLineBuilder(document: OpenDocument): LineBuilder {
  const { root, tables } = document;
  const current = (): Container => currentContainer(document);
  return {
    text: (text, isStruck = false) => {
      const container = current();
      if (isStruck) container.struck += text;
      else container.line += text;
    },
    lineLength: () => current().line.length,
    isColorSign: (from) => isColorSign(current().line.slice(from)),
    addSwatch: (color, from) => {
      const { swatches, line } = current();
      if (from <= line.length) swatches.push({ color, from, to: line.length });
    },
    markHeading: (level) => {
      if (tables.length === 0) root.heading = level;
    },
    endLine: () => endLineOf(current()),
    isBlank: () => {
      const { line, parts } = current();
      return line.trim() === '' && (tables.length === 0 || parts.length === 0);
    },
  };
}

function toTableBuilder(document: OpenDocument): TableBuilder {
  const { tables } = document;
  return {
    openTable: () => {
      endLineOf(currentContainer(document));
      tables.push({ groups: [], cell: null, drawn: null });
    },
    openGroup: (kind) => {
      closeCell(document);
      tables.at(-1)?.groups.push({ kind: kind ?? 'body', rows: [] });
    },
    openRow: () => {
      closeCell(document);
      currentGroup(document)?.rows.push([]);
    },
    dropRow: () => {
      currentGroup(document)?.rows.pop();
    },
    draw: (drawing, widths) => {
      const table = tables.at(-1);
      if (!table) return;
      table.drawn ??= { widths, drawings: [] };
      table.drawn.drawings.push(drawing);
    },
    closeTable: () => closeTable(document),
  };
}

function toCellBuilder(document: OpenDocument): CellBuilder {
  const { tables } = document;
  return {
    openCell: ({ columnSpan, rowSpan, isHead = false }, gap = 0) => {
      closeCell(document);
      const table = tables.at(-1);
      const group = currentGroup(document);
      if (!table || !group) return null;
      if (group.rows.length === 0) group.rows.push([]);
      const cell: OpenCell = { ...newContainer(), columnSpan, rowSpan, isHead, gap, fill: null, hasPicture: false };
      group.rows.at(-1)?.push(cell);
      table.cell = cell;
      return cell;
    },
    closeCell: () => closeCell(document),
    fillCell: (color) => {
      const cell = tables.at(-1)?.cell;
      if (cell) cell.fill ??= color;
    },
    addPicture: () => {
      const cell = tables.at(-1)?.cell;
      if (cell) cell.hasPicture = true;
    },
  };
}

/** The innermost open cell; between the cells of a table, the cell around that table. */
function currentContainer({ root, tables }: OpenDocument): Container {
  return tables.findLast(({ cell }) => cell !== null)?.cell ?? root;
}

function currentGroup({ tables }: OpenDocument): RowGroup | undefined {
  const table = tables.at(-1);
  if (table?.groups.length === 0) table.groups.push({ kind: 'body', rows: [] });
  return table?.groups.at(-1);
}

function closeCell({ tables }: OpenDocument): void {
  const table = tables.at(-1);
  if (!table?.cell) return;
  endLineOf(table.cell);
  table.cell = null;
}

function closeTable(document: OpenDocument): void {
  closeCell(document);
  const table = document.tables.pop();
  if (table) addTable(currentContainer(document), table);
}

function newContainer(): Container {
  return { parts: [], line: '', struck: '', swatches: [], heading: null, own: 0, nested: 0 };
}

function endLineOf(container: Container): void {
  const [text, struck] = [toShown(container.line), toShown(container.struck)];
  const colors = swatchesToMeanings(container.line, container.swatches);
  const { heading } = container;
  Object.assign(container, { line: '', struck: '', swatches: [], heading: null });
  if (text === '' && struck === '') return;
  container.parts.push({
    ...{ kind: 'line', text },
    ...(struck !== '' && { struck }),
    ...(colors.length > 0 && { colors }),
    ...(heading !== null && { heading }),
  });
  container.own += text.length;
}

function toShown(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

function addTable(container: Container, table: OpenTable): void {
  const cells = table.groups.flatMap(({ rows }) => rows.flat());
  const own = cells.reduce((sum, cell) => sum + cell.own, 0);
  const nested = cells.reduce((sum, cell) => sum + cell.nested, 0);
  container.nested += own + nested;
  // if all words of a table are struck out, keep these
  if (nested > own || own === 0) for (const cell of cells) for (const part of cell.parts) container.parts.push(part);
  else {
    const mergesCells = cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1);
    container.parts.push({ kind: 'table', ...tableToRows(table), mergesCells, drawn: table.drawn });
  }
}
