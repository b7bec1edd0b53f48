import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../src/index.ts';
import { profileToVocabulary } from '../../src/japanese/vocabulary.ts';
import { textsToYearLabels } from '../../src/japanese/year-labels.ts';
import type { ProfileInput } from '../../src/model/profile-schema.ts';

type Years = NonNullable<ProfileInput['years']>;

function read(years: Years, texts: readonly string[]): unknown[] {
  const vocabulary = profileToVocabulary(profileSchema.parse({ years }));
  return textsToYearLabels(texts, vocabulary).map((label) => label && label.year + (label.openEnded ? '+' : ''));
}

describe('years of an edition', () => {
  it.each<[string, Years, string[], (string | null)[]]>([
    [
      'by number',
      { styles: [{ pattern: '{number}年目', first: 2024 }] },
      ['1年目', '２年目', '3年目以降'],
      ['2024', '2025', '2026+'],
    ],
    [
      'of an era',
      { styles: [{ pattern: '{number}年度', era: '令和' }] },
      ['元年度', '４年度', '5年度'],
      ['2019', '2022', '2023'],
    ],
    [
      'with a word that stands beside others',
      { styles: [{ pattern: '計画{number}年目', first: 2024 }] },
      ['計画1年目', '計画2年目'],
      ['2024', '2025'],
    ],
    [
      'by name',
      { names: { 初年度: 2024, 最終年度: 2028 } },
      ['初年度', '最終年度', '中間年度'],
      ['2024', '2028', null],
    ],
    [
      'beside the common ones',
      { styles: [{ pattern: "'{number}", first: 2001 }] },
      ['R6', '2025年度', "'26"],
      ['2024', '2025', '2026'],
    ],
    [
      'not of a year and a date',
      { styles: [{ pattern: '{number}年目', first: 2024 }] },
      ['1年', '1', '1年目標'],
      [null, null, null],
    ],
  ])('%s', (_, years, texts, expected) => {
    expect(read(years, texts).map((year) => (year === null ? null : String(year)))).toEqual(expected);
  });
});

it('a year stands with what is done in it, whether it is one of the calendar or a fiscal one', () => {
  expect(read({}, ['令和6年の取組内容', '令和7年度の取組内容'])).toEqual(['2024', '2025']);
});
