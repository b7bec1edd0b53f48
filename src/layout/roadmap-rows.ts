import { centreOf, heightOf, overlap, sharedHeight, toPairs } from '../geometry.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** The ends of a roadmap's rows, between bands or at rules; null if nothing is drawn between rows. */
export function findDrawnRows(
  labels: readonly Box[],
  { shapes, rulings, size }: { shapes: readonly Shape[]; rulings: readonly Ruling[]; size: number },
  [left, firstTime, right]: readonly [number, number, number],
  [top, bottom]: readonly [number, number],
): number[] | null {
  const within = shapes
    .map(({ box }) => box)
    .filter(
      (box) =>
        box[1] > top - settings.roadmap.sharedByBands &&
        // The frame of a label may end lower than all drawings beside it.
        (box[3] < bottom + settings.roadmap.sharedByBands || labels.some((label) => isIn(label, box))) &&
        heightOf(box) >= settings.roadmap.minBand * size,
    );
  const isBand = (box: Box, from: number, to: number): boolean =>
    overlap([box[0], box[2]], [from, to]) >= (to - from) * settings.roadmap.bandShare;
  const bands = [
    within.filter((box) => isBand(box, left, firstTime)),
    within.filter((box) => isBand(box, firstTime, right)),
  ]
    .map(outermost)
    .find((found) => found.length > 0 && coverLabels(found, labels));
  if (bands) return [top, ...between(bands), Math.max(bottom, ...bands.map((box) => box[3]))];
  const level = rulings.filter(
    ({ orientation, at, start, end }) =>
      orientation === 'horizontal' &&
      at > top + size &&
      at < bottom - size / 2 &&
      overlap([start, end], [left, right]) >= (right - left) * settings.roadmap.bandShare,
  );
  const ruled = [...new Set(level.map(({ at }) => Math.round(at)))].sort((a, b) => a - b);
  return ruled.length > 0 ? [top, ...ruled, bottom] : null;
}

/** Bands that are inside no other; a label's own rectangle is inside the band of its row. */
function outermost(boxes: readonly Box[]): Box[] {
  const sorted = boxes.toSorted((a, b) => heightOf(b) - heightOf(a));
  const kept: Box[] = [];
  for (const box of sorted)
    if (!kept.some((one) => sharedHeight(one, box) > settings.roadmap.sharedByBands)) kept.push(box);
  return kept.sort((a, b) => a[1] - b[1]);
}

/** Whether each label is in a band, and several labels do not share a single band. */
function coverLabels(bands: readonly Box[], labels: readonly Box[]): boolean {
  const isOne = bands.length === 1 && labels.length > 1;
  return !isOne && labels.every((label) => bands.some((band) => isIn(label, band)));
}

function isIn(label: Box, band: Box): boolean {
  return centreOf(label)[1] > band[1] && centreOf(label)[1] < band[3];
}

function between(rows: readonly Box[]): number[] {
  return toPairs(rows).map(([above, below]) => (above[3] + below[1]) / 2);
}
