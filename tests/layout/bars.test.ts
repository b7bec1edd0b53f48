import { describe, expect, it } from 'vitest';
import { findBars } from '../../src/layout/bars.ts';
import { down, rectangle } from './support.ts';

/** The rules between the years of a row that is 40 points high. */
const rules = [0, 60, 120, 180].map((at) => down(at, 0, 40));

function barsFrom(left: number, right: number): number {
  return findBars([rectangle([left, 15, right, 25], '#ffe699')], rules, []).bars.length;
}

describe('a filled rectangle across the rule between two years', () => {
  it('is a bar where it ends within the years', () => {
    expect(barsFrom(70, 170)).toBe(1);
  });

  it('is a bar where one of its ends lies on a rule', () => {
    expect(barsFrom(60, 170)).toBe(1);
    expect(barsFrom(70, 180)).toBe(1);
  });

  it('is the ground of cells where both ends lie on rules', () => {
    expect(barsFrom(60, 180)).toBe(0);
  });
});
