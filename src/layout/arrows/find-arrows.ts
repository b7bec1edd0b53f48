import { heightOf, pointsToBox, uniteBoxes, widthOf } from '../../geometry.ts';
import type { ArrowDoubt } from '../../model/block.ts';
import type { Box, DrawnPage, Point, Ruling, Shape } from '../../model/drawn-page.ts';
import { settings } from '../settings.ts';
import { findSpanLines } from './span-lines.ts';

/**
 * A drawn arrow to the right; `box` encloses shaft and head. `y`: the height that decides its row; `isBlock`: it is a
 * single outline. `bar`: the fill of a bar without a tip; `isPlaced`: its ends are stated by the program that drew it,
 * not measured on a page.
 */
export type Arrow = {
  box: Box;
  y: number;
  isBlock: boolean;
  bar?: string;
  doubt?: ArrowDoubt;
  isPlaced?: true;
  /** The fill of a block arrow. */
  color?: string;
  /** Whether its shaft is dashed. */
  isDashed?: true;
};

/**
 * Find the arrows of a page; the remaining rulings are those of cells. `high`: block arrows that are higher than a row.
 */
export function findArrows({ rulings, shapes }: Pick<DrawnPage, 'rulings' | 'shapes'>): {
  arrows: Arrow[];
  high: Arrow[];
  rulings: Ruling[];
} {
  const bars = shapes.filter(isBar);
  const heads = [...shapes, ...strokesToHeads(shapes)].filter(isHead);
  const shafts = new Set<Ruling>();
  const drawn = heads.flatMap((head): Arrow[] => {
    const own = joinDashes(
      withoutRules(
        rulings.filter((ruling) => isShaftOf(ruling, head.box)),
        head.box,
        rulings,
      ),
      (dash) => !heads.some(({ box }) => box !== head.box && isShaftOf(dash, box)),
      rulings,
    );
    for (const shaft of own) shafts.add(shaft);
    const thick = bars.filter(({ box }) => endsAtHead(middle(box), box[0], box[2], head.box));
    const shaft = uniteBoxes([
      ...own.map(({ at, start, end }): Box => [start, at, end, at]),
      ...thick.map(({ box }) => box),
    ]);
    const box = shaft && uniteBoxes([shaft, head.box]);
    const isDashed = own.length > 0 && own.every(({ dashed }) => dashed);
    return box ? [{ box, y: middle(head.box), isBlock: false, ...(isDashed && { isDashed }) }] : [];
  });
  const blocks = distinct(shapes.filter(isBlockArrow).map(shapeToBlock));
  const isHigh = ({ box }: Arrow): boolean => heightOf(box) > settings.bars.maxHeight;
  const { spans, own: ticked } = findSpanLines(rulings.filter((ruling) => !shafts.has(ruling)));
  return {
    arrows: distinct([
      ...drawn,
      ...spans.map((span) => ({ ...span, isBlock: false })),
      ...blocks.filter((block) => !isHigh(block)),
    ]),
    high: blocks.filter(isHigh),
    rulings: rulings.filter((ruling) => !shafts.has(ruling) && !ticked.has(ruling)),
  };
}

function shapeToBlock({ box, filled, color }: Shape): Arrow {
  return { box, y: middle(box), isBlock: true, ...(filled && color !== undefined && { color }) };
}

function middle([, top, , bottom]: Box): number {
  return (top + bottom) / 2;
}

/**
 * The shafts without pieces of the rule between two rows, which continue beyond the head; an arrow on such a rule has
 * its own shaft.
 */
function withoutRules(shafts: readonly Ruling[], head: Box, rulings: readonly Ruling[]): readonly Ruling[] {
  const continues = (rule: Ruling): boolean =>
    rulings.some(
      (one) =>
        one.orientation === 'horizontal' &&
        Math.abs(one.at - rule.at) < settings.arrows.level &&
        Math.abs(one.start - rule.end) < settings.arrows.level &&
        one.end > head[2] + settings.arrows.nearAlong,
    );
  const own = shafts.filter((shaft) => !continues(shaft));
  return own.length > 0 ? own : shafts;
}

/** A shaft with the dashes that lead to it; `isFree`: whether a ruling belongs to no other arrow. */
function joinDashes(own: readonly Ruling[], isFree: (ruling: Ruling) => boolean, rulings: readonly Ruling[]): Ruling[] {
  const [last] = own;
  if (!last) return [];
  if (last.end - last.start > settings.arrows.maxDash) return [...own];
  const line = rulings
    .filter(({ orientation, at }) => orientation === 'horizontal' && Math.abs(at - last.at) < settings.arrows.level)
    .filter(isFree)
    .sort((a, b) => b.end - a.end);
  const joined = [...own];
  let start = Math.min(...own.map((ruling) => ruling.start));
  for (const dash of line) {
    if (dash.end > start + settings.arrows.level || dash.end < start - settings.arrows.maxDashGap) continue;
    joined.push(dash);
    start = Math.min(start, dash.start);
  }
  return joined;
}

/** An outline that is both filled and stroked is one arrow. */
function distinct(arrows: readonly Arrow[]): Arrow[] {
  return arrows.filter(
    ({ box }, index) =>
      !arrows
        .slice(0, index)
        .some((one) => box.every((side, at) => Math.abs(side - (one.box[at] ?? 0)) < settings.arrows.level)),
  );
}

/** A rectangle that is wider than high: the shaft of a thick arrow. */
function isBar({ points, filled, box }: Shape): boolean {
  return filled && points.length === 4 && heightOf(box) <= settings.arrows.maxHead / 2 && widthOf(box) > heightOf(box);
}

/** A straight stroke between two ends. */
type Stroke = { points: readonly [Point, Point]; box: Box };

/** Two strokes that meet in a tip at the right are a head, like a polyline of three corners. */
function strokesToHeads(shapes: readonly Shape[]): Shape[] {
  const strokes = shapes.flatMap((shape) => shapeToStroke(shape) ?? []);
  if (strokes.length > settings.arrows.maxStrokes) return [];
  return strokes.flatMap((stroke, index) =>
    strokes.slice(index + 1).flatMap((other): Shape[] => {
      const tip = rightmost(stroke);
      const [x, y] = rightmost(other);
      const meets = Math.hypot(x - tip[0], y - tip[1]) < settings.arrows.level;
      const box = uniteBoxes([stroke.box, other.box]);
      if (!meets || !box) return [];
      const back = [...stroke.points, ...other.points].filter(([x]) => x < tip[0] - settings.arrows.level);
      return [{ points: [tip, ...back], filled: false, box }];
    }),
  );
}

/** The ends of a straight stroke that is drawn as a line or as a thin outline; null for other shapes. */
function shapeToStroke(shape: Shape): Stroke | null {
  const [a, b, c, d] = shape.points;
  if (!a || !b) return null;
  if (!c || !d) return shape.filled || c ? null : { points: [a, b], box: shape.box };
  if (!shape.filled || shape.points.length > 4) return null;
  const sides = [a, b, c, d].map((point, index, ring): Stroke['points'] => [point, ring[(index + 1) % 4] ?? a]);
  const lengths = sides.map(([[x0, y0], [x1, y1]]) => Math.hypot(x1 - x0, y1 - y0));
  const short = sides.filter((_, index) => (lengths[index] ?? 0) <= settings.arrows.maxStroke);
  const [one, other] = short;
  if (short.length !== 2 || !one || !other) return null;
  const ends: Stroke['points'] = [middleOf(one), middleOf(other)];
  return { points: ends, box: pointsToBox(ends) };
}

function middleOf([[x0, y0], [x1, y1]]: Stroke['points']): Point {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

function rightmost({ points: [a, b] }: Stroke): Point {
  return a[0] >= b[0] ? a : b;
}

/** A triangle that points right, filled or drawn with two strokes. */
function isHead({ points, box }: Shape): boolean {
  const { minHead, maxHead, maxHeadCorners, backSpread } = settings.arrows;
  const [width, height] = [widthOf(box), heightOf(box)];
  if (points.length < 3 || points.length > maxHeadCorners) return false;
  if (Math.min(width, height) < minHead || Math.max(width, height) > maxHead) return false;
  const tip = findTip(points, box);
  const [above, below] = [middle(box) - height * backSpread, middle(box) + height * backSpread];
  const back = points.filter((point) => point !== tip);
  return tip !== null && back.some(([, y]) => y < above) && back.some(([, y]) => y > below);
}

/** The only corner at the right side, if it is near the middle. */
function findTip(points: readonly Point[], box: Box): Point | null {
  const [tip, another] = pointsAt(points, box[2]);
  const reach = Math.max(settings.arrows.level, heightOf(box) * settings.arrows.tipOffMiddle);
  return tip && !another && Math.abs(tip[1] - middle(box)) <= reach ? tip : null;
}

function pointsAt(points: readonly Point[], x: number): Point[] {
  return points.filter((point) => Math.abs(point[0] - x) < settings.arrows.level / 2);
}

function isShaftOf({ orientation, at, start, end }: Ruling, head: Box): boolean {
  return orientation === 'horizontal' && endsAtHead(at, start, end, head);
}

function endsAtHead(at: number, start: number, end: number, head: Box): boolean {
  if (Math.abs(at - middle(head)) > settings.arrows.nearAcross) return false;
  return end >= head[0] - settings.arrows.nearAlong && end <= head[2] + settings.arrows.pastTip && start < head[0];
}

/** A block arrow of seven corners, or a pentagon with its tip at the right. */
export function isBlockArrow({ points, box }: Shape): boolean {
  const { minBlockCorners, maxBlockCorners, minBlockRatio, minHighRatio } = settings.arrows;
  if (points.length < minBlockCorners || points.length > maxBlockCorners) return false;
  const minRatio = heightOf(box) > settings.bars.maxHeight ? minHighRatio : minBlockRatio;
  const isLong = widthOf(box) >= heightOf(box) * minRatio;
  return isLong && findTip(points, box) !== null && pointsAt(points, box[0]).length === 2;
}
