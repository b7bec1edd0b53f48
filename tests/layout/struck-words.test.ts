import { describe, expect, it } from 'vitest';
import type { DrawnPage, Ruling } from '../../src/model/drawn-page.ts';
import { across, down, readPage, textToGlyphs } from './support.ts';

/** 検討 from 50 to 70 and 導入 from 75 to 95, 10 points high from 50 down. */
function linesOf(...rulings: Ruling[]): { lines: string[]; codes: string[] } {
  const glyphs = [...textToGlyphs('検討', 50, 50), ...textToGlyphs('導入', 75, 50)];
  const page: DrawnPage = { number: 1, width: 595, height: 842, glyphs, rulings, shapes: [], images: [] };
  const { parts, notices } = readPage(page, null);
  return {
    lines: parts.flatMap((part) => (part.kind === 'line' ? [part.text] : [])),
    codes: notices.map(({ code }) => code),
  };
}

describe('words with a line through them', () => {
  it('are left out, and told', () => {
    expect(linesOf(across(55, 50, 70))).toEqual({ lines: ['導入'], codes: ['source/text-struck'] });
  });

  it('are told once where two lines strike them', () => {
    const { lines, codes } = linesOf(across(54, 50, 70), across(56.5, 50, 70));
    expect([lines, codes]).toEqual([['導入'], ['source/text-struck']]);
  });

  it('stay where other lines cross them, as on a map', () => {
    expect(linesOf(across(55, 50, 70), down(60, 20, 90)).codes).toEqual([]);
  });

  it('stay where the line is below them, runs on beside them, or ends within one', () => {
    for (const line of [across(60, 50, 70), across(55, 40, 120), across(55, 50, 66)]) {
      expect(linesOf(line).codes).toEqual([]);
      expect(linesOf(line).lines.join('')).toContain('検討');
    }
  });
});
