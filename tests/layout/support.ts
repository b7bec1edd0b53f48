import { boxToCorners } from '../../src/geometry.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Columns } from '../../src/layout/columns.ts';
import { findOnPage } from '../../src/layout/find-on-page.ts';
import { foundToPage, type ReadPage } from '../../src/layout/found-to-page.ts';
import type { Cell } from '../../src/model/block.ts';
import type { Box, DrawnPage, Glyph, Ruling, Shape } from '../../src/model/drawn-page.ts';

export const across = (at: number, start: number, end: number): Ruling => ({
  orientation: 'horizontal',
  at,
  start,
  end,
});
export const down = (at: number, start: number, end: number): Ruling => ({ orientation: 'vertical', at, start, end });

/** Full-width characters side by side, half-width ones half as wide, from the left top corner. */
export function textToGlyphs(text: string, left: number, top: number, size = 10): Glyph[] {
  let at = left;
  return [...text].map((char) => {
    const width = /[\u0020-\u007e]/u.test(char) ? size / 2 : size;
    const glyph: Glyph = { text: char, box: [at, top, at + width, top + size], size, font: 'f', vertical: false };
    at += width;
    return glyph;
  });
}

export function triangle(tip: number, y: number, size = 6): Shape {
  return {
    points: [
      [tip, y],
      [tip - size, y - size / 2],
      [tip - size, y + size / 2],
    ],
    filled: true,
    box: [tip - size, y - size / 2, tip, y + size / 2],
  };
}

export function readPage(page: DrawnPage, before: Columns | null): ReadPage {
  return foundToPage(findOnPage(page, before, shippedVocabulary));
}

/** What a cell prints, the arrows that are drawn in it ahead of its text, and a bar ahead of all. */
export function cellToPicture({ arrows, text, bar }: Pick<Cell, 'arrows' | 'text' | 'bar'>): string {
  const drawn = arrows.filter(({ origin }) => origin === 'drawn').map(() => '→');
  return [...(bar === undefined ? [] : ['▬']), ...drawn, ...(text === '' ? [] : [text])].join(' ');
}

export function rectangle(box: Box, color?: string): Shape {
  return { points: boxToCorners(box), filled: true, box, ...(color !== undefined && { color }) };
}
