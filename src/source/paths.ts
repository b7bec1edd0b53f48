import { boxToCorners, pointsToBox, toPairs } from '../geometry.ts';
import type { Box, Point, Ruling, Shape } from '../model/drawn-page.ts';
import { apply, type Matrix } from './matrix.ts';
import type { Stroke, ThickLine } from './strokes.ts';

/** How a path is painted. `color`: its fill, null for a pattern; `line`: its stroke, with the width in points. */
export type PathPaint = { fill: boolean; stroke: boolean; color: string | null; line: Stroke };

export type Drawing = { rulings: Ruling[]; shapes: Shape[]; dots: Dot[]; thick: ThickLine[] };
/** A dot or short dash of a broken rule: its centre and its size, in points. */
export type Dot = { x: number; y: number; width: number; height: number };

/** A filled rectangle up to this thick (points) is a rule: Chromium and Excel draw rules so. */
const MAX_THICKNESS = 3;
/** A line is level or upright if it deviates by less than this (points). */
const STRAIGHT = 0.3;
/** Half of a stroke on the clip's side is visible, and a fill may be smaller than its clip by rounding (points). */
const CLIP_SLACK = 1;
/** Shorter pieces (points) are dots or dashes, which form a rule only together. */
const MIN_RULING = 6;
/** The same limit for the short sides of a rectangle, if its long sides are this many times as long. */
const MIN_SIDE = 3;
const LONG_SIDE = 4;

/** The codes of pdf.js for the parts of a path, in the order of its DrawOPS. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
type SubPath = { points: Point[]; closed: boolean; curved: boolean };

/** The area that can be painted: a box, and the outline of a clip that is not a rectangle. */
export type Clip = { box: Box; outline: Shape | null };

/** Turns one painted path into rules, dots and shapes. */
export function drawPath(
  data: ArrayLike<number>,
  matrix: Matrix,
  paint: PathPaint,
  clip: Clip,
  drawing: Drawing,
): void {
  // Nearly every path of a page is a thin filled rectangle: one dotted rule consists of a thousand.
  const thin = paint.stroke || clip.outline ? null : dataToThinBox(data, matrix);
  if (thin) {
    if (!isOutside(thin, clip.box)) addPiece(thin, clip.box, drawing);
    return;
  }
  for (const path of dataToSubPaths(data, matrix)) {
    const box = pointsToBox(path.points);
    if (path.points.length < 2 || isOutside(box, clip.box)) continue;
    if (paint.fill && clip.outline && covers(box, clip.outline.box))
      drawing.shapes.push({ ...clip.outline, ...withColor(paint.color) });
    else if (paint.fill) fillPath(path, clip.box, drawing, paint.color);
    if (paint.stroke) strokePath(path, clip.box, drawing, paint.line);
  }
}

/** A shading paints the whole clip: an arrow with a colour gradient. */
export function drawShading({ box, outline }: Clip, drawing: Drawing): void {
  if (outline) drawing.shapes.push(outline);
  else fillPath({ points: boxToCorners(box), closed: true, curved: false }, box, drawing, null);
}

/** Clip further by a path. */
export function clipToPath(clip: Clip, data: ArrayLike<number>, matrix: Matrix): Clip {
  const paths = dataToSubPaths(data, matrix);
  const box = pointsToBox(paths.flatMap(({ points }) => points));
  const points = distinctPoints(paths[0]?.points ?? []);
  const isOutline =
    paths.length === 1 && points.length > 2 && points.length <= MAX_CORNERS && !isRectangle(points, box);
  const outline = isOutline && covers(clip.box, box) ? { points, filled: true, box } : clip.outline;
  return { box: clipTo(clip.box, box), outline };
}

function covers(outer: Box, inner: Box): boolean {
  return (
    outer[0] <= inner[0] + CLIP_SLACK &&
    outer[1] <= inner[1] + CLIP_SLACK &&
    outer[2] >= inner[2] - CLIP_SLACK &&
    outer[3] >= inner[3] - CLIP_SLACK
  );
}

/** Length of the data of a rectangle: three lines between four corners, and the end of the path. */
const RECTANGLE_LENGTH = 13;

/** The box of a path that is one upright rectangle, no thicker than a rule; null for other paths. */
function dataToThinBox(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Box | null {
  if (data.length !== RECTANGLE_LENGTH || data[12] !== CLOSE || b !== 0 || c !== 0) return null;
  if (data[3] !== LINE || data[6] !== LINE || data[9] !== LINE) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [data[1], data[2], data[7], data[8]];
  const isLevelFirst = data[4] === x1 && data[5] === y0 && data[10] === x0 && data[11] === y1;
  const isUprightFirst = data[4] === x0 && data[5] === y1 && data[10] === x1 && data[11] === y0;
  if (!isLevelFirst && !isUprightFirst) return null;
  const [left, right, top, bottom] = [a * x0 + e, a * x1 + e, d * y0 + f, d * y1 + f];
  if (Math.min(Math.abs(right - left), Math.abs(bottom - top)) > MAX_THICKNESS) return null;
  return [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)];
}

function dataToSubPaths(data: ArrayLike<number>, matrix: Matrix): SubPath[] {
  const paths: SubPath[] = [];
  const add = (at: number): void => {
    paths.at(-1)?.points.push(apply(matrix, data[at] ?? 0, data[at + 1] ?? 0));
  };
  for (let at = 0; at < data.length; ) {
    const code = data[at];
    if (code === MOVE) paths.push({ points: [], closed: false, curved: false });
    const last = paths.at(-1);
    if (code === CLOSE && last) last.closed = true;
    if (last && (code === CURVE || code === QUADRATIC)) last.curved = true;
    // Only the end of a curve counts.
    const skip = code === CURVE ? 4 : code === QUADRATIC ? 2 : 0;
    const hasPoint = code === MOVE || code === LINE || skip > 0;
    if (hasPoint) add(at + 1 + skip);
    at += hasPoint ? skip + 3 : 1;
  }
  return paths;
}

function withColor(color: string | null): Pick<Shape, 'color'> {
  return color === null ? {} : { color };
}

function fillPath(path: SubPath, clip: Box, drawing: Drawing, color: string | null): void {
  const box = pointsToBox(path.points);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const thickness = Math.min(width, height);
  const points = distinctPoints(path.points);
  const isRound = path.curved && Math.max(width, height) <= MAX_THICKNESS;
  const isStraight = isRectangle(points, box) || points.length === 2 || isMitred(points, box);
  const isPiece = isStraight || thickness < STRAIGHT || isRound;
  if (thickness <= MAX_THICKNESS && isPiece) addPiece(box, clip, drawing);
  else drawing.shapes.push({ points, filled: true, box, ...withColor(color) });
}

/** One side of a border with mitred corners, as browsers draw borders of two colours. */
function isMitred(points: readonly Point[], [left, top, right, bottom]: Box): boolean {
  const thickness = Math.min(right - left, bottom - top);
  const isAtEnd = (at: number, start: number, end: number): boolean =>
    Math.min(Math.abs(at - start), Math.abs(at - end)) <= thickness + STRAIGHT;
  const isLong = Math.max(right - left, bottom - top) >= MIN_RULING + 2 * thickness;
  return points.length === 4 && isLong && points.every(([x, y]) => isAtEnd(x, left, right) && isAtEnd(y, top, bottom));
}

/** A path of level and upright pieces is rules; a path with any other piece is a shape. */
function strokePath(path: SubPath, clip: Box, drawing: Drawing, line: Stroke): void {
  const { points } = path;
  const first = points[0];
  const ring = path.closed && first ? [...points, first] : points;
  const pieces = toPairs(ring);
  const isStraight = ([[x0, y0], [x1, y1]]: [Point, Point]): boolean =>
    Math.abs(x0 - x1) < STRAIGHT || Math.abs(y0 - y1) < STRAIGHT;
  if (!pieces.every(isStraight)) {
    drawing.shapes.push({ points: distinctPoints(points), filled: false, box: pointsToBox(points) });
    return;
  }
  const [piece, more] = pieces.map(pointsToBox);
  if (piece && !more && line.width > MAX_THICKNESS && piece[2] - piece[0] > line.width) {
    addThickLine(piece, clip, drawing, line);
    return;
  }
  const least = path.closed && isLongRectangle(points) ? MIN_SIDE : MIN_RULING;
  for (const one of pieces) addPiece(pointsToBox(one), clip, drawing, { isDashed: line.isDashed, least });
}

function isLongRectangle(points: readonly Point[]): boolean {
  const box = pointsToBox(points);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return isRectangle(points, box) && Math.max(width, height) >= LONG_SIDE * Math.min(width, height);
}

function addThickLine([left, top, right, bottom]: Box, clip: Box, { thick }: Drawing, { width, color }: Stroke): void {
  const at = (top + bottom) / 2;
  const box = clipTo(clip, [left, at - width / 2, right, at + width / 2]);
  thick.push({ ruling: { orientation: 'horizontal', at, start: box[0], end: box[2] }, box, color });
}

/**
 * A thin box is a rule along its longer side, a short one a dot. What the clip hides is neither, as in a table that
 * extends beyond the page.
 */
function addPiece(
  whole: Box,
  clip: Box,
  { rulings, dots }: Drawing,
  { isDashed, least }: { isDashed: boolean; least: number } = { isDashed: false, least: MIN_RULING },
): void {
  const seen: Box = [clip[0] - CLIP_SLACK, clip[1] - CLIP_SLACK, clip[2] + CLIP_SLACK, clip[3] + CLIP_SLACK];
  if (isOutside(whole, seen)) return;
  const [left, top, right, bottom] = clipTo(seen, whole);
  const [width, height] = [right - left, bottom - top];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (Math.max(width, height) < least) dots.push({ x, y, width, height });
  else {
    const dashed = isDashed ? { dashed: true as const } : {};
    if (width >= height) rulings.push({ orientation: 'horizontal', at: y, start: left, end: right, ...dashed });
    else rulings.push({ orientation: 'vertical', at: x, start: top, end: bottom, ...dashed });
  }
}

function isRectangle(points: readonly Point[], [left, top, right, bottom]: Box): boolean {
  return points.every(
    ([x, y]) =>
      Math.min(Math.abs(x - left), Math.abs(x - right)) < STRAIGHT &&
      Math.min(Math.abs(y - top), Math.abs(y - bottom)) < STRAIGHT,
  );
}

/** Paths with more corners are drawings; no arrow or rule has so many. */
const MAX_CORNERS = 64;
/** With fewer points, none can lie on a side between two others. */
const MIN_CORNERS = 4;

/** The corners of a path, without repeated points and points on the side between their neighbours. */
function distinctPoints(points: readonly Point[]): Point[] {
  if (points.length > MAX_CORNERS) return [...points];
  const distinct: Point[] = [];
  for (const [x, y] of points) {
    const isKnown = distinct.some(([a, b]) => Math.abs(a - x) < STRAIGHT / 3 && Math.abs(b - y) < STRAIGHT / 3);
    if (!isKnown) distinct.push([x, y]);
  }
  if (distinct.length < MIN_CORNERS) return distinct;
  const corners = distinct.filter((point, index) => {
    const before = distinct.at(index - 1) ?? point;
    const after = distinct[(index + 1) % distinct.length] ?? point;
    return distanceToSide(point, before, after) > STRAIGHT / 3;
  });
  // In a curve of short pieces, every point is on the side between its neighbours.
  return corners.length < MIN_CORNERS - 1 ? distinct : corners;
}

/** The distance of a point from the side between two others; infinite beyond the ends of the side. */
function distanceToSide([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  const along = ((x - x0) * dx + (y - y0) * dy) / length;
  return along > 0 && along < length ? Math.abs((x - x0) * dy - (y - y0) * dx) / length : Number.POSITIVE_INFINITY;
}

export function isOutside([left, top, right, bottom]: Box, clip: Box): boolean {
  return right < clip[0] || left > clip[2] || bottom < clip[1] || top > clip[3];
}

export function clipTo(clip: Box, box: Box): Box {
  return [Math.max(clip[0], box[0]), Math.max(clip[1], box[1]), Math.min(clip[2], box[2]), Math.min(clip[3], box[3])];
}
