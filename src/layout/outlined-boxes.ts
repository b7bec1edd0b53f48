import { boxToCorners, boxToSides, centreOf, contains, heightOf, toPairs } from '../geometry.ts';
import type { Box, DrawnPage, Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import { isPaper, shapeToColor } from './colors.ts';
import { isOutline, isRectangular } from './rectangles.ts';
import { cutGlyphs } from './segments.ts';
import { settings } from './settings.ts';

/** The visible fill of an outline without fill. */
const PAPER = '#ffffff';

/**
 * White or unfilled rectangles, visible only by their outline, which are drawn over the years like bars. `couldBe` is
 * checked first, since the cells of a table are drawn in the same way. A rectangle around the words of several cells
 * does not count.
 */
export function findOutlinedBoxes(
  { shapes, rulings, glyphs }: Pick<DrawnPage, 'shapes' | 'rulings' | 'glyphs'>,
  couldBe: (box: Box) => boolean,
): Shape[] {
  const filled = shapes.filter((shape) => shape.filled);
  const lines = shapes.filter((shape) => !shape.filled && isRectangular(shape) && shape.points.length > 4);
  const isOutlined = (box: Box): boolean => lines.some((line) => isSameBox(line.box, box)) || hasSides(box, rulings);
  const white = filled.filter((shape) => isPaper(shapeToColor(shape)) && isRectangular(shape));
  const boxes = [...white.map(({ box }) => box), ...lines.map(({ box }) => box), ...rulingsToRings(rulings)];
  const isFrame = (box: Box): boolean =>
    rulings.some((rule) => runsThrough(rule, box)) && !white.some((shape) => isSameBox(shape.box, box));
  const own = boxes.filter(
    (box, at) => isHighEnough(box) && couldBe(box) && !boxes.slice(0, at).some((one) => isSameBox(one, box)),
  );
  const isColored = (box: Box): boolean =>
    filled.some((shape) => !isPaper(shapeToColor(shape)) && isSameBox(shape.box, box));
  return own
    .filter((box) => !isColored(box) && !isFrame(box) && isOutlined(box) && hasOneText(box, glyphs))
    .map(boxToOutlined);
}

/** An outline as a shape that is filled with white. */
export function boxToOutlined(box: Box): Shape {
  return { points: boxToCorners(box), filled: true, box, color: PAPER };
}

function isHighEnough(box: Box): boolean {
  return heightOf(box) >= settings.bars.minHeight && heightOf(box) <= settings.bars.maxHeight;
}

function isSameBox(a: Box, b: Box): boolean {
  return a.every((side, at) => Math.abs(side - (b[at] ?? 0)) < settings.bars.outline);
}

/** The rule of a row is visible inside a frame around several rows. */
function runsThrough({ orientation, at, start, end }: Ruling, [left, top, right, bottom]: Box): boolean {
  const { beyond } = settings.bars;
  const isWithin = orientation === 'horizontal' && at > top + beyond && at < bottom - beyond;
  return isWithin && start < left - beyond && end > right + beyond;
}

/** Whether rulings of the box's length cover all its sides, each in one or several pieces. */
function hasSides(box: Box, rulings: readonly Ruling[]): boolean {
  const own = rulings.filter((ruling) => isOutline(ruling, box));
  return boxToSides(box).every((side) => {
    const pieces = own.filter(
      ({ orientation, at }) => orientation === side.orientation && Math.abs(at - side.at) < settings.bars.outline,
    );
    const drawn = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    return drawn > side.end - side.start - settings.bars.outline;
  });
}

/** The boxes between adjacent upright rulings of the same height, which may be their sides. */
function rulingsToRings(rulings: readonly Ruling[]): Box[] {
  const upright = rulings.filter(({ orientation, start, end }) => {
    return orientation === 'vertical' && end - start <= settings.bars.maxHeight;
  });
  const rows = Map.groupBy(upright, ({ start, end }) => `${Math.round(start)} ${Math.round(end)}`);
  return [...rows.values()].flatMap((row) =>
    toPairs(row.toSorted((a, b) => a.at - b.at)).map(([left, right]): Box => [left.at, left.start, right.at, left.end]),
  );
}

/** Whether the words in a box are close together; those of several cells are not. */
export function hasOneText(box: Box, glyphs: readonly Glyph[]): boolean {
  const inside = glyphs.filter((glyph) => glyph.text.trim() !== '' && contains(box, centreOf(glyph.box)));
  const lines = Map.groupBy(inside, (glyph) => Math.round(glyph.box[3]));
  return [...lines.values()].every((line) => cutGlyphs(line, settings.lines.columnGap).length === 1);
}
