import { describe, expect, it } from 'vitest';
import { blockToSpan } from '../../src/layout/arrows/block-to-span.ts';
import type { Columns } from '../../src/layout/columns.ts';

/** A column of labels and three of years, 70 points wide each. */
const columns: Columns = {
  ranges: [0, 70, 140, 210].map((left) => [left, left + 70] as const),
  times: [1, 2, 3],
  header: null,
  words: '',
};
const spanOf = (left: number, right: number, length: number, bar = '#ffffff'): ReturnType<typeof blockToSpan> =>
  blockToSpan({ arrow: { box: [left, 10, right, 25], y: 17, isBlock: true, bar }, length }, columns);

describe('a box around one long word that reaches a little into the next year', () => {
  it('is of the first year, and doubtful', () => {
    expect(spanOf(73, 163, 81)).toEqual({ span: { column: 1, columnSpan: 1 }, doubt: 'around-words' });
  });

  it('is of both where it is a filled bar, and doubtful', () => {
    expect(spanOf(73, 163, 81, '#bdd7ee')).toEqual({ span: { column: 1, columnSpan: 2 }, doubt: 'around-words' });
  });

  it('is of both without a doubt where it is longer than its word, or the word would have fitted', () => {
    expect(spanOf(73, 163, 18)).toEqual({ span: { column: 1, columnSpan: 2 } });
    expect(spanOf(85, 153, 42)).toEqual({ span: { column: 1, columnSpan: 2 } });
  });

  it('is of both without a doubt where it reaches over half of the next', () => {
    expect(spanOf(73, 190, 108)).toEqual({ span: { column: 1, columnSpan: 2 } });
  });
});
