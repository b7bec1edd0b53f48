import type { Box, DrawnPage, Glyph } from '../model/drawn-page.ts';
import type { PagePicture } from '../model/page-picture.ts';
import type { Columns } from './columns.ts';
import { settings } from './settings.ts';

/** The median size of a page's characters; 0 if there are none. */
function toUsualSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.filter(({ text }) => text.trim() !== '').map(({ size }) => size);
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

/**
 * A page scaled so that its usual character has the size for which the thresholds are made: a sheet printed at 60 % to
 * fit the paper is read like the original. `unit`: points of the paper in one point of the scaled page.
 */
export function toUsualPage(page: DrawnPage): { page: DrawnPage; unit: number } {
  const size = toUsualSize(page.glyphs);
  const unit = size > 0 ? size / settings.page.size : 1;
  return { page: unit === 1 ? page : scalePage(page, 1 / unit), unit };
}

/** A page scaled by a factor. */
export function scalePage(page: DrawnPage, by: number): DrawnPage {
  return {
    number: page.number,
    width: page.width * by,
    height: page.height * by,
    glyphs: page.glyphs.map((glyph) => ({ ...glyph, box: scaleBox(glyph.box, by), size: glyph.size * by })),
    rulings: page.rulings.map((ruling) => scaleRuling(ruling, by)),
    shapes: page.shapes.map((shape) => ({
      ...shape,
      points: shape.points.map(([x, y]) => [x * by, y * by] as const),
      box: scaleBox(shape.box, by),
    })),
    images: page.images.map((box) => scaleBox(box, by)),
  };
}

/** The findings of a page, scaled back to points of the paper. */
export function scalePicture(picture: PagePicture, by: number): PagePicture {
  return {
    ...picture,
    width: picture.width * by,
    height: picture.height * by,
    runs: picture.runs.map((run) => ({ ...run, box: scaleBox(run.box, by), size: run.size * by })),
    edges: picture.edges.map((edge) => scaleRuling(edge, by)),
    tables: picture.tables.map((table) => ({
      box: scaleBox(table.box, by),
      columns: scaleRanges(table.columns, by),
      cells: table.cells.map((cell) => ({ ...cell, box: scaleBox(cell.box, by) })),
    })),
    arrows: picture.arrows.map((arrow) => ({ ...arrow, box: scaleBox(arrow.box, by), y: arrow.y * by })),
    images: picture.images.map((box) => scaleBox(box, by)),
  };
}

/** The columns of a table, for a page at another scale. */
export function scaleColumns({ printed, ...columns }: Columns, by: number): Columns {
  const ranges = scaleRanges(columns.ranges, by);
  const wholes = columns.wholes && { wholes: columns.wholes.map((width) => width * by) };
  return { ...columns, ranges, ...wholes, ...(printed && { printed: printed.map((box) => scaleBox(box, by)) }) };
}

export function scaleBox([left, top, right, bottom]: Box, by: number): Box {
  return [left * by, top * by, right * by, bottom * by];
}

function scaleRanges(ranges: Columns['ranges'], by: number): Columns['ranges'] {
  return ranges.map(([left, right]) => [left * by, right * by] as const);
}

function scaleRuling<Ruled extends { at: number; start: number; end: number }>(ruling: Ruled, by: number): Ruled {
  return { ...ruling, at: ruling.at * by, start: ruling.start * by, end: ruling.end * by };
}
