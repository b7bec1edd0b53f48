import { boxToCorners, boxToSides, centreOf, contains, heightOf, toPairs } from '../geometry.ts';
import type { Box, DrawnPage, Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import { isPaper, shapeToColor } from './colors.ts';
import { isOutline, isRectangular } from './rectangles.ts';
import { cutGlyphs } from './segments.ts';
import { settings } from './settings.ts';

/** What an outline that nothing fills shows between its sides. */
const PAPER = '#ffffff';

/**
 * Rectangles that show by their outline alone, for they are white or not filled: boxes that are drawn over the years like bars.
 * `couldBe` is asked first, for the cells of a table are drawn so too. One around the words of several cells is none.
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
    .filter((box) => !isColored(box) && !isFrame(box) && isOutlined(box) && holdsOneText(box, glyphs))
    .map(boxToOutlined);
}

/** What shows its outline alone, as a shape that is filled with paper. */
export function boxToOutlined(box: Box): Shape {
  return { points: boxToCorners(box), filled: true, box, color: PAPER };
}

function isHighEnough(box: Box): boolean {
  return heightOf(box) >= settings.bars.minHeight && heightOf(box) <= settings.bars.maxHeight;
}

function isSameBox(a: Box, b: Box): boolean {
  return a.every((side, at) => Math.abs(side - (b[at] ?? 0)) < settings.bars.outline);
}

/** The rule of a row shows within a frame around several rows. */
function runsThrough({ orientation, at, start, end }: Ruling, [left, top, right, bottom]: Box): boolean {
  const { beyond } = settings.bars;
  const isWithin = orientation === 'horizontal' && at > top + beyond && at < bottom - beyond;
  return isWithin && start < left - beyond && end > right + beyond;
}

/** Whether rulings that end where the box does are drawn along the whole of its sides, each in one piece or several. */
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

/** Between upright rulings of one height that stand beside each other: the boxes that they may be the sides of. */
function rulingsToRings(rulings: readonly Ruling[]): Box[] {
  const upright = rulings.filter(({ orientation, start, end }) => {
    return orientation === 'vertical' && end - start <= settings.bars.maxHeight;
  });
  const rows = Map.groupBy(upright, ({ start, end }) => `${Math.round(start)} ${Math.round(end)}`);
  return [...rows.values()].flatMap((row) =>
    toPairs(row.toSorted((a, b) => a.at - b.at)).map(([left, right]): Box => [left.at, left.start, right.at, left.end]),
  );
}

/** Words of several cells stand far from each other. */
export function holdsOneText(box: Box, glyphs: readonly Glyph[]): boolean {
  const inside = glyphs.filter((glyph) => glyph.text.trim() !== '' && contains(box, centreOf(glyph.box)));
  const lines = Map.groupBy(inside, (glyph) => Math.round(glyph.box[3]));
  return [...lines.values()].every((line) => cutGlyphs(line, settings.lines.columnGap).length === 1);
}
