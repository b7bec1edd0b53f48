import { overlap } from '../geometry.ts';
import type { Ruling } from '../model/drawn-page.ts';
import type { PrintedHeader } from './printed-header.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';

/** Between two header words a column begins where the fewest lines would be cut; level rules show how far the table runs. */
export function findColumns(
  { cells, size }: PrintedHeader,
  body: readonly Segment[],
  level: readonly Ruling[],
): number[] {
  const text = [...cells, ...body.map(({ box }) => box)];
  const left = Math.min(...text.map((box) => box[0])) - settings.missingRules.margin * size;
  const right = Math.max(...text.map((box) => box[2])) + settings.missingRules.margin * size;
  const inner = cells.slice(1).map((cell, index) => findGap(cells[index]?.[2] ?? 0, cell[0], body, size));
  const own = level.filter(
    ({ start, end }) => overlap([start, end], [left, right]) > (right - left) * settings.missingRules.levelShare,
  );
  return [Math.min(left, ...own.map(({ start }) => start)), ...inner, Math.max(right, ...own.map(({ end }) => end))];
}

function findGap(from: number, to: number, body: readonly Segment[], size: number): number {
  const count = Math.max(2, Math.ceil((to - from) / (settings.missingRules.step * size)));
  const places = Array.from({ length: count }, (_, index) =>
    Math.min(to, from + index * settings.missingRules.step * size),
  );
  const cuts = places.map((x) => body.filter(({ box }) => box[0] < x && box[2] > x).length);
  const [first, last] = findWidest(cuts, Math.min(...cuts));
  // Text begins at one margin and ends anywhere: the last place is nearest to the next column's margin.
  return Math.max(
    ((places[first] ?? from) + (places[last] ?? to)) / 2,
    (places[last] ?? to) - settings.missingRules.margin * size,
  );
}

/**
 * The longest run of a value, the last of several: below a word that is centred, the texts of its column begin ahead of it,
 * and between their ends and the word is another gap, a narrow one.
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

/** An upright line, left out in the rows whose text runs over it: a cell of several years. */
export function supplyUpright(at: number, ys: readonly number[], body: readonly Segment[]): Ruling[] {
  return ys.slice(1).flatMap((end, index): Ruling[] => {
    const start = ys[index] ?? 0;
    const isCrossed = body.some(
      ({ box }) =>
        box[0] < at - settings.missingRules.crosses &&
        box[2] > at + settings.missingRules.crosses &&
        overlap([box[1], box[3]], [start, end]) > settings.missingRules.crosses,
    );
    return isCrossed ? [] : [{ orientation: 'vertical', at, start, end }];
  });
}
