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

it.each([
  ['a word with a wide blank that is centred on it', [85, 105], ['継続'], ''],
  ['none of words in the middle of its cells', [45, 145], [], '継続'],
])('the label of an arrow over two cells is %s', (_, [first = 0, second = 0], labels, left) => {
  const rules = [across(0, 0, 200), across(40, 0, 200), ...[0, 100, 200].map((x) => down(x, 0, 40))];
  const lattices = rulingsToSkeletons(rules).map(skeletonToLattice);
  const arrow = { box: [5, 29, 195, 31] as const, y: 30, isBlock: false };
  const words = [...textToGlyphs('継', first, 15), ...textToGlyphs('続', second, 15)];
  const { labelled, glyphs } = labelArrows([arrow], words, lattices, shippedVocabulary.marks);
  expect(labelled.map(({ pieces }) => piecesToText(pieces).replaceAll(' ', ''))).toEqual(labels);
  expect(glyphs.map(({ text }) => text).join('')).toBe(left);
});
