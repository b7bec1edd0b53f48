import { describe, expect, it } from 'vitest';
import { settleBlanks, textsToWidth } from '../../src/japanese/blanks.ts';
import { bulletsToMarks } from '../../src/japanese/marks.ts';
import { tablesToCorpus } from '../../src/japanese/phrase-corpus.ts';
import { textToPieces } from '../../src/japanese/pieces.ts';
import type { Tokenizer } from '../../src/model/token.ts';

const evidence = { corpus: tablesToCorpus([]), tokenize: null, marks: bulletsToMarks('') };

describe('the blanks of a cell', () => {
  it('are settled one after the other: a long cell takes no more memory for each than a short one', () => {
    // A copy of all that stands ahead of each blank would be ten gigabytes.
    const words = Array.from({ length: 50_000 }, (_, index) => (index % 2 === 0 ? '(先進的な取組' : 'の調査)'));
    const { phrases } = settleBlanks(textToPieces(words.join(' ')), 'items', evidence);
    expect(phrases.join('').length).toBe(words.join('').length);
  });

  it('are read without a dictionary where a bracket or # begins the next word', () => {
    const asked: string[] = [];
    const tokenize: Tokenizer = (text) => {
      asked.push(text);
      return [];
    };
    settleBlanks(textToPieces('商品力向上研修の実施 (連携促進) 情報発信 #AOMI'), 'items', { ...evidence, tokenize });
    expect(asked).toEqual(['(連携促進)情報発信']);
  });
});

describe('the width that a column wraps at', () => {
  it('is that of its wraps, and no line break is one', () => {
    expect(textsToWidth(['相談会の 開催', '研究会の 開催'].map(textToPieces), 'items', evidence)).toBe(4);
    expect(textsToWidth(['相談会の\n開催', '研究会の\n開催'].map(textToPieces), 'items', evidence)).toBeNull();
  });
});
