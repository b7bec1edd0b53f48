import { centreOf, cluster, overlap, toPairs } from '../geometry.ts';
import type { Box, Ruling } from '../model/drawn-page.ts';
import type { PrintedHeader } from './printed-header.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';

/**
 * Between two head words, a column begins between filled cells or, without these, where it cuts the fewest lines; level
 * rules show the width of the table.
 */
export function findColumns(
  header: PrintedHeader,
  body: readonly Segment[],
  level: readonly Ruling[],
  sides: readonly number[],
): number[] {
  const { cells, size } = header;
  const boxes = body.map(({ box }) => box);
  const text = [...cells, ...boxes];
  const left = Math.min(...text.map((box) => box[0])) - settings.missingRules.margin * size;
  const right = Math.max(...text.map((box) => box[2])) + settings.missingRules.margin * size;
  const pitch = findPitch(header, body);
  const inner = toPairs(cells).map(([[, , from], [to]], index) => {
    const drawn = sides.filter((x) => x > from - size && x < to + size);
    return (drawn.length === 1 ? drawn[0] : undefined) ?? pitch.get(index + 1) ?? findGap(from, to, boxes, size);
  });
  const own = level.filter(
    ({ start, end }) => overlap([start, end], [left, right]) > (right - left) * settings.missingRules.levelShare,
  );
  return [Math.min(left, ...own.map(({ start }) => start)), ...inner, Math.max(right, ...own.map(({ end }) => end))];
}

/**
 * The left sides of columns of evenly spaced times, by column. They have the same width and the same offset from their
 * time, namely where they cut the fewest lines in all columns together (a column with only an arrow does not show its
 * side).
 */
function findPitch({ cells, size, firstYear }: PrintedHeader, body: readonly Segment[]): Map<number, number> {
  const times = cells.slice(firstYear);
  const centres = times.map((cell) => centreOf(cell)[0]);
  const step = ((centres.at(-1) ?? 0) - (centres[0] ?? 0)) / (centres.length - 1);
  const isEven = centres.every(
    (x, at) => Math.abs(x - (centres[0] ?? 0) - at * step) < settings.missingRules.evenStep * step,
  );
  if (times.length < settings.missingRules.minEven || !isEven) return new Map();
  const from = Math.max(...toPairs(times).map(([before, cell]) => before[2] - centreOf(cell)[0]));
  const to = Math.min(...times.slice(1).map((cell) => cell[0] - centreOf(cell)[0]));
  if (from >= to) return new Map();
  const costOf = (one: number): number =>
    centres.slice(1).reduce((sum, x) => sum + body.filter(({ box }) => isOver(box, x + one)).length, 0);
  const margin = findMargin(centres, step, body);
  const atMargin = (margin ?? 0) - settings.missingRules.margin * size;
  const place = findPlace(from, to, size, costOf);
  const isMargin = margin !== null && atMargin > from - size && atMargin < to && costOf(atMargin) <= costOf(place);
  const offset = isMargin ? atMargin : place;
  return new Map(centres.slice(1).map((x, at) => [firstYear + at + 1, x + offset]));
}

/**
 * The common distance of most texts' left sides from the middle of their time, if they are left-aligned. Null if texts
 * begin to the right of the last time's middle, because they are aligned to the right of it.
 */
function findMargin(centres: readonly number[], step: number, body: readonly Segment[]): number | null {
  const [first = 0, last = 0] = [centres[0], centres.at(-1)];
  const under = body.filter(({ box }) => box[0] > first - step);
  if (under.some(({ box }) => box[0] > last)) return null;
  const offsets = under.map(({ box }) => {
    const column = centres.findIndex((x) => x >= box[0]);
    return { column, offset: box[0] - (centres[column] ?? last) };
  });
  const groups = cluster(offsets, ({ offset }) => offset, 1).filter(
    (group) => new Set(group.map(({ column }) => column)).size > 1,
  );
  const [most] = groups.toSorted((a, b) => b.length - a.length);
  return most && most.length * 2 > offsets.length ? Math.min(...most.map(({ offset }) => offset)) : null;
}

function isOver(box: Box, x: number): boolean {
  return box[0] < x && box[2] > x;
}

/** The position between two heads that crosses the fewest texts. */
export function findGap(from: number, to: number, texts: readonly Box[], size: number): number {
  return findPlace(from, to, size, (x) => texts.filter((box) => isOver(box, x)).length);
}

/** The position between two others with the lowest cost. */
function findPlace(from: number, to: number, size: number, costOf: (x: number) => number): number {
  const count = Math.max(2, Math.ceil((to - from) / (settings.missingRules.step * size)));
  const places = Array.from({ length: count }, (_, index) =>
    Math.min(to, from + index * settings.missingRules.step * size),
  );
  const costs = places.map(costOf);
  const [first, last] = findWidest(costs, Math.min(...costs));
  // Text begins at a common margin and ends anywhere, so the last position, nearest to the next margin, is best.
  return Math.max(
    ((places[first] ?? from) + (places[last] ?? to)) / 2,
    (places[last] ?? to) - settings.missingRules.margin * size,
  );
}

/**
 * The longest run of a value, the last one if several are equally long: the texts below a centred word begin further
 * left, and the gap between their ends and the next word is narrow.
 */
export function findWidest(values: readonly number[], value: number): readonly [first: number, last: number] {
  let widest: readonly [number, number] = [0, -1];
  let first = 0;
  values.forEach((one, index) => {
    if (one !== value) first = index + 1;
    else if (index - first >= widest[1] - widest[0]) widest = [first, index];
  });
  return widest;
}

/** An upright line, except in rows where text crosses it: a cell over several years. */
export function uprightToRulings(at: number, ys: readonly number[], body: readonly { box: Box }[]): Ruling[] {
  return toPairs(ys).flatMap(([start, end]): Ruling[] => {
    const isCrossed = body.some(
      ({ box }) =>
        box[0] < at - settings.missingRules.crosses &&
        box[2] > at + settings.missingRules.crosses &&
        overlap([box[1], box[3]], [start, end]) > settings.missingRules.crosses,
    );
    return isCrossed ? [] : [{ orientation: 'vertical', at, start, end }];
  });
}
