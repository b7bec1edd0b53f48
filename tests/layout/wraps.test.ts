import { describe, expect, it } from 'vitest';
import { bulletsToMarks } from '../../src/japanese/marks.ts';
import { piecesToText } from '../../src/japanese/pieces.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { glyphsToLines } from '../../src/layout/lines.ts';
import { linesToPieces } from '../../src/layout/wraps.ts';
import { textToGlyphs } from './support.ts';

/** Lines as one text: nothing at a wrap, a line break at a break, a blank where neither is certain. */
function linesToText(...args: Parameters<typeof linesToPieces>): string {
  return piecesToText(linesToPieces(...args));
}

/** Lines of full-width characters of 10 points, set into a cell of 65 points: six characters, and half of one to spare. */
function cell(...lines: string[]): string {
  return linesToText(
    glyphsToLines(lines.flatMap((line, index) => textToGlyphs(line, 0, index * 12))),
    65,
    shippedVocabulary.marks,
  );
}

describe('the lines of a cell', () => {
  it('wrap where no further character would have fitted', () => {
    expect(cell('研究会分野の', '見直し')).toBe('研究会分野の見直し');
  });

  it('break where one ends short', () => {
    expect(cell('制度見直し', '運用')).toBe('制度見直し\n運用');
  });

  it('wrap where the character after the next may not begin a line', () => {
    expect(cell('技術相談会', '援、研修')).toBe('技術相談会援、研修');
  });

  it('wrap ahead of a bracket that may not end a line', () => {
    expect(cell('見本市出展', '「東京」')).toBe('見本市出展「東京」');
  });

  it('keep a blank where a Latin word is followed by another', () => {
    expect(cell('研究開発 of', 'things')).toBe('研究開発 of things');
  });

  it('count the blank that a Latin word would have needed', () => {
    expect(cell('研究会 app', 'fund')).toBe('研究会 app fund');
  });

  it('keep the blank beside &', () => {
    expect(cell('見学会 &', '交流会の開催')).toBe('見学会 & 交流会の開催');
  });

  it('break at a full line where phrases are set further apart than the lines of one', () => {
    const set = (...tops: number[]): string => {
      const texts = ['◆県内の支援', '・販路の開拓', '◆育成', '・人材を育て', 'る'];
      return linesToText(
        glyphsToLines(texts.flatMap((text, index) => textToGlyphs(text, 0, tops[index] ?? 0))),
        65,
        shippedVocabulary.marks,
      );
    };
    expect(set(0, 13, 26, 39, 51)).toBe('◆県内の支援\n・販路の開拓\n◆育成\n・人材を育てる');
    expect(set(0, 12, 24, 36, 48)).toBe('◆県内の支援・販路の開拓\n◆育成\n・人材を育てる');
  });

  it('break ahead of a bullet of a body alone, not ahead of a sign of the same plane', () => {
    const lines = (...texts: string[]): string =>
      linesToText(
        glyphsToLines(texts.flatMap((text, index) => textToGlyphs(text, 0, index * 12))),
        65,
        bulletsToMarks('🔵'),
      );
    expect(lines('研究会分野の', '🔵見直し')).toBe('研究会分野の\n🔵見直し');
    expect(lines('研究会分野の', '🔴見直し')).toBe('研究会分野の🔴見直し');
  });

  it('hold ・ behind an arrow for a bullet', () => {
    expect(cell('→ ・顧客の', '・確認')).toBe('→ ・顧客の ・確認');
  });

  it('break before a bullet, however full the line', () => {
    expect(cell('販路開拓支援', '◆商談会')).toBe('販路開拓支援\n◆商談会');
  });

  it('hold ・ at the head of a line for a bullet only below another', () => {
    expect(cell('顧客の認定書', '・確認')).toBe('顧客の認定書・確認');
    expect(cell('・顧客の認定', '・確認')).toBe('・顧客の認定 ・確認');
  });

  it('stay undecided where both lines are names, in a column as wide as they are', () => {
    const names = glyphsToLines([...textToGlyphs('商工課', 0, 0), ...textToGlyphs('観光課', 0, 12)]);
    expect(linesToText(names, 31, shippedVocabulary.marks)).toBe('商工課 観光課');
  });

  it('stay undecided where the room left is about one character', () => {
    expect(
      linesToText(
        glyphsToLines([...textToGlyphs('研究会分野', 0, 0), ...textToGlyphs('見直し', 0, 12)]),
        60.5,
        shippedVocabulary.marks,
      ),
    ).toBe('研究会分野 見直し');
  });
});

it('reads glyphs in the order of the page, whatever order they were written in', () => {
  const glyphs = [...textToGlyphs('下の行', 0, 12), ...textToGlyphs('上の行', 0, 0)].reverse();
  expect(glyphsToLines(glyphs).map(({ text }) => text)).toEqual(['上の行', '下の行']);
});

it('counts a character printed twice for boldness once', () => {
  const [line] = glyphsToLines([...textToGlyphs('支援', 0, 0), ...textToGlyphs('支援', 0.3, 0)]);
  expect(line?.text).toBe('支援');
});

it('reads vertical writing from the right', () => {
  const column = (text: string, left: number): ReturnType<typeof textToGlyphs> =>
    [...text].map((char, index) => ({
      text: char,
      box: [left, index * 10, left + 10, index * 10 + 10],
      size: 10,
      font: 'v',
      vertical: true,
    }));
  expect(glyphsToLines([...column('左の列', 0), ...column('右の列', 15)]).map(({ text }) => text)).toEqual([
    '右の列',
    '左の列',
  ]);
});
