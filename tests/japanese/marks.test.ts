import { describe, expect, it } from 'vitest';
import { bulletsToMarks, isArrowOnly, textToArrows, typedArrows } from '../../src/japanese/marks.ts';

const marks = bulletsToMarks('');

describe('a typed arrow', () => {
  it.each(['→', '⇒', '━━━▶', '━━━━', '――→', '……→', '---->', '――＞', '⇔', '→ →'])('is %s alone', (text) => {
    expect(isArrowOnly(text, marks)).toBe(true);
  });

  it.each(['―', '－', '—', '-', '>', '・', '…', '実施→検証', ''])('is not %s', (text) => {
    expect(isArrowOnly(text, marks)).toBe(false);
  });

  it('is parted from the text that it leads to or from, with its shaft', () => {
    expect(textToArrows('━▶ 検証', marks)).toEqual({ before: true, after: false, text: '検証' });
    expect(textToArrows('実施━━━', marks)).toEqual({ before: false, after: true, text: '実施' });
    expect(textToArrows('フォロー→', marks)).toEqual({ before: false, after: true, text: 'フォロー' });
    expect(textToArrows('工事 ⇒2024年度開通', marks)).toEqual({
      before: false,
      after: false,
      text: '工事 ⇒2024年度開通',
    });
  });

  it('is known with all that it is typed of', () => {
    expect(typedArrows('—→', marks)).toBe('—→');
    expect(typedArrows('フォロー━━▶ 検証―', marks)).toBe('━━▶');
  });
});
