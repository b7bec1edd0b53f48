import type { TimeColumn } from '../model/head.ts';
import { partToCells, type TablePart } from './parts.ts';

/** A table whose head and rows have columns of times and no other: whose years they are stands elsewhere. */
export function isYearsAlone(part: TablePart): boolean {
  const { header } = part;
  if (header?.kind !== 'years' || header.years.length !== header.width) return false;
  const isTime = (column: number): boolean => header.years.some((year) => year.column === column);
  return part.rows.length > 0 && partToCells(part).every(({ column }) => isTime(column));
}

/** A head that has a year of the table before is that table's, printed again without its words. */
export function sharesYear(years: readonly TimeColumn[], before: readonly TimeColumn[]): boolean {
  return years.some(({ from, label }) =>
    before.some((year) => (from === null ? year.label === label : year.from === from)),
  );
}
