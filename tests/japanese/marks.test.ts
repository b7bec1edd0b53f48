import { describe, expect, it } from 'vitest';
import { isArrowOnly, textToArrows, typedArrows } from '../../src/japanese/marks.ts';

describe('a typed arrow', () => {
  it.each(['→', '⇒', '━━━▶', '━━━━', '――→', '……→', '---->', '――＞', '⇔', '→ →'])('is %s alone', (text) => {
    expect(isArrowOnly(text)).toBe(true);
  });

  it.each(['―', '－', '—', '-', '>', '・', '…', '実施→検証', ''])('is not %s', (text) => {
    expect(isArrowOnly(text)).toBe(false);
  });

  it('is parted from the text that it leads to or from, with its shaft', () => {
    expect(textToArrows('━▶ 検証')).toEqual({ before: true, after: false, text: '検証' });
    expect(textToArrows('実施━━━')).toEqual({ before: false, after: true, text: '実施' });
    expect(textToArrows('フォロー→')).toEqual({ before: false, after: true, text: 'フォロー' });
    expect(textToArrows('工事 ⇒2024年度開通')).toEqual({ before: false, after: false, text: '工事 ⇒2024年度開通' });
  });

  it('is known with all that it is typed of', () => {
    expect(typedArrows('—→')).toBe('—→');
    expect(typedArrows('フォロー━━▶ 検証―')).toBe('━━▶');
  });
});
