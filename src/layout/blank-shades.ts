import { isSameColor, isShade } from './colors.ts';

/** A time cell below the head; `color`: its fill; `isBlank`: it has no words, marks or arrows. */
export type ShownCell = { row: number; color: string | null; isBlank: boolean };

/**
 * The cells of a table whose grey or pattern means that a year does not apply: no cell with it has text, all their rows
 * have other cells with words or marks, and there are more of those. If other blank cells have the colour of bars, grey
 * is a bar as well.
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
