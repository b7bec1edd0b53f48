import { centreOf, contains, heightOf, widthOf } from '../geometry.ts';
import { isMilestone } from '../japanese/marks.ts';
import type { Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { isPaper, shapeToColor } from './colors.ts';
import { type BoundCell, type DrawingTarget, firstRowBelow } from './columns.ts';
import { isRectangular } from './rectangles.ts';
import { settings } from './settings.ts';

/** Small filled shapes that are neither rectangles nor part of an arrow. */
export function shapesToSigns(shapes: readonly Shape[], arrows: readonly Arrow[]): Shape[] {
  return shapes.filter((shape) => {
    const { box, filled, points } = shape;
    const [width, height] = [widthOf(box), heightOf(box)];
    const isSmall =
      Math.min(width, height) >= settings.milestones.minSide && Math.max(width, height) <= settings.milestones.maxSide;
    const isSign =
      isSmall && Math.max(width / height, height / width) < settings.milestones.maxRatio && points.length > 2;
    const isFree = !arrows.some((arrow) => contains(arrow.box, centreOf(box)) || isTail(shape, arrow));
    return filled && isSign && isFree && !isRectangular(shape) && !isPaper(shapeToColor(shape));
  });
}

/** A triangle that points left at the beginning of an arrow in both directions. */
function isTail({ box, points }: Shape, { box: [left, top, right, bottom], isBlock }: Arrow): boolean {
  const cornersAt = (x: number): number =>
    points.filter((point) => Math.abs(point[0] - x) < settings.arrows.level).length;
  const isLeftwards = cornersAt(box[0]) === 1 && cornersAt(box[2]) > 1;
  return !isBlock && isLeftwards && contains([left - (bottom - top), top, right, bottom], centreOf(box));
}

/**
 * Words at a sign, outside block arrows and bars, are milestones. ◆ and ◇ usually begin items; they are signs if all
 * words outside the arrows are milestones.
 */
export function markMilestones({ cells, columns }: DrawingTarget, signs: readonly Shape[], hasBlocks: boolean): void {
  const first = firstRowBelow(columns);
  const free = cells.filter(
    ({ ruled, read }) =>
      columns.times.includes(read.column) && ruled.row >= first && read.words !== '' && read.bar === undefined,
  );
  const hasSign = ({ ruled }: BoundCell): boolean => signs.some((sign) => contains(ruled.box, centreOf(sign.box)));
  const isAtSign = (cell: BoundCell): boolean => hasSign(cell) || isMilestone(cell.read.words, true);
  const isFree = hasBlocks && free.every(isAtSign);
  for (const cell of free.filter(({ read }) => read.arrows.length === 0))
    if (isFree || hasSign(cell)) cell.read = { ...cell.read, milestone: true };
}
