import { sizesToSides } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block } from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import { cellToDrawing, referenceToPosition, type Sheet, type SheetCell } from '../model/shown-sheet.ts';
import type { DrawnOver, FilledArea, WrittenCell, WrittenRow, WrittenTable } from '../model/written.ts';
import { pagesToDocument } from './join-pages.ts';
import { settings } from './settings.ts';
import { findOnSheet, foundToSheetPage } from './sheet-pages.ts';

/**
 * Reads a table with arrows drawn over it as a sheet, since its columns and each drawing's row are known. Row heights
 * are not known; they are estimated from the text.
 */
export function drawnTableToBlocks(
  { rows, filled }: Pick<WrittenTable, 'rows' | 'filled'>,
  drawn: DrawnOver,
  toPlace: (row: number | null, column: number | null) => Place,
  vocabulary: Vocabulary,
): { blocks: Block[]; notices: Notice[] } {
  const sheet = tableToSheet(rows, filled, drawn);
  const page = foundToSheetPage(findOnSheet(sheet, null, vocabulary));
  const laidOut = pagesToDocument([page], vocabulary.marks);
  const place = (one: Place): Place => {
    if (one.kind !== 'sheet') return one;
    const drawing = cellToDrawing(one.cell);
    const at = drawing === null ? referenceToPosition(one.cell.split(':')[0] ?? '') : drawn.drawings[drawing - 1];
    return toPlace(at?.row ?? null, at?.column ?? null);
  };
  const notices = [...page.notices, ...laidOut.notices].map((one) => toDocumentNotice(one, place));
  return { blocks: laidOut.blocks.map((block) => withPlaces(block, place)), notices };
}

function toDocumentNotice(one: Notice, place: (one: Place) => Place): Notice {
  const source = one.source?.map(place) ?? null;
  if (one.code !== 'layout/drawings-unbound') return { ...one, source };
  return notice('source/arrows-unread', { source, values: { count: source?.length ?? 0 } });
}

function withPlaces(block: Block, place: (one: Place) => Place): Block {
  if (block.kind === 'line') return { ...block, place: place(block.place) };
  return {
    ...block,
    rows: block.rows.map((row) => {
      const cells = row.cells.map((cell) => ({
        ...{ ...cell, place: place(cell.place) },
        ...(cell.alsoAt && { alsoAt: cell.alsoAt.map(place) }),
      }));
      const [first] = cells;
      const at = place(row.place);
      // the place of a row has no column
      return { ...row, cells, place: at.kind === 'document' ? { ...at, column: null } : (first?.place ?? at) };
    }),
  };
}

function tableToSheet(
  rows: readonly WrittenRow[],
  filled: readonly FilledArea[],
  { widths, drawings }: DrawnOver,
): Sheet {
  const xs = sizesToSides(widths);
  const heights = rows.map(({ cells }) => Math.max(1, ...cells.map((cell) => linesOf(cell, widths))));
  const ys = sizesToSides(heights.map((lines) => (lines + 1) * settings.sheets.documentLine));
  return {
    name: '',
    number: 1,
    xs,
    ys,
    columns: [...widths.keys()],
    rows: [...rows.keys()],
    cells: rows.flatMap((row, at) => {
      const own = filled.filter((area) => area.row === at);
      return rowToCells(row, at, own, widths.length);
    }),
    drawings: drawings.map(({ row, column, left, width, ...look }, index) => {
      const [x, y] = [(xs[column] ?? 0) + left, ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2];
      return { ...look, number: index + 1, box: [x, y - 1, x + width, y + 1] };
    }),
  };
}

/** All cells of a row including blank ones: every cell of a document's table has a frame. */
function rowToCells(
  { cells, covered }: WrittenRow,
  row: number,
  filled: readonly FilledArea[],
  width: number,
): SheetCell[] {
  const fillAt = new Map(filled.map(({ column, fill }) => [column, fill]));
  const toCell = (cell: Omit<WrittenCell, 'text'> & { text?: string }): SheetCell => {
    const { column, columnSpan, rowSpan, text = '' } = cell;
    return { row, column, columnSpan, rowSpan, text, fill: fillAt.get(column) ?? null, isRuled: true };
  };
  const known = new Set(cells.map(({ column }) => column));
  const own = [...cells, ...filled.filter(({ column }) => !known.has(column))];
  const taken = new Set(covered);
  for (const { column, columnSpan } of own) for (let at = 0; at < columnSpan; at += 1) taken.add(column + at);
  const blank = [...Array(width).keys()].filter((column) => !taken.has(column));
  return [...own.map(toCell), ...blank.map((column) => toCell({ column, columnSpan: 1, rowSpan: 1 }))];
}

/** The number of lines of a cell's text, divided over the rows that it covers. */
function linesOf(
  { text, column, columnSpan, rowSpan }: WrittenRow['cells'][number],
  widths: readonly number[],
): number {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const inLine = Math.max(1, Math.floor(width / settings.sheets.documentLine));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / inLine)), 0);
  return Math.ceil(lines / rowSpan);
}
