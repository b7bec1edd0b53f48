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

/** Thick lines at which rules end, or that run along one, are the border of a table; others are filled rectangles, as a bar is drawn elsewhere. */
export function partThickLines(
  lines: readonly ThickLine[],
  rulings: readonly Ruling[],
): { rulings: Ruling[]; shapes: Shape[] } {
  const isBorder = ({ ruling: { at, start, end }, box }: ThickLine): boolean => {
    const near = (box[3] - box[1]) / 2 + AT_LINE;
    return rulings.some((rule) =>
      rule.orientation === 'vertical'
        ? rule.at > start - near &&
          rule.at < end + near &&
          Math.min(Math.abs(rule.start - at), Math.abs(rule.end - at)) < near
        : Math.abs(rule.at - at) < near && overlap([rule.start, rule.end], [start, end]) > (end - start) / 2,
    );
  };
  return {
    rulings: lines.filter(isBorder).map(({ ruling }) => ruling),
    shapes: lines
      .filter((line) => !isBorder(line))
      .map(({ box, color }) => ({
        points: boxToCorners(box),
        filled: true,
        box,
        ...(color !== null && { color }),
      })),
  };
}
