import { describe, expect, it } from 'vitest';
import { boxToSides } from '../../src/geometry.ts';
import { findBars } from '../../src/layout/bars.ts';
import { across, down, rectangle, textToGlyphs } from './support.ts';

/** The rules between the years of a row that is 40 points high. */
const rules = [0, 60, 120, 180].map((at) => down(at, 0, 40));

function barsFrom(left: number, right: number): number {
  return findBars({ shapes: [rectangle([left, 15, right, 25], '#ffe699')], rulings: rules, glyphs: [] }, []).bars
    .length;
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
    expect(
      findBars({ shapes: [rectangle([70, 15, 170, 25], '#ffffee')], rulings: rules, glyphs: [] }, [arrow]).bars,
    ).toEqual([]);
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
      { shapes: boxes.map((box) => rectangle(box, '#ffe699')), rulings: [...rules, ...row, ...sides], glyphs: [] },
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
  expect(
    findBars({ shapes: [rectangle([0, 20, 180, 40], '#ddebf7')], rulings: all, glyphs: [] }, []).rulings,
  ).toHaveLength(all.length);
});

describe('an outline across the rule between two years', () => {
  const box = [70, 15, 170, 25] as const;
  const sides = boxToSides(box);
  const corners = {
    points: [
      [70, 18],
      [73, 15],
      [167, 15],
      [170, 18],
      [170, 22],
      [167, 25],
      [73, 25],
      [70, 22],
    ],
  };
  const round = { points: corners.points.map(([x = 0, y = 0]) => [x, y] as const), filled: false, box };
  const bars = (page: Partial<Parameters<typeof findBars>[0]>): ReturnType<typeof findBars> =>
    findBars({ shapes: [], glyphs: [], ...page, rulings: [...rules, ...(page.rulings ?? [])] }, []);

  it('is a bar, white or not filled, its corners square or round', () => {
    expect(bars({ shapes: [rectangle(box, '#ffffff')], rulings: sides }).bars).toHaveLength(1);
    expect(bars({ rulings: sides }).bars).toHaveLength(1);
    expect(bars({ shapes: [round] }).bars).toHaveLength(1);
    expect(bars({ rulings: sides }).rulings).toEqual(rules);
  });

  it('is one where a side is drawn in two pieces', () => {
    const [top, , left, right] = sides;
    const pieces = [top, left, right].flatMap((side) => side ?? []);
    expect(bars({ rulings: [...pieces, across(25, 70, 120), across(25, 120, 170)] }).bars).toHaveLength(1);
    expect(bars({ rulings: [...pieces, across(25, 70, 120)] }).bars).toEqual([]);
  });

  it('is none around the words of several cells, nor along the rule of the row', () => {
    const words = [...textToGlyphs('設計', 75, 15), ...textToGlyphs('工事', 140, 15)];
    expect(bars({ rulings: sides, glyphs: words }).bars).toEqual([]);
    expect(bars({ rulings: [...sides, across(25, 0, 180)] }).bars).toEqual([]);
  });

  it('is none where the rule of a row shows within it, nor over the edge of the table', () => {
    expect(bars({ rulings: [...sides, across(20, 0, 180)] }).bars).toEqual([]);
    const row = [across(0, 0, 140), across(40, 0, 140)];
    expect(bars({ rulings: [...sides, ...row] }).bars).toEqual([]);
    expect(bars({ rulings: [...sides, ...row, across(0, 140, 180)] }).bars).toHaveLength(1);
  });

  it('is a bar of one year where nothing is printed in it', () => {
    const one = boxToSides([65, 12, 115, 28]);
    const row = [across(0, 0, 180), across(40, 0, 180)];
    expect(bars({ rulings: [...row, ...one] }).bars).toHaveLength(1);
    expect(bars({ rulings: [...row, ...one], glyphs: textToGlyphs('設計', 75, 15) }).bars).toEqual([]);
  });

  it('is none where nothing is drawn around white', () => {
    expect(bars({ shapes: [rectangle(box, '#ffffff')] }).bars).toEqual([]);
  });
});
