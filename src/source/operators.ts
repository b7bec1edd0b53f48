import type { DrawnPage } from '../model/drawn-page.ts';
import { dotsToRulings } from './dots.ts';
import { type Matrix, multiply } from './matrix.ts';
import { endGroup, newWalk, type PageSize, type PageWalk, runOperation } from './operator-handlers.ts';
import { splitThickLines } from './strokes.ts';
import type { Font, PlacedGlyph, Turns } from './text-state.ts';

/** A page's content as pdf.js lists it: operator names with their arguments. */
export type Operation = { name: string; args: readonly unknown[] };

/** A page whose glyphs have not been checked against their fonts yet. */
export type PlacedPage = DrawnPage & { glyphs: PlacedGlyph[] };

/**
 * Run a page's operators; `view` maps user space to points from the top left, `size` is the page's size in those
 * points.
 */
export function operationsToPage(
  operations: readonly Operation[],
  number: number,
  view: Matrix,
  size: PageSize,
  fontOf: (name: string) => Font,
): PlacedPage {
  const walk = runOperations(operations, view, size, fontOf);
  const upright = turnsToUpright(walk.turns, size);
  // A page that was scanned or placed sideways is turned until most of its text is upright.
  const { drawing, glyphs, images } = upright
    ? runOperations(operations, multiply(upright.matrix, view), upright.size, fontOf)
    : walk;
  const [width, height] = upright?.size ?? size;
  const rulings = [...drawing.rulings, ...dotsToRulings(drawing.dots)];
  const thick = splitThickLines(drawing.thick, rulings);
  const shapes = [...drawing.shapes, ...thick.shapes];
  return { number, width, height, glyphs, rulings: [...rulings, ...thick.rulings], shapes, images };
}

function runOperations(
  operations: readonly Operation[],
  view: Matrix,
  size: PageSize,
  fontOf: PageWalk['fontOf'],
): PageWalk {
  const walk = newWalk(view, size, fontOf);
  for (const { name, args } of operations) runOperation(walk, name, args);
  endGroup(walk);
  return walk;
}

/** The turn that makes most of the text upright; null if it already is. */
function turnsToUpright(turns: Turns, [width, height]: PageSize): { matrix: Matrix; size: PageSize } | null {
  const turn = turns.indexOf(Math.max(...turns));
  if (turn === 1) return { matrix: [0, -1, 1, 0, 0, width], size: [height, width] };
  if (turn === 2) return { matrix: [-1, 0, 0, -1, width, height], size: [width, height] };
  return turn === 3 ? { matrix: [0, 1, -1, 0, height, 0], size: [height, width] } : null;
}
