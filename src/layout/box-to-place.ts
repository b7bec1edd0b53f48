import { roundBox } from '../geometry.ts';
import type { Box } from '../model/drawn-page.ts';
import type { PdfPlace, Place } from '../model/place.ts';

/** The place of a box on the current page or sheet. */
export type PlaceOf = (box: Box) => Place;

/** The place of a box (points from the top left) on a page (from 1). */
export function boxToPlace(page: number, box: Box): PdfPlace {
  return { kind: 'pdf', page, bbox: roundBox(box) };
}
