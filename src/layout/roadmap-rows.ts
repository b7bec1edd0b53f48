import { centreOf, heightOf, overlap, sharedHeight } from '../geometry.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import { stackBoxes } from './segments.ts';
import { settings } from './settings.ts';

/** What a roadmap's rows are made of: labels, and what is drawn or written under the times. */
export type RoadmapBody = { labels: readonly Box[]; drawn: readonly Box[]; size: number };

/** Where rows part: between bands, at rules, or in the gaps; `guessed`: nothing is drawn that parts them. */
export function findRoadmapRows(
  body: RoadmapBody,
  shapes: readonly Shape[],
  rulings: readonly Ruling[],
  [left, firstTime, right]: readonly [number, number, number],
  [top, bottom]: readonly [number, number],
): { ys: number[]; guessed: boolean } {
  const within = shapes
    .map(({ box }) => box)
    .filter(
      (box) =>
        box[1] > top - settings.roadmap.sharedByBands &&
        // The frame of a label may reach lower than all that is drawn beside it.
        (box[3] < bottom + settings.roadmap.sharedByBands || body.labels.some((label) => isIn(label, box))) &&
        heightOf(box) >= settings.roadmap.minBand * body.size,
    );
  const isBand = (box: Box, from: number, to: number): boolean =>
    overlap([box[0], box[2]], [from, to]) >= (to - from) * settings.roadmap.bandShare;
  const bands = [
    within.filter((box) => isBand(box, left, firstTime)),
    within.filter((box) => isBand(box, firstTime, right)),
  ]
    .map(outermost)
    .find((found) => found.length > 0 && holdAll(found, body.labels));
  if (bands) return { ys: [top, ...between(bands), Math.max(bottom, ...bands.map((box) => box[3]))], guessed: false };
  const level = rulings.filter(
    ({ orientation, at, start, end }) =>
      orientation === 'horizontal' &&
      at > top + body.size &&
      at < bottom - body.size / 2 &&
      overlap([start, end], [left, right]) >= (right - left) * settings.roadmap.bandShare,
  );
  const ruled = [...new Set(level.map(({ at }) => Math.round(at)))].sort((a, b) => a - b);
  if (ruled.length > 0) return { ys: [top, ...ruled, bottom], guessed: false };
  return { ys: [top, ...between(gapsToRows(body)), bottom], guessed: true };
}

/** Bands that lie in no other: a label's own rectangle within that of its row. */
function outermost(boxes: readonly Box[]): Box[] {
  const sorted = boxes.toSorted((a, b) => heightOf(b) - heightOf(a));
  const kept: Box[] = [];
  for (const box of sorted)
    if (!kept.some((one) => sharedHeight(one, box) > settings.roadmap.sharedByBands)) kept.push(box);
  return kept.sort((a, b) => a[1] - b[1]);
}

/** Each label lies in one band, and no band is all there is for several labels that stand apart. */
function holdAll(bands: readonly Box[], labels: readonly Box[]): boolean {
  const isOne = bands.length === 1 && labels.length > 1;
  return !isOne && labels.every((label) => bands.some((band) => isIn(label, band)));
}

function isIn(label: Box, band: Box): boolean {
  return centreOf(label)[1] > band[1] && centreOf(label)[1] < band[3];
}

function between(rows: readonly Box[]): number[] {
  return rows.slice(1).map((row, at) => ((rows[at]?.[3] ?? row[1]) + row[1]) / 2);
}

/**
 * What no gap parts is one row. A lane without a label goes with the nearer row; of two as near, with the one above, whose
 * label then stands at its top.
 */
function gapsToRows({ labels, drawn, size }: RoadmapBody): Box[] {
  const names = stackBoxes(labels, size * settings.missingRules.maxCellGap);
  const blocks = stackBoxes([...names, ...drawn], 0);
  const hasLabel = (box: Box): boolean => names.some((name) => sharedHeight(name, box) > 0);
  const rows = [...blocks];
  for (let at = rows.findIndex((row) => !hasLabel(row)); at >= 0 && rows.length > 1; ) {
    const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]];
    if (!row) break;
    const up = above ? row[1] - above[3] : Number.POSITIVE_INFINITY;
    const down = below ? below[1] - row[3] : Number.POSITIVE_INFINITY;
    const other = up <= down * settings.roadmap.wider ? above : below;
    if (!other) break;
    const joined = stackBoxes([row, other], Number.POSITIVE_INFINITY);
    rows.splice(other === above ? at - 1 : at, 2, ...joined);
    at = rows.findIndex((one) => !hasLabel(one));
  }
  return rows;
}
