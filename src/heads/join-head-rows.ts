import { textToFirstYear } from '../japanese/fiscal-years.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { textToValueKind } from '../japanese/year-labels.ts';
import type { TextField, TimeColumn } from '../model/head.ts';
import { findGroups } from './grouped-words.ts';
import type { HeadRow } from './head-row.ts';
import { yearsToLabel } from './spans-of-time.ts';
import { rowToSubColumns } from './sub-columns.ts';
import { byColumn, rowToParts, rowToYearsBelow } from './years-and-parts.ts';

/** Joins two rows of a head. Years below a title such as 実績 or 目標値 take its kind. */
export function joinHeadRows(above: HeadRow, below: HeadRow, vocabulary: Vocabulary): HeadRow {
  const parts = rowToParts(below, above.years);
  const columns = above.years.length > 0 ? rowToSubColumns(below, above.years, vocabulary) : null;
  // The words below the years are sub-columns and not columns of the table.
  if (columns) return { ...above, ...columns, cells: [...above.cells, ...(columns.otherColumns ?? [])] };
  const years = below.years.map((printed): TimeColumn => {
    const year = dateByEra(printed, above);
    const over = above.cells.findLast((cell) => cell.column <= year.column);
    const title = above.titles.find((cell) => cell === over);
    return { ...year, kind: year.kind ?? (title ? textToValueKind(title.text, vocabulary) : null) };
  });
  const groups = findGroups(above, below);
  const isOwn = ({ column }: TextField): boolean => !groups.has(column);
  const yearsBelow = above.years.length > 0 ? rowToYearsBelow({ ...below, years }, above) : null;
  return {
    roles: new Map([...[...above.roles].filter(([, cell]) => isOwn(cell)), ...below.roles]),
    years: parts
      ? [...above.years.filter((year) => !hasParts(year, above.years, parts)), ...parts].sort(byColumn)
      : (yearsBelow ?? [...above.years, ...years]),
    titles: [...above.titles, ...below.titles],
    departments: [...above.departments.filter(isOwn), ...below.departments],
    unknown: [...above.unknown, ...(parts ? [] : below.unknown)],
    cells: [...above.cells.filter(isOwn), ...below.cells],
    width: Math.max(above.width, below.width),
  };
}

/** Dates 6年度 below 令和. */
function dateByEra(time: TimeColumn, above: HeadRow): TimeColumn {
  if (time.year !== null || time.undated?.by !== 'number') return time;
  const first = textToFirstYear(above.cells.findLast(({ column }) => column <= time.column)?.text ?? '');
  if (first === null) return time;
  const { undated: _, ...rest } = time;
  const year = first + time.undated.first - 1;
  return { ...rest, ...yearsToLabel(year, year, time.openEnded) };
}

/** Whether a year is divided into parts, so that it is not a column itself. */
function hasParts(year: TimeColumn, years: readonly TimeColumn[], parts: readonly TimeColumn[]): boolean {
  return parts.some(({ column }) => years.findLast((one) => one.column <= column) === year);
}
