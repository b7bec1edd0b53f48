import { boxToCorners, overlap } from '../geometry.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import type { Matrix } from './matrix.ts';
import { toColor } from './plain-color.ts';

/** How lines are drawn; `width` in the units of the page's matrix, `color` null for a pattern. */
export type Stroke = { width: number; isDashed: boolean; color: string | null };

/** The initial stroke of a page. */
export const PLAIN_STROKE: Stroke = { width: 1, isDashed: false, color: '#000000' };

/** A straight line that is thicker than a rule, with the rectangle that it covers. */
export type ThickLine = { ruling: Ruling; box: Box; color: string | null };

/** Points. A rule ends at a thick line if the distance is at most half of the line's thickness plus this. */
const AT_LINE = 1;

/** Points. Maximum distance from the thin line of a double rule to the edge of the thick one. */
const DOUBLE = 2;

/** The thickness of a line on the page, in points. */
export function strokeToThickness({ width }: Stroke, [a, b, c, d]: Matrix): number {
  return width * Math.sqrt(Math.abs(a * d - b * c));
}

type Stroked = { stroke: Stroke };

function setStroke(state: Stroked, changed: Partial<Stroke>): void {
  state.stroke = { ...state.stroke, ...changed };
}

/** A solid line has no dashes, or dashes without length. */
function isDashed(dashes: unknown): boolean {
  return Array.isArray(dashes) && dashes.some((length) => Number(length) > 0);
}

/** The pdf.js operators that set the stroke. */
export const strokeHandlers: Readonly<Record<string, (walk: { state: Stroked }, args: readonly unknown[]) => void>> = {
  setLineWidth: ({ state }, [width]) => setStroke(state, { width: Number(width) }),
  setDash: ({ state }, [dashes]) => setStroke(state, { isDashed: isDashed(dashes) }),
  setStrokeRGBColor: ({ state }, [color]) => setStroke(state, { color: toColor(color) }),
  setStrokeColorN: ({ state }) => setStroke(state, { color: null }),
};

/** Applies an entry of a graphics state that sets the stroke. */
export function setStrokeOfGState(state: Stroked, name: unknown, value: unknown): void {
  if (name === 'LW') setStroke(state, { width: Number(value) });
  if (name === 'D' && Array.isArray(value)) setStroke(state, { isDashed: isDashed(value[0]) });
}

/** A thick line that belongs to the rules of a table is its border; others are filled rectangles, such as bars. */
export function splitThickLines(
  lines: readonly ThickLine[],
  rulings: readonly Ruling[],
): { rulings: Ruling[]; shapes: Shape[] } {
  const upright = rulings.filter(({ orientation }) => orientation === 'vertical');
  const level = rulings.filter(({ orientation }) => orientation === 'horizontal');
  const isBorder = (line: ThickLine): boolean =>
    upright.some((rule) => endsAt(rule, line)) || level.some((rule) => runsOn(rule, line)) || runsAcross(line, upright);
  const borders = new Set(lines.filter(isBorder));
  return {
    rulings: [...borders].map(({ ruling }) => ruling),
    shapes: lines
      .filter((line) => !borders.has(line))
      .map(({ box, color }) => ({
        points: boxToCorners(box),
        filled: true,
        box,
        ...(color !== null && { color }),
      })),
  };
}

function endsAt(rule: Ruling, { ruling: { at, start, end }, box }: ThickLine): boolean {
  const near = (box[3] - box[1]) / 2 + AT_LINE;
  const isBeside = rule.at > start - near && rule.at < end + near;
  return isBeside && Math.min(Math.abs(rule.start - at), Math.abs(rule.end - at)) < near;
}

/** Whether a rule is along a thick line, or continues it. */
function runsOn(rule: Ruling, { ruling: { at, start, end }, box }: ThickLine): boolean {
  const half = (box[3] - box[1]) / 2;
  const shared = overlap([rule.start, rule.end], [start, end]);
  const distance = Math.abs(rule.at - at);
  return (distance < AT_LINE && shared > -half - AT_LINE) || (distance < half + DOUBLE && shared > (end - start) / 2);
}

/**
 * Whether it crosses all upright rules at its height, from the first to the last: between two rows over the whole
 * table.
 */
function runsAcross({ ruling: { at, start, end }, box }: ThickLine, upright: readonly Ruling[]): boolean {
  const near = (box[3] - box[1]) / 2 + AT_LINE;
  const crossed = upright.filter((rule) => rule.start < at && rule.end > at);
  return crossed.length > 1 && crossed.every((rule) => rule.at > start - near && rule.at < end + near);
}
