import { boxToCorners, overlap } from '../geometry.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import type { Matrix } from './matrix.ts';
import { toColor } from './plain-color.ts';

/** How lines are drawn; `width` in the units of the page's matrix, `color` null for a pattern. */
export type Stroke = { width: number; isDashed: boolean; color: string | null };

/** What a page draws lines with before it says otherwise. */
export const PLAIN_STROKE: Stroke = { width: 1, isDashed: false, color: '#000000' };

/** A straight line of more than a rule's thickness, as the rectangle that it covers. */
export type ThickLine = { ruling: Ruling; box: Box; color: string | null };

/** Points. A rule ends at a thick line where it does so within half of the line's thickness and this. */
const AT_LINE = 1;

/** Points. The thin line of a double rule is as near to the edge of the thick one. */
const DOUBLE = 2;

/** How thick a line is on the page, in points. */
export function strokeToThickness({ width }: Stroke, [a, b, c, d]: Matrix): number {
  return width * Math.sqrt(Math.abs(a * d - b * c));
}

type Stroked = { stroke: Stroke };

function setStroke(state: Stroked, changed: Partial<Stroke>): void {
  state.stroke = { ...state.stroke, ...changed };
}

/** A solid line is listed as one of no dashes, or of dashes without length. */
function isDashed(dashes: unknown): boolean {
  return Array.isArray(dashes) && dashes.some((length) => Number(length) > 0);
}

/** The operators of pdf.js that say how lines are drawn. */
export const strokeHandlers: Readonly<Record<string, (walk: { state: Stroked }, args: readonly unknown[]) => void>> = {
  setLineWidth: ({ state }, [width]) => setStroke(state, { width: Number(width) }),
  setDash: ({ state }, [dashes]) => setStroke(state, { isDashed: isDashed(dashes) }),
  setStrokeRGBColor: ({ state }, [color]) => setStroke(state, { color: toColor(color) }),
  setStrokeColorN: ({ state }) => setStroke(state, { color: null }),
};

/** An entry of a graphics state that says how lines are drawn. */
export function setStrokeOfGState(state: Stroked, name: unknown, value: unknown): void {
  if (name === 'LW') setStroke(state, { width: Number(value) });
  if (name === 'D' && Array.isArray(value)) setStroke(state, { isDashed: isDashed(value[0]) });
}

/** Thick lines that belong to the rules of a table are its border; others are filled rectangles, as a bar is drawn elsewhere. */
export function partThickLines(
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

/** Whether a rule runs along a thick line, or goes on where it ends. */
function runsOn(rule: Ruling, { ruling: { at, start, end }, box }: ThickLine): boolean {
  const half = (box[3] - box[1]) / 2;
  const shared = overlap([rule.start, rule.end], [start, end]);
  const distance = Math.abs(rule.at - at);
  return (distance < AT_LINE && shared > -half - AT_LINE) || (distance < half + DOUBLE && shared > (end - start) / 2);
}

/** Whether it runs over all rules that it crosses, from the first to the last: between two rows of the whole table. */
function runsAcross({ ruling: { at, start, end }, box }: ThickLine, upright: readonly Ruling[]): boolean {
  const near = (box[3] - box[1]) / 2 + AT_LINE;
  const crossed = upright.filter((rule) => rule.start < at && rule.end > at);
  return crossed.length > 1 && crossed.every((rule) => rule.at > start - near && rule.at < end + near);
}
