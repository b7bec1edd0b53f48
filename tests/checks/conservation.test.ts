import { expect, test } from 'vitest';
import { checkConservation } from '../../src/checks/conservation.ts';
import { textToPrinted } from '../../src/japanese/marks.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Block, Cell } from '../../src/model/block.ts';
import type { Notice } from '../../src/model/notice.ts';
import type { Place } from '../../src/model/place.ts';
import type { DocumentSections } from '../../src/model/section.ts';

const place: Place = { kind: 'pdf', page: 1, bbox: [60, 20, 120, 40] };
const { marks } = shippedVocabulary;
const cell = (text: string, arrows: Cell['arrows'] = textToPrinted(text, marks).arrows): Cell => ({
  ...{ column: 3, columnSpan: 1, rowSpan: 1, place },
  ...textToPrinted(text, marks),
  arrows,
});
const drawn: Cell['arrows'] = [{ side: 'before', origin: 'drawn' }];
const nothing: DocumentSections = {
  ...{ title: null, issued: null, issuer: null },
  ...{ preface: [], index: [], directions: [], measures: [], headings: [] },
};

/** What is said of a grid of one cell, of which nothing got into a plan. */
function conserveCell(one: Cell): Notice[] {
  const blocks: Block[] = [{ kind: 'grid', rows: [{ cells: [one], width: 6, place }] }];
  return checkConservation(blocks, nothing, { measures: [], repairs: [] }, [], shippedVocabulary);
}

test('an arrow that was drawn is no character of the source', () => {
  const alone = cell('', [{ side: 'alone', origin: 'drawn' }]);
  expect(conserveCell(alone).map(({ code }) => code)).toEqual(['checks/conservation']);
});

test.each([
  ['a printed arrow', cell('→'), '→'],
  ['what a drawn arrow leads to', cell('運用 検証', drawn), '運用検証'],
  ['a printed arrow beside a drawn one', cell('検証→改善', drawn), '検証→改善'],
  ['a character beyond the basic plane', cell('𠮷野'), '𠮷野'],
])('%s that is in no record is lost', (_, one, lost) => {
  const [notice] = conserveCell(one);
  expect([notice?.code, [...(notice?.actual ?? '')].toSorted()]).toEqual([
    'checks/characters-lost',
    [...lost].toSorted(),
  ]);
});
