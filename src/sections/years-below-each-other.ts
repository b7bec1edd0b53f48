import { rowToHeadRow } from '../heads/head-row.ts';
import { isWord } from '../japanese/headers.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';

/** Fewer years below each other are a field of the form. */
const MIN_YEARS = 2;

/**
 * Turns years of a form that are below each other, with their words to the right: a head of years, and a row of words
 * below. They are beside a label of the form or among the labels, with or without 年度 | 取組内容 above them.
 */
export function turnYears(rows: readonly GridRow[], vocabulary: Vocabulary): GridRow[] {
  const turned: GridRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (!row) break;
    const titles = toTitles(row, vocabulary);
    const first = titles ? at + 1 : at;
    // R6 | 調査 is a row of the form, like its fields.
    const isAtLeft = titles !== null || rowToYear(row, vocabulary)?.cell.column === 0;
    const count = countYears(rows, first, isAtLeft, vocabulary);
    const years = rows.slice(first, first + count);
    // 1,000人 beside each year of a building is its use.
    const areFigures = isAtLeft && titles === null && years.every(isOfFigures);
    const areYears = count >= MIN_YEARS && turned.length > 0 && !areFigures;
    turned.push(...(areYears ? yearsToRows(years, isAtLeft, titles) : [row]));
    at = areYears ? first + count : at + 1;
  }
  return turned;
}

function isOfFigures({ cells: [, ...words] }: GridRow): boolean {
  return words.every(({ text }) => textToValue(text, '').value !== null);
}

/** 年度 | 取組内容 above years with their words, among the labels of the form. */
type Titles = { times: Cell; words: Cell };

function toTitles({ cells }: GridRow, vocabulary: Vocabulary): Titles | null {
  const [times, words, ...others] = cells;
  if (!times || !words || others.length > 0 || times.column > 0) return null;
  const isTitle = isWord(times.text, vocabulary.yearsTitle) && isWord(words.text, vocabulary.contents);
  return isTitle ? { times, words } : null;
}

/** The number of rows, from `at` on, with a year and its words, where only the first may have a label. */
function countYears(rows: readonly GridRow[], at: number, isAtLeft: boolean, vocabulary: Vocabulary): number {
  let before = Number.NEGATIVE_INFINITY;
  let column: number | null = null;
  let count = 0;
  for (const row of rows.slice(at)) {
    const found = rowToYear(row, vocabulary);
    if (found && (found.cell.column === 0) !== isAtLeft) break;
    const isNext = found !== null && found.year > before && (column === null || column === found.cell.column);
    const labels = found ? row.cells.filter((cell) => cell.column < found.cell.column) : [];
    if (!isNext || labels.length > (count === 0 ? 1 : 0)) break;
    [before, column] = [found.year, found.cell.column];
    count += 1;
  }
  return count;
}

/** A label of the form, a year, its words. */
const MAX_CELLS = 3;

function rowToYear(row: GridRow, vocabulary: Vocabulary): { cell: Cell; year: number } | null {
  if (row.cells.length > MAX_CELLS) return null;
  const { years } = rowToHeadRow(row, vocabulary);
  const [year] = years.length > 0 ? years : row.cells.flatMap(cellToBareYear);
  const cell = row.cells.find(({ column }) => column === year?.column);
  const after = row.cells.filter(({ column }) => column > (year?.column ?? 0));
  const first = year?.year ?? null;
  if (years.length > 1 || !cell || first === null || after.length > 1) return null;
  return { cell, year: first };
}

/** 29年度, whose era is given by the words around the form. */
function cellToBareYear({ text, column }: Cell): { column: number; year: number }[] {
  const [, number] = BARE_YEAR.exec(bare(foldWidth(text))) ?? [];
  return number === undefined ? [] : [{ column, year: Number(number) }];
}

const BARE_YEAR = /^(\d{1,2})年度$/u;

function yearsToRows(rows: readonly GridRow[], isAtLeft: boolean, titles: Titles | null): GridRow[] {
  const [first] = rows;
  if (!first) return [];
  const years = rows.map((row) => row.cells.filter(({ column }) => isAtLeft || column > 0));
  const label = first.cells.filter(({ column }) => !isAtLeft && column === 0);
  const labels = titles ? [titles.times] : label.map((cell) => ({ ...cell, rowSpan: 2 }));
  const below = titles ? [{ ...titles.words, column: 0, columnSpan: 1 }] : [];
  const place = (cell: Cell | undefined, index: number): Cell[] =>
    cell ? [{ ...cell, column: index + 1, columnSpan: 1, rowSpan: 1 }] : [];
  const width = Math.max(first.width, rows.length + 1);
  return [
    { ...first, width, cells: [...labels, ...years.flatMap(([year], index) => place(year, index))] },
    {
      ...first,
      width,
      cells: [...below, ...years.flatMap(([, words], index) => place(words, index))],
      covered: label.length > 0 ? [0] : [],
    },
  ];
}
