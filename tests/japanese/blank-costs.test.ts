import { describe, expect, it } from 'vitest';
import { settleBlanks } from '../../src/japanese/blanks.ts';
import { bulletsToMarks } from '../../src/japanese/marks.ts';
import { tablesToCorpus } from '../../src/japanese/phrase-corpus.ts';

const evidence = { corpus: tablesToCorpus([]), tokenize: null, marks: bulletsToMarks('') };

describe('the blanks of a cell', () => {
  it('are settled one after the other: a long cell takes no more memory for each than a short one', () => {
    // A copy of all that stands ahead of each blank would be ten gigabytes.
    const words = Array.from({ length: 50_000 }, (_, index) => (index % 2 === 0 ? '(先進的な取組' : 'の調査)'));
    const { phrases } = settleBlanks(words.join(' '), 'items', evidence);
    expect(phrases.join('').length).toBe(words.join('').length);
  });

  it('inside a bracket are wraps, and behind it again what they look like', () => {
    const settle = (text: string): string[] => settleBlanks(text, 'items', evidence).phrases;
    expect(settle('相談会 (商工会、 金融機関)')).toEqual(['相談会(商工会、金融機関)']);
    expect(settle('相談会(商工会、 金融機関) 県内企業を対象とする先進的な取組の調査')).toEqual([
      '相談会(商工会、金融機関)',
      '県内企業を対象とする先進的な取組の調査',
    ]);
  });
});
