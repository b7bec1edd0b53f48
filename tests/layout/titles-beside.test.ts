import { expect, it } from 'vitest';
import type { Ruling } from '../../src/model/drawn-page.ts';
import { across, down, readPage, textToGlyphs } from './support.ts';

/** A table of one row of years and one of words, from its left and top side. */
function tableAt(left: number, top: number): { rulings: Ruling[]; words: ReturnType<typeof textToGlyphs> } {
  const columns = [0, 60, 120, 180].map((x) => left + x);
  const texts = ['取組', '2020', '2021', '調査', '', '工事'];
  return {
    rulings: [
      ...[0, 20, 40].map((y) => across(top + y, left, left + 180)),
      ...columns.map((x) => down(x, top, top + 40)),
    ],
    words: texts.flatMap((text, at) =>
      textToGlyphs(text, (columns[at % 3] ?? 0) + 3, top + 4 + Math.floor(at / 3) * 20),
    ),
  };
}

it.each([
  ['at one height', 30, 30, 230, ['省エネ', 'table', '緑化', 'table']],
  ['at two heights', 26, 31, 230, ['省エネ', 'table', '緑化', 'table']],
  ['one over both', 30, 14, 150, ['緑化', '省エネ', 'table', 'table']],
])('titles of tables beside each other: %s', (_, left, right, at, expected) => {
  const [one, other] = [tableAt(20, 50), tableAt(230, 50)];
  const page = {
    number: 1,
    width: 450,
    height: 200,
    glyphs: [...textToGlyphs('省エネ', 20, left), ...textToGlyphs('緑化', at, right), ...one.words, ...other.words],
    rulings: [...one.rulings, ...other.rulings],
    shapes: [],
    images: [],
  };
  const { parts } = readPage(page, null);
  expect(parts.map((part) => (part.kind === 'line' ? part.text : 'table'))).toEqual(expected);
});
