import { centreOf, contains, heightOf, widthOf } from '../geometry.ts';
import { isMilestone } from '../japanese/marks.ts';
import type { Cell } from '../model/block.ts';
import type { Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows.ts';
import { isRectangular } from './bars.ts';
import { isPaper, shapeToColor } from './colors.ts';
import type { Columns, TextCell } from './columns.ts';
import { settings } from './settings.ts';

/** Small filled drawings that are no rectangles and no part of an arrow. */
export function shapesToSigns(shapes: readonly Shape[], arrows: readonly Arrow[]): Shape[] {
  return shapes.filter((shape) => {
    const { box, filled, points } = shape;
    const [width, height] = [widthOf(box), heightOf(box)];
    const isSmall =
      Math.min(width, height) >= settings.milestones.minSide && Math.max(width, height) <= settings.milestones.maxSide;
    const isSign =
      isSmall && Math.max(width / height, height / width) < settings.milestones.maxRatio && points.length > 2;
    const isFree = !arrows.some((arrow) => contains(arrow.box, centreOf(box)));
    return filled && isSign && isFree && !isRectangular(shape) && !isPaper(shapeToColor(shape));
  });
}

/**
 * Words that stand free among block arrows or bars, at a sign, are milestones. ◆ and ◇ begin items elsewhere: they are signs
 * where nothing but milestones is written outside of the arrows.
 */
export function markMilestones(
  cells: readonly TextCell[],
  drawn: Cell[],
  columns: Columns,
  { signs, hasBlocks }: { signs: readonly Shape[]; hasBlocks: boolean },
): void {
  const first = columns.header ? columns.header.row + columns.header.rows : 0;
  const free = [...cells.keys()].filter((at) => {
    const cell = drawn[at];
    const isTime = cell !== undefined && columns.times.includes(cell.column);
    return isTime && (cells[at]?.row ?? 0) >= first && cell.words !== '' && cell.bar === undefined;
  });
  const hasSign = (at: number): boolean => {
    const box = cells[at]?.box;
    return box !== undefined && signs.some((sign) => contains(box, centreOf(sign.box)));
  };
  const isFree = hasBlocks && free.every((at) => isMilestone(drawn[at]?.words ?? '', true) || hasSign(at));
  for (const at of free) {
    const cell = drawn[at];
    if (cell && cell.arrows.length === 0 && (hasSign(at) || (isFree && isMilestone(cell.words, true))))
      drawn[at] = { ...cell, milestone: true };
  }
}
