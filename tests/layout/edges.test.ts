import { describe, expect, it } from 'vitest';
import { rulingsToSkeletons } from '../../src/layout/edges.ts';
import type { Ruling } from '../../src/model/drawn-page.ts';
import { across, down } from './support.ts';

/** A table of one row of cells, from 30 to 90 and from 0 to 40, beside which another upright rule stands. */
function sidesBeside(other: Ruling): number[] {
  const [table] = rulingsToSkeletons([across(0, 30, 90), across(40, 30, 90), down(30, 0, 40), down(90, 0, 40), other]);
  return (table?.vertical ?? []).map(({ at }) => at).sort((a, b) => a - b);
}

describe('a rule that no other meets', () => {
  it('is a side of the table where it is as high: its page ends within that cell', () => {
    expect(sidesBeside(down(0, 0, 40))).toEqual([0, 30, 90]);
    expect(sidesBeside(down(0, 3, 37))).toEqual([0, 30, 90]);
  });

  it.each([
    ['begins lower', down(0, 10, 40)],
    ['begins higher', down(0, -10, 40)],
    ['ends higher', down(0, 0, 30)],
    ['ends lower', down(0, 0, 50)],
  ])('is none where it %s', (_, rule) => {
    expect(sidesBeside(rule)).toEqual([30, 90]);
  });
});
