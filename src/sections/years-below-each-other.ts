import { rowToHeadRow } from '../heads/head-row.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';

/** Fewer years below each other are a field of the form. */
const MIN_YEARS = 2;

/**
 * Years of a form that stand below each other, each with its words at its right, as if they stood side by side: a head of years
 * and a row of their words below it.
 */
export function turnYears(rows: readonly GridRow[], vocabulary: Vocabulary): GridRow[] {
  const turned: GridRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const count = countYears(rows, at, vocabulary);
    const own = rows.slice(at, at + count);
    const row = rows[at];
    if (count >= MIN_YEARS && turned.length > 0) turned.push(...yearsToRows(own));
    else if (row) turned.push(row);
    at += count >= MIN_YEARS && turned.length > 0 ? count : 1;
  }
  return turned;
}

/** How many rows from one on are a year and its words, after one label at most in the first of them. */
function countYears(rows: readonly GridRow[], at: number, vocabulary: Vocabulary): number {
  let before = Number.NEGATIVE_INFINITY;
  let column: number | null = null;
  let count = 0;
  for (const row of rows.slice(at)) {
    const found = rowToYear(row, vocabulary);
    const isNext = found !== null && found.year > before && (column === null || column === found.cell.column);
    const labels = found ? row.cells.filter((cell) => cell.column < found.cell.column) : [];
    if (!isNext || labels.length > (count === 0 ? 1 : 0)) break;
    [before, column] = [found.year, found.cell.column];
    count += 1;
  }
  return count;
}

function rowToYear(row: GridRow, vocabulary: Vocabulary): { cell: Cell; year: number } | null {
  const { years } = rowToHeadRow(row, vocabulary);
  const [year] = years;
  const cell = row.cells.find(({ column }) => column === year?.column);
  const after = row.cells.filter(({ column }) => column > (year?.column ?? 0));
  const first = year?.year ?? null;
  if (years.length !== 1 || !cell || cell.column === 0 || first === null || after.length > 1) return null;
  return { cell, year: first };
}

function yearsToRows(rows: readonly GridRow[]): GridRow[] {
  const [first] = rows;
  if (!first) return [];
  const years = rows.map((row) => row.cells.filter(({ column }) => column > 0));
  const labels = first.cells.filter(({ column }) => column === 0).map((cell) => ({ ...cell, rowSpan: 2 }));
  const place = (cell: Cell | undefined, index: number): Cell[] =>
    cell ? [{ ...cell, column: index + 1, columnSpan: 1, rowSpan: 1 }] : [];
  const width = Math.max(first.width, rows.length + 1);
  return [
    { ...first, width, cells: [...labels, ...years.flatMap(([year], index) => place(year, index))] },
    {
      ...first,
      width,
      cells: years.flatMap(([, words], index) => place(words, index)),
      covered: labels.length > 0 ? [0] : [],
    },
  ];
}
