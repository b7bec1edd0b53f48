import { centreOf, contains, type ItemRun, sharedHeight, toRuns, uniteBoxes } from '../geometry.ts';
import type { Cell } from '../model/block.ts';
import type { Box, Shape } from '../model/drawn-page.ts';
import type { PlaceOf } from './box-to-place.ts';
import { isPaper, isSameColor, shapeToColor } from './colors.ts';
import type { Columns, TextCell } from './columns.ts';
import { settings } from './settings.ts';
import { isPainted } from './time-areas.ts';

/** Of a fill that arrows and bars are drawn on they print the activities, not it. */
type Over = readonly Box[];

/** `colorOf`: what a cell (by its place in the list) is filled with; null: paper. */
type Painted = { cells: readonly TextCell[]; drawn: Cell[]; columns: Columns; colorOf: readonly (string | null)[] };

/** Whether a colour that fills cells was read as their ground although blank cells have it. */
export type ReadGround = { color: string; cell: TextCell };

/**
 * Filled time cells are bars: neighbours of one colour in a row become one cell, with the words that are printed on it.
 * `meanings`: the colours of the page's legend.
 */
export function paintedToBars(
  cells: readonly TextCell[],
  drawn: Cell[],
  columns: Columns,
  fills: readonly Shape[],
  { meanings, over, placeOf }: { meanings: ReadonlySet<string>; over: Over; placeOf: PlaceOf },
): ReadGround[] {
  if ((fills.length === 0 && !cells.some(({ fill }) => fill)) || columns.times.length === 0) return [];
  const painted: Painted = { cells, drawn, columns, colorOf: cellsToColors(cells, fills) };
  const isNamed = (color: string): boolean => [...meanings].some((one) => isSameColor(one, color));
  const rows = Map.groupBy(timeCells(painted), (at) => cells[at]?.row ?? 0);
  const colored = [...rows.values()].flat().filter((at) => painted.colorOf[at] !== null);
  const bands = findBands(rows, painted, over);
  const left = colored.filter((at) => isNamed(painted.colorOf[at] ?? '') || !bands.has(at));
  const isLeft = new Set(left);
  const grounds = [...Map.groupBy(left, (at) => painted.colorOf[at] ?? '')].filter(
    ([color, own]) => !isNamed(color) && isGround(own, [...rows.values()], painted),
  );
  const ground = new Set(grounds.flatMap(([, own]) => own));
  for (const row of rows.values()) {
    const bars = row.filter((at) => isLeft.has(at) && !ground.has(at));
    for (const part of rowToRuns(bars, painted).flatMap((run) => splitRun(run, drawn)))
      joinCells(part, painted, placeOf);
  }
  return grounds.flatMap(([color, own]) => {
    const blank = own.find((at) => isEmpty(drawn[at]));
    const cell = blank === undefined ? undefined : cells[blank];
    return cell ? [{ color, cell }] : [];
  });
}

/** What a cell is known to be filled with; else the last fill that covers it, which is what is seen. */
function cellsToColors(cells: readonly TextCell[], fills: readonly Shape[]): (string | null)[] {
  const byRow = new Map<string, Shape[]>();
  return cells.map((cell) => {
    if (cell.fill !== undefined) return cell.fill === null || isPaper(cell.fill) ? null : cell.fill;
    const key = `${cell.row} ${cell.rowSpan}`;
    const near = byRow.get(key) ?? fills.filter(({ box }) => sharedHeight(box, cell.box) > 0);
    byRow.set(key, near);
    const top = near.findLast((fill) => isPainted(cell, fill));
    const color = top ? shapeToColor(top) : null;
    return color === null || isPaper(color) ? null : color;
  });
}

/** Whether the first row is filled in one colour and no other row is: it is printed as the head of a table. */
export function hasHeadGround(cells: readonly TextCell[], fills: readonly Shape[]): boolean {
  const colors = cellsToColors(cells, fills);
  const rows = [...Map.groupBy(cells.keys(), (at) => cells[at]?.row ?? 0)].sort(([a], [b]) => a - b);
  const grounds = rows.map(([, own]) => {
    const [color = null, ...others] = new Set(own.map((at) => colors[at] ?? null));
    return others.length === 0 ? color : null;
  });
  const [[, first = []] = []] = rows;
  const isWords = first.length >= settings.fills.minHeadCells && first.every((at) => cells[at]?.text !== '');
  const [ground = null, ...others] = grounds;
  return isWords && others.length > 0 && ground !== null && !others.includes(ground);
}

/** The time cells below the head, row by row from left to right. */
function timeCells({ cells, drawn, columns }: Painted): number[] {
  const first = columns.header ? columns.header.row + columns.header.rows : 0;
  return [...cells.keys()]
    .filter((at) => (cells[at]?.row ?? 0) >= first && columns.times.includes(drawn[at]?.column ?? -1))
    .sort((a, b) => (cells[a]?.row ?? 0) - (cells[b]?.row ?? 0) || (drawn[a]?.column ?? 0) - (drawn[b]?.column ?? 0));
}

/**
 * The cells of rows that are filled throughout whose colour is their ground: the labels of the row have it too, or it is the
 * only one, and arrows and bars are drawn on it here or in another row.
 */
function findBands(rows: ReadonlyMap<number, readonly number[]>, painted: Painted, over: Over): ReadonlySet<number> {
  const { cells, drawn, columns, colorOf } = painted;
  const firstTime = Math.min(...columns.times);
  const labels = [...cells.keys()].filter((at) => (drawn[at]?.column ?? 0) < firstTime && colorOf[at] !== null);
  const filled = [...rows].filter(([, own]) => own.every((at) => colorOf[at] !== null));
  const zebra = filled.flatMap(([row, own]) => {
    const colors = labels.filter((at) => coversRow(cells[at], row)).map((at) => colorOf[at] ?? '');
    return own.filter((at) => colors.some((color) => isSameColor(colorOf[at] ?? '', color)));
  });
  const plain = filled
    .map(([, own]) => ({ own, color: colorOf[own[0] ?? -1] ?? '' }))
    .filter(({ own, color }) => own.every((at) => isSameColor(colorOf[at] ?? '', color)));
  const under = plain.filter(({ own }) => own.some((at) => isUnder(cells[at], over)));
  const bands = plain.filter((one) => under.some(({ color }) => isSameColor(color, one.color)));
  return new Set([...zebra, ...bands.flatMap(({ own }) => own)]);
}

function coversRow(cell: TextCell | undefined, row: number): boolean {
  return cell !== undefined && cell.row <= row && cell.row + cell.rowSpan > row;
}

function isUnder(cell: TextCell | undefined, over: Over): boolean {
  return cell !== undefined && over.some((one) => contains(cell.box, centreOf(one)));
}

/** Whole columns of one colour whose cells hold words or arrows: these print the activities. */
function isGround(own: readonly number[], rows: readonly (readonly number[])[], { drawn, columns }: Painted): boolean {
  const columnOf = (at: number): number => drawn[at]?.column ?? -1;
  const byColumn = Map.groupBy(own, columnOf);
  const isWhole = [...byColumn.values()].every((cells) => cells.length === rows.length);
  const isAll = byColumn.size === columns.times.length;
  const worded = own.filter((at) => !isEmpty(drawn[at])).length;
  // One phrase on one row of one colour stands on a bar over all years.
  const isOneBar = rows.length === 1 && worded === 1;
  return isWhole && worded > 0 && (isAll ? !isOneBar : rows.length >= settings.fills.minGroundRows);
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text === '' && cell.arrows.length === 0;
}

/** Cells side by side of one colour. An arrow in a cell says more than the colour of its cell. */
function rowToRuns(row: readonly number[], { drawn, cells, colorOf }: Painted): ItemRun<number>[] {
  const filled = row.filter((one) => drawn[one]?.arrows.length === 0);
  return toRuns(filled, (last, at, [first]) => {
    const before = drawn[last];
    const isNext = before !== undefined && before.column + before.columnSpan === drawn[at]?.column;
    const isLevel = cells[first]?.rowSpan === cells[at]?.rowSpan;
    return isNext && isLevel && isSameColor(colorOf[first] ?? '', colorOf[at] ?? '');
  });
}

/** Words anywhere on a bar are its own; where several of its cells have words, each begins a bar. */
function splitRun(run: ItemRun<number>, drawn: readonly Cell[]): ItemRun<number>[] {
  const isWorded = (at: number): boolean => !isEmpty(drawn[at]);
  return run.filter(isWorded).length <= 1 ? [run] : toRuns(run, (_, at) => !isWorded(at));
}

function joinCells(part: ItemRun<number>, { cells, drawn, colorOf }: Painted, placeOf: PlaceOf): void {
  const [first] = part;
  const worded = part.find((at) => !isEmpty(drawn[at])) ?? first;
  const box = uniteBoxes(part.flatMap((at) => (cells[at] ? [cells[at].box] : [])));
  const [begin, own] = [drawn[first], drawn[worded]];
  if (!begin || !own || !box) return;
  const columnSpan = part.reduce((sum, at) => sum + (drawn[at]?.columnSpan ?? 1), 0);
  for (const at of part.slice(1)) {
    const cell = drawn[at];
    if (cell) drawn[at] = { ...cell, text: '', words: '', pieces: [], arrows: [] };
  }
  drawn[first] = { ...own, column: begin.column, columnSpan, bar: colorOf[first] ?? '', place: placeOf(box) };
}
