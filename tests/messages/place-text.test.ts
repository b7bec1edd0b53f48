import { describe, expect, it } from 'vitest';
import { placesToText } from '../../src/messages/place-text.ts';
import { type Place, placeToRowKey } from '../../src/model/place.ts';
import { namedPlaceToText } from '../../src/site/page-data.ts';

const inTable = (row: number, column: number | null): Place => ({ kind: 'document', table: 1, row, column, block: 3 });

describe('a place in words', () => {
  it.each<[what: string, place: Place, ja: string, en: string]>([
    ['a cell of a table in a document', inTable(4, 3), '表1 4行 3列', 'table 1, row 4, column 3'],
    ['a row of a table in a document', inTable(4, null), '表1 4行', 'table 1, row 4'],
    [
      'a cell of a CSV, which has no tables',
      { kind: 'document', table: null, row: 6, column: 3, block: 6 },
      '6行 3列',
      'row 6, column 3',
    ],
    ['a paragraph', { kind: 'document', table: null, row: null, column: null, block: 17 }, '17番目の段落', 'block 17'],
    ['a cell of a sheet', { kind: 'sheet', sheet: '方向1!', cell: 'C12' }, '方向1!!C12', '方向1!!C12'],
    ['a drawing over a sheet', { kind: 'sheet', sheet: '方向1', cell: 'drawing 3' }, '方向1!図形3', '方向1!drawing 3'],
    [
      'fields of a line',
      { kind: 'text', page: 12, line: 661, field: 2 },
      '12ページ 661行 欄2',
      'page 12 line 661 field 2',
    ],
  ])('%s', (_what, place, ja, en) => {
    expect(placesToText([place], 'ja')).toBe(ja);
    expect(placesToText([place], 'en')).toBe(en);
  });

  it('is the same on the page of an edition, which keeps it shorter', () => {
    expect(namedPlaceToText('3.1.4.3', 'ja')).toBe('表1 4行 3列');
    expect(namedPlaceToText('3.1.4.', 'en')).toBe('table 1, row 4');
    expect(namedPlaceToText('6..6.3', 'en')).toBe('row 6, column 3');
    expect(namedPlaceToText('17...', 'ja')).toBe('17番目の段落');
    expect(namedPlaceToText('方向1!drawing 3', 'ja')).toBe('方向1!図形3');
  });
});

describe('the key of a row', () => {
  it('is one for all cells of a row of a table', () => {
    const keys = [inTable(4, null), inTable(4, 3), inTable(4, 5)].map(placeToRowKey);
    expect(new Set(keys).size).toBe(1);
    expect(placeToRowKey(inTable(5, 3))).not.toBe(keys[0]);
  });
});
