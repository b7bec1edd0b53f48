import { describe, expect, it } from 'vitest';
import { settleBlanks } from '../../src/japanese/blanks.ts';
import { piecesToPrinted, textToPrinted } from '../../src/japanese/marks.ts';
import { tablesToCorpus } from '../../src/japanese/phrase-corpus.ts';
import { cutPieces, piecesToText, textToPieces } from '../../src/japanese/pieces.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { CellPiece } from '../../src/model/block.ts';

const { marks } = shippedVocabulary;
const pieces: CellPiece[] = [
  { text: '人材', end: 'wrap' },
  { text: '育成', end: 'blank' },
  { text: '計画', end: 'unknown' },
  { text: '相談', end: 'break' },
  { text: '研修', end: 'break' },
];

describe('the pieces of a text', () => {
  it('end unknown at blanks, and break at line breaks, where no more is known', () => {
    expect(textToPieces(' 策定　調査 \n 実施 ')).toEqual([
      { text: '策定', end: 'unknown' },
      { text: '調査', end: 'break' },
      { text: '実施', end: 'break' },
    ]);
    expect(textToPieces(' ')).toEqual([]);
  });

  it('make the text as it is printed', () => {
    expect(piecesToText(pieces)).toBe('人材育成 計画 相談\n研修');
    expect(piecesToText([])).toBe('');
  });

  it.each([
    [0, 4, ['人材', '育成']],
    [1, 6, ['材', '育成', '計']],
    [5, 13, ['計画', '相談', '研修']],
  ])('are cut from %i to %i', (from, to, texts) => {
    const cut = cutPieces(pieces, from, to);
    expect(cut.map(({ text }) => text)).toEqual(texts);
    expect(cut.at(-1)?.end).toBe('break');
  });
});

describe('the pieces of a cell', () => {
  it('are those of its words, without the arrows around them', () => {
    const arrow: CellPiece[] = [
      { text: '→', end: 'unknown' },
      { text: '計画の', end: 'wrap' },
      { text: '策定⇒', end: 'break' },
    ];
    expect(piecesToPrinted(arrow, marks)).toEqual({
      text: '→ 計画の策定⇒',
      words: '計画の策定',
      pieces: [
        { text: '計画の', end: 'wrap' },
        { text: '策定', end: 'break' },
      ],
      arrows: [
        { side: 'before', origin: 'typed' },
        { side: 'after', origin: 'typed' },
      ],
    });
  });

  it.each(['策定 調査', '→ 策定 調査', '策定 →調査', '→', '策定 ⇒', '◆策定 ◆調査'])(
    'of "%s" are the same as of its text',
    (text) => {
      expect(piecesToPrinted(textToPieces(text), marks)).toEqual(textToPrinted(text, marks));
    },
  );
});

describe('what is certain of the ends of pieces', () => {
  const settle = (some: readonly CellPiece[]): string[] =>
    settleBlanks(some, 'items', { corpus: tablesToCorpus([]), tokenize: null, marks }).phrases;

  it('is not weighed again', () => {
    expect(settle(pieces.slice(3))).toEqual(['相談', '研修']);
    // Two phrases by their words, which a wrap joins and a blank of the phrase keeps apart.
    const words = ['人材育成計画', '実施体制整備相談会'] as const;
    const withEnd = (end: CellPiece['end']): CellPiece[] => [
      { text: words[0], end },
      { text: words[1], end: 'break' },
    ];
    expect(settle(withEnd('unknown'))).toEqual([...words]);
    expect(settle(withEnd('wrap'))).toEqual([words.join('')]);
    expect(settle(withEnd('blank'))).toEqual([words.join(' ')]);
  });
});
