import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/model/drawn-page.ts';
import { across, cellToPicture, down, readPage, rectangle, textToGlyphs } from './support.ts';

const columns = [0, 60, 120, 180, 240];
const heads = ['事業名', '2020', '2021', '2022'];
const [top, height] = [18, 22];
const yellow = '#ffe699';

/** A table with these rows, "|" between the cells, and what its cells are filled with: the row, the first and the last column. */
function read(
  rows: readonly string[],
  fills: readonly [row: number, first: number, last: number, color: string][],
  drawn: readonly Shape[] = [],
) {
  const bottom = top + rows.length * height;
  const shapes = fills.map(([row, first, last, color]): Shape => {
    const [left = 0, right = 0] = [columns[first], columns[last + 1]];
    return rectangle([left, top + row * height, right, top + (row + 1) * height], color);
  });
  const page = readPage(
    {
      number: 1,
      width: 300,
      height: 300,
      glyphs: [
        ...heads.flatMap((word, at) => textToGlyphs(word, (columns[at] ?? 0) + 3, 3)),
        ...rows.flatMap((row, line) =>
          row.split('|').flatMap((text, at) => textToGlyphs(text, (columns[at] ?? 0) + 3, top + line * height + 6)),
        ),
      ],
      rulings: [
        ...[0, ...rows.map((_, at) => top + at * height), bottom].map((at) => across(at, 0, 240)),
        ...columns.map((at) => down(at, 0, bottom)),
      ],
      shapes: [...shapes, ...drawn],
      images: [],
    },
    null,
  );
  const [table] = page.parts;
  const lines = table?.kind === 'table' ? table.rows : [];
  return {
    rows: lines.map(({ cells }) =>
      cells.map((cell) => `${cell.column}${'+'.repeat(cell.columnSpan - 1)} ${cellToPicture(cell)}`).join(' | '),
    ),
    notices: page.notices.map(({ code }) => code),
  };
}

describe('filled cells under the years', () => {
  it('are bars, neighbours of one colour together', () => {
    const { rows } = read(
      ['街灯の更新'],
      [
        [0, 1, 1, yellow],
        [0, 2, 2, yellow],
        [0, 3, 3, '#5b9bd5'],
      ],
    );
    expect(rows).toEqual(['0 街灯の更新 | 1+ ▬ | 3 ▬']);
  });

  it('have the words that stand on any of them, and part where several have words', () => {
    const fills: [number, number, number, string][] = [[0, 1, 3, yellow]];
    expect(read(['街灯の更新||交換'], fills).rows).toEqual(['0 街灯の更新 | 1++ ▬ 交換']);
    const two = read(['街灯の更新|調査||交換', '案内板の設置'], fills);
    expect(two.rows).toEqual(['0 街灯の更新 | 1+ ▬ 調査 | 3 ▬ 交換', '0 案内板の設置']);
  });

  it('are the ground of a row where its label is filled too, and paper where white lies over them', () => {
    expect(read(['街灯の更新||交換'], [[0, 0, 3, '#eeeeee']]).rows).toEqual(['0 街灯の更新 | 2 交換']);
    const white: [number, number, number, string] = [0, 2, 3, '#ffffff'];
    expect(read(['街灯の更新'], [[0, 1, 3, yellow], white]).rows).toEqual(['0 街灯の更新 | 1 ▬']);
  });

  it('are the ground of a filled row in the colour of its label, also between bars', () => {
    const { rows } = read(
      ['街灯の更新'],
      [
        [0, 0, 3, '#eeeeee'],
        [0, 2, 2, yellow],
      ],
    );
    expect(rows).toEqual(['0 街灯の更新 | 2 ▬']);
  });

  it('are the ground of a row that an arrow is drawn on, each cell by itself', () => {
    const [left, right, y] = [125, 175, top + height / 2];
    const corners: Shape['points'] = [
      [left, y - 6],
      [right - 8, y - 6],
      [right, y],
      [right - 8, y + 6],
      [left, y + 6],
    ];
    const arrow: Shape = { points: corners, filled: true, box: [left, y - 6, right, y + 6], color: '#5b9bd5' };
    const fills = [1, 2, 3].map((at): [number, number, number, string] => [0, at, at, yellow]);
    expect(read(['街灯の更新'], fills, [arrow]).rows).toEqual(['0 街灯の更新 | 2 →']);
  });

  it('are the ground of their columns where all years are filled around words, with a warning', () => {
    const plan = read(
      ['街灯の更新|調査|交換', '案内板の設置||設置'],
      [
        [0, 1, 3, yellow],
        [1, 1, 3, yellow],
      ],
    );
    expect(plan.rows).toEqual(['0 街灯の更新 | 1 調査 | 2 交換', '0 案内板の設置 | 2 設置']);
    expect(plan.notices).toEqual(['layout/color-as-ground']);
  });

  it('are the ground of the years that are past, whose rows hold several words on one colour', () => {
    const grey = [0, 1, 2].map((row): [number, number, number, string] => [row, 1, 2, '#eeeeee']);
    const plan = read(['街灯の更新|調査|交換|点検', '案内板|設計|設置|公開', '花壇||植付け|公開'], grey);
    expect(plan.rows[2]).toBe('0 花壇 | 2 植付け | 3 公開');
    expect(plan.notices).toEqual(['layout/color-as-ground']);
  });
});

describe('grey cells without words', () => {
  const [grey, pattern] = ['#c8c8c8', undefined];
  const rows = ['街灯の更新|○||', '案内板|○|○|', '花壇||○|○'];
  const shaded = (color: string | undefined): [number, number, number, string][] =>
    [
      [0, 2, 3],
      [2, 1, 1],
    ].map(([row = 0, first = 0, last = 0]) => [row, first, last, color as string]);

  it('beside marks are years that do not apply, with a warning', () => {
    for (const color of [grey, pattern]) {
      const plan = read(rows, shaded(color));
      expect(plan.rows).toEqual(['0 街灯の更新 | 1 ○', '0 案内板 | 1 ○ | 2 ○', '0 花壇 | 2 ○ | 3 ○']);
      expect(plan.notices).toEqual(['layout/shade-as-blank']);
    }
  });

  it('are bars where they are dark, coloured, beside bars of other colours, or alone in their row', () => {
    const others: [string[], [number, number, number, string][]][] = [
      [rows, shaded('#404040')],
      [rows, shaded(yellow)],
      [rows, [...shaded(grey), [1, 3, 3, yellow]]],
      [['街灯の更新|||', ...rows.slice(1)], shaded(grey)],
    ];
    for (const [printed, fills] of others) {
      const plan = read(printed, fills);
      expect(plan.notices).toEqual([]);
      expect(plan.rows[0]).toContain('2+');
    }
  });
});
