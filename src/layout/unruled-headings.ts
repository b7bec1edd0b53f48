import { centreOf, contains, heightOf, overlap, sharedHeight, toPairs } from '../geometry.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import type { PrintedHeader } from './printed-header.ts';
import { settings } from './settings.ts';
import { uprightToRulings } from './unruled-columns.ts';
import type { UnruledBody } from './unruled-rows.ts';

/**
 * Rows that are shaded over the whole width and have only a label, if no other row is shaded: each is one cell, a
 * heading for the rows below.
 */
export function findHeadingRows(
  shapes: readonly Shape[],
  ys: readonly number[],
  { pieces, xs, firstYear }: UnruledBody,
): { box: Box }[] {
  const [left, right, times] = [xs[0] ?? 0, xs.at(-1) ?? 0, xs[firstYear] ?? 0];
  const rows = toPairs(ys).map(([top, bottom]): Box => [left, top, right, bottom]);
  const isShaded = (row: Box): boolean =>
    shapes.some(
      ({ filled, box }) =>
        filled &&
        overlap([box[0], box[2]], [left, right]) >= settings.filledHead.share * (right - left) &&
        sharedHeight(box, row) >= heightOf(row) / 2,
    );
  const isLabel = (row: Box): boolean => !pieces.some(({ box }) => box[2] > times && contains(row, centreOf(box)));
  const shaded = rows.filter(isShaded);
  return shaded.length < rows.length && shaded.every(isLabel) ? shaded.map((box) => ({ box })) : [];
}

/** The level line between times and their titles. */
export function titlesToRulings(
  { titles, firstYear }: PrintedHeader,
  xs: readonly number[],
  ys: readonly number[],
): Ruling[] {
  const [start, end] = [xs[firstYear], xs.at(-1)];
  const isWithin = titles !== undefined && titles > (ys[0] ?? 0) && titles < (ys[1] ?? 0);
  if (!isWithin || start === undefined || end === undefined) return [];
  return [{ orientation: 'horizontal', at: titles, start, end }];
}

/** An upright line of a table; between times it begins below their titles. */
export function columnSideToRulings(
  { titles, firstYear }: PrintedHeader,
  x: number,
  xs: readonly number[],
  ys: readonly number[],
  body: readonly { box: Box }[],
): Ruling[] {
  const isInner = x > (xs[firstYear] ?? 0) && x < (xs.at(-1) ?? 0);
  const below = titles !== undefined && isInner ? [titles, ...ys.filter((y) => y > titles)] : ys;
  return uprightToRulings(x, below, body);
}
