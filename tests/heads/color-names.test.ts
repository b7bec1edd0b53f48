import { describe, expect, it } from 'vitest';
import { textToColorMeanings } from '../../src/heads/color-names.ts';

const read = (text: string, ...used: string[]): string =>
  textToColorMeanings(text, used)
    .map(({ color, text: meaning }) => `${color} ${meaning}`)
    .join(', ');

describe('colours that a legend names in words', () => {
  it.each([
    ['凡例　黄色：点検　赤色：修繕工事　青色：設計', '#ffff00 点検, #ff0000 修繕工事, #00b0f0 設計'],
    ['※表中の黄色は点検、赤い部分は修繕、青のセルは設計を表します。', '#ffff00 点検, #ff0000 修繕, #00b0f0 設計'],
    ['凡例：点検＝黄、修繕＝赤、設計＝青', '#ffff00 点検, #ff0000 修繕, #00b0f0 設計'],
    ['点検（黄）　修繕（赤）　設計（青）', '#ffff00 点検, #ff0000 修繕, #00b0f0 設計'],
  ])('%s', (text, meanings) => {
    expect(read(text, '#ff0000', '#ffff00', '#00b0f0')).toBe(meanings);
  });

  it('tell light blue from blue where both are named', () => {
    expect(read('水色：設計　青：工事', '#0070c0', '#bdd7ee')).toBe('#bdd7ee 設計, #0070c0 工事');
  });

  it('are not read where a name can mean several of the colours, or none', () => {
    expect(read('青：工事', '#0070c0', '#bdd7ee')).toBe('');
    expect(read('緑：工事', '#ff0000')).toBe('');
  });

  it('are no words of sentences', () => {
    expect(read('緑が多いまちづくりを進めます。', '#00b050')).toBe('');
    expect(read('緑の保全：公園課', '#00b050')).toBe('');
  });
});
