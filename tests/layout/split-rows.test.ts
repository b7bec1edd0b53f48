import { expect, it } from 'vitest';
import type { TextCell } from '../../src/layout/columns.ts';
import { joinSplitRows } from '../../src/layout/split-rows.ts';

const xs = [0, 100, 200, 300];
const ys = [0, 20, 25, 60, 95, 100];

function cell(row: number, column: number, rowSpan: number, text = ''): TextCell {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[column], xs[column + 1], ys[row], ys[row + rowSpan]];
  const span = { row, column, rowSpan, columnSpan: 1, openTop: false, openBottom: false };
  return { ...span, box: [left, top, right, bottom], text };
}

it('one label in a frame of its own stands beside the two rows that its frame cuts', () => {
  const head = [cell(0, 0, 1, '施策'), cell(0, 1, 1, '2024'), cell(0, 2, 1, '2025')];
  const times = [cell(1, 1, 2, '調査'), cell(1, 2, 2), cell(3, 1, 2), cell(3, 2, 2, '工事')];
  const cells = [...head, cell(1, 0, 1), cell(2, 0, 2, '街灯の更新'), cell(4, 0, 1), ...times];
  const columns = {
    ranges: [[0, 100] as const, [100, 200] as const, [200, 300] as const],
    times: [1, 2],
    header: { row: 0, rows: 1 },
    words: '施策\t2024\t2025',
  };
  const joined = joinSplitRows({ xs, ys, box: [0, 0, 300, 100], cells }, cells, columns);
  expect(joined.lattice.ys).toEqual([0, 20, 60, 100]);
  const rows = joined.cells
    .filter(({ text }) => text !== '')
    .map(({ text, row, rowSpan }) => `${text} ${row}+${rowSpan}`);
  expect(rows.slice(3)).toEqual(['街灯の更新 1+2', '調査 1+1', '工事 2+1']);
});

it('a band over labels and times parts the rows above and below it', () => {
  const [sides, tops] = [
    [0, 100, 200, 300, 400],
    [0, 20, 40, 60, 78, 98],
  ];
  const at = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): TextCell => {
    const box = [
      sides[column] ?? 0,
      tops[row] ?? 0,
      sides[column + columnSpan] ?? 0,
      tops[row + rowSpan] ?? 0,
    ] as const;
    return { row, column, rowSpan, columnSpan, openTop: false, openBottom: false, box, text };
  };
  const cells = [
    ...['学校名', '工種', '2024', '2025'].map((word, column) => at(0, column, word)),
    ...[at(1, 0, '南小学校', 2), at(1, 1, '便所'), at(1, 2, '設計'), at(1, 3, '工事')],
    ...[at(2, 1, '外壁'), at(2, 2, ''), at(2, 3, '設計'), at(3, 0, '中学校', 1, 4)],
    ...[at(4, 0, '第一中学校'), at(4, 1, '便所'), at(4, 2, '設計'), at(4, 3, '')],
  ];
  const ranges = [0, 1, 2, 3].map((column) => [sides[column] ?? 0, sides[column + 1] ?? 0] as const);
  const columns = { ranges, times: [2, 3], header: { row: 0, rows: 1 }, words: '学校名\t工種\t2024\t2025' };
  const joined = joinSplitRows({ xs: sides, ys: tops, box: [0, 0, 400, 98], cells }, cells, columns);
  expect(joined.lattice.ys).toEqual(tops);
});
