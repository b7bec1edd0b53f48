import { describe, expect, it } from 'vitest';
import { beginsWithMark, bulletsToMarks, isArrowOnly, textToPrinted, typedArrows } from '../../src/japanese/marks.ts';

const marks = bulletsToMarks('');

describe('a typed arrow', () => {
  it.each(['→', '⇒', '━━━▶', '━━━━', '――→', '……→', '---->', '――＞', '⇔', '→ →'])('is %s alone', (text) => {
    expect(isArrowOnly(text, marks)).toBe(true);
  });

  it.each(['―', '－', '—', '-', '>', '・', '…', '実施→検証', ''])('is not %s', (text) => {
    expect(isArrowOnly(text, marks)).toBe(false);
  });

  it('is parted from the text that it leads to or from, with its shaft', () => {
    const parted = (text: string): unknown => {
      const { words, arrows } = textToPrinted(text, marks);
      return [words, ...arrows.map(({ side }) => side)];
    };
    expect(parted('━▶ 検証')).toEqual(['検証', 'before']);
    expect(parted('実施━━━')).toEqual(['実施', 'after']);
    expect(parted('フォロー→')).toEqual(['フォロー', 'after']);
    expect(parted('→')).toEqual(['', 'alone']);
    expect(parted('工事 ⇒2024年度開通')).toEqual(['工事 ⇒2024年度開通']);
    expect(textToPrinted('→ 検証', marks).text).toBe('→ 検証');
  });

  it('is known with all that it is typed of', () => {
    expect(typedArrows('—→', marks)).toBe('—→');
    expect(typedArrows('フォロー━━▶ 検証―', marks)).toBe('━━▶');
  });
});

describe('a bullet', () => {
  const { bullets } = bulletsToMarks('🔵');

  it.each(['🔵調査', '◆調査'])('begins %s', (text) => {
    expect(beginsWithMark(text, bullets)).toBe(true);
  });

  it.each(['🔴調査', '調査🔵', ''])('does not begin "%s"', (text) => {
    expect(beginsWithMark(text, bullets)).toBe(false);
  });
});
