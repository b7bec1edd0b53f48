import { overlap, snap, toPairs, widthOf } from '../geometry.ts';
import { areFieldsAlone, areForms, formTimes } from '../heads/form-starts.ts';
import { rowsToHead } from '../heads/table-head.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, CellPiece } from '../model/block.ts';
import type { Box } from '../model/drawn-page.ts';
import { headToTimes } from '../model/head.ts';
import type { ColumnRange } from '../model/page-picture.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import type { PlaceOf } from './box-to-place.ts';
import type { RuledCell } from './lattice.ts';
import { settings } from './settings.ts';

/**
 * The printed columns of a table from left to right, those that are times, the lattice rows of its head, and its words.
 * `printed`: the boxes of the head's words, for a table without rules between its columns.
 */
export type Columns = {
  ranges: (readonly [left: number, right: number])[];
  /** The width of the head over each column, if a year without further heads is over several columns. */
  wholes?: readonly number[];
  times: readonly number[];
  header: { row: number; rows: number } | null;
  words: string;
  printed?: readonly Box[];
};

/**
 * A cell with its text. `pieces`: line ends, if more is known of them than the text shows; `fill`: the cell's known
 * fill, null for none; `isFull`: its last line has no room for another character.
 */
export type TextCell = RuledCell & {
  text: string;
  pieces?: readonly CellPiece[];
  fill?: string | null;
  isFull?: boolean;
};

/** A cell as ruled, and its reading so far; arrows, bars and signs that are bound to it change the reading. */
export type BoundCell = { ruled: TextCell; read: Cell };

/** The cells and columns of a table to which drawings are bound. */
export type DrawingTarget = { cells: readonly BoundCell[]; columns: Columns; placeOf: PlaceOf };

/**
 * The columns are the leaf cells of the head; a table without a head continues the columns of the page before.
 * `isPlain`: it is known to have no head and to continue none.
 */
export function cellsToColumns(
  cells: readonly TextCell[],
  { before, vocabulary, isPlain = false }: { before: Columns | null; vocabulary: Vocabulary; isPlain?: boolean },
): Columns {
  const sides = [...new Set(cells.flatMap(({ box }) => [box[0], box[2]]))].sort((a, b) => a - b);
  const ranges = sidesToRanges(sides);
  if (isPlain) return { ranges, times: [], header: null, words: '' };
  const rows = cellsToRows(cells);
  const isForm = areForms(rows, vocabulary);
  const header = isForm || areFieldsAlone(rows, vocabulary) ? null : findHeader(cells, rows, vocabulary);
  if (header) {
    const last = header.row + header.rows - 1;
    const leaves = cells
      .filter(({ row, rowSpan }) => row <= last && row + rowSpan > last)
      .sort((a, b) => a.box[0] - b.box[0]);
    const words = cells.filter(({ row }) => row <= last).map(({ text }) => text);
    const body = cells.filter(({ row }) => row > last);
    const split = leaves.map((leaf) => {
      const isTime = header.times.includes(leaf.column);
      return { leaf, isTime, ranges: isTime ? timeToRanges(leaf, body) : leafToRanges(leaf, body) };
    });
    const times = split.flatMap((one) => one.ranges.map(() => one.isTime)).flatMap((is, index) => (is ? [index] : []));
    const ranges = split.flatMap((one) => one.ranges);
    const isSplit = split.some((one) => one.isTime && one.ranges.length > 1);
    const wholes = split.flatMap((one) =>
      one.ranges.map(([left, right]) => (one.isTime ? widthOf(one.leaf.box) : right - left)),
    );
    return { ranges, ...(isSplit && { wholes }), times, header, words: words.join('\t') };
  }
  if (before && !isForm && continuesColumns(before, sides)) return { ...before, header: null };
  if (before?.printed && !isForm && before.ranges.length === ranges.length) return { ...before, ranges, header: null };
  return { ranges, times: isForm ? findFormTimes(cells, rows, ranges, vocabulary) : [], header: null, words: '' };
}

function sidesToRanges(sides: readonly number[]): Columns['ranges'] {
  return toPairs(sides);
}

/** One head over several columns of labels (施策 over 大項目 and 中項目) is split where two texts of a row are side by side. */
function leafToRanges(leaf: RuledCell, body: readonly TextCell[]): Columns['ranges'] {
  const own = body.filter((cell) => cell.text !== '' && isBelow(leaf, cell));
  return toParts(
    leaf,
    own.filter((cell) => own.some((one) => isBeside(one, cell))),
  );
}

/**
 * One year over several columns without their own heads is split where two texts of a row, or two colours, are side by
 * side.
 */
function timeToRanges(leaf: RuledCell, body: readonly TextCell[]): Columns['ranges'] {
  const own = leaf.columnSpan > 1 ? body.filter((cell) => isBelow(leaf, cell)) : [];
  const isWord = ({ text }: TextCell): boolean => text !== '' && textToValue(text, '').value === null;
  const hasColors = own.some((a) => own.some((b) => isBeside(a, b) && (a.fill ?? null) !== (b.fill ?? null)));
  const parts = (a: TextCell, b: TextCell): boolean => isBeside(a, b) && (hasColors || (isWord(a) && isWord(b)));
  return toParts(
    leaf,
    own.filter((cell) => own.some((one) => parts(one, cell))),
  );
}

function isBelow({ box, columnSpan }: RuledCell, cell: TextCell): boolean {
  const [left, , right] = box;
  return (
    columnSpan > 1 && cell.box[0] > left - settings.columns.sameSide && cell.box[2] < right + settings.columns.sameSide
  );
}

function isBeside(a: TextCell, b: TextCell): boolean {
  return Math.abs(a.box[2] - b.box[0]) < settings.columns.sameSide && a.row <= b.row && a.row + a.rowSpan > b.row;
}

function toParts({ box: [left, , right] }: RuledCell, inner: readonly TextCell[]): Columns['ranges'] {
  const sides = inner.map(({ box }) => box[0]);
  return sidesToRanges([left, ...snap(sides, settings.columns.sameSide), right]);
}

type CellRow = { cells: readonly TextCell[]; width: number; row: number };

/** The rows of the lattice that have text. */
function cellsToRows(cells: readonly TextCell[]): CellRow[] {
  const byRow = Map.groupBy(
    cells.filter(({ text }) => text !== ''),
    ({ row }) => row,
  );
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return [...byRow].map(([row, own]) => ({ cells: own, width, row })).sort((a, b) => a.row - b.row);
}

function findFormTimes(
  cells: readonly TextCell[],
  rows: readonly CellRow[],
  ranges: Columns['ranges'],
  vocabulary: Vocabulary,
): number[] {
  const times = new Set(formTimes(rows, vocabulary));
  const lefts = new Set(cells.filter(({ column }) => times.has(column)).map(({ box }) => box[0]));
  return ranges.flatMap(([left], index) => (lefts.has(left) ? [index] : []));
}

/** Whether a table has the column sides of the page before; one at its edge may be missing if a cell is not closed. */
function continuesColumns({ ranges }: Columns, sides: readonly number[]): boolean {
  const known = ranges.flat();
  const isKnown = (side: number | undefined): boolean =>
    side !== undefined && known.some((one) => Math.abs(one - side) < settings.columns.sameSide);
  const shared = sides.filter(isKnown).length;
  return (
    isKnown(sides[0]) && isKnown(sides.at(-1)) && shared >= sides.length * settings.columns.sharedSides && shared > 2
  );
}

type Header = { row: number; rows: number; times: readonly number[] };

/** The lattice rows of the head, and its time columns; a cell of the head may span more rows than it has lines. */
function findHeader(cells: readonly TextCell[], rows: readonly CellRow[], vocabulary: Vocabulary): Header | null {
  const filled = cells.filter(({ text }) => text !== '');
  const numbers = rows.map(({ row }) => row);
  for (const [at, row] of numbers.entries()) {
    const found = rowsToHead(rows, at, vocabulary);
    if (!found) continue;
    const last = numbers[at + found.rows - 1] ?? row;
    const own = filled.filter((cell) => cell.row >= row && cell.row <= last);
    const next = numbers[at + found.rows] ?? Number.POSITIVE_INFINITY;
    return {
      row,
      rows: Math.min(next, Math.max(last + 1, ...own.map((cell) => cell.row + cell.rowSpan))) - row,
      times: headToTimes(found.head).map(({ column }) => column),
    };
  }
  return null;
}

/** The first row of the lattice below the head. */
export function firstRowBelow({ header }: Columns): number {
  return header ? header.row + header.rows : 0;
}

/** The range from the first time to the last; null if there are no times. */
export function timesToRange({ ranges, times }: Columns): readonly [left: number, right: number] | null {
  const own = times.flatMap((at) => ranges[at] ?? []);
  return own.length > 0 ? [Math.min(...own), Math.max(...own)] : null;
}

/** The columns that a cell covers: the first and the number. */
export function boxToColumns(box: Box, { ranges }: Columns): ColumnRange {
  const covered = coveredColumns(box, { ranges }, settings.columns.cellShare);
  const [first] = covered;
  if (first !== undefined) return { column: first, columnSpan: covered.length };
  // A cell narrower than half its column is in the column that it overlaps most.
  const shares = ranges.map((range) => overlap(range, [box[0], box[2]]));
  return { column: Math.max(0, shares.indexOf(Math.max(...shares))), columnSpan: 1 };
}

/** The columns that a drawn arrow crosses, from left to right. */
export function crossedColumns({ box, isPlaced }: Arrow, columns: Columns): number[] {
  return coveredColumns(box, columns, isPlaced ? settings.columns.barShare : settings.columns.arrowShare);
}

/**
 * The columns that a box covers by a share of their width; for part of a year, by a share of the year, but at most half
 * of the part.
 */
function coveredColumns(box: Box, { ranges, wholes }: Pick<Columns, 'ranges' | 'wholes'>, share: number): number[] {
  return ranges.flatMap((range, index) => {
    const width = range[1] - range[0];
    const whole = wholes?.[index] ?? width;
    const least = whole > width ? Math.min(whole * share, width * settings.columns.cellShare) : width * share;
    return overlap(range, [box[0], box[2]]) >= least ? [index] : [];
  });
}

/** The columns that a block arrow or a bar covers; if it is too short for any, the column at its middle. */
export function boxToCrossedColumns(box: Box, columns: Columns): ColumnRange {
  const { ranges } = columns;
  const crossed = coveredColumns(box, columns, settings.columns.barShare);
  const middle = (box[0] + box[2]) / 2;
  const within = ranges.findIndex((range) => middle >= range[0] && middle < range[1]);
  return { column: crossed[0] ?? Math.max(0, within), columnSpan: Math.max(1, crossed.length) };
}
