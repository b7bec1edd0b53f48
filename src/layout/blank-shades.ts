import { isSameColor, isShade } from './colors.ts';

/** A time cell below the head; `color`: what it is filled with; `isBlank`: without words, marks or arrows. */
export type ShownCell = { row: number; color: string | null; isBlank: boolean };

/**
 * The cells of a table whose grey, or pattern, says that a year does not apply: nothing is ever printed on it, each row that has
 * it also prints words or marks on other cells, and these are more. Blank cells in a colour of bars leave the grey a bar, too.
 */
export function findBlankShades<One extends ShownCell>(cells: readonly One[]): One[] {
  const shades = cells.filter(({ color, isBlank }) => isBlank && color !== null && isShade(color));
  const [first] = shades;
  const isOwn = ({ color }: One): boolean => color !== null && isSameColor(color, first?.color ?? '');
  const worded = cells.filter(({ isBlank }) => !isBlank);
  const wordedRows = new Set(worded.map(({ row }) => row));
  const isBesideWords =
    shades.length < worded.length && !worded.some(isOwn) && shades.every(({ row }) => wordedRows.has(row));
  const isOnlyColor = cells.every((one) => !one.isBlank || one.color === null || isOwn(one));
  return isBesideWords && isOnlyColor ? shades : [];
}
