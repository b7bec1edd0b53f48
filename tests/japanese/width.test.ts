import { expect, it } from 'vitest';
import { bare, breaksToBlanks, displayWidth, escapeWidths, foldWidth } from '../../src/japanese/width.ts';

it.each([
  ['事業', 2],
  ['R5', 1],
  ['ﾊﾟｰｸ', 2],
  ['𠮷野家', 3],
  ['～①', 2],
])('%s is printed %f full-width characters wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it('full-width ASCII and ideographic blanks are folded, and signs stay', () => {
  expect(foldWidth('Ｒ５～７\u3000①㈱（案）')).toBe('R5～7 ①㈱(案)');
});

it('a pattern of a text in half width matches it in either', () => {
  const pattern = new RegExp(`^${escapeWidths('KPI(1)')}$`, 'u');
  expect(['KPI(1)', 'ＫＰＩ（１）', 'KPI（1)', 'KPI1'].map((text) => pattern.test(text))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('blanks and line ends go, or become one blank', () => {
  expect(bare('街路樹 の\n整備')).toBe('街路樹の整備');
  expect(breaksToBlanks('街路樹の \n 整備')).toBe('街路樹の 整備');
});
