import { describe, expect, it } from 'vitest';
import type { DrawnPage, Glyph, Ruling } from '../../src/model/drawn-page.ts';
import { across, down, readPage, textToGlyphs, triangle } from './support.ts';

const columns = [10, 80, 150, 220, 290];
const dashed = (line: Ruling): Ruling => ({ ...line, dashed: true });
const legend = [...textToGlyphs('凡例', 10, 20), ...textToGlyphs('検討', 75, 20), ...textToGlyphs('実施', 145, 20)];
/** A dashed line to 検討 and a solid one to 実施. */
const samples = [dashed(across(25, 45, 70)), across(25, 115, 140)];

/** What a row of three years shows: an arrow in dashes over the first year and a solid one over the others, and these words. */
function read(lines: readonly Ruling[], words: readonly Glyph[] = []): { text: string; cells: string[] } {
  const heads = ['事業名', '2024', '2025', '2026'].flatMap((text, at) =>
    textToGlyphs(text, (columns[at] ?? 0) + 3, 103),
  );
  const page: DrawnPage = {
    number: 1,
    width: 400,
    height: 300,
    glyphs: [...legend, ...heads, ...textToGlyphs('橋の更新', 13, 124), ...words],
    rulings: [
      ...[100, 118, 140].map((at) => across(at, 10, 290)),
      ...columns.map((at) => down(at, 100, 140)),
      ...[dashed(across(129, 85, 142)), across(129, 155, 282), ...lines],
    ],
    shapes: [triangle(146, 129), triangle(286, 129)],
    images: [],
  };
  const { parts } = readPage(page, null);
  const line = parts.find((part) => part.kind === 'line');
  const cells = parts.flatMap((part) => (part.kind === 'table' ? part.rows.flatMap((row) => row.cells) : []));
  return {
    text: line?.kind === 'line' ? (line.colors ?? []).map(({ color, text }) => `${color}: ${text}`).join(', ') : '',
    cells: cells.map(({ column, columnSpan, text, bar }) => `${column}+${columnSpan} ${bar ?? text}`.trim()),
  };
}

describe('a legend of a solid and a dashed line', () => {
  it('says what arrows without words mean', () => {
    expect(read(samples)).toEqual({
      text: 'dashed line: 検討, solid line: 実施',
      cells: ['0+1 橋の更新', '1+1 dashed line', '2+2 solid line'],
    });
  });

  it('says nothing of them where one of them has words', () => {
    const { text, cells } = read(samples, textToGlyphs('設計', 83, 119));
    expect(text).toBe('');
    expect(cells.join()).not.toContain('line');
  });

  it('is none with one of the two alone', () => {
    expect(read(samples.slice(1)).text).toBe('');
  });
});
