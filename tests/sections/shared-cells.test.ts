import { expect, it } from 'vitest';
import type { Cell, GridRow } from '../../src/model/block.ts';
import { noColumns, type ScheduleColumns, type TimeColumn } from '../../src/model/head.ts';
import type { Place } from '../../src/model/place.ts';
import { checkSharedCells } from '../../src/sections/shared-cells.ts';

const time = (column: number, year: number): TimeColumn => ({
  ...{ column, label: `${year}`, year, through: year, from: `${year}-04`, to: `${year + 1}-03` },
  ...{ openEnded: false, kind: null },
});
const columns: ScheduleColumns = { ...noColumns, name: 0, years: [time(1, 2024), time(2, 2025)], width: 3 };

/** A row of cells "column text", each over `rowSpan` rows if it has an asterisk. */
function row(kind: 'pdf' | 'document', covered: readonly number[], ...texts: readonly string[]): GridRow {
  const place: Place =
    kind === 'pdf' ? { kind, page: 1, bbox: [0, 0, 9, 9] } : { kind, block: 1, table: 1, row: 1, column: 1 };
  const cells = texts.map((text): Cell => {
    const [column = '', words = ''] = text.split(' ');
    const rowSpan = column.endsWith('*') ? 2 : 1;
    return {
      column: Number.parseInt(column, 10),
      columnSpan: 1,
      rowSpan,
      text: words,
      words,
      pieces: [],
      arrows: [],
      place,
    };
  });
  return { cells, width: 3, place, covered };
}

it.each([
  ['over two projects', 'pdf', ['0 街灯', '1 調査', '2* 一括工事'], ['0 カメラ', '1 設計'], 1],
  ['over two lines of one project', 'pdf', ['0* 街灯', '1 調査', '2* 一括工事'], ['1 設計'], 0],
  ['without words', 'pdf', ['0 街灯', '1 調査', '2*'], ['0 カメラ', '1 設計'], 0],
  ['of a web page, which is repeated', 'document', ['0 街灯', '1 調査', '2* 一括工事'], ['0 カメラ', '1 設計'], 0],
] as const)('a cell of a year %s', (_, kind, above, below, count) => {
  const notices = checkSharedCells([row(kind, [], ...above), row(kind, [2], ...below)], columns);
  expect(notices.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'sections/cell-over-projects'));
});
