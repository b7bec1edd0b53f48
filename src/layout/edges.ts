import { connect, joinRulings, overlap } from '../geometry.ts';
import type { Ruling } from '../model/drawn-page.ts';

/** Rules nearer than this (points) are one: borders of neighbouring cells, double lines. */
export const SNAP = 2.5;
/** Pieces of a rule with a gap of at most this (points) are one: a corner that is not quite closed. */
const JOIN = 3;
/** Shorter edges (points) bound no cell. */
const MIN_EDGE = 7;

/** Rules that cross or touch each other: the skeleton of one table. */
export type Skeleton = { horizontal: Ruling[]; vertical: Ruling[] };

/** Snap and join rules to edges, and part the edges into the tables that they make. */
export function rulingsToSkeletons(rulings: readonly Ruling[]): Skeleton[] {
  const isLong = ({ start, end }: Ruling): boolean => end - start >= MIN_EDGE;
  const horizontal = joinRulings(rulings, 'horizontal', SNAP, JOIN).filter(isLong);
  const vertical = joinRulings(rulings, 'vertical', SNAP, JOIN).filter(isLong);
  const edges = [...horizontal, ...vertical];
  const pairs = horizontal.flatMap((across, index) =>
    vertical.flatMap((down, offset): [number, number][] =>
      crosses(across, down) ? [[index, horizontal.length + offset]] : [],
    ),
  );
  return connect(edges.length, pairs).flatMap((group) => {
    const own = group.flatMap((index) => edges[index] ?? []);
    const skeleton = {
      horizontal: own.filter(({ orientation }) => orientation === 'horizontal'),
      vertical: own.filter(({ orientation }) => orientation === 'vertical'),
    };
    return skeleton.horizontal.length > 1 && skeleton.vertical.length > 1 ? [skeleton] : [];
  });
}

function crosses(across: Ruling, down: Ruling): boolean {
  return (
    overlap([across.start, across.end], [down.at, down.at]) >= -JOIN &&
    overlap([down.start, down.end], [across.at, across.at]) >= -JOIN
  );
}
