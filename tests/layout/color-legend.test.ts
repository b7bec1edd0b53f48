import { describe, expect, it } from 'vitest';
import { boxToPlace } from '../../src/layout/box-to-place.ts';
import { takeColorLegend } from '../../src/layout/color-legend.ts';
import type { DrawnPage, Glyph, Point, Shape } from '../../src/model/drawn-page.ts';
import { across, down, readPage, rectangle, textToGlyphs } from './support.ts';

const [yellow, blue] = ['#ffe699', '#5b9bd5'];

function legendOf(
  glyphs: readonly Glyph[],
  shapes: readonly Shape[],
  tables: readonly [number, number, number, number][] = [],
) {
  const page: DrawnPage = {
    number: 1,
    width: 400,
    height: 300,
    glyphs: [...glyphs],
    rulings: [],
    shapes: [...shapes],
    images: [],
  };
  const { legend, glyphs: left } = takeColorLegend(page, tables, (box) => boxToPlace(1, box));
  return {
    colors: legend?.colors?.map(({ color, text }) => `${color} ${text}`) ?? null,
    left: left.map(({ text }) => text).join(''),
  };
}

const swatch = (left: number, top: number, color: string): Shape => rectangle([left, top, left + 20, top + 10], color);
const words = (left: number, top: number, text: string): Glyph[] => textToGlyphs(text, left, top);

/** A block arrow of seven corners. */
function block(left: number, top: number, color: string, width = 20): Shape {
  const [right, bottom, neck] = [left + width, top + 10, left + width - 6];
  const upper: Point[] = [
    [left, top + 2],
    [neck, top + 2],
    [neck, top],
    [right, top + 5],
  ];
  const lower: Point[] = [
    [neck, bottom],
    [neck, bottom - 2],
    [left, bottom - 2],
  ];
  return { points: [...upper, ...lower], filled: true, box: [left, top, right, bottom], color };
}

it('a block arrow without words has the colour that the legend names', () => {
  const columns = [10, 80, 150, 220];
  const heads = ['事業名', '2024', '2025'].flatMap((text, at) => words((columns[at] ?? 0) + 3, 103, text));
  const page: DrawnPage = {
    number: 1,
    width: 400,
    height: 300,
    glyphs: [...words(10, 20, '凡例'), ...words(75, 20, '検討'), ...heads, ...words(13, 124, '橋の更新')],
    rulings: [...[100, 118, 140].map((at) => across(at, 10, 220)), ...columns.map((at) => down(at, 100, 140))],
    shapes: [block(50, 20, yellow), block(84, 124, yellow, 130)],
    images: [],
  };
  const rows = readPage(page, null).parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
  expect(rows.flatMap(({ cells }) => cells.map(({ text, bar, columnSpan }) => [text, bar, columnSpan]))).toEqual([
    ['橋の更新', undefined, 1],
    ['', yellow, 2],
  ]);
});

describe('a legend of colours', () => {
  it('is swatches with words on the line of 凡例, which leave the page', () => {
    const glyphs = [
      ...words(10, 20, '凡例'),
      ...words(75, 20, '検討'),
      ...words(145, 20, '実施'),
      ...words(10, 60, '本文'),
    ];
    expect(legendOf(glyphs, [swatch(50, 20, yellow), swatch(120, 20, blue)])).toEqual({
      colors: [`${yellow} 検討`, `${blue} 実施`],
      left: '本文',
    });
  });

  it('may have block arrows for swatches', () => {
    const glyphs = [...words(10, 20, '凡例'), ...words(75, 20, '検討'), ...words(145, 20, '実施')];
    const { colors } = legendOf(glyphs, [block(50, 20, yellow), block(120, 20, blue)]);
    expect(colors).toEqual([`${yellow} 検討`, `${blue} 実施`]);
  });

  it('may stand below 凡例, one colour a line', () => {
    const glyphs = [...words(10, 20, '【凡例】'), ...words(35, 36, '検討'), ...words(35, 52, '実施')];
    const { colors } = legendOf(glyphs, [swatch(10, 36, yellow), swatch(10, 52, blue)]);
    expect(colors).toEqual([`${yellow} 検討`, `${blue} 実施`]);
  });

  it('may be signs in the colours, or words on them', () => {
    const sign = words(50, 20, '■').map((glyph) => ({ ...glyph, color: blue }));
    const glyphs = [...words(10, 20, '凡例'), ...sign, ...words(60, 20, '実施'), ...words(101, 21, '検討')];
    expect(legendOf(glyphs, [swatch(101, 20, yellow)]).colors).toEqual([`${blue} 実施`, `${yellow} 検討`]);
  });

  it('needs no title where it stands outside of the tables and a bar has one of its colours', () => {
    const glyphs = [...words(35, 20, '検討'), ...words(95, 20, '実施')];
    const shapes = [swatch(10, 20, yellow), swatch(70, 20, blue)];
    const bar = rectangle([100, 100, 300, 120], blue);
    expect(legendOf(glyphs, [...shapes, bar]).colors).toEqual([`${yellow} 検討`, `${blue} 実施`]);
    expect(legendOf(glyphs, shapes).colors).toBeNull();
    expect(legendOf(glyphs, [...shapes, bar], [[0, 0, 400, 200]]).colors).toBeNull();
  });

  it('needs no title where its swatches are wide, all alike, and each has the colour of a bar in a table', () => {
    const wide = (left: number, color: string): Shape => rectangle([left, 20, left + 60, 30], color);
    const printed = [...words(75, 20, '検討'), ...words(185, 20, '実施')];
    const bars = [rectangle([60, 110, 160, 120], yellow), rectangle([60, 130, 160, 140], blue)];
    const swatches = [wide(10, yellow), wide(120, blue)];
    const table = [[5, 100, 300, 150]] as [number, number, number, number][];
    expect(legendOf(printed, [...swatches, ...bars], table).colors).toEqual([`${yellow} 検討`, `${blue} 実施`]);
    expect(legendOf(printed, [...swatches, ...bars.slice(1)], table).colors).toBeNull();
    expect(legendOf(printed, [...swatches, ...bars]).colors).toBeNull();
  });

  it('takes no filled cells of a table that stands below it', () => {
    const glyphs = [...words(10, 20, '凡例'), ...words(75, 20, '実施'), ...words(75, 40, '令和6年度')];
    const { colors } = legendOf(glyphs, [swatch(50, 20, blue), swatch(50, 40, yellow)], [[0, 34, 300, 200]]);
    expect(colors).toEqual([`${blue} 実施`]);
  });
});
