import { heightOf, widthOf } from '../geometry.ts';
import type { Box } from '../model/drawn-page.ts';
import { type Matrix, mapBox } from './matrix.ts';
import { clipTo, isOutside } from './paths.ts';

/**
 * What happened between `q` and `Q`, or within a form: whether it set its own coordinates, and whether it painted
 * anything.
 */
export type Group = { moved: boolean; painted: boolean };

/** An image fills this square in the coordinates that are set for it. */
const UNIT_SQUARE: Box = [0, 0, 1, 1];
/** Smaller squares (points) are unscaled: no image was placed there. */
const MIN_IMAGE = 2;

export function newGroup(): Group {
  return { moved: false, painted: false };
}

/**
 * The box of an image on the page; null if there is none. pdf.js is set to skip images and does not list them; of "q
 * 200 0 0 40 72 300 cm /Im1 Do Q" there remains a group that sets a size and paints nothing.
 */
export function groupToImage({ moved, painted }: Group, matrix: Matrix, clip: Box): Box | null {
  if (!moved || painted) return null;
  const box = mapBox(matrix, UNIT_SQUARE);
  if (Math.max(widthOf(box), heightOf(box)) < MIN_IMAGE || isOutside(box, clip)) return null;
  return clipTo(clip, box);
}
