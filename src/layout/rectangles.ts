import { heightOf, widthOf } from '../geometry.ts';
import type { Box, Point, Ruling, Shape } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** Four corners, or curves instead that leave most of the upper and lower side straight. */
export function isRectangular({ points, box }: Pick<Shape, 'points' | 'box'>): boolean {
  if (points.length === 4) return points.every((point) => isInCorner(point, box, settings.bars.onSide));
  if (points.length < 6) return false;
  const round = Math.min(heightOf(box), widthOf(box)) * settings.bars.maxRounding + settings.bars.onSide;
  const isStraight = (y: number): boolean => {
    const xs = points.filter((point) => Math.abs(point[1] - y) < settings.bars.onSide).map(([x]) => x);
    return Math.max(...xs) - Math.min(...xs) >= widthOf(box) - 2 * round && xs.length > 1;
  };
  return points.every((point) => isInCorner(point, box, round)) && isStraight(box[1]) && isStraight(box[3]);
}

function isInCorner([x, y]: Point, box: Box, slack: number): boolean {
  return Math.min(x - box[0], box[2] - x) <= slack && Math.min(y - box[1], box[3] - y) <= slack;
}

/** Whether a ruling is along a side of a box and within it. */
export function isOutline({ orientation, at, start, end }: Ruling, [left, top, right, bottom]: Box): boolean {
  const [sides, from, to] = orientation === 'horizontal' ? [[top, bottom], left, right] : [[left, right], top, bottom];
  return (
    sides.some((side) => Math.abs(side - at) < settings.bars.outline) &&
    start > from - settings.bars.beyond &&
    end < to + settings.bars.beyond
  );
}
