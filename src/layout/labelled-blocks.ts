import { centreOf, contains, heightOf, widthOf } from '../geometry.ts';
import { type Marks, textToPrinted } from '../japanese/marks.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { Glyph } from '../model/drawn-page.ts';
import type { Arrow } from './arrows.ts';
import { type Columns, crossedColumns } from './columns.ts';
import { glyphsToLines } from './lines.ts';
import { boxToPlace } from './place.ts';
import { linesToText } from './wraps.ts';

/** A block arrow with its text inside: a box of its own, over the years that the arrow covers. */
export type LabelledBlock = { arrow: Arrow; text: string };

/** Blocks stand on one line where their middles differ by less than this share of their height. */
const SAME_LINE = 0.6;

/** Take the text out of the block arrows that hold it. */
export function labelBlocks(
  arrows: readonly Arrow[],
  glyphs: readonly Glyph[],
  marks: Marks,
): { labelled: LabelledBlock[]; plain: Arrow[]; glyphs: Glyph[] } {
  const taken = new Set<Glyph>();
  const labelled: LabelledBlock[] = [];
  const plain: Arrow[] = [];
  for (const arrow of arrows) {
    const inside = arrow.isBlock ? glyphs.filter((glyph) => contains(arrow.box, centreOf(glyph.box))) : [];
    const lines = glyphsToLines(inside);
    // A block leaves the room on its right that it leaves on its left.
    const padding = Math.max(0, Math.min(...lines.map((line) => line.box[0] - arrow.box[0])));
    const text = linesToText(lines, widthOf(arrow.box) - 2 * padding, marks);
    if (text === '') plain.push(arrow);
    else {
      labelled.push({ arrow, text });
      for (const glyph of inside) taken.add(glyph);
    }
  }
  return { labelled, plain, glyphs: glyphs.filter((glyph) => !taken.has(glyph)) };
}

/** A block arrow with the cell that it is: its text over the columns that it crosses. */
export type BlockCell = { arrow: Arrow; cell: Cell };

export function blockToCell({ arrow, text }: LabelledBlock, columns: Columns, page: number, marks: Marks): BlockCell {
  const crossed = crossedColumns(arrow.box, columns);
  const [column = 0] = crossed;
  const place = boxToPlace(page, arrow.box);
  return {
    arrow,
    cell: { column, columnSpan: Math.max(1, crossed.length), rowSpan: 1, ...textToPrinted(text, marks), place },
  };
}

type Lane = { row: GridRow; y: number | null };

/** A row with its block arrows: those on one line share a lane, each further line is a lane below. */
export function addBlocks(row: GridRow, blocks: readonly BlockCell[]): GridRow[] {
  const lanes: Lane[] = [{ row, y: null }];
  for (const { arrow, cell } of [...blocks].sort((a, b) => a.arrow.y - b.arrow.y || a.arrow.box[0] - b.arrow.box[0])) {
    const lane = lanes.find((one) => hasRoom(one, cell, arrow));
    if (lane) {
      lane.y ??= arrow.y;
      lane.row = { ...lane.row, cells: [...lane.row.cells, cell].sort((a, b) => a.column - b.column) };
    } else {
      const covered = Array.from({ length: cell.column }, (_, index) => index);
      lanes.push({ row: { cells: [cell], width: row.width, place: cell.place, covered }, y: arrow.y });
    }
  }
  return lanes.map((lane) => lane.row);
}

function hasRoom({ row, y }: Lane, cell: Cell, { box, y: middle }: Arrow): boolean {
  const isFree = row.cells.every(
    (one) => one.column + one.columnSpan <= cell.column || one.column >= cell.column + cell.columnSpan,
  );
  return isFree && (y === null || Math.abs(y - middle) < heightOf(box) * SAME_LINE);
}
