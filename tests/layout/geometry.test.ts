import { describe, expect, it } from 'vitest';
import { cluster, connect, join, joinRulings, lowerBound, overlap, snap, toPairs, toRuns } from '../../src/geometry.ts';

describe('intervals', () => {
  it('share what both cover, less than nothing across a gap', () => {
    expect(overlap([0, 10], [4, 20])).toBe(6);
    expect(overlap([0, 10], [13, 20])).toBe(-3);
  });

  it('join where they touch or nearly do', () => {
    expect(
      join(
        [
          [8, 12],
          [0, 5],
          [5.5, 7],
        ],
        1,
      ),
    ).toEqual([[0, 12]]);
    expect(
      join(
        [
          [0, 5],
          [7, 9],
        ],
        1,
      ),
    ).toEqual([
      [0, 5],
      [7, 9],
    ]);
  });
});

describe('positions', () => {
  it('cluster by the distance to the first of their group, so that a chain does not swallow a page', () => {
    expect(cluster([3, 0, 1, 2, 4], (value) => value, 2)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('snap to their mean', () => {
    expect(snap([10, 50.5, 10.5, 50], 1)).toEqual([10.25, 50.25]);
  });
});

it('connects what pairs name, however far apart', () => {
  const pairs: [number, number][] = [
    [0, 3],
    [3, 1],
  ];
  expect(connect(4, pairs)).toEqual([[0, 1, 3], [2]]);
});

it('makes one edge of the pieces of a rule, each drawn with the cell above or below', () => {
  const pieces = [
    { orientation: 'horizontal', at: 100, start: 0, end: 50 },
    { orientation: 'horizontal', at: 100.75, start: 50, end: 90 },
    { orientation: 'vertical', at: 50, start: 0, end: 200 },
  ] as const;
  expect(joinRulings(pieces, 'horizontal', 2, 3)).toEqual([
    { orientation: 'horizontal', at: 100.375, start: 0, end: 90 },
  ]);
});

describe('a list', () => {
  it('is cut into runs where an item does not go on from the one ahead of it', () => {
    expect(toRuns([1, 2, 4, 5, 6, 9], (last, item) => item === last + 1)).toEqual([[1, 2], [4, 5, 6], [9]]);
    expect(toRuns([1, 2, 3, 4, 5], (_, item, [first]) => item - first < 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(toRuns([], () => true)).toEqual([]);
  });

  it('has each item but the first with the one ahead of it', () => {
    expect(toPairs(['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(toPairs(['a'])).toEqual([]);
  });

  it('of sorted positions tells how many lie ahead', () => {
    const counts = [0, 1, 2, 3, 9].map((position) => lowerBound([1, 2, 2, 5], position));
    expect(counts).toEqual([0, 0, 1, 3, 4]);
  });
});
