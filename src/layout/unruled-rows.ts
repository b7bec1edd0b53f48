import { centreOf, sharedHeight, toPairs, toRuns, unite, widthOf } from '../geometry.ts';
import type { Box, Ruling } from '../model/drawn-page.ts';
import { type Segment, stackBoxes } from './segments.ts';
import { settings } from './settings.ts';
import { findWidest } from './unruled-columns.ts';
import { joinLanes } from './unruled-lanes.ts';

/** The text of one column of a table: its lines, and its blocks of consecutive lines. */
export type UnruledColumn = { lines: Box[]; blocks: Box[] };

/** The body of a table with its column sides; `firstYear`: the first time column. */
export type UnruledBody = { pieces: readonly Segment[]; xs: readonly number[]; firstYear: number; size: number };

/** The lines of each column, and its blocks: lines as close as those of one cell. */
export function bodyToColumns({ pieces, xs, size, firstYear }: UnruledBody): UnruledColumn[] {
  const lines = toPairs(xs).map(([left, right]) => {
    const own = pieces.map(({ box }) => box).filter((box) => centreOf(box)[0] > left && centreOf(box)[0] < right);
    return stackBoxes(own, -settings.missingRules.crosses);
  });
  const gap = areEvenRows(lines, firstYear, size) ? settings.lines.cellGap * size : linesToGap(lines, size);
  const columns = lines.map((own): UnruledColumn => ({ lines: own, blocks: stackBoxes(own, gap) }));
  const labels = columns.slice(0, firstYear);
  const isOne =
    labels.every(({ blocks }) => blocks.length <= 1) &&
    labels.some(({ lines: own }) => areRows(own, lines.slice(firstYear), size));
  if (!isOne) return columns;
  // If rows are as close as lines are, a line with room for more characters does not continue in the next one.
  return columns.map(({ lines: own }, index) => {
    const room = (xs[index + 1] ?? 0) - (xs[index] ?? 0) - settings.missingRules.roomLeft * size;
    return { lines: own, blocks: stackFullLines(own, gap, room) };
  });
}

/** Whether the fullest column of labels is evenly spaced, and each of them has words of a time beside it. */
function areEvenRows(lines: readonly (readonly Box[])[], firstYear: number, size: number): boolean {
  const labels = lines.slice(0, firstYear);
  const names = labels.reduce((most, own) => (own.length > most.length ? own : most), []);
  const gaps = toPairs(names).map(([above, below]) => below[1] - above[3]);
  const isEven = Math.max(...gaps) - Math.min(...gaps) < settings.missingRules.minJump * size;
  return isEven && areRows(names, lines.slice(firstYear), size);
}

/**
 * Whether each of several labels has words of a time at its height; a label in vertical type has one character per
 * line.
 */
function areRows(labels: readonly Box[], times: readonly (readonly Box[])[], size: number): boolean {
  const isBeside = (a: Box, b: Box): boolean => sharedHeight(a, b) > (a[3] - a[1]) / 2;
  const isRow = (label: Box): boolean =>
    label[2] - label[0] > settings.missingRules.roomLeft * size && times.flat().some((one) => isBeside(label, one));
  return labels.length >= settings.missingRules.minCloseRows && labels.every(isRow);
}

function stackFullLines(lines: readonly Box[], gap: number, room: number): Box[] {
  const blocks = toRuns(lines, (last, line) => line[1] - last[3] <= gap && widthOf(last) > room);
  return blocks.flatMap((block) => stackBoxes(block, gap));
}

/**
 * The maximum gap between lines of one cell (points), which is smaller than that of rows if a table has two line
 * distances.
 */
function linesToGap(columns: readonly Box[][], size: number): number {
  const { maxCellGap, minJump, minRepeats } = settings.missingRules;
  const gaps = columns
    .flatMap((lines) => toPairs(lines).map(([above, below]) => (below[1] - above[3]) / size))
    .filter((gap) => gap >= 0)
    .sort((a, b) => a - b);
  const at = gaps.findIndex((gap, index) => gap - (gaps[index - 1] ?? gap) >= minJump);
  const [within, next] = [gaps[at - 1], gaps[at]];
  if (at < minRepeats || within === undefined || next === undefined || within > maxCellGap)
    return settings.lines.cellGap * size;
  return Math.min((within + next) / 2, within + minJump) * size;
}

/** The ends of rows from top to bottom; `within`: the lines between lanes of one label. */
export type UnruledRows = { ys: number[]; within: ReadonlySet<number> };

/** The rows of a part of a table without rules: times on one line are a row. */
export function findRows(
  body: UnruledBody,
  drawings: readonly { box: Box }[],
  [top, bottom]: readonly [number, number],
): UnruledRows {
  const { pieces, xs, firstYear, size } = body;
  const columns = bodyToColumns(body);
  const left = xs[firstYear] ?? 0;
  const isWithin = (box: Box): boolean => box[2] > left && box[1] > top - size && box[3] <= bottom + size;
  const ink = [
    ...columns.slice(firstYear).flatMap(({ blocks }) => blocks),
    ...drawings.map(({ box }) => box).filter(isWithin),
  ];
  const lanes = joinArrows(stackBoxes(ink, settings.lines.cellGap * size), pieces, columns, body);
  const joined = joinLanes(lanes, columnsToLabels(columns, firstYear), size);
  const times = columns.slice(firstYear);
  const cuts = toPairs(lanes).map(([above, below], index) =>
    placeCut([above[3], below[1]], joined.has(index + 1) ? times : columns, size),
  );
  const within = new Set(cuts.filter((_, index) => joined.has(index + 1)));
  const ys = [top, ...cuts, bottom];
  const split = ys.flatMap((y, index) => [y, ...splitByLabels([y, ys[index + 1] ?? y], columns, body)]);
  return { ys: split, within };
}

/** The fullest column of labels, the innermost one of several. */
function columnsToLabels(columns: readonly UnruledColumn[], firstYear: number): Box[] {
  const labels = columns.slice(0, firstYear).map(({ blocks }) => blocks);
  const most = Math.max(0, ...labels.map((blocks) => blocks.length));
  return labels.findLast((blocks) => blocks.length === most) ?? [];
}

/** An arrow without a text or a label at its height belongs to the text above. */
function joinArrows(
  lanes: readonly Box[],
  pieces: readonly Segment[],
  columns: readonly UnruledColumn[],
  { xs, firstYear }: UnruledBody,
): Box[] {
  const left = xs[firstYear] ?? 0;
  const labels = columns.slice(0, firstYear).flatMap(({ blocks }) => blocks);
  const isBeside = (box: Box, lane: Box): boolean => sharedHeight(box, lane) > 0;
  const joined: Box[] = [];
  for (const lane of lanes) {
    const last = joined.at(-1);
    const hasText = pieces.some(({ box }) => box[2] > left && isBeside(box, lane));
    const hasLabel = labels.some((box) => isBeside(box, lane) && !(last && isBeside(box, last)));
    if (hasText || hasLabel || !last) joined.push(lane);
    else joined[joined.length - 1] = unite(last, lane);
  }
  return joined;
}

/**
 * The level line between two heights that cuts the fewest cells, in the middle of all such positions. Cutting an outer
 * label costs least, since it is beside several rows.
 */
function placeCut([from, to]: readonly [number, number], columns: readonly UnruledColumn[], size: number): number {
  const count = Math.max(2, Math.ceil((to - from) / (settings.missingRules.step * size)) + 1);
  const places = Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
  const costs = places.map((y) =>
    columns.reduce((sum, { blocks }, index) => (blocks.some((box) => isCut(box, y)) ? sum + index + 1 : sum), 0),
  );
  const [first, last] = findWidest(costs, Math.min(...costs));
  return ((places[first] ?? from) + (places[last] ?? to)) / 2;
}

function isCut(box: Box, y: number): boolean {
  return box[1] < y - settings.missingRules.crosses && box[3] > y + settings.missingRules.crosses;
}

/** Two labels above each other are two rows, even if the times of one of them are blank. */
function splitByLabels(
  [top, bottom]: readonly [number, number],
  columns: readonly UnruledColumn[],
  { firstYear, size }: UnruledBody,
): number[] {
  const labels = columns.slice(0, firstYear);
  const inner = labels.length > 1 ? labels.slice(1) : labels;
  const isWithin = (box: Box): boolean => box[1] > top - settings.missingRules.crosses && box[3] < bottom + size;
  const gaps = inner.flatMap(({ blocks }) => {
    const own = blocks.filter(isWithin);
    return toPairs(own).map(([above, below]) => [above[3], below[1]] as const);
  });
  const cuts = gaps.map((gap) => placeCut(gap, columns, size)).sort((a, b) => a - b);
  const isFree = (y: number): boolean =>
    [...inner, ...columns.slice(firstYear)].every(({ blocks }) => !blocks.some((box) => isCut(box, y)));
  return cuts.filter((y, at) => isFree(y) && y - (cuts[at - 1] ?? top) > size / 2);
}

/** Level lines between cells, except in columns whose text is on both sides: a label beside its lanes. */
export function levelsToRulings(levels: readonly number[], rows: UnruledRows, body: UnruledBody): Ruling[] {
  const { xs } = body;
  const columns = bodyToColumns(body);
  return levels.flatMap((at) =>
    joinLabelCells(at, rows, columns, body.firstYear).flatMap(({ blocks }, index): Ruling[] =>
      blocks.some((box) => isCut(box, at))
        ? []
        : [{ orientation: 'horizontal', at, start: xs[index] ?? 0, end: xs[index + 1] ?? 0 }],
    ),
  );
}

/**
 * Between two lanes of one label, the texts of a label column are one cell, unless there are texts on both sides of the
 * line.
 */
function joinLabelCells(
  y: number,
  { ys, within }: UnruledRows,
  columns: readonly UnruledColumn[],
  firstYear: number,
): readonly UnruledColumn[] {
  if (!within.has(y)) return columns;
  const ends = ys.filter((one) => !within.has(one));
  const [top, bottom] = [ends.findLast((one) => one < y) ?? y, ends.find((one) => one > y) ?? y];
  return columns.map((column, index) => {
    const isIn = (from: number, to: number): boolean =>
      column.blocks.some((box) => box[1] >= from - 1 && box[3] <= to + 1);
    return index >= firstYear || (isIn(top, y) && isIn(y, bottom))
      ? column
      : { ...column, blocks: [[0, top, 0, bottom]] };
  });
}
