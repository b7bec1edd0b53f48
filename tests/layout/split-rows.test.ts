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
