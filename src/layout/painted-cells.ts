import { centreOf, contains, type ItemRun, sharedHeight, toRuns, unite } from '../geometry.ts';
import type { Cell } from '../model/block.ts';
import type { Box, Shape } from '../model/drawn-page.ts';
import { type Notice, notice } from '../model/notice.ts';
import { findBlankShades, type ShownCell } from './blank-shades.ts';
import type { PlaceOf } from './box-to-place.ts';
import { isHeadBackground, isPaper, isSameColor, shapeToColor } from './colors.ts';
import { type BoundCell, type Columns, type DrawingTarget, firstRowBelow, type TextCell } from './columns.ts';
import { settings } from './settings.ts';
import { isPainted } from './time-areas.ts';

/** A cell of a table with its fill; null: none. */
type Painted = { cell: BoundCell; color: string | null };
type Filled = Painted & { color: string };

/**
 * Filled time cells are bars: adjacent ones of one colour in a row become one cell, with the words printed on it.
 * `meanings`: the colours of the page's legend; `over`: arrows and bars, which are the activities, rather than the fill
 * below them. The notices name colours that were read as background although blank cells have them.
 */
export function paintedToBars(
  { cells, columns, placeOf }: DrawingTarget,
  fills: readonly Shape[],
  meanings: ReadonlySet<string>,
  over: readonly Box[],
): Notice[] {
  if ((fills.length === 0 && !cells.some(({ ruled }) => ruled.fill)) || columns.times.length === 0) return [];
  const colors = cellsToColors(
    cells.map(({ ruled }) => ruled),
    fills,
  );
  const painted = cells.map((cell, at): Painted => ({ cell, color: colors[at] ?? null }));
  const rows = [...Map.groupBy(timeCells(painted, columns), ({ cell }) => cell.ruled.row).values()];
  const isNamed = ({ color }: Filled): boolean => [...meanings].some((one) => isSameColor(one, color));
  const bands = findBands(rows, painted, columns, over);
  const left = rows
    .flat()
    .filter(isFilled)
    .filter((one) => isNamed(one) || !bands.has(one));
  const backgrounds = [...Map.groupBy(left, ({ color }) => color).values()].filter(
    (own) => !own.every(isNamed) && isBackground(own, rows.length, columns),
  );
  const background = new Set(backgrounds.flat());
  const shades = findShades(rows.flat(), new Set(left.filter((one) => !background.has(one))), isNamed);
  const bars = Map.groupBy(
    left.filter((one) => !background.has(one) && !shades.includes(one)),
    ({ cell }) => cell.ruled.row,
  );
  for (const part of [...bars.values()].flatMap(rowToRuns).flatMap(splitRun)) joinCells(part, placeOf);
  const grounds = backgrounds.flatMap((own) => {
    const blank = own.find(({ cell }) => isEmpty(cell.read));
    if (!blank) return [];
    const source = [placeOf(blank.cell.ruled.box)];
    return [notice('layout/color-as-ground', { source, values: { color: blank.color } })];
  });
  return [...grounds, ...shadesToNotices(shades, placeOf)];
}

/**
 * The cells that are shaded because their years do not apply, unless the legend explains their colour; `filled`: cells
 * that may be bars.
 */
function findShades(
  cells: readonly Painted[],
  filled: ReadonlySet<Painted>,
  isNamed: (one: Filled) => boolean,
): readonly Painted[] {
  const shown = cells.map((one): ShownCell & { painted: Painted } => {
    const color = filled.has(one) ? one.color : null;
    return { painted: one, row: one.cell.ruled.row, color, isBlank: isEmpty(one.cell.read) };
  });
  const shades = findBlankShades(shown).map(({ painted }) => painted);
  return shades.filter(isFilled).some(isNamed) ? [] : shades;
}

function shadesToNotices(shades: readonly Painted[], placeOf: PlaceOf): Notice[] {
  const [first] = shades;
  if (!first) return [];
  const source = shades.map(({ cell }) => placeOf(cell.ruled.box));
  return [notice('layout/shade-as-blank', { source, values: { count: shades.length, color: first.color ?? '' } })];
}

function isFilled(painted: Painted): painted is Filled {
  return painted.color !== null;
}

/** The known fill of a cell; else the last fill that covers it, which is the visible one. */
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

/** Whether only the first row is filled in its colour, as the head of a table is. */
export function hasHeadBackground(cells: readonly TextCell[], fills: readonly Shape[]): boolean {
  const colors = cellsToColors(cells, fills);
  const rows = [...Map.groupBy(cells.keys(), (at) => cells[at]?.row ?? 0)].sort(([a], [b]) => a - b);
  const [first = [], ...others] = rows.map(([, own]) => own.map((at) => colors[at] ?? null));
  const [[, own = []] = []] = rows;
  const isWords = own.length >= settings.fills.minHeadCells && own.every((at) => cells[at]?.text !== '');
  const backgrounds = others.map(([color = null, ...more]) => (more.every((one) => one === color) ? color : null));
  return isWords && isHeadBackground(first, backgrounds);
}

/** The time cells below the head, row by row from left to right. */
function timeCells(painted: readonly Painted[], columns: Columns): Painted[] {
  const first = firstRowBelow(columns);
  return painted
    .filter(({ cell: { ruled, read } }) => ruled.row >= first && columns.times.includes(read.column))
    .sort((a, b) => a.cell.ruled.row - b.cell.ruled.row || a.cell.read.column - b.cell.read.column);
}

/**
 * The cells of fully filled rows whose colour is their background: the labels of the row have it too, or it is the only
 * one of the row and, here or in another row, arrows and bars are drawn on it.
 */
function findBands(
  rows: readonly (readonly Painted[])[],
  painted: readonly Painted[],
  { times }: Columns,
  over: readonly Box[],
): ReadonlySet<Painted> {
  const firstTime = Math.min(...times);
  const labels = painted.filter(isFilled).filter(({ cell }) => cell.read.column < firstTime);
  const filled = rows.map((row) => row.filter(isFilled)).filter((row, at) => row.length === rows[at]?.length);
  const hasColor = (one: Filled, other: Filled | undefined): boolean =>
    other !== undefined && isSameColor(one.color, other.color);
  const isLabelled = (one: Filled): boolean =>
    labels.some((label) => coversRow(label.cell.ruled, one.cell.ruled.row) && hasColor(one, label));
  const plain = filled.filter((row) => row.every((one) => hasColor(one, row[0])));
  const isUnder = ({ cell }: Filled): boolean => over.some((box) => contains(cell.ruled.box, centreOf(box)));
  const under = plain.filter((row) => row.some(isUnder)).map(([first]) => first);
  const bands = plain.filter(([first]) => first && under.some((one) => hasColor(first, one)));
  return new Set([...filled.flat().filter(isLabelled), ...bands.flat()]);
}

function coversRow(cell: TextCell, row: number): boolean {
  return cell.row <= row && cell.row + cell.rowSpan > row;
}

/** Whole columns of one colour whose cells have words or arrows, which are then the activities. */
function isBackground(own: readonly Filled[], rows: number, { times }: Columns): boolean {
  const byColumn = Map.groupBy(own, ({ cell }) => cell.read.column);
  const isWhole = [...byColumn.values()].every((cells) => cells.length === rows);
  const isAll = byColumn.size === times.length;
  const worded = own.filter(({ cell }) => !isEmpty(cell.read)).length;
  // A single phrase on a row of one colour is on a bar over all years.
  const isOneBar = rows === 1 && worded === 1;
  return (
    isWhole &&
    worded > 0 &&
    (isAll ? !isOneBar : rows >= settings.fills.minBackgroundRows || hasActivitiesTogether(own))
  );
}

/** Whether the colour has several activities in each of several rows: it marks columns, such as past years. */
function hasActivitiesTogether(own: readonly Filled[]): boolean {
  const rows = [...Map.groupBy(own, ({ cell }) => cell.ruled.row).values()];
  const withSeveral = rows.filter((row) => row.filter(({ cell }) => !isEmpty(cell.read)).length > 1);
  return withSeveral.length > 1;
}

function isEmpty({ text, arrows }: Cell): boolean {
  return text === '' && arrows.length === 0;
}

/** Adjacent cells of one colour. An arrow in a cell counts more than the colour of the cell. */
function rowToRuns(row: readonly Filled[]): ItemRun<Filled>[] {
  const bars = row.filter(({ cell }) => cell.read.arrows.length === 0);
  return toRuns(bars, (last, one, [first]) => {
    const isNext = last.cell.read.column + last.cell.read.columnSpan === one.cell.read.column;
    return isNext && first.cell.ruled.rowSpan === one.cell.ruled.rowSpan && isSameColor(first.color, one.color);
  });
}

/** Words anywhere on a bar belong to it; if several of its cells have words, each begins a bar. */
function splitRun(run: ItemRun<Filled>): ItemRun<Filled>[] {
  const isWorded = ({ cell }: Filled): boolean => !isEmpty(cell.read);
  return run.filter(isWorded).length <= 1 ? [run] : toRuns(run, (_, one) => !isWorded(one));
}

function joinCells(part: ItemRun<Filled>, placeOf: PlaceOf): void {
  const [{ cell: first, color }, ...others] = part;
  const { read } = part.find(({ cell }) => !isEmpty(cell.read))?.cell ?? first;
  const { column } = first.read;
  const columnSpan = part.reduce((sum, { cell }) => sum + cell.read.columnSpan, 0);
  const box = part.map(({ cell }) => cell.ruled.box).reduce(unite);
  for (const { cell } of others) cell.read = { ...cell.read, text: '', words: '', pieces: [], arrows: [] };
  first.read = { ...read, column, columnSpan, bar: color, place: placeOf(box) };
}
