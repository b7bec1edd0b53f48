import { centreOf, contains, heightOf, joinRulings, overlap, widthOf } from '../geometry.ts';
import type { Box, DrawnPage, Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { isPaper, shapeToColor } from './colors.ts';
import { findOutlinedBoxes } from './outlined-boxes.ts';
import { isOutline, isRectangular } from './rectangles.ts';
import { settings } from './settings.ts';

/**
 * Rectangles across the rules between years, which mark a duration as arrows do; their outlines are removed from the
 * rulings.
 */
export function findBars(
  { shapes, rulings, glyphs }: Pick<DrawnPage, 'shapes' | 'rulings' | 'glyphs'>,
  arrows: readonly Arrow[],
): { bars: Arrow[]; rulings: Ruling[] } {
  const upright = joinRulings(rulings, 'vertical', settings.rulings.snap, settings.rulings.snap);
  const level = joinRulings(rulings, 'horizontal', settings.rulings.snap, settings.rulings.snap);
  const outlined = findOutlinedBoxes(
    { shapes, rulings, glyphs },
    (box) =>
      isLong(box) &&
      (crossesAny(box, upright) || (isWithinCell(box, level, upright) && isBlank(box, glyphs))) &&
      !endsOnRules(box, level, settings.bars.outline) &&
      !isOverEnd(box, level),
  );
  const all = [...shapes.filter(isBarShape), ...outlined];
  const own = all.filter((shape) => !arrows.some((arrow) => isOn(arrow, shape)));
  const byTop = Map.groupBy(own, ({ box }) => Math.round(box[1]));
  const isWithin = (shape: Shape): boolean =>
    isWithinCell(shapeToRun(shape, byTop.get(Math.round(shape.box[1])) ?? []), level, upright);
  const isGround = (shape: Shape): boolean => isBackground(shape.box, upright) && !isWithin(shape);
  const bars = own.filter(
    (shape) => outlined.includes(shape) || (isLong(shape.box) && crossesAny(shape.box, upright) && !isGround(shape)),
  );
  const within = own.filter((shape) => bars.includes(shape) || isWithin(shape));
  return {
    bars: bars.map(shapeToBar),
    rulings: rulings.filter((ruling) => !within.some(({ box }) => isOutline(ruling, box))),
  };
}

export function shapeToBar(shape: Shape): Arrow {
  const { box } = shape;
  return { box, y: (box[1] + box[3]) / 2, isBlock: true, bar: shapeToColor(shape) };
}

function isOn({ box }: Arrow, shape: Shape): boolean {
  return contains(box, centreOf(shape.box));
}

/** A coloured rectangle as high as one line or a few, with square or round corners. */
export function isBarShape(shape: Shape): boolean {
  const height = heightOf(shape.box);
  return (
    shape.filled &&
    height >= settings.bars.minHeight &&
    height <= settings.bars.maxHeight &&
    isRectangular(shape) &&
    !isPaper(shapeToColor(shape))
  );
}

function isLong(box: Box): boolean {
  return widthOf(box) >= Math.max(settings.bars.minWidth, heightOf(box));
}

function isBlank(box: Box, glyphs: readonly Glyph[]): boolean {
  return !glyphs.some((glyph) => glyph.text.trim() !== '' && contains(box, centreOf(glyph.box)));
}

function crossesAny([left, top, right, bottom]: Box, upright: readonly Ruling[]): boolean {
  return upright.some(
    ({ at, start, end }) =>
      at > left + settings.bars.beyond &&
      at < right - settings.bars.beyond &&
      start < top - settings.bars.beyond &&
      end > bottom + settings.bars.beyond,
  );
}

/** The background of a row or of its cells ends at rules that continue above or below it. */
function isBackground([left, top, right, bottom]: Box, upright: readonly Ruling[]): boolean {
  const longer = upright.filter(
    ({ start, end }) =>
      overlap([start, end], [top, bottom]) > 0 &&
      (start < top - settings.bars.beyond || end > bottom + settings.bars.beyond),
  );
  const isRule = (x: number): boolean => longer.some(({ at }) => Math.abs(at - x) < settings.bars.beyond);
  return isRule(left) && isRule(right);
}

/** A bar joined with adjacent ones of its row: their outlines are one rule. */
function shapeToRun({ box: [left, top, right, bottom] }: Shape, beside: readonly Shape[]): Box {
  const own = beside
    .map(({ box }) => box)
    .filter((box) => Math.abs(box[3] - bottom) < settings.bars.outline)
    .sort((a, b) => a[0] - b[0]);
  let [from, to] = [left, right];
  for (const box of own) if (box[0] < to + settings.bars.outline) to = Math.max(to, box[2]);
  for (const box of own.toReversed()) if (box[2] > from - settings.bars.outline) from = Math.min(from, box[0]);
  return [from, top, to, bottom];
}

/** The background of cells ends at the rule of a row, which continues beside it. */
function endsOnRules([left, top, right, bottom]: Box, level: readonly Ruling[], near = settings.bars.beyond): boolean {
  return level.some(
    ({ at, start, end }) =>
      Math.min(Math.abs(at - top), Math.abs(at - bottom)) < near &&
      overlap([start, end], [left, right]) > 0 &&
      (start < left - settings.bars.beyond || end > right + settings.bars.beyond),
  );
}

/** The rules of rows end inside the rectangle: a remark over the edge of a table. */
function isOverEnd(box: Box, level: readonly Ruling[]): boolean {
  const [left, top, right, bottom] = box;
  const rows = level.filter((rule) => rule.start < left && rule.end > left && !isOutline(rule, box));
  const near = rows.filter(({ at }) => at > top - settings.bars.maxHeight && at < bottom + settings.bars.maxHeight);
  return near.length > 0 && near.every(({ end }) => end < right - widthOf(box) * settings.bars.overEdge);
}

/** No rule is to the left: labels are never left of the background of a whole row, but always left of a bar. */
function isAtTableStart([left, top, , bottom]: Box, upright: readonly Ruling[]): boolean {
  return !upright.some(
    ({ at, start, end }) => at < left - settings.bars.beyond && overlap([start, end], [top, bottom]) > 0,
  );
}

/** Rules of a row are above and below at some distance, and others on both sides. */
function isWithinCell(box: Box, level: readonly Ruling[], upright: readonly Ruling[]): boolean {
  const [left, top, right, bottom] = box;
  const runsOver = ({ start, end }: Ruling): boolean =>
    start < left + settings.bars.beyond && end > right - settings.bars.beyond;
  const runsAlong = ({ start, end }: Ruling): boolean =>
    start < top - settings.bars.beyond && end > bottom + settings.bars.beyond;
  const over = level.filter(runsOver);
  const along = upright.filter(runsAlong);
  return (
    !endsOnRules(box, level) &&
    !isAtTableStart(box, upright) &&
    over.some(({ at }) => at < top - settings.bars.beyond) &&
    over.some(({ at }) => at > bottom + settings.bars.beyond) &&
    along.some(({ at }) => at < left + settings.bars.beyond) &&
    along.some(({ at }) => at > right - settings.bars.beyond)
  );
}
