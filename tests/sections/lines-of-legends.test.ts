import { expect, it } from 'vitest';
import { textToPrinted } from '../../src/japanese/marks.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { GridRow } from '../../src/model/block.ts';
import type { ScheduleColumns } from '../../src/model/head.ts';
import { checkBars } from '../../src/sections/table-notices.ts';

const place = { kind: 'text', page: 1, line: 1, field: null } as const;
const columns = { years: [{ column: 1 }] } as unknown as ScheduleColumns;

it('a line on another page than the legend that gives lines their words is a warning', () => {
  const arrow = {
    ...textToPrinted('', shippedVocabulary.marks),
    arrows: [{ side: 'alone', origin: 'drawn' } as const],
  };
  const row: GridRow = { cells: [{ ...arrow, column: 1, columnSpan: 1, rowSpan: 1, place }], width: 2, place };
  const legend = new Map([['solid line', '実施']]);
  expect(checkBars([row], columns, legend, place).map(({ code }) => code)).toEqual(['sections/bars-without-legend']);
  expect(checkBars([row], columns, new Map([['#ffe699', '実施']]), place)).toEqual([]);
});
