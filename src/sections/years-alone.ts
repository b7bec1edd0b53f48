import { partToCells, type TablePart } from './parts.ts';

/** A table whose head and rows have columns of times and no other: whose years they are stands elsewhere. */
export function isYearsAlone(part: TablePart): boolean {
  const { header } = part;
  if (header?.kind !== 'years' || header.years.length !== header.width) return false;
  const isTime = (column: number): boolean => header.years.some((year) => year.column === column);
  return part.rows.length > 0 && partToCells(part).every(({ column }) => isTime(column));
}
