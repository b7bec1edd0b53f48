import { partToCells, type TablePart } from './parts.ts';

/** A table with only time columns in its head and rows; its project is named elsewhere. */
export function isYearsAlone(part: TablePart): boolean {
  const { header } = part;
  if (header?.kind !== 'years' || header.years.length !== header.width) return false;
  const isTime = (column: number): boolean => header.years.some((year) => year.column === column);
  return part.rows.length > 0 && partToCells(part).every(({ column }) => isTime(column));
}
