import { roundBox } from '../geometry.ts';
import type { Box } from '../model/drawn-page.ts';
import type { Place } from '../model/place.ts';

/** The place of a box (points from the top left) on a page (from 1). */
export function boxToPlace(page: number, box: Box): Place {
  return { page, line: null, field: null, bbox: roundBox(box) };
}
