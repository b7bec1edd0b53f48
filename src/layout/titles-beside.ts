import { centreOf, heightOf, sharedHeight } from '../geometry.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import { glyphsToSegments, type Segment } from './segments.ts';
import { settings } from './settings.ts';

/** The lines above a table that stands to the right of another one; `after`: that other table. */
export type TitlesBeside = { table: Box; after: Box; glyphs: Glyph[] };

/**
 * Finds the titles of tables beside each other, (1) 省エネ over the left one and (2) 緑化 over the right one: on one height, they
 * look like one line.
 */
export function findTitlesBeside(tables: readonly Box[], rest: readonly Glyph[]): TitlesBeside[] {
  const beside = tables.flatMap((table) => {
    const after = tables.filter((other) => isLeftOf(other, table)).sort((a, b) => b[2] - a[2])[0];
    return after ? [{ table, after }] : [];
  });
  if (beside.length === 0) return [];
  const segments = glyphsToSegments(rest, settings.titlesBeside.gap);
  return beside.flatMap(({ table, after }): TitlesBeside[] => {
    const own = stackAbove(
      table,
      segments.filter((one) => isOver(one, table, after)),
    );
    const glyphs = rest.filter((glyph) => own.some(({ box }) => isWithin(glyph, box)));
    return glyphs.length > 0 ? [{ table, after, glyphs }] : [];
  });
}

function isLeftOf(left: Box, right: Box): boolean {
  const shared = sharedHeight(left, right);
  return left[2] < right[0] && shared > Math.min(heightOf(left), heightOf(right)) / 2;
}

/** Whether a text is above a table, and right of the one to its left. */
function isOver({ box, size }: Segment, [left, top, right]: Box, after: Box): boolean {
  const { indent } = settings.titlesBeside;
  return (
    box[0] > after[2] && box[0] > left - indent * size && box[2] < right + indent * size && box[3] < top + size / 2
  );
}

/** Lines from the table up, without a wide gap between them. */
function stackAbove([, top]: Box, segments: readonly Segment[]): Segment[] {
  const stack: Segment[] = [];
  let edge = top;
  for (const segment of segments.toSorted((a, b) => b.box[3] - a.box[3])) {
    if (edge - segment.box[3] > settings.titlesBeside.leading * segment.size) break;
    stack.push(segment);
    edge = Math.min(edge, segment.box[1]);
  }
  return stack;
}

function isWithin({ box }: Glyph, [left, top, right, bottom]: Box): boolean {
  const [x, y] = centreOf(box);
  return x >= left && x <= right && y >= top && y <= bottom;
}
