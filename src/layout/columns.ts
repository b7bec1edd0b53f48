import { overlap, snap, toPairs, widthOf } from '../geometry.ts';
import { areFieldsAlone, areForms, formTimes } from '../heads/forms.ts';
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
 * The printed columns of a table, from left to right, and which of them are times; the lattice rows that its header takes,
 * and its words. `printed`: where the words of its head stand, of a table whose columns no rules part.
 */
export type Columns = {
  ranges: (readonly [left: number, right: number])[];
  /** How wide the head over each column is, where one over several of them is a year without heads of its parts. */
  wholes?: readonly number[];
  times: readonly number[];
  header: { row: number; rows: number } | null;
  words: string;
  printed?: readonly Box[];
};

/**
 * A cell with what is printed in it. `pieces`: what is known of its line ends, where that is more than the text says; `fill`: the
 * colour that it is known to be filled with; null: none; `isFull`: its last line has no room for a further character.
 */
export type TextCell = RuledCell & {
  text: string;
  pieces?: readonly CellPiece[];
  fill?: string | null;
  isFull?: boolean;
};

/** A cell as it is ruled, and as it is read so far: arrows, bars and signs that are bound to it change the latter. */
export type BoundCell = { ruled: TextCell; read: Cell };

/** The cells and columns of a table, for the drawings that are bound to them. */
export type DrawingTarget = { cells: readonly BoundCell[]; columns: Columns; placeOf: PlaceOf };

/**
 * The leaf cells of the header are the columns; a table without one goes on with those of the page before. `isPlain`: it is
 * known to have no head, and to go on with none.
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
    const isParted = split.some((one) => one.isTime && one.ranges.length > 1);
    const wholes = split.flatMap((one) =>
      one.ranges.map(([left, right]) => (one.isTime ? widthOf(one.leaf.box) : right - left)),
    );
    return { ranges, ...(isParted && { wholes }), times, header, words: words.join('\t') };
  }
  if (before && !isForm && goesOnWith(before, sides)) return { ...before, header: null };
  if (before?.printed && !isForm && before.ranges.length === ranges.length) return { ...before, ranges, header: null };
  return { ranges, times: isForm ? findFormTimes(cells, rows, ranges, vocabulary) : [], header: null, words: '' };
}

function sidesToRanges(sides: readonly number[]): Columns['ranges'] {
  return toPairs(sides);
}

/** One head over several columns of labels (施策 over 大項目 and 中項目): they part where two texts of one row stand side by side. */
function leafToRanges(leaf: RuledCell, body: readonly TextCell[]): Columns['ranges'] {
  const own = body.filter((cell) => cell.text !== '' && isBelow(leaf, cell));
  return toParts(
    leaf,
    own.filter((cell) => own.some((one) => isBeside(one, cell))),
  );
}

/** One year over several columns without heads of their own: they part where two texts of a row, or two colours, stand side by side. */
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

/** The rows of the lattice that hold texts. */
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

/** The sides of a table that goes on are those of the page before; one at its edge may be missing, where a cell is not closed. */
function goesOnWith({ ranges }: Columns, sides: readonly number[]): boolean {
  const known = ranges.flat();
  const isKnown = (side: number | undefined): boolean =>
    side !== undefined && known.some((one) => Math.abs(one - side) < settings.columns.sameSide);
  const shared = sides.filter(isKnown).length;
  return (
    isKnown(sides[0]) && isKnown(sides.at(-1)) && shared >= sides.length * settings.columns.sharedSides && shared > 2
  );
}

type Header = { row: number; rows: number; times: readonly number[] };

/** The rows of the lattice that a head takes, and its columns of times; its words may reach over more rows than it has lines. */
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

/** From the left side of the first time to the right side of the last; null of no times. */
export function timesToRange({ ranges, times }: Columns): readonly [left: number, right: number] | null {
  const own = times.flatMap((at) => ranges[at] ?? []);
  return own.length > 0 ? [Math.min(...own), Math.max(...own)] : null;
}

/** Which of the columns a cell covers: the first and how many. */
export function boxToColumns(box: Box, { ranges }: Columns): ColumnRange {
  const covered = coveredColumns(box, { ranges }, settings.columns.cellShare);
  const [first] = covered;
  if (first !== undefined) return { column: first, columnSpan: covered.length };
  // A cell narrower than half its column lies in the one that it shares most with.
  const shares = ranges.map((range) => overlap(range, [box[0], box[2]]));
  return { column: Math.max(0, shares.indexOf(Math.max(...shares))), columnSpan: 1 };
}

/** The columns that a drawn arrow crosses, from left to right. */
export function crossedColumns({ box, isPlaced }: Arrow, columns: Columns): number[] {
  return coveredColumns(box, columns, isPlaced ? settings.columns.barShare : settings.columns.arrowShare);
}

/** The columns of which a box covers so much of their width; of parts of a year, so much of the year, but no more than half of one. */
function coveredColumns(box: Box, { ranges, wholes }: Pick<Columns, 'ranges' | 'wholes'>, share: number): number[] {
  return ranges.flatMap((range, index) => {
    const width = range[1] - range[0];
    const whole = wholes?.[index] ?? width;
    const least = whole > width ? Math.min(whole * share, width * settings.columns.cellShare) : width * share;
    return overlap(range, [box[0], box[2]]) >= least ? [index] : [];
  });
}

/** The columns that a block arrow or a bar covers; where it is too short for any, that of its middle. */
export function boxToCrossedColumns(box: Box, columns: Columns): ColumnRange {
  const { ranges } = columns;
  const crossed = coveredColumns(box, columns, settings.columns.barShare);
  const middle = (box[0] + box[2]) / 2;
  const within = ranges.findIndex((range) => middle >= range[0] && middle < range[1]);
  return { column: crossed[0] ?? Math.max(0, within), columnSpan: Math.max(1, crossed.length) };
}
