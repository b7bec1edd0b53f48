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
 * Takes a document's words and marks in their order, and gives its lines and tables. Words between the cells of a table stand
 * before it. A table that others stand in only lays them out, unless it says more than they do.
 */
export type DocumentBuilder = {
  /** `isStruck`: whether a line goes through it: it is told, and no part of the document's text. */
  text: (text: string, isStruck?: boolean) => void;
  /** How many characters the line at hand has, and whether those from one on are a sign that colours are explained with. */
  lineLength: () => number;
  isColorSign: (from: number) => boolean;
  /** What was written since the line had so many characters stands on a colour, or is a sign in it. */
  addSwatch: (color: string, from: number) => void;
  /** The line at hand is a heading of this level, from 1; in a table nothing is. */
  markHeading: (level: number) => void;
  /** The end of a paragraph, or a line break. */
  endLine: () => void;
  openTable: () => void;
  /** The rows to come stand together; null: a group has ended. */
  openGroup: (kind: RowGroup['kind'] | null) => void;
  openRow: () => void;
  /** Takes the row back that was opened last. */
  dropRow: () => void;
  /** `gap`: columns that are left out before the cell. Gives the cell, which may come to cover more rows. */
  openCell: (span: CellSpan, gap?: number) => CellSpan | null;
  closeCell: () => void;
  /** What the cell at hand is filled with, unless that is known. */
  fillCell: (color: string) => void;
  /** A picture without words stands in the cell at hand. */
  addPicture: () => void;
  /** Something is drawn over the table at hand, whose columns are so wide (points). */
  draw: (drawing: WrittenDrawing, widths: readonly number[]) => void;
  closeTable: () => void;
  /** Whether nothing but blanks stands in the line at hand, and in the cell around it. */
  isBlank: () => boolean;
  finish: () => WrittenPart[];
};

/** Blanks of a source that are one blank on the page; a no-break or full-width blank is a character. */
const BLANKS = /[ \t\n\r\f]+/gu;

export function newDocumentBuilder(): DocumentBuilder {
  const root = newContainer();
  const tables: OpenTable[] = [];

  /** The innermost cell that is open; of a table between whose cells something stands, the one around it. */
  const current = (): Container => tables.findLast(({ cell }) => cell !== null)?.cell ?? root;
  const currentGroup = (): RowGroup | undefined => {
    const table = tables.at(-1);
    if (table?.groups.length === 0) table.groups.push({ kind: 'body', rows: [] });
    return table?.groups.at(-1);
  };
  const endLine = (): void => endLineOf(current());
  const closeCell = (): void => {
    const table = tables.at(-1);
    if (!table?.cell) return;
    endLineOf(table.cell);
    table.cell = null;
  };
  const closeTable = (): void => {
    closeCell();
    const table = tables.pop();
    if (table) addTable(current(), table);
  };
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
    endLine,
    openTable: () => {
      endLine();
      tables.push({ groups: [], cell: null, drawn: null });
    },
    openGroup: (kind) => {
      closeCell();
      tables.at(-1)?.groups.push({ kind: kind ?? 'body', rows: [] });
    },
    openRow: () => {
      closeCell();
      currentGroup()?.rows.push([]);
    },
    dropRow: () => {
      currentGroup()?.rows.pop();
    },
    openCell: ({ columnSpan, rowSpan, isHead = false }, gap = 0) => {
      closeCell();
      const table = tables.at(-1);
      const group = currentGroup();
      if (!table || !group) return null;
      if (group.rows.length === 0) group.rows.push([]);
      const cell: OpenCell = { ...newContainer(), columnSpan, rowSpan, isHead, gap, fill: null, hasPicture: false };
      group.rows.at(-1)?.push(cell);
      table.cell = cell;
      return cell;
    },
    closeCell,
    fillCell: (color) => {
      const cell = tables.at(-1)?.cell;
      if (cell) cell.fill ??= color;
    },
    addPicture: () => {
      const cell = tables.at(-1)?.cell;
      if (cell) cell.hasPicture = true;
    },
    draw: (drawing, widths) => {
      const table = tables.at(-1);
      if (!table) return;
      table.drawn ??= { widths, drawings: [] };
      table.drawn.drawings.push(drawing);
    },
    closeTable,
    isBlank: () => {
      const { line, parts } = current();
      return line.trim() === '' && (tables.length === 0 || parts.length === 0);
    },
    finish: () => {
      while (tables.length > 0) closeTable();
      endLine();
      return root.parts;
    },
  };
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
  // of a table whose words are all struck out, these are left
  if (nested > own || own === 0) for (const cell of cells) for (const part of cell.parts) container.parts.push(part);
  else {
    const mergesCells = cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1);
    container.parts.push({ kind: 'table', ...tableToRows(table), mergesCells, drawn: table.drawn });
  }
}
