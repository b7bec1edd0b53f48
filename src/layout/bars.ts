import { centreOf, contains, heightOf, joinRulings, overlap, widthOf } from '../geometry.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows.ts';
import { SNAP } from './edges.ts';

/** A bar's height and least width (points): thinner ones are rules, higher ones (than a few lines of text) areas. */
const MIN_HEIGHT = 3;
const MAX_HEIGHT = 60;
const MIN_WIDTH = 40;
/** A bar is drawn over a rule: the rule runs on by this much (points) above and below it, and lies as far within it. */
const BEYOND = 2;

/** Filled rectangles drawn across the rules between years say how long something runs, as arrows do; their outlines are no rules. */
export function findBars(
  shapes: readonly Shape[],
  rulings: readonly Ruling[],
  arrows: readonly Arrow[],
): { bars: Arrow[]; rulings: Ruling[] } {
  const upright = joinRulings(rulings, 'vertical', SNAP, SNAP);
  const boxes = shapes
    .filter((shape) => isLong(shape) && !arrows.some((arrow) => contains(arrow.box, centreOf(shape.box))))
    .map(({ box }) => box)
    .filter((box) => upright.some((rule) => crosses(rule, box)) && !isBackground(box, upright));
  const bars = boxes.map((box): Arrow => ({ box, y: (box[1] + box[3]) / 2, isBlock: true }));
  return { bars, rulings: rulings.filter((ruling) => !boxes.some((box) => isOutline(ruling, box))) };
}

function isLong({ points, filled, box }: Shape): boolean {
  const height = heightOf(box);
  return (
    filled &&
    points.length === 4 &&
    height >= MIN_HEIGHT &&
    height <= MAX_HEIGHT &&
    widthOf(box) >= Math.max(MIN_WIDTH, height)
  );
}

function crosses({ at, start, end }: Ruling, [left, top, right, bottom]: Box): boolean {
  return at > left + BEYOND && at < right - BEYOND && start < top - BEYOND && end > bottom + BEYOND;
}

/** The ground of a row or of its cells ends where rules stand that run on above or below it. */
function isBackground([left, top, right, bottom]: Box, upright: readonly Ruling[]): boolean {
  const longer = upright.filter(
    ({ start, end }) => overlap([start, end], [top, bottom]) > 0 && (start < top - BEYOND || end > bottom + BEYOND),
  );
  const isRule = (x: number): boolean => longer.some(({ at }) => Math.abs(at - x) < BEYOND);
  return isRule(left) && isRule(right);
}

function isOutline({ orientation, at, start, end }: Ruling, [left, top, right, bottom]: Box): boolean {
  const [sides, from, to] = orientation === 'horizontal' ? [[top, bottom], left, right] : [[left, right], top, bottom];
  return sides.some((side) => Math.abs(side - at) < 1) && start > from - BEYOND && end < to + BEYOND;
}
