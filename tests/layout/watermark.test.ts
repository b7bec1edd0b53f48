import { expect, it } from 'vitest';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { readPage, textToGlyphs } from './support.ts';

const words = ['道路の改良は道路課', '河川の改修は河川課', '公園の整備は公園課'].flatMap((text, at) =>
  textToGlyphs(text, 50, 100 + at * 20),
);

function read(large: readonly [left: number, top: number]): { text: string; codes: string[] } {
  const glyphs = [...textToGlyphs('案', ...large, 80), ...words];
  const page: DrawnPage = { number: 1, width: 595, height: 842, glyphs, rulings: [], shapes: [], images: [] };
  const { parts, notices } = readPage(page, null);
  return {
    text: parts.map((part) => (part.kind === 'line' ? part.text : '')).join('/'),
    codes: notices.map(({ code }) => code),
  };
}

it('large characters below words are no part of them, and are told', () => {
  expect(read([60, 90])).toEqual({
    text: '道路の改良は道路課河川の改修は河川課公園の整備は公園課',
    codes: ['layout/watermark-left'],
  });
});

it('a large title stays a line', () => {
  expect(read([50, 10]).text).toContain('案');
  expect(read([50, 10]).codes).toEqual([]);
});
