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

/** Blocks in reading order, and the text that is part of the page: running heads, numbers of pages, headers printed again. */
export type LaidOut = {
  blocks: Block[];
  runningHeads: Line[];
  notices: Notice[];
  /** The areas of tables whose rows no printed rules part. */
  guessed: Place[];
};

/** What may begin no line begins no cell; a bracket remarks on what stands before it. */
const NOT_FIRST = /^[、。，．）)」』】ーっッゃゅょャュョ]/u;
const GOES_ON = /^[（(、。，．）)」』】ーっッゃゅょャュョ]/u;

type Grid = Extract<Block, { kind: 'grid' }>;

/** Put the pages together: a table that goes on on the next page is one grid. */
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
    } else if (open && goesOn(open.table, part, unit)) {
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

/** The next table has the same columns under the same header, or no header; `unit`: points of the paper in one of its page. */
function goesOn(before: TableRows, table: TableRows, unit: number): boolean {
  const [ranges, next] = [before.columns.ranges, table.columns.ranges];
  if (ranges.length !== next.length || before.isPlain !== table.isPlain) return false;
  // A form after a list is not part of the list, even if its columns are as wide.
  if (isForm(table.columns) && !isForm(before.columns)) return false;
  // A table of other things may be as wide as this one, column by column; a form has no words above its columns.
  if (table.hasUnknownHead && before.columns.words !== '') return false;
  // Where no rules part the columns their sides differ from page to page, as their texts do.
  const isUnruled = before.columns.printed !== undefined && table.columns.printed !== undefined;
  if (isUnruled && table.header.length === 0) return true;
  const sameSides = ranges.every(
    ([left, right], index) =>
      Math.abs(left - (next[index]?.[0] ?? Number.NaN)) < settings.columns.sameSide * unit &&
      Math.abs(right - (next[index]?.[1] ?? Number.NaN)) < settings.columns.sameSide * unit,
  );
  return sameSides && (table.header.length === 0 || before.columns.words === table.columns.words);
}

/** Years without a head of the whole table are those of forms. */
function isForm({ words, times }: Columns): boolean {
  return words === '' && times.length > 0;
}

/** The first row goes on with the cells that the page before left open, each in its column, and the rows below it likewise. */
function continueGrid(
  grid: Grid,
  before: TableRows,
  table: TableRows,
  { isCut, marks }: { isCut: boolean; marks: Marks },
): void {
  const width = before.columns.ranges.length;
  // Where no cell is closed at the end of a page, that a cell is open means nothing.
  const goesOn = (column: number): boolean => before.open.has(column) && (before.open.size < width || isCut);
  const closed = new Set<number>();
  table.rows.forEach((row, index) => {
    const rest = index === 0 ? row.cells.filter(({ column }) => goesOn(column)) : [];
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

/** `closed`: the row is likely cut though rules close it on both pages. */
type Cut = 'yes' | 'likely' | 'closed' | 'perhaps' | 'no';

/** The cells that the first row of the next page goes on with, where rules close them. */
function toOpen(rows: readonly GridRow[], { rows: [first] }: TableRows): ReadonlyMap<number, Place> {
  return lastPlaces(rows, first?.cells.map(({ column }) => column) ?? []);
}

/**
 * Whether the page's edge cuts the last row: no cell of it is closed on either page, and it is no lane below merged labels. A header
 * that is printed again closes the rest at its top; then it is likely if the words of most cells go on. A row without a label of its own
 * may be the rest of one.
 */
function cutsRow(grid: Grid, before: TableRows, table: TableRows, marks: Marks): Cut {
  const width = before.columns.ranges.length;
  if (before.open.size < width) return isRestOfClosedRow(grid.rows, before, table, marks) ? 'closed' : 'no';
  const [last, first] = [grid.rows.at(-1), table.rows[0]];
  const words = first?.cells.filter((cell) => !isArrowAlone(cell)) ?? [];
  const runningOn = words.filter(
    ({ column, text }) => GOES_ON.test(text) || (before.full.has(column) && !beginsWithMark(text, marks.bullets)),
  );
  if (table.openAbove.size === width)
    return first && words.length > 0 && runningOn.length === 0 && isLaneAsOthers(grid, first) ? 'perhaps' : 'yes';
  if (!last || !first || table.header.length === 0) return 'no';
  const begun = (column: number): boolean =>
    last.covered?.includes(column) === true || last.cells.some((cell) => cell.column === column);
  if (words.length === 0 || !words.every(({ column }) => begun(column))) return 'no';
  const isSure = words.some(({ text }) => NOT_FIRST.test(text));
  if (isSure || runningOn.length * 2 > words.length) return 'likely';
  const labels = last.cells.find(({ column }) => last.covered?.includes(column) !== true)?.column;
  return words.every(({ column }) => column !== labels) ? 'perhaps' : 'no';
}

/** Whether a row lacks its labels as lanes of other projects do, whose labels are merged over their rows. */
function isLaneAsOthers({ rows }: Grid, first: GridRow): boolean {
  return rows.some((row) => {
    const labels = countCovered(row);
    return labels > 0 && row.cells.length > 0 && first.cells.every(({ column }) => column >= labels);
  });
}

/** How many columns from the first on are those of cells begun in a row above. */
function countCovered({ covered = [] }: GridRow): number {
  const taken = new Set(covered);
  let count = 0;
  while (taken.has(count)) count += 1;
  return count;
}

/** The rest of a cell joins its beginning; where that was blank it stands in the row that the cell begins in. */
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

/** A label that a spreadsheet centres on the page's edge is printed on both pages. */
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

/** Whether the page's edge parts two phrases is unknown; typed arrows of either part are read again. */
function joinPieces(first: Cell, second: Cell): CellPiece[] {
  const whole = ({ text, words, pieces }: Cell): readonly CellPiece[] => (text === words ? pieces : textToPieces(text));
  const above = whole(first);
  return [
    ...above.map((piece, at) => (at === above.length - 1 ? ({ ...piece, end: 'unknown' } as const) : piece)),
    ...whole(second),
  ];
}

/** An arrow below the page's edge leads from the box above it to the last of its years, or to the box that stands there. */
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
