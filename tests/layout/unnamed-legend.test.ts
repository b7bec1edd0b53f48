import { describe, expect, it } from 'vitest';
import { takeUnnamedLegend } from '../../src/layout/unnamed-legend.ts';
import type { SheetCell } from '../../src/model/shown-sheet.ts';

const cell = (row: number, column: number, text: string, fill: string | null = null): SheetCell => ({
  ...{ row, column, text, fill, rowSpan: 1, columnSpan: 1, isRuled: false },
});
const table = [
  cell(2, 0, '学校名'),
  cell(2, 1, 'R6'),
  cell(2, 2, 'R7'),
  cell(3, 0, '東小'),
  cell(3, 1, '', '#ffc000'),
  cell(3, 2, '', '#70ad47'),
];

function read(...cells: SheetCell[]): string[] | null {
  const columns = [0, 1, 2, 3, 4, 5];
  const all = [...table, ...cells];
  const found = takeUnnamedLegend({
    name: '',
    number: 1,
    xs: [],
    ys: [],
    columns,
    rows: columns,
    cells: all,
    drawings: [],
  });
  return found?.colors.map(({ color, text }) => `${color} ${text}`) ?? null;
}

describe('filled cells with words outside a table', () => {
  const meanings = ['#ffc000 設計', '#70ad47 工事'];

  it('explain the colours of its bars, with the words in them or to their right', () => {
    expect(read(cell(2, 4, '設計', '#ffc000'), cell(3, 4, '工事', '#70ad47'))).toEqual(meanings);
    expect(read(cell(0, 1, '設計', '#ffc000'), cell(0, 2, '工事', '#70ad47'))).toEqual(meanings);
    const swatches = [cell(2, 4, '', '#ffc000'), cell(2, 5, '設計'), cell(3, 4, '', '#70ad47'), cell(3, 5, '工事')];
    expect(read(...swatches)).toEqual(meanings);
  });

  it('do not where they touch other words, have another colour, or stand below 凡例', () => {
    expect(read(cell(2, 3, '設計', '#ffc000'), cell(3, 3, '工事', '#70ad47'))).toBeNull();
    expect(read(cell(2, 4, '設計', '#ffc000'), cell(3, 4, '工事', '#0000ff'))).toBeNull();
    expect(read(cell(1, 4, '凡例'), cell(2, 4, '設計', '#ffc000'), cell(3, 4, '工事', '#70ad47'))).toBeNull();
  });
});
