import { centreOf, contains, overlap, sharedHeight, sharedWidth, toPairs, uniteBoxes, widthOf } from '../geometry.ts';
import { piecesToText } from '../japanese/pieces.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, Glyph, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { isBarShape, shapeToBar } from './bars.ts';
import { type Columns, cellsToColumns, firstRowBelow, type TextCell, timesToRange } from './columns.ts';
import { glyphsToTables } from './glyphs-to-cells.ts';
import type { Lattice, RuledCell } from './lattice.ts';
import { glyphsToLines } from './lines.ts';
import { isRectangular } from './rectangles.ts';
import { settings } from './settings.ts';
import { linesToPieces } from './wraps.ts';

/** A ruled table with the area of its times below the head; `cellsNear`: the cells of all rows that a box overlaps. */
export type TimeArea = { lattice: Lattice; columns: Columns; box: Box; cellsNear: (box: Box) => RuledCell[] };

/** The time areas of the page's tables. */
export function findTimeAreas(
  lattices: readonly Lattice[],
  glyphs: readonly Glyph[],
  before: Columns | null,
  vocabulary: Vocabulary,
): TimeArea[] {
  let last = before;
  return glyphsToTables(lattices, glyphs).tables.flatMap(({ lattice, glyphs: own }): TimeArea[] => {
    const cells = lattice.cells.map((cell): TextCell => {
      const pieces = linesToPieces(glyphsToLines(own.get(cell) ?? []), widthOf(cell.box), vocabulary.marks);
      return { ...cell, text: piecesToText(pieces) };
    });
    const columns = cellsToColumns(cells, { before: last, vocabulary });
    last = columns;
    const times = timesToRange(columns);
    const rows = lattice.cells.filter(({ row }) => row >= firstRowBelow(columns));
    const body = uniteBoxes(rows.map(({ box }) => box));
    if (!times || !body) return [];
    return [{ lattice, columns, cellsNear: latticeToRows(lattice), box: [times[0], body[1], times[1], body[3]] }];
  });
}

/** Indexed by row, since a page can have thousands of fills and cells. */
function latticeToRows({ ys, cells }: Lattice): TimeArea['cellsNear'] {
  const rows = toPairs(ys).map((range, row) => {
    return { range, own: cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row) };
  });
  return (box) => {
    const near = rows.filter(({ range }) => overlap(range, [box[1], box[3]]) > 0);
    return [...new Set(near.flatMap(({ own }) => own))];
  };
}

/** The fills in tables: bars drawn into cells, and fills of whole cells with those that cover them again. */
export function shapesToFills(
  shapes: readonly Shape[],
  areas: readonly TimeArea[],
  arrows: readonly Arrow[],
): { bars: Arrow[]; fills: Shape[] } {
  const bars: Arrow[] = [];
  const fills: Shape[] = [];
  for (const shape of shapes) {
    const centre = centreOf(shape.box);
    const area = areas.find(({ lattice }) => contains(lattice.box, centre));
    if (!area || !shape.filled || !isRectangular(shape)) continue;
    if (arrows.some(({ box }) => contains(box, centre) && !isWider(shape.box, box))) continue;
    if (paintsCells(shape.box, area)) fills.push(shape);
    else if (isBarShape(shape) && widthOf(shape.box) >= settings.bars.minPieceWidth && isAmongTimes(shape.box, area))
      bars.push(shapeToBar(shape));
  }
  return { bars, fills };
}

/** A fill that is wider or higher than an arrow is the background of the arrow. */
function isWider(box: Box, arrow: Box): boolean {
  return widthOf(box) > widthOf(arrow) + 1 || box[3] - box[1] > arrow[3] - arrow[1] + 1;
}

/** Whether a fill covers all cells that it touches. */
function paintsCells(box: Box, { cellsNear }: TimeArea): boolean {
  const touched = cellsNear(box).filter((cell) => isUnder(cell.box, box, settings.fills.under));
  return touched.length > 0 && touched.every((cell) => isUnder(cell.box, box, settings.fills.whole));
}

export function isPainted(cell: RuledCell, { box }: Shape): boolean {
  return isUnder(cell.box, box, settings.fills.whole);
}

function isUnder(cell: Box, fill: Box, share: number): boolean {
  return (
    sharedWidth(cell, fill) >= (cell[2] - cell[0]) * share && sharedHeight(cell, fill) >= (cell[3] - cell[1]) * share
  );
}

/** Whether a box is in the time columns of a table: its centre is, and it hardly extends beyond them. */
export function isAmongTimes(box: Box, { box: times, columns }: TimeArea): boolean {
  const slack = (widthOf(times) / Math.max(1, columns.times.length)) * settings.bars.overEdge;
  return contains(times, centreOf(box)) && box[0] > times[0] - slack && box[2] < times[2] + slack;
}
