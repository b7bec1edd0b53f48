import { describe, expect, it } from 'vitest';
import { noteToFiscalYear, readingsToYears, textToYearReading } from '../../src/japanese/fiscal-years.ts';

const yearsOf = (...texts: string[]): (number | null)[] =>
  readingsToYears(texts.map((text) => textToYearReading(text))).map((one) => one?.year ?? null);

describe('a bare number in a header', () => {
  it('counts on from the year before it', () => {
    expect(yearsOf('令和4年度', '5年度', '6')).toEqual([2022, 2023, 2024]);
    expect(yearsOf('平成30年度', '令和元年度', '2年度')).toEqual([2018, 2019, 2020]);
  });

  it('is no year where it does not go on with the count', () => {
    expect(yearsOf('令和4年度', '6年度')).toEqual([2022, null]);
    expect(yearsOf('令和4年度', '4年度')).toEqual([2022, null]);
  });

  it('is no year where none stands before it', () => {
    expect(yearsOf('5年度', '令和6年度')).toEqual([null, 2024]);
    expect(yearsOf('1', '2')).toEqual([null, null]);
  });

  it('goes on behind a cell that is no year', () => {
    expect(yearsOf('令和4年度', '担当課', '5年度')).toEqual([2022, null, 2023]);
  });
});

it.each([
  ['(2017年度)', 2017],
  ['（Ｈ27実績）', 2015],
  ['(令和元年度末時点)', 2019],
  ['(速報値)', null],
])('the note %s names the year %s', (note, year) => {
  expect(noteToFiscalYear(note)).toBe(year);
});
