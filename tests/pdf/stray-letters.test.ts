import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { findStrayLetters } from '../../src/source/stray-letters.ts';
import { textToGlyphs } from '../layout/support.ts';
import { toPdf } from './raw-pdf.ts';
import { japaneseFont, planContent, toText } from './written-plan.ts';

const strayOf = (text: string): string =>
  findStrayLetters(textToGlyphs(text, 0, 0))
    .map((glyph) => glyph.text)
    .join('');

describe('letters that no Japanese page prints', () => {
  it.each([
    ['令和ÿ年度、令和Ā年度、令和ā年度', 'ÿĀā'],
    ['市民協働の推進ÿ担当課Ā', 'ÿĀ'],
    ['ビ¸ネス', '¸'],
  ])('stand in no word: %s', (text, stray) => {
    expect(strayOf(text)).toBe(stray);
  });

  it.each([
    '姉妹都市Kölnとの交流、café運営、Málaga訪問、Ōmiya',
    'Łódź市',
    '管径Ø600、単価à1,000円、１Å、20℃±5',
    '２㎥、①、Ⅳ期、½、μ、Ｄ Ｘ',
  ])('are none where they are meant: %s', (text) => {
    expect(strayOf(text)).toBe('');
  });

  it('are none on a page of another language', () => {
    expect(strayOf('à é ü')).toBe('');
  });

  it('stand in no word though the letters of another line are above them', () => {
    const glyphs = [...textToGlyphs('ＫＰＩ KPI', 0, 0), ...textToGlyphs('年度ÿ', 30, 30)];
    expect(findStrayLetters(glyphs).map(({ text }) => text)).toEqual(['ÿ']);
  });
});

describe('a PDF that maps some characters wrongly', () => {
  it('is read with a warning that names the page and the letters', async () => {
    const plan = await extract(toPdf([planContent, toText(40, 500, '令和ÿ年度と令和Ā年度')], japaneseFont));
    const notices = plan.notices.filter(({ code }) => code === 'source/letters-stray');
    expect(notices).toMatchObject([{ severity: 'warning', values: { page: 2, count: 2, letters: 'ÿ、Ā' } }]);
    expect(notices[0]?.source).toHaveLength(2);
  });

  it('is refused in these words where no schedule is found in it', async () => {
    const content = toText(40, 500, '令和ÿ年度の会議の記録');
    await expect(extract(toPdf([content], japaneseFont))).rejects.toMatchObject({
      code: 'pdf-letters',
      values: { page: 1, letters: 'ÿ' },
    });
  });
});
