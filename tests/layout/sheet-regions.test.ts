import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { isHeadBackground } from '../../src/layout/colors.ts';
import { findRegions } from '../../src/layout/sheet-regions.ts';
import type { Sheet, SheetCell } from '../../src/model/shown-sheet.ts';

/** Rows of a sheet, "|" between the cells; a row of "" is blank. `filled`: the rows with a ground. */
function read(rows: readonly string[], filled: readonly number[] = [], isRuled = false): string[] {
  const cells = rows.flatMap((texts, row) =>
    (texts === '' ? [] : texts.split('|')).map((text, column): SheetCell => {
      const fill = filled.includes(row) ? '#ddeeff' : null;
      return { row, column, rowSpan: 1, columnSpan: 1, text, fill, isRuled };
    }),
  );
  const numbers = rows.map((_, at) => at);
  const sides = [...numbers, rows.length].map((at) => at * 20);
  const sheet: Sheet = {
    name: '',
    number: 1,
    xs: sides,
    ys: sides,
    columns: numbers,
    rows: numbers,
    cells,
    drawings: [],
  };
  return findRegions(sheet, shippedVocabulary).tables.map(({ top, bottom }) => `${top}-${bottom}`);
}

const table = ['事業名|2024|2025', '街灯の更新|調査|工事', '橋の点検||点検'];

describe('rows below a blank one', () => {
  it('go on with the table above them, unless the first one alone has a ground', () => {
    const rows = [...table, '', '側溝の清掃|清掃|報告', '公園の植栽||植栽', '街路樹の剪定||剪定'];
    expect(read(rows, [0])).toEqual(['0-6']);
    expect(read(rows, [0, 4])).toEqual(['0-2']);
    expect(read(rows, [0, 4, 5, 6])).toEqual(['0-6']);
  });

  it('are a table of their own with years', () => {
    expect(read([...table, '', ...table])).toEqual(['0-2', '4-6']);
  });
});

it('a note right below a table without rules is no row of it', () => {
  expect(read([...table, '※2025年の点検は予定'])).toEqual(['0-2']);
  expect(read([...table, '注）2025年の点検は予定', '※金額は概算'])).toEqual(['0-2']);
});

it('a row of ruled cells that are all blank parts no table', () => {
  expect(read([...table, '||', '事業名|2024|2025', '側溝の清掃|清掃|報告'], [], true)).toEqual(['0-3', '4-5']);
  expect(read([...table, '||', '側溝の清掃|清掃|報告'], [], true)).toEqual(['0-4']);
});

it('ruled cells without a head are a table, as those of a form', () => {
  const form = ['事業名|街灯の更新', '担当課|道路課'];
  expect(read(form, [], true)).toEqual(['0-1']);
  expect(read(form)).toEqual([]);
});

describe('the ground of a head', () => {
  it('is one colour that no other row has', () => {
    expect(isHeadBackground(['#ddeeff', '#ddeeff'], [null, '#ffffee'])).toBe(true);
    expect(isHeadBackground(['#ddeeff', '#ffffee'], [null])).toBe(false);
    expect(isHeadBackground(['#ddeeff'], ['#ddeeff', null])).toBe(false);
    expect(isHeadBackground([null], ['#ddeeff'])).toBe(false);
    expect(isHeadBackground(['#ddeeff'], [])).toBe(false);
  });
});
