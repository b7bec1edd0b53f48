import type { HeadRow } from './head-row.ts';

/** The fewest columns that a group has. */
const MIN_GROUPED = 2;

/**
 * Returns the columns of known words that group several columns below: 実施主体 over 市, 事業者 and 市民, which are not
 * departments.
 */
export function findGroups(above: HeadRow, below: HeadRow): Set<number> {
  const starts = above.cells.map(({ column }) => column);
  const words = [...above.roles.values(), ...above.departments];
  const groups = words.filter(({ column }) => {
    const end = Math.min(...starts.filter((start) => start > column));
    const own = below.cells.filter((cell) => cell.column >= column && cell.column < end);
    const isFilled = own.length >= MIN_GROUPED && own[0]?.column === column;
    return isFilled && own.every((cell) => below.unknown.includes(cell));
  });
  return new Set(groups.map(({ column }) => column));
}
