import { describe, expect, it } from 'vitest';
import { settleRow } from '../../src/layout/arrows/settle-row.ts';
import type { RuledCell } from '../../src/layout/lattice.ts';
import type { Segment } from '../../src/layout/segments.ts';

/** Two rows of three years, 20 points high: the rule between them lies at 20. */
const cells = [0, 1].flatMap((row) =>
  [0, 1, 2].map((column): RuledCell => {
    const box = [column * 50, row * 20, column * 50 + 50, row * 20 + 20] as const;
    return { row, column, rowSpan: 1, columnSpan: 1, box, openTop: false, openBottom: false };
  }),
);

/** The row, and the doubt, of an arrow over the years from the first to the last; `worded`: "0 1" is the second year of the first row. */
function rowOf(worded: readonly string[], y = 20, words: readonly Segment[] = [], first = 0): string {
  const isWorded = ({ row, column }: RuledCell): boolean => worded.includes(`${row} ${column}`);
  const arrow = { box: [first * 50 + 5, y - 2, 145, y + 2] as const, y, isBlock: false };
  const settled = settleRow(arrow, { cells, isWorded, words });
  return `${settled.y < 20 ? 'upper' : 'lower'}${settled.doubt ? `, ${settled.doubt}` : ''}`;
}

const word = (left: number, top: number): Segment => ({ text: '設計', box: [left, top, left + 18, top + 9], size: 9 });

describe('an arrow on the rule between two rows', () => {
  it.each([
    ['of the one row that has words', ['0 0'], 'upper'],
    ['of the lower row, where the upper one has none', ['1 0'], 'lower'],
    ['of the row that it goes on from', ['0 0', '1 0', '1 1'], 'upper'],
    ['of the row below where it goes on from its words', ['0 0', '0 2', '1 0'], 'lower'],
    ['of the row above with a doubt, where it goes on from both', ['0 0', '1 0'], 'upper, on-rule'],
    ['of the row above with a doubt, where neither has words', [], 'upper, on-rule'],
  ])('is %s', (_, worded, row) => {
    expect(rowOf(worded)).toBe(row);
  });

  it('is of the row whose words are clearly nearer', () => {
    expect(rowOf(['0 0', '1 0'], 20, [word(60, 10), word(60, 30)])).toBe('upper');
    expect(rowOf(['0 0', '1 0'], 20, [word(60, 2), word(60, 22)])).toBe('lower');
  });

  it('is no question where it lies within a row', () => {
    expect(rowOf([], 15)).toBe('upper');
    expect(rowOf(['0 0'], 26)).toBe('lower');
  });
});

describe('a block arrow over several rows', () => {
  it('is of the row that its middle lies in, with a doubt', () => {
    const over = { box: [55, 2, 145, 39] as const, y: 20.5, isBlock: true };
    const settled = settleRow(over, { cells, isWorded: () => false, words: [] });
    expect(settled).toMatchObject({ doubt: 'over-rows' });
    expect(settled.y).toBeLessThan(20);
  });

  it('is no question where it only reaches over the side of its row', () => {
    const within = { box: [55, 2, 145, 27] as const, y: 14.5, isBlock: true };
    expect(settleRow(within, { cells, isWorded: () => false, words: [] })).toEqual(within);
  });
});
