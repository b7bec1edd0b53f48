import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { type Operation, operationsToPage } from '../../src/source/operators.ts';
import type { Font } from '../../src/source/text-state.ts';

const font: Font = { name: 'f', scale: 0.001, vertical: false, symbols: null };
/** A page of 100 by 200 points, from the bottom left as PDF counts, to points from the top left. */
const upright = [1, 0, 0, -1, 0, 200] as const;

const op = (name: string, ...args: unknown[]): Operation => ({ name, args });
const glyphs = (text: string): unknown[] =>
  [...text].map((unicode) => ({ unicode, width: 1000, isSpace: false, vmetric: null }));
const box = (left: number, bottom: number, right: number, top: number): Float32Array =>
  Float32Array.from([0, left, bottom, 1, right, bottom, 1, right, top, 1, left, top, 4]);
const draw = (
  operations: Operation[],
  view: readonly number[] = upright,
  size: [number, number] = [100, 200],
): DrawnPage => operationsToPage(operations, 1, view as typeof upright, size, () => font);
const boxes = (page: DrawnPage): number[][] =>
  page.glyphs.map((glyph) => glyph.box.map((side) => Math.round(side * 10) / 10));

const written = [
  op('setFont', 'f', 10),
  op('setTextMatrix', [1, 0, 0, 1, 20, 150]),
  op('showText', [...glyphs('支援'), -500, ...glyphs('策')]),
];

describe('text', () => {
  it('stands in its em box, and kerning moves what follows', () => {
    const page = draw(written);
    expect(page.glyphs.map(({ text, size }) => `${text} ${size}`)).toEqual(['支 10', '援 10', '策 10']);
    expect(boxes(page)).toEqual([
      [20, 41.2, 30, 51.2],
      [30, 41.2, 40, 51.2],
      [45, 41.2, 55, 51.2],
    ]);
  });

  it('reads the same on a page that was put in sideways', () => {
    const quarter = [op('transform', 0, 1, -1, 0, 200, 0), ...written];
    expect(boxes(draw(quarter, [1, 0, 0, -1, 0, 100], [200, 100]))).toEqual(boxes(draw(written)));
    const half = [op('transform', -1, 0, 0, -1, 100, 200), ...written];
    expect(boxes(draw(half))).toEqual(boxes(draw(written)));
  });

  it('outside the clip is not on the page', () => {
    const clipped = [op('clip'), op('constructPath', 'endPath', [box(0, 0, 33, 200)]), ...written];
    expect(draw(clipped).glyphs.map(({ text }) => text)).toEqual(['支']);
    expect(draw([op('save'), ...clipped.slice(0, 2), op('restore'), ...written]).glyphs).toHaveLength(3);
  });

  it('of a form is moved with it', () => {
    const form = [
      op('paintFormXObjectBegin', [1, 0, 0, 1, 5, 0], null),
      ...written,
      op('paintFormXObjectEnd'),
      ...written,
    ];
    const lefts = boxes(draw(form)).map(([left]) => left);
    expect(lefts).toEqual([25, 35, 50, 20, 30, 45]);
  });
});

describe('rules', () => {
  it('are thin filled rectangles, strokes along an axis and the sides of a stroked box', () => {
    const page = draw([
      op('constructPath', 'fill', [box(10, 100, 90, 101)]),
      op('constructPath', 'stroke', [Float32Array.from([0, 10, 20, 1, 10, 80])]),
      op('constructPath', 'stroke', [box(20, 20, 60, 40)]),
    ]);
    expect(page.rulings.map(({ orientation, at, start, end }) => `${orientation} ${at} ${start}-${end}`)).toEqual([
      'horizontal 99.5 10-90',
      'vertical 10 120-180',
      'horizontal 180 20-60',
      'vertical 60 160-180',
      'horizontal 160 20-60',
      'vertical 20 160-180',
    ]);
  });

  it('are sides of a border whose corners are cut aslant, but not arrowheads or slanted bars', () => {
    const path = (...points: number[]): Float32Array =>
      Float32Array.from([
        0,
        ...points.slice(0, 2),
        1,
        ...points.slice(2, 4),
        1,
        ...points.slice(4, 6),
        1,
        ...points.slice(6),
        4,
      ]);
    const side = [op('constructPath', 'fill', [path(20, 20, 20, 120, 20.75, 119.25, 20.75, 20.75)])];
    expect(draw(side)).toMatchObject({ rulings: [{ orientation: 'vertical', start: 80, end: 180 }], shapes: [] });
    const slanted = [op('constructPath', 'fill', [path(20, 20, 40, 20, 60, 22, 30, 22)])];
    expect(draw(slanted)).toMatchObject({ rulings: [], shapes: [{ filled: true }] });
  });

  it('end where the page or the clip does', () => {
    const rules = [
      op('constructPath', 'stroke', [Float32Array.from([0, 10, -300, 1, 10, 80])]),
      op('constructPath', 'fill', [box(-50, 100, 90, 101)]),
      op('constructPath', 'stroke', [Float32Array.from([0, 10, -300, 1, 90, -300])]),
    ];
    const ends = ({ rulings }: DrawnPage): number[][] => rulings.map(({ start, end }) => [start, end]);
    expect(ends(draw(rules))).toEqual([
      [120, 201],
      [-1, 90],
    ]);
    const clip = [op('clip'), op('constructPath', 'endPath', [box(5, 40, 60, 200)])];
    expect(ends(draw([...clip, ...rules]))).toEqual([
      [120, 161],
      [4, 61],
    ]);
  });

  it('are dots in a row, and a few dots are none', () => {
    const dots = Array.from({ length: 20 }, (_, index) =>
      op('constructPath', 'fill', [box(10 + index * 2, 50, 11 + index * 2, 51)]),
    );
    expect(draw(dots).rulings).toEqual([{ orientation: 'horizontal', at: 149.5, start: 10, end: 49 }]);
    expect(draw(dots.slice(0, 3)).rulings).toEqual([]);
  });

  it('leave other paths as shapes', () => {
    const [triangle] = draw([
      op('constructPath', 'eoFill', [Float32Array.from([0, 50, 50, 1, 44, 53, 1, 44, 47, 4])]),
    ]).shapes;
    expect(triangle).toEqual({
      points: [
        [50, 150],
        [44, 147],
        [44, 153],
      ],
      filled: true,
      box: [44, 147, 50, 153],
      color: '#000000',
    });
  });

  it('have no corner on a straight side', () => {
    const begun = Float32Array.from([0, 50, 40, 1, 20, 40, 1, 20, 60, 1, 80, 60, 1, 80, 40, 1, 50, 40, 4]);
    expect(draw([op('constructPath', 'fill', [begun])]).shapes[0]?.points).toHaveLength(4);
  });

  it('take the form of the clip that a box or a shading fills', () => {
    const arrow = Float32Array.from([0, 20, 44, 1, 70, 44, 1, 80, 50, 1, 70, 56, 1, 20, 56, 4]);
    const clip = [op('clip'), op('constructPath', 'endPath', [arrow])];
    const outline = [
      [20, 156],
      [70, 156],
      [80, 150],
      [70, 144],
      [20, 144],
    ];
    for (const paint of [op('constructPath', 'fill', [box(20, 44, 80, 56)]), op('shadingFill', 'p1')]) {
      expect(draw([...clip, paint]).shapes.map(({ points }) => points)).toEqual([outline]);
    }
    const within = draw([...clip, op('constructPath', 'fill', [box(30, 46, 40, 54)])]).shapes;
    expect(within.map((shape) => shape.box)).toEqual([[30, 146, 40, 154]]);
  });
});

describe('images, which pdf.js leaves out', () => {
  const cm = (...matrix: number[]): Operation => op('transform', ...matrix);
  const group = (...inside: Operation[]): Operation[] => [op('save'), ...inside, op('restore')];
  const photo = group(cm(40, 0, 0, 30, 10, 100));

  it('are the groups that set a size and paint nothing', () => {
    expect(draw([...photo, ...group(cm(1, 0, 0, 1, 5, 0), ...photo)]).images).toEqual([
      [10, 70, 50, 100],
      [15, 70, 55, 100],
    ]);
    expect(draw([cm(100, 0, 0, 200, 0, 0)]).images).toEqual([[0, 0, 100, 200]]);
  });

  it('end where the clip does', () => {
    const clip = [op('clip'), op('constructPath', 'endPath', [box(0, 0, 30, 200)])];
    expect(draw(group(...clip, ...photo)).images).toEqual([[10, 70, 30, 100]]);
  });

  it('are no group of text, of drawings, of a form, nor one that sets no size', () => {
    const drawn = op('constructPath', 'fill', [box(0, 0, 1, 1)]);
    const form = [op('paintFormXObjectBegin', [20, 0, 0, 20, 0, 0], null), op('paintFormXObjectEnd')];
    const moved = cm(40, 0, 0, 30, 10, 100);
    expect(draw(group(moved, op('beginText'), ...written)).images).toEqual([]);
    expect(draw(group(moved, ...group(drawn))).images).toEqual([]);
    expect(draw(group(moved, ...form)).images).toEqual([]);
    expect(draw(group(cm(1, 0, 0, 1, 50, 50))).images).toEqual([]);
  });
});

describe('a line', () => {
  const line = op('constructPath', 'stroke', [Float32Array.from([0, 10, 100, 1, 90, 100])]);
  const side = (x: number, from: number, to: number): Operation =>
    op('constructPath', 'stroke', [Float32Array.from([0, x, from, 1, x, to])]);
  const thick = [op('setStrokeRGBColor', '#c00000'), op('setLineWidth', 5), line];

  it('keeps that it is dashed', () => {
    const dashed = [op('save'), op('setDash', [4, 2], 0), line, op('restore'), line, op('setDash', [0], 0), line];
    expect(draw(dashed).rulings.map((ruling) => ruling.dashed ?? false)).toEqual([true, false, false]);
    const state = [op('setGState', [['D', [[4, 2], 0]]]), line];
    expect(draw(state).rulings.map((ruling) => ruling.dashed)).toEqual([true]);
  });

  it('that is thicker than a rule is a bar of its colour', () => {
    const page = draw(thick);
    expect(page.shapes.map(({ box: own, color }) => [...own, color])).toEqual([[10, 97.5, 90, 102.5, '#c00000']]);
    expect(page.rulings).toEqual([]);
  });

  it('at which rules end is the border of a table, however thick it is', () => {
    const page = draw([op('save'), ...thick, op('restore'), side(10, 20, 98), side(90, 20, 98)]);
    expect(page.shapes).toEqual([]);
    expect(page.rulings).toHaveLength(3);
  });

  it('that is thick and runs along a rule is part of it, though it ends a little beside the rules across', () => {
    const rule = op('constructPath', 'stroke', [Float32Array.from([0, 5, 100, 1, 95, 100])]);
    const page = draw([op('save'), ...thick, op('restore'), rule]);
    expect(page.shapes).toEqual([]);
    expect(page.rulings).toHaveLength(2);
  });

  it('that is thick is a border where it runs over all the rules across, or where a rule goes on beside it', () => {
    const sides = [side(11, 20, 180), side(50, 20, 180), side(89, 20, 180)];
    expect(draw([op('save'), ...thick, op('restore'), ...sides]).shapes).toEqual([]);
    const rule = op('constructPath', 'stroke', [Float32Array.from([0, 2, 100, 1, 9, 100])]);
    expect(draw([op('save'), ...thick, op('restore'), ...sides, side(2, 20, 180), rule]).shapes).toEqual([]);
    expect(draw([op('save'), ...thick, op('restore'), ...sides, side(2, 20, 180)]).shapes).toHaveLength(1);
  });
});

it('keeps the short sides of a long outline, and makes no rules of a small one', () => {
  const sides = (right: number): number =>
    draw([op('constructPath', 'stroke', [box(10, 100, right, 105)])]).rulings.filter(
      ({ orientation }) => orientation === 'vertical',
    ).length;
  expect(sides(60)).toBe(2);
  expect(sides(15)).toBe(0);
});
