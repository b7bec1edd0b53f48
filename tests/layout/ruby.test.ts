import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { readPage, textToGlyphs } from './support.ts';

type Printed = readonly [text: string, left: number, top: number, size: number];

function linesOf(...printed: readonly Printed[]): { lines: string[]; codes: string[] } {
  const glyphs = printed.flatMap(([text, left, top, size]) => textToGlyphs(text, left, top, size));
  const page: DrawnPage = { number: 1, width: 595, height: 842, glyphs, rulings: [], shapes: [], images: [] };
  const { parts, notices } = readPage(page, null);
  return {
    lines: parts.flatMap((part) => (part.kind === 'line' ? [part.text] : [])),
    codes: notices.map(({ code }) => code),
  };
}

describe('small kana above ideographs', () => {
  it('are no part of the words, and are told', () => {
    expect(linesOf(['もくいく', 50, 46, 5], ['木育の推進', 50, 50, 10])).toEqual({
      lines: ['木育の推進'],
      codes: ['layout/ruby-left'],
    });
  });

  it('stay where they stand apart, are as large as words, or belong to a line of other signs', () => {
    const rest: [Printed[], string][] = [
      [
        [
          ['みどり', 50, 30, 5],
          ['緑の計画', 50, 50, 10],
        ],
        'みどり',
      ],
      [
        [
          ['みどり', 50, 40, 8],
          ['緑の計画', 50, 50, 10],
        ],
        'みどり',
      ],
      [
        [
          ['市のみどり', 50, 45, 5],
          ['緑の基本計画', 50, 50, 10],
        ],
        '市のみどり',
      ],
    ];
    for (const [printed, kept] of rest) {
      const { lines, codes } = linesOf(...printed);
      expect(lines.join('')).toContain(kept);
      expect(codes).toEqual([]);
    }
  });
});
