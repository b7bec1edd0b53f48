import { expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Cell } from '../../src/model/block.ts';
import { noColumns } from '../../src/model/head.ts';
import type { Place } from '../../src/model/place.ts';
import { splitDatedLines } from '../../src/sections/split-dated-lines.ts';

const place: Place = { kind: 'text', page: null, line: 1, field: null };

it('a period begins a line of its own also below a full line, from which it is parted by a wrap alone', () => {
  const pieces = ['R5 調査と計画の', '作成', 'R6 工事'].map((text) => ({ text, end: 'wrap' as const }));
  const text = pieces.map((piece) => piece.text).join('');
  const cell: Cell = { text, words: text, pieces, arrows: [], column: 1, columnSpan: 1, rowSpan: 1, place };
  const columns = { ...noColumns, period: { column: 1, content: 2, hasLines: true as const }, width: 3 };
  const rows = splitDatedLines([{ cells: [cell], width: 3, place }], columns, shippedVocabulary);
  expect(rows.map(({ cells }) => cells.map((one) => one.text))).toEqual([
    ['R5', '調査と計画の作成'],
    ['R6', '工事'],
  ]);
});
