import { describe, expect, it } from 'vitest';
import { findBars } from '../../src/layout/bars.ts';
import { across, down, rectangle } from './support.ts';

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

  it('is none where it lies in a block arrow, as the ground of its words', () => {
    const arrow = { box: [65, 12, 178, 28] as const, y: 20, isBlock: true };
    expect(findBars([rectangle([70, 15, 170, 25], '#ffffee')], rules, [arrow]).bars).toEqual([]);
  });

  it('is the ground of cells where both ends lie on rules', () => {
    expect(barsFrom(60, 180)).toBe(0);
  });
});

describe('filled rectangles from rule to rule, outlined, in a row that has rules above and below', () => {
  const outlined = (boxes: (readonly [number, number, number, number])[]): number => {
    const sides = boxes.flatMap(([left, top, right, bottom]) => [
      across(top, left, right),
      across(bottom, left, right),
    ]);
    const row = [across(0, 0, 180), across(40, 0, 180)];
    return findBars(
      boxes.map((box) => rectangle(box, '#ffe699')),
      [...rules, ...row, ...sides],
      [],
    ).bars.length;
  };

  it('are bars, also where one joins the next', () => {
    expect(outlined([[60, 15, 180, 25]])).toBe(1);
    expect(
      outlined([
        [0, 15, 60, 25],
        [60, 15, 180, 25],
      ]),
    ).toBe(0);
    expect(
      outlined([
        [20, 15, 60, 25],
        [60, 15, 180, 25],
      ]),
    ).toBe(1);
  });
});

it('the ground of a whole row leaves the rules of the row', () => {
  const row = [across(0, 0, 180), across(20, 0, 180), across(40, 0, 180)];
  const upright = [down(0, 0, 60), down(60, 0, 60), down(120, 20, 60), down(180, 0, 60)];
  const all = [...row, across(60, 0, 180), ...upright];
  expect(findBars([rectangle([0, 20, 180, 40], '#ddebf7')], all, []).rulings).toHaveLength(all.length);
});
