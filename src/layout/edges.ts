import { connect, joinRulings, overlap } from '../geometry.ts';
import type { Ruling } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** Rules that cross or touch each other: the skeleton of one table. */
export type Skeleton = { horizontal: Ruling[]; vertical: Ruling[] };

/** Snap and join rulings to edges, and group the edges into skeletons of tables. */
export function rulingsToSkeletons(rulings: readonly Ruling[]): Skeleton[] {
  const isLong = ({ start, end }: Ruling): boolean => end - start >= settings.rulings.minEdge;
  const horizontal = joinRulings(rulings, 'horizontal', settings.rulings.snap, settings.rulings.join).filter(isLong);
  const vertical = joinRulings(rulings, 'vertical', settings.rulings.snap, settings.rulings.join).filter(isLong);
  const edges = [...horizontal, ...vertical];
  const pairs = horizontal.flatMap((across, index) =>
    vertical.flatMap((down, offset): [number, number][] =>
      crosses(across, down) ? [[index, horizontal.length + offset]] : [],
    ),
  );
  const free = vertical.filter((edge) => !horizontal.some((across) => crosses(across, edge)));
  return connect(edges.length, pairs).flatMap((group) => {
    const own = group.flatMap((index) => edges[index] ?? []);
    const skeleton = {
      horizontal: own.filter(({ orientation }) => orientation === 'horizontal'),
      vertical: own.filter(({ orientation }) => orientation === 'vertical'),
    };
    if (skeleton.horizontal.length < 2 || skeleton.vertical.length < 2) return [];
    return [{ ...skeleton, vertical: [...skeleton.vertical, ...free.filter((edge) => isOuterSide(edge, skeleton))] }];
  });
}

/** The side of a cell as high as the whole table: no edge meets it, but it has the height of the table's sides. */
function isOuterSide(edge: Ruling, { vertical }: Skeleton): boolean {
  const [top, bottom] = [Math.min(...vertical.map(({ start }) => start)), Math.max(...vertical.map(({ end }) => end))];
  return (
    Math.abs(edge.start - top) < settings.rulings.sameEnd && Math.abs(edge.end - bottom) < settings.rulings.sameEnd
  );
}

function crosses(across: Ruling, down: Ruling): boolean {
  return (
    overlap([across.start, across.end], [down.at, down.at]) >= -settings.rulings.join &&
    overlap([down.start, down.end], [across.at, across.at]) >= -settings.rulings.join
  );
}
