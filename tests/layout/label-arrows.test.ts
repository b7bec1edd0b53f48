import { expect, it } from 'vitest';
import { piecesToText } from '../../src/japanese/pieces.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { labelArrows } from '../../src/layout/arrows/label-arrows.ts';
import { rulingsToSkeletons } from '../../src/layout/edges.ts';
import { skeletonToLattice } from '../../src/layout/lattice.ts';
import { across, down, textToGlyphs } from './support.ts';

it('words close under an arrow are not read together with those over it', () => {
  const rules = [across(0, 0, 200), across(60, 0, 200), ...[0, 100, 200].map((x) => down(x, 0, 60))];
  const lattices = rulingsToSkeletons(rules).map(skeletonToLattice);
  const arrow = { box: [10, 29, 190, 31] as const, y: 30, isBlock: false };
  const words = [...textToGlyphs('工事', 120, 18), ...textToGlyphs('検査', 120, 29)];
  const { labelled, glyphs } = labelArrows([arrow], words, lattices, shippedVocabulary.marks);
  expect(labelled.map(({ pieces }) => piecesToText(pieces))).toEqual(['工事']);
  expect(glyphs.map(({ text }) => text).join('')).toBe('検査');
});
