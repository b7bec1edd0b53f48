import { heightOf, widthOf } from '../geometry.ts';
import type { Box, Point } from '../model/drawn-page.ts';
import type { Pointing, SheetDrawing } from '../model/shown-sheet.ts';
import { fillToColor, type Palette } from './sheet-colors.ts';
import { childOf, childrenOf, elementAt, isOn, toNumber, type XmlElement } from './xml.ts';

/** How a shape is placed in its box: flipped, then turned clockwise by degrees. */
export type Turn = { degrees: number; flipX: boolean; flipY: boolean };

/** The look of a shape, without its place. */
export type Look = Pick<SheetDrawing, 'form' | 'points' | 'text' | 'color'> & { outline: Point[] | null };

/** Office programs measure drawings in EMU. */
export const EMU_PER_POINT = 12_700;

/** Preset shapes that point somewhere, with their direction before turning. */
const BLOCKS: Readonly<Record<string, Point | 'both'>> = {
  rightArrow: [1, 0],
  notchedRightArrow: [1, 0],
  stripedRightArrow: [1, 0],
  rightArrowCallout: [1, 0],
  homePlate: [1, 0],
  chevron: [1, 0],
  leftArrow: [-1, 0],
  leftArrowCallout: [-1, 0],
  upArrow: [0, -1],
  downArrow: [0, 1],
  leftRightArrow: 'both',
  leftRightArrowCallout: 'both',
  upDownArrow: 'both',
};
const BOXES =
  /^(?:rect|roundRect|(?:round|snip)\w*Rect|flowChart(?:Alternate)?Process|flowChartTerminator|plaque|bevel|foldedCorner|pentagon|hexagon|octagon|parallelogram|trapezoid|ellipse|can|cube)$/u;
const SIGNS =
  /^(?:star\d+|triangle|rtTriangle|diamond|ellipse|flowChart(?:Merge|Extract|Decision|Connector)|donut|pentagon|hexagon|sun|heart)$/u;
const LINES = /^(?:line|(?:straight|bent|curved)Connector\d?)$/u;
/** Maximum side of a sign (points), and maximum ratio of its sides. */
const MAX_SIGN = 24;
const MAX_SIGN_RATIO = 1.8;
const NEAR = 1e-6;

/** The look of a shape (`sp`), a connector or a picture in a box. */
export function shapeToLook(shape: XmlElement, box: Box, turn: Turn, palette: Palette): Look {
  const properties = childOf(shape, 'spPr');
  const text = shapeToText(shape);
  const color = shapeToColor(shape, palette);
  const plain = { text, color, outline: null };
  if (shape.name === 'pic') return { ...plain, form: 'image', points: 'none' };
  const preset = childOf(properties, 'prstGeom')?.attributes.prst;
  if (preset === undefined) {
    const outline = customToOutline(childOf(properties, 'custGeom'), box, turn);
    return { ...plain, form: 'other', points: 'none', outline };
  }
  if (LINES.test(preset)) {
    const line = childOf(properties, 'ln');
    return { ...plain, color: lineToColor(shape, palette), form: 'line', points: lineToPointing(line, box, turn) };
  }
  const pointing = BLOCKS[preset];
  if (pointing !== undefined) return { ...plain, form: 'block', points: blockToPointing(pointing, turn) };
  const [width, height] = [widthOf(box), heightOf(box)];
  const isSmall = Math.max(width, height) <= MAX_SIGN && Math.max(width / height, height / width) < MAX_SIGN_RATIO;
  if (SIGNS.test(preset) && isSmall) return { ...plain, form: 'sign', points: 'none' };
  const isSeen = color !== null || hasLine(shape);
  if (!isSeen || /callout/iu.test(preset)) return { ...plain, form: 'text', points: 'none' };
  return { ...plain, form: BOXES.test(preset) ? 'box' : 'other', points: 'none' };
}

/** The paragraphs of a shape as lines, in a workbook or in a Word document. */
function shapeToText(shape: XmlElement): string {
  const body = childOf(shape, 'txBody') ?? elementAt(shape, 'txbx', 'txbxContent');
  return childrenOf(body, 'p').map(runsToText).join('\n').trim();
}

/** Elements of Word that contain runs: tracked insertions, links. */
const RUN_HOLDERS = new Set(['ins', 'moveTo', 'hyperlink', 'smartTag', 'fldSimple']);

function runsToText({ children }: XmlElement): string {
  return children
    .map((run) => {
      if (RUN_HOLDERS.has(run.name)) return runsToText(run);
      return run.name === 'br'
        ? '\n'
        : childrenOf(run, 't')
            .map(({ text }) => text)
            .join('');
    })
    .join('');
}

/** Its fill; null if it is transparent. */
function shapeToColor(shape: XmlElement, palette: Palette): string | null {
  const properties = childOf(shape, 'spPr');
  if (childOf(properties, 'noFill')) return null;
  const solid = childOf(properties, 'solidFill');
  if (solid) return fillToColor(solid, palette);
  const gradient = elementAt(properties, 'gradFill', 'gsLst', 'gs') ?? childOf(properties, 'pattFill');
  if (gradient) return fillToColor(gradient.name === 'pattFill' ? childOf(gradient, 'fgClr') : gradient, palette);
  return styleToLook(shape, 'fillRef', palette);
}

function lineToColor(shape: XmlElement, palette: Palette): string | null {
  const solid = elementAt(shape, 'spPr', 'ln', 'solidFill');
  return solid ? fillToColor(solid, palette) : styleToLook(shape, 'lnRef', palette);
}

function hasLine(shape: XmlElement): boolean {
  const line = elementAt(shape, 'spPr', 'ln');
  if (childOf(line, 'noFill')) return false;
  return (
    childOf(line, 'solidFill') !== undefined || toNumber(elementAt(shape, 'style', 'lnRef')?.attributes.idx, 0) > 0
  );
}

/** The theme's colour for a shape without its own; null if there is none. */
function styleToLook(shape: XmlElement, name: 'fillRef' | 'lnRef', palette: Palette): string | null {
  const reference = elementAt(shape, 'style', name);
  return toNumber(reference?.attributes.idx, 0) > 0 ? fillToColor(reference, palette) : null;
}

/** The side of a line's heads; `across` if it is rather upright than level. */
function lineToPointing(line: XmlElement | undefined, box: Box, turn: Turn): Pointing {
  const hasHead = (name: string): boolean => (childOf(line, name)?.attributes.type ?? 'none') !== 'none';
  const [atStart, atEnd] = [hasHead('headEnd'), hasHead('tailEnd')];
  // The box is the visible one: before turning, the line was along its other diagonal.
  const isSideways = isTurnedSideways(turn);
  const [width, height] = isSideways ? [heightOf(box), widthOf(box)] : [widthOf(box), heightOf(box)];
  const [x, y] = turnVector([width * (turn.flipX ? -1 : 1), height * (turn.flipY ? -1 : 1)], turn.degrees);
  if (Math.abs(x) < Math.abs(y) + NEAR) return 'across';
  if (atStart === atEnd) return atEnd ? 'both' : 'none';
  return x > 0 === atEnd ? 'right' : 'left';
}

function blockToPointing(pointing: Point | 'both', turn: Turn): Pointing {
  if (pointing === 'both') return 'both';
  const flipped: Point = [pointing[0] * (turn.flipX ? -1 : 1), pointing[1] * (turn.flipY ? -1 : 1)];
  const [x, y] = turnVector(flipped, turn.degrees);
  if (Math.abs(x) < Math.abs(y)) return 'across';
  return x > 0 ? 'right' : 'left';
}

export function isTurnedSideways({ degrees }: Turn): boolean {
  const turned = ((degrees % 180) + 180) % 180;
  return turned >= 45 && turned < 135;
}

function turnVector([x, y]: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** The corners of a free form in its box; null if it has several outlines, or formulas. */
function customToOutline(geometry: XmlElement | undefined, box: Box, turn: Turn): Point[] | null {
  const paths = childrenOf(childOf(geometry, 'pathLst'), 'path');
  const [path] = paths;
  if (!path || paths.length > 1) return null;
  const corners = path.children.flatMap((step): Point[] => {
    const point = childrenOf(step, 'pt').at(-1);
    return point ? [[toNumber(point.attributes.x, Number.NaN), toNumber(point.attributes.y, Number.NaN)]] : [];
  });
  const size: Point = [toNumber(path.attributes.w, 0), toNumber(path.attributes.h, 0)];
  if (corners.flat().some(Number.isNaN) || Math.min(...size) <= 0 || turn.degrees % 180 !== 0) return null;
  const isUpsideDown = turn.degrees % 360 !== 0;
  return distinct(
    corners.map(([x, y]): Point => {
      const across = turn.flipX !== isUpsideDown ? 1 - x / size[0] : x / size[0];
      const down = turn.flipY !== isUpsideDown ? 1 - y / size[1] : y / size[1];
      return [box[0] + across * widthOf(box), box[1] + down * heightOf(box)];
    }),
  );
}

/** Without corners that repeat the one before, and without a last corner that repeats the first. */
function distinct(corners: readonly Point[]): Point[] {
  return corners.filter(([x, y], at) => {
    const before = corners[at - 1] ?? (at === 0 ? undefined : corners[0]);
    const isLast = at === corners.length - 1 && at > 0;
    const first = corners[0];
    const isSame = (other: Point | undefined): boolean =>
      other !== undefined && Math.hypot(other[0] - x, other[1] - y) < 0.1;
    return !isSame(before) && !(isLast && isSame(first));
  });
}

/** How a shape is turned and flipped, from its `xfrm`. */
export function toTurn(xfrm: XmlElement | undefined): Turn {
  return {
    degrees: toNumber(xfrm?.attributes.rot, 0) / 60_000,
    flipX: isOn(xfrm?.attributes.flipH),
    flipY: isOn(xfrm?.attributes.flipV),
  };
}
