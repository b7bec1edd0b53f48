import { describe, expect, it } from 'vitest';
import { findTilings } from '../../src/layout/tiles.ts';
import type { Box } from '../../src/model/drawn-page.ts';
import { rectangle, textToGlyphs } from './support.ts';

const columns = [
  [0, 98],
  [100, 158],
  [160, 218],
] as const;
const row = (top: number, from = 0): Box[] =>
  columns.slice(from).map(([left, right]): Box => [left, top, right, top + 18]);
const toShapes = (boxes: readonly Box[]) => boxes.map((box) => rectangle(box, '#ddeeff'));

describe('cells that are filled rectangles', () => {
  it('are a table where white gaps part them', () => {
    const shapes = toShapes([...row(0), ...row(20), ...row(40)]);
    const [tiling] = findTilings({ shapes, glyphs: [] }, [], []);
    const at = (one: 'horizontal' | 'vertical'): number[] => [
      ...new Set(tiling?.rulings.filter(({ orientation }) => orientation === one).map((ruling) => ruling.at)),
    ];
    expect(at('vertical').sort((a, b) => a - b)).toEqual([0, 99, 159, 218]);
    expect(at('horizontal').sort((a, b) => a - b)).toEqual([0, 19, 39, 58]);
  });

  it('are none where they lie in arrows or bars', () => {
    const boxes = [...row(0), ...row(20), ...row(40)];
    const arrows = boxes.map((box) => ({ box, y: box[1] + 9, isBlock: true }));
    expect(findTilings({ shapes: toShapes(boxes), glyphs: [] }, arrows, [])).toEqual([]);
  });

  it.each([
    ['where rules part them', [0, 0, 218, 60] as Box, toShapes([...row(0), ...row(20), ...row(40)]), []],
    ['where only every second row is filled', null, toShapes([...row(0), ...row(20), ...row(60), ...row(80)]), []],
    ['where a row without a colour follows', null, toShapes([...row(0), ...row(20)]), textToGlyphs('設計', 165, 45)],
    [
      'where they are bands of a slide',
      null,
      toShapes([0, 20, 40, 60, 80, 100].map((top): Box => [0, top, 218, top + 18])),
      [],
    ],
  ])('are none %s', (_, ruled, shapes, glyphs) => {
    expect(findTilings({ shapes, glyphs }, [], ruled ? [ruled] : [])).toEqual([]);
  });
});
