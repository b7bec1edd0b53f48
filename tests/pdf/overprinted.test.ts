import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { findOverprinted } from '../../src/source/overprinted.ts';
import { textToGlyphs } from '../layout/support.ts';
import { toPdf } from './raw-pdf.ts';
import { japaneseFont, planContent, toText } from './written-plan.ts';

const lettersOf = (...glyphs: ReturnType<typeof textToGlyphs>[]): string =>
  findOverprinted(glyphs.flat())
    .map(({ text }) => text)
    .join('');

describe('letters over others', () => {
  const line = textToGlyphs('実施設計', 100, 100);

  it('are those of two lines in one place', () => {
    expect(lettersOf(line, textToGlyphs('事業費12', 103, 102))).toBe('実施設計事業費12');
  });

  it.each([
    ['below each other, as close as lines may stand', textToGlyphs('事業費', 100, 108)],
    ['side by side', textToGlyphs('事業費', 139, 100)],
    ['the same once more, which makes them bold', textToGlyphs('実施設計', 100.4, 100)],
    ['in the large type of a watermark', textToGlyphs('案案案', 95, 90, 30)],
    ['of one sign', textToGlyphs('○', 100, 100)],
    ['of a sign put together of two', textToGlyphs('印', 100, 100)],
  ])('are none %s', (_, glyphs) => {
    expect(lettersOf(line, glyphs)).toBe('');
  });

  it('are told of a page', async () => {
    const page = [planContent, toText(427, 446, '事業費12')].join('\n');
    const plan = await extract(toPdf([page], japaneseFont));
    const told = plan.notices.filter(({ code }) => code === 'source/letters-overprinted');
    expect(told).toMatchObject([{ severity: 'warning', values: { page: 1 } }]);
    const whole = await extract(toPdf([planContent], japaneseFont));
    expect(whole.notices.filter(({ code }) => code === 'source/letters-overprinted')).toEqual([]);
  });
});
