import type { Box, Orientation, Ruling } from './model/drawn-page.ts';

export type Interval = readonly [start: number, end: number];

/** How far two intervals share ground; negative where a gap parts them. */
export function overlap(a: Interval, b: Interval): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
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

/** The smallest box around all of them; null of none. */
export function uniteBoxes(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (!first) return null;
  return rest.reduce<Box>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    first,
  );
}

/** Group items whose positions lie within `tolerance` of the first of their group, in order of position. */
export function cluster<T>(items: readonly T[], positionOf: (item: T) => number, tolerance: number): T[][] {
  const groups: { first: number; items: T[] }[] = [];
  for (const item of [...items].sort((a, b) => positionOf(a) - positionOf(b))) {
    const position = positionOf(item);
    const group = groups.at(-1);
    if (group && position - group.first <= tolerance) group.items.push(item);
    else groups.push({ first: position, items: [item] });
  }
  return groups.map((group) => group.items);
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

/** Lines of one orientation that lie on one position and touch, made one. */
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

/** Groups of the numbers below `count` that the pairs connect, each in ascending order. */
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
