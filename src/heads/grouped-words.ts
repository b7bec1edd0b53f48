import type { HeadRow } from './head-row.ts';

/** A word over fewer columns is the head of its own. */
const MIN_GROUPED = 2;

/** The columns of known words that stand over several columns with words of their own: 実施主体 over 市, 事業者 and 市民, who are no departments. */
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
