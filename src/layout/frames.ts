import { boxToSides } from '../geometry.ts';
import type { Box, Ruling } from '../model/drawn-page.ts';
import { isOutline } from './rectangles.ts';
import { settings } from './settings.ts';

/**
 * The rulings of a page without frames: a rectangle that rules pass through, and at which none ends, highlights part of
 * a table (the years of this plan) and bounds no cells.
 */
export function withoutFrames(rulings: readonly Ruling[]): Ruling[] {
  if (rulings.length > settings.bars.maxStrokes) return [...rulings];
  const upright = rulings.filter(({ orientation }) => orientation === 'vertical');
  const level = rulings.filter(({ orientation }) => orientation === 'horizontal');
  const isMetByLevel = indexEnds(level);
  const lefts = upright.filter((one) => !isMetByLevel(one, 'end'));
  const rights = Map.groupBy(
    upright.filter((one) => !isMetByLevel(one, 'start')),
    ({ start }) => Math.round(start),
  );
  const isMetByUpright = indexEnds(upright);
  const boxes = lefts.flatMap((left): Box[] =>
    [-1, 0, 1]
      .flatMap((by) => rights.get(Math.round(left.start) + by) ?? [])
      .filter(
        (right) =>
          right.at - left.at > settings.rulings.minEdge &&
          isNear(right.start, left.start) &&
          isNear(right.end, left.end),
      )
      .map((right) => [left.at, left.start, right.at, left.end]),
  );
  const frames = boxes.filter((box) => {
    const sides = boxToSides(box);
    const [top, bottom] = sides;
    if (!top || !bottom || isMetByUpright(top, 'end') || isMetByUpright(bottom, 'start')) return false;
    const isCrossed = (side: Ruling): boolean =>
      (side.orientation === 'vertical' ? level : upright).some((rule) => runsThrough(rule, side));
    return sides.some(isCrossed) && isDrawn(top, level) && isDrawn(bottom, level);
  });
  return frames.length === 0 ? [...rulings] : rulings.filter((ruling) => !frames.some((box) => isOutline(ruling, box)));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < settings.bars.outline;
}

/**
 * Whether a rule ends at a side: anywhere along it from outside (there, rules have their `outer` end); from inside only
 * between its corners, where the rectangle's other sides end.
 */
function indexEnds(rules: readonly Ruling[]): (side: Ruling, outer: 'start' | 'end') => boolean {
  const { beyond } = settings.bars;
  const places = {
    start: Map.groupBy(rules, ({ start }) => Math.round(start)),
    end: Map.groupBy(rules, ({ end }) => Math.round(end)),
  };
  const endingAt = (at: number, which: 'start' | 'end'): Ruling[] =>
    [-2, -1, 0, 1, 2]
      .flatMap((by) => places[which].get(Math.round(at) + by) ?? [])
      .filter((rule) => Math.abs(rule[which] - at) < beyond);
  return (side, outer) => {
    const inner = outer === 'end' ? 'start' : 'end';
    const isAlong = ({ at }: Ruling, slack: number): boolean => at > side.start - slack && at < side.end + slack;
    return (
      endingAt(side.at, outer).some((rule) => isAlong(rule, beyond)) ||
      endingAt(side.at, inner).some((rule) => isAlong(rule, -beyond))
    );
  };
}

function runsThrough(rule: Ruling, side: Ruling): boolean {
  const { beyond } = settings.bars;
  const isBeside = rule.at > side.start + beyond && rule.at < side.end - beyond;
  return isBeside && rule.start < side.at - beyond && rule.end > side.at + beyond;
}

/** Whether a side is drawn from corner to corner, in one or several pieces. */
function isDrawn(side: Ruling, level: readonly Ruling[]): boolean {
  const { outline } = settings.bars;
  const pieces = level.filter(
    ({ at, start, end }) => isNear(at, side.at) && start > side.start - outline && end < side.end + outline,
  );
  return pieces.reduce((sum, { start, end }) => sum + end - start, 0) > side.end - side.start - outline;
}
