import { describe, expect, it } from 'vitest';
import { piecesToText } from '../../src/japanese/pieces.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Arrow } from '../../src/layout/arrows/find-arrows.ts';
import { labelBlocks } from '../../src/layout/arrows/labelled-blocks.ts';
import { rulingsToSkeletons } from '../../src/layout/edges.ts';
import { skeletonToLattice } from '../../src/layout/lattice.ts';
import type { Box, Glyph } from '../../src/model/drawn-page.ts';
import { across, down, textToGlyphs } from './support.ts';

const { marks } = shippedVocabulary;
/** Two cells, 100 points wide each. */
const lattices = rulingsToSkeletons([
  across(0, 0, 200),
  across(60, 0, 200),
  ...[0, 100, 200].map((x) => down(x, 0, 60)),
]).map(skeletonToLattice);

function read(boxes: readonly Box[], glyphs: readonly Glyph[]): { own: string[]; left: string } {
  const arrows = boxes.map((box): Arrow => ({ box, y: (box[1] + box[3]) / 2, isBlock: true }));
  const { labelled, glyphs: left } = labelBlocks(arrows, glyphs, lattices, marks);
  return { own: labelled.map(({ pieces }) => piecesToText(pieces)), left: left.map(({ text }) => text).join('') };
}

describe('a block arrow', () => {
  it('holds the words that lie in it whole, two lines as one phrase', () => {
    const words = [...textToGlyphs('基本計画の', 10, 12), ...textToGlyphs('策定', 10, 24)];
    expect(read([[5, 8, 95, 38]], words)).toEqual({ own: ['基本計画の策定'], left: '' });
  });

  it('cuts nothing out of a line that begins ahead of it or ends behind it in the same cell', () => {
    const words = textToGlyphs('改組(関連技術)', 5, 20);
    expect(read([[30, 18, 58, 32]], words)).toEqual({ own: [], left: '改組(関連技術)' });
    expect(read([[3, 18, 38, 32]], words)).toEqual({ own: [], left: '改組(関連技術)' });
    expect(read([[30, 18, 95, 32]], words)).toEqual({ own: [], left: '改組(関連技術)' });
  });

  it('cuts no line out of a text of several', () => {
    const words = [...textToGlyphs('研究会の', 5, 5), ...textToGlyphs('改組', 5, 17), ...textToGlyphs('準備', 5, 29)];
    expect(read([[3, 16, 60, 28]], words)).toEqual({ own: [], left: '研究会の改組準備' });
  });

  it('holds words that begin on it and run over a rule', () => {
    expect(read([[60, 18, 95, 32]], textToGlyphs('避難訓練の実施', 64, 20))).toEqual({
      own: ['避難訓練の実施'],
      left: '',
    });
  });

  it('keeps its own words from those of an arrow right below it', () => {
    const words = [...textToGlyphs('設計', 10, 11), ...textToGlyphs('工事', 10, 25)];
    expect(
      read(
        [
          [5, 10, 95, 22],
          [5, 24, 95, 36],
        ],
        words,
      ),
    ).toEqual({ own: ['設計', '工事'], left: '' });
  });
});
