import type { Box, Orientation, Point, Ruling } from './model/drawn-page.ts';

export type Interval = readonly [start: number, end: number];

/** The length by which two intervals overlap; negative: the gap between them. */
export function overlap(a: Interval, b: Interval): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
}

/** The width by which two boxes overlap; negative: the horizontal gap between them. */
export function sharedWidth(a: Box, b: Box): number {
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
}

/** The height by which two boxes overlap; negative: the vertical gap between them. */
export function sharedHeight(a: Box, b: Box): number {
  return Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
}

export function widthOf(box: Box): number {
  return box[2] - box[0];
}

export function heightOf(box: Box): number {
  return box[3] - box[1];
}

export function centreOf([left, top, right, bottom]: Box): readonly [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

export function contains([left, top, right, bottom]: Box, [x, y]: readonly [number, number], slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** The smallest box around all boxes; null if there are none. */
export function uniteBoxes(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  return first ? rest.reduce(unite, first) : null;
}

export function unite(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The upright box around points. */
export function pointsToBox(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** Clockwise from the left top one. */
export function boxToCorners([left, top, right, bottom]: Box): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The four sides of a box as rules. */
export function boxToSides([left, top, right, bottom]: Box): Ruling[] {
  return [
    ...[top, bottom].map((at): Ruling => ({ orientation: 'horizontal', at, start: left, end: right })),
    ...[left, right].map((at): Ruling => ({ orientation: 'vertical', at, start: top, end: bottom })),
  ];
}

/** Consecutive items of a list that belong together; never empty. */
export type ItemRun<T> = [T, ...T[]];

/** Cut a list into runs. `goesOn` tells whether an item continues the current run; it gets the run's last item and the whole run. */
export function toRuns<T>(
  items: Iterable<T>,
  goesOn: (last: T, item: T, run: Readonly<ItemRun<T>>) => boolean,
): ItemRun<T>[] {
  const runs: ItemRun<T>[] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && goesOn(run.at(-1) ?? run[0], item, run)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Each item with its predecessor; the first item has none and is left out. */
export function toPairs<T>(items: readonly T[]): [before: T, item: T][] {
  const pairs: [T, T][] = [];
  for (let at = 1; at < items.length; at += 1) pairs.push([items[at - 1] as T, items[at] as T]);
  return pairs;
}

/** The boundaries of adjacent items of these sizes: sizes 2, 3 give 0, 2, 5. */
export function sizesToSides(sizes: readonly number[], start = 0): number[] {
  const sides = [start];
  for (const size of sizes) sides.push((sides.at(-1) ?? start) + size);
  return sides;
}

/** How many of the sorted `positions` are less than `position`. */
export function lowerBound(positions: readonly number[], position: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Group items whose positions lie within `tolerance` of the first of their group, in order of position. */
export function cluster<T>(items: readonly T[], positionOf: (item: T) => number, tolerance: number): T[][] {
  const sorted = items.toSorted((a, b) => positionOf(a) - positionOf(b));
  return toRuns(sorted, (_, item, [first]) => positionOf(item) - positionOf(first) <= tolerance);
}

/** Bring nearly equal positions to their mean, in ascending order. */
export function snap(positions: readonly number[], tolerance: number): number[] {
  return cluster(positions, (position) => position, tolerance).map((group) => mean(group));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Unite intervals that touch or lie within `tolerance` of each other. */
export function join(intervals: readonly Interval[], tolerance: number): Interval[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start - last[1] <= tolerance) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Join collinear rules that touch. */
export function joinRulings(
  rulings: readonly Ruling[],
  orientation: Orientation,
  snapBy: number,
  joinBy: number,
): Ruling[] {
  const own = rulings.filter((ruling) => ruling.orientation === orientation);
  return cluster(own, (ruling) => ruling.at, snapBy).flatMap((group) => {
    const at = mean(group.map((ruling) => ruling.at));
    return join(
      group.map(({ start, end }): Interval => [start, end]),
      joinBy,
    ).map(([start, end]): Ruling => ({ orientation, at, start, end }));
  });
}

/** Connected components of the numbers below `count`, with `pairs` as edges; each in ascending order. */
export function connect(count: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [a, b] of pairs) parent[rootOf(a)] = rootOf(b);
  return [...Map.groupBy(parent.keys(), rootOf).values()].map((group) => [...group]);
}

/** Rounded to hundredths of a point, so that the same page gives the same bytes. */
export function roundBox([left, top, right, bottom]: Box): [number, number, number, number] {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return [round(left), round(top), round(right), round(bottom)];
}
