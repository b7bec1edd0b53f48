import { heightOf, widthOf } from '../geometry.ts';
import type { Box } from '../model/drawn-page.ts';
import { type Matrix, mapBox } from './matrix.ts';
import { clipTo, isOutside } from './paths.ts';

/** What stands between `q` and `Q`, or within a form: whether it set its own coordinates, and whether anything was painted. */
export type Group = { moved: boolean; painted: boolean };

/** An image fills this square in the coordinates that were set for it. */
const UNIT_SQUARE: Box = [0, 0, 1, 1];
/** A square of 1 by 1 point is one that nothing was made larger in. */
const MIN_IMAGE = 2;

export function newGroup(): Group {
  return { moved: false, painted: false };
}

/**
 * The box of an image on the page; null where there is none. pdf.js is set to leave images out, and lists nothing of them;
 * what is left of "q 200 0 0 40 72 300 cm /Im1 Do Q" is a group that sets the size of something and paints nothing.
 */
export function groupToImage({ moved, painted }: Group, matrix: Matrix, clip: Box): Box | null {
  if (!moved || painted) return null;
  const box = mapBox(matrix, UNIT_SQUARE);
  if (Math.max(widthOf(box), heightOf(box)) < MIN_IMAGE || isOutside(box, clip)) return null;
  return clipTo(clip, box);
}
