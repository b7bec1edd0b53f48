import { beginsWithMark, type Marks, piecesToPrinted } from '../japanese/marks.ts';
import { textToPieces } from '../japanese/pieces.ts';
import {
  type Block,
  type Cell,
  type CellPiece,
  type GridRow,
  hasArrow,
  isArrowAlone,
  type Printed,
} from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import { type Place, placeToBox, placeToPage } from '../model/place.ts';
import { isRestOfClosedRow, lastPlaces } from './closed-cuts.ts';
import type { Columns } from './columns.ts';
import { findRunningHeads } from './find-running-heads.ts';
import type { ReadPage } from './found-to-page.ts';
import { settings } from './settings.ts';
import type { TableRows } from './tables.ts';

/** Blocks in reading order, and text that belongs to the pages: running heads, page numbers, repeated heads. */
export type LaidOut = {
  blocks: Block[];
  runningHeads: Line[];
  notices: Notice[];
  /** The areas of tables without printed rules between their rows. */
  guessed: Place[];
};

/** A character that cannot begin a line cannot begin a cell; a bracket belongs to the words before it. */
const NOT_FIRST = /^[、。，．）)」』】ーっッゃゅょャュョ]/u;
const CONTINUES = /^[（(、。，．）)」』】ーっッゃゅょャュョ]/u;

type Grid = Extract<Block, { kind: 'grid' }>;

/** Combine the pages; a table that continues on the next page becomes one grid. */
export function pagesToDocument(pages: readonly ReadPage[], marks: Marks): LaidOut {
  const found = findRunningHeads(pages);
  const guessed = pages.flatMap((page) => page.guessed);
  const laidOut: LaidOut = { blocks: [], runningHeads: [], notices: [], guessed };
  let open: { grid: Grid; table: TableRows } | null = null;
  for (const { part, unit } of pages.flatMap(({ parts, unit }) => parts.map((part) => ({ part, unit })))) {
    if (part.kind === 'line') {
      if (found.has(part)) laidOut.runningHeads.push({ text: part.text, place: part.place });
      else {
        laidOut.blocks.push(part);
        open = null;
      }
    } else if (open && continuesTable(open.table, part, unit)) {
      const cut = cutsRow(open.grid, open.table, part, marks);
      if (cut === 'likely' || cut === 'closed' || cut === 'perhaps') {
        const values = { joined: cut !== 'perhaps' };
        laidOut.notices.push(
          notice('layout/row-cut', { source: part.rows.slice(0, 1).map((row) => row.place), values }),
        );
      }
      const ends = cut === 'closed' ? { ...open.table, open: toOpen(open.grid.rows, part) } : open.table;
      continueGrid(open.grid, ends, part, { isCut: cut !== 'perhaps' && cut !== 'no', marks });
      for (const { text, place } of part.header.flatMap((row) => row.cells)) laidOut.runningHeads.push({ text, place });
      open = { grid: open.grid, table: part };
    } else {
      const rows = [...part.header, ...part.rows];
      const grid: Grid = { kind: 'grid', rows, ...(part.isPlain && { isPlain: true as const }) };
      laidOut.blocks.push(grid);
      open = { grid, table: part };
    }
  }
  return laidOut;
}

/**
 * Whether the next table has the same columns and the same head, or no head; `unit`: points of the paper in one of its
 * page.
 */
function continuesTable(before: TableRows, table: TableRows, unit: number): boolean {
  const [ranges, next] = [before.columns.ranges, table.columns.ranges];
  if (ranges.length !== next.length || before.isPlain !== table.isPlain) return false;
  // A form after a list is not part of it, even with the same column widths.
  if (isForm(table.columns) && !isForm(before.columns)) return false;
  // Another table can have the same column widths; a form has no words above its columns.
  if (table.hasUnknownHead && before.columns.words !== '') return false;
  // Without rules, column sides differ from page to page, as texts do.
  const isUnruled = before.columns.printed !== undefined && table.columns.printed !== undefined;
  if (isUnruled && table.header.length === 0) return true;
  const sameSides = ranges.every(
    ([left, right], index) =>
      Math.abs(left - (next[index]?.[0] ?? Number.NaN)) < settings.columns.sameSide * unit &&
      Math.abs(right - (next[index]?.[1] ?? Number.NaN)) < settings.columns.sameSide * unit,
  );
  return sameSides && (table.header.length === 0 || before.columns.words === table.columns.words);
}

/** Times without a head of the whole table are those of forms. */
function isForm({ words, times }: Columns): boolean {
  return words === '' && times.length > 0;
}

/** The first rows of the next page continue the cells that the page before left open, column by column. */
function continueGrid(
  grid: Grid,
  before: TableRows,
  table: TableRows,
  { isCut, marks }: { isCut: boolean; marks: Marks },
): void {
  const width = before.columns.ranges.length;
  // If no cell is closed at the end of a page, open cells mean nothing.
  const continues = (column: number): boolean => before.open.has(column) && (before.open.size < width || isCut);
  const closed = new Set<number>();
  table.rows.forEach((row, index) => {
    const rest = index === 0 ? row.cells.filter(({ column }) => continues(column)) : [];
    for (const cell of rest) continueCell(grid, before.open.get(cell.column), cell, marks);
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

/** `closed`: the row is probably cut, although rules close it on both pages. */
type Cut = 'yes' | 'likely' | 'closed' | 'perhaps' | 'no';

/** The cells that the next page's first row continues although rules close them. */
function toOpen(rows: readonly GridRow[], { rows: [first] }: TableRows): ReadonlyMap<number, Place> {
  return lastPlaces(rows, first?.cells.map(({ column }) => column) ?? []);
}

/**
 * Whether the end of the page cuts the last row: none of its cells is closed on either page, and it is not a lane below
 * merged labels. A repeated head closes the rest at the top; the row is then probably cut if the words of most cells
 * continue. A row without a label may also be such a rest.
 */
function cutsRow(grid: Grid, before: TableRows, table: TableRows, marks: Marks): Cut {
  const width = before.columns.ranges.length;
  if (before.open.size < width) return isRestOfClosedRow(grid.rows, before, table, marks) ? 'closed' : 'no';
  const [last, first] = [grid.rows.at(-1), table.rows[0]];
  const words = first?.cells.filter((cell) => !isArrowAlone(cell)) ?? [];
  const runningOn = words.filter(
    ({ column, text }) => CONTINUES.test(text) || (before.full.has(column) && !beginsWithMark(text, marks.bullets)),
  );
  if (table.openAbove.size === width)
    return first && words.length > 0 && runningOn.length === 0 && looksLikeLane(grid, first) ? 'perhaps' : 'yes';
  if (!last || !first || table.header.length === 0) return 'no';
  const begun = (column: number): boolean =>
    last.covered?.includes(column) === true || last.cells.some((cell) => cell.column === column);
  if (words.length === 0 || !words.every(({ column }) => begun(column))) return 'no';
  const isSure = words.some(({ text }) => NOT_FIRST.test(text));
  if (isSure || runningOn.length * 2 > words.length) return 'likely';
  const labels = last.cells.find(({ column }) => last.covered?.includes(column) !== true)?.column;
  return words.every(({ column }) => column !== labels) ? 'perhaps' : 'no';
}

/** Whether a row lacks its labels only because they are merged over several rows, as in other lanes. */
function looksLikeLane({ rows }: Grid, first: GridRow): boolean {
  return rows.some((row) => {
    const labels = countCovered(row);
    return labels > 0 && row.cells.length > 0 && first.cells.every(({ column }) => column >= labels);
  });
}

/** The number of columns, from the first, that cells of rows above cover. */
function countCovered({ covered = [] }: GridRow): number {
  const taken = new Set(covered);
  let count = 0;
  while (taken.has(count)) count += 1;
  return count;
}

/**
 * Joins the rest of a cell with its beginning; if that was blank, the rest is added to the row in which the cell
 * begins.
 */
function continueCell(grid: Grid, place: Place | undefined, rest: Cell, marks: Marks): void {
  const [page, top] = place ? [placeToPage(place), placeToTop(place)] : [null, 0];
  const samePage = grid.rows.map((row, index) => ({ row, index })).filter(({ row }) => placeToPage(row.place) === page);
  const begin = samePage.findLast(({ row }) => placeToTop(row.place) <= top + 1) ?? samePage.at(-1);
  if (!begin) return;
  const cells = isArrowAlone(rest) ? continueArrow(begin.row.cells, rest) : joinCell(begin.row.cells, rest, marks);
  grid.rows[begin.index] = { ...begin.row, cells: cells.sort((a, b) => a.column - b.column) };
}

function placeToTop(place: Place): number {
  return placeToBox(place)?.[1] ?? 0;
}

/** A label that a spreadsheet centres on the edge of the page is printed on both pages. */
function joinCell(cells: readonly Cell[], rest: Cell, marks: Marks): Cell[] {
  const beginning = cells.find(({ column }) => column === rest.column);
  if (beginning?.text === rest.text) return [...cells];
  const joined = beginning ? { ...beginning, ...joinPrinted(beginning, rest, marks) } : rest;
  return [...cells.filter((cell) => cell !== beginning), joined];
}

function joinPrinted(first: Cell, second: Cell, marks: Marks): Printed {
  const joined = piecesToPrinted(joinPieces(first, second), marks);
  const before = first.arrows.filter(({ origin }) => origin === 'drawn');
  const after = second.arrows.filter(({ origin, side }) => origin === 'drawn' && side === 'after');
  return { ...joined, arrows: [...before, ...joined.arrows, ...after] };
}

/** It is unknown whether the edge of the page separates two phrases; typed arrows of both parts are read again. */
function joinPieces(first: Cell, second: Cell): CellPiece[] {
  const whole = ({ text, words, pieces }: Cell): readonly CellPiece[] => (text === words ? pieces : textToPieces(text));
  const above = whole(first);
  return [
    ...above.map((piece, at) => (at === above.length - 1 ? ({ ...piece, end: 'unknown' } as const) : piece)),
    ...whole(second),
  ];
}

/**
 * An arrow at the top of a page leads from the cell before the page break to the last of its years, or to the cell
 * there.
 */
function continueArrow(cells: readonly Cell[], rest: Cell): Cell[] {
  const last = rest.column + rest.columnSpan - 1;
  const crossed = cells.filter(({ column }) => column >= rest.column && column <= last);
  const [target] = crossed.filter(({ column }) => column === last);
  if (crossed.length === 0) return [...cells, rest];
  if (!target) return [...cells, { ...rest, column: last, columnSpan: 1 }];
  const leads = last > rest.column && !isArrowAlone(target) && !hasArrow(target, 'before');
  const before = rest.arrows.map((arrow) => ({ ...arrow, side: 'before' as const }));
  return cells.map((cell) => (cell === target && leads ? { ...cell, arrows: [...before, ...cell.arrows] } : cell));
}
