import { centreOf, contains, heightOf, sharedWidth, uniteBoxes, widthOf } from '../../geometry.ts';
import { beginsWithMark, type Marks, piecesToPrinted } from '../../japanese/marks.ts';
import type { Cell, CellPiece, GridRow } from '../../model/block.ts';
import type { Box, Glyph } from '../../model/drawn-page.ts';
import type { DrawingTarget } from '../columns.ts';
import type { Lattice } from '../lattice.ts';
import { glyphsToLines, type TextLine } from '../lines.ts';
import { cutGlyphs } from '../segments.ts';
import { settings } from '../settings.ts';
import { haveBlank, lineToPieces } from '../wraps.ts';
import { blockToSpan } from './block-to-span.ts';
import { cellsUnder } from './drawn-places.ts';
import type { Arrow } from './find-arrows.ts';

/**
 * A block arrow with its text, which becomes a cell over the columns of the arrow; `length`: width of its longest line.
 */
export type LabelledBlock = { arrow: Arrow; pieces: readonly CellPiece[]; length?: number };

/** Arrows with words and those without, and the glyphs that belong to no arrow. */
export type Labelled = { labelled: LabelledBlock[]; plain: Arrow[]; glyphs: Glyph[] };

/**
 * Move the text out of the block arrows and bars that contain all of it; a text that is only partly covered stays in
 * its cell.
 */
export function labelBlocks(
  arrows: readonly Arrow[],
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
  marks: Marks,
): Labelled {
  const blocks = arrows.filter(({ isBlock }) => isBlock);
  if (blocks.length === 0) return { labelled: [], plain: [...arrows], glyphs: [...glyphs] };
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  const taken = new Set<Glyph>();
  const labelled: LabelledBlock[] = [];
  const plain = arrows.filter(({ isBlock }) => !isBlock);
  // If two blocks overlap, the smaller one contains the text.
  for (const arrow of blocks.toSorted((a, b) => widthOf(a.box) - widthOf(b.box))) {
    const inside = inked.filter((glyph) => !taken.has(glyph) && contains(arrow.box, centreOf(glyph.box)));
    const isOpen = inside.length > 0 && (arrow.doubt !== 'over-rows' || isCentredIn(inside, arrow.box));
    const own = isOpen ? blockToGlyphs(arrow, inside, { inked, blocks, lattices }) : [];
    const lines = glyphsToLines(withBlanks(own, glyphs));
    const pieces = linesToPhrase(lines, marks);
    if (pieces.length === 0) plain.push(arrow);
    else {
      labelled.push({ arrow, pieces, length: Math.max(...lines.map(({ box }) => widthOf(box))) });
      for (const glyph of own) taken.add(glyph);
    }
  }
  return { labelled, plain, glyphs: glyphs.filter((glyph) => !taken.has(glyph)) };
}

/** Words in the middle of a block over several rows belong to the block; others belong to the cells below it. */
function isCentredIn(glyphs: readonly Glyph[], box: Box): boolean {
  const lines = glyphsToLines(glyphs);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return false;
  const isOneText = lines.every((line, at) => {
    const before = lines[at - 1] ?? line;
    return line.box[1] - before.box[3] < settings.lines.cellGap * line.size;
  });
  const isMiddle = Math.abs((first.box[1] + last.box[3]) / 2 - centreOf(box)[1]) < first.size;
  return isOneText && isMiddle;
}

type PageContent = { inked: readonly Glyph[]; blocks: readonly Arrow[]; lattices: readonly Lattice[] };

/**
 * The glyphs inside a block, and those after them that extend over a rule at its right; none if a longer text is partly
 * covered.
 */
function blockToGlyphs(arrow: Arrow, inside: readonly Glyph[], { inked, blocks, lattices }: PageContent): Glyph[] {
  const own = new Set(inside);
  const isTaken = (glyph: Glyph): boolean =>
    own.has(glyph) || blocks.some((block) => block !== arrow && contains(block.box, centreOf(glyph.box)));
  const near = inked.filter((glyph) => !isTaken(glyph) && isNear(glyph, arrow.box));
  const lines = glyphsToLines(inside);
  if (lines.some((line) => near.some((glyph) => isLeftOf(glyph, line) || isOverOrUnder(glyph, line)))) return [];
  const beyond = lines.flatMap((line) => lineToRest(line, near));
  return beyond.length === 0 || lines.some((line) => runsOverRule(line, beyond, lattices))
    ? [...inside, ...beyond]
    : [];
}

function isNear({ box, size }: Glyph, [left, top, right, bottom]: Box): boolean {
  const around = settings.arrowTexts.around * size;
  return box[2] > left - size && box[3] > top - around && box[1] < bottom + around && box[0] < 2 * right - left;
}

function isLevel({ box }: Glyph, line: TextLine): boolean {
  return Math.abs(box[3] - line.box[3]) < line.size * settings.lines.sameBaseline;
}

/** The line begins to the left of the block. */
function isLeftOf(glyph: Glyph, line: TextLine): boolean {
  const gap = line.box[0] - glyph.box[2];
  return isLevel(glyph, line) && gap > -line.size && gap < settings.lines.columnGap * line.size;
}

/** A line of the same text is right above or below the block. */
function isOverOrUnder({ box, size }: Glyph, line: TextLine): boolean {
  const gap = Math.max(line.box[1] - box[3], box[1] - line.box[3]);
  const isAlike = Math.abs(size - line.size) < line.size * settings.lines.sameSize;
  return isAlike && gap > -size / 2 && gap < settings.lines.cellGap * size && sharedWidth(box, line.box) > 0;
}

/** The part of a line that is to the right of its block. */
function lineToRest(line: TextLine, near: readonly Glyph[]): readonly Glyph[] {
  const { columnGap } = settings.lines;
  const after = near.filter((glyph) => isLevel(glyph, line) && glyph.box[0] > line.box[2] - line.size / 2);
  const [rest] = cutGlyphs(after, columnGap);
  return rest && rest[0].box[0] - line.box[2] <= columnGap * line.size ? rest : [];
}

/**
 * A text of a cell would wrap at the cell's side; one that begins on a block and crosses the side belongs to the block.
 */
function runsOverRule(line: TextLine, beyond: readonly Glyph[], lattices: readonly Lattice[]): boolean {
  const last = beyond.at(-1);
  if (!last) return false;
  const cellAt = (point: readonly [number, number]): unknown =>
    lattices.flatMap(({ cells }) => cells).find(({ box }) => contains(box, point));
  const [x, y] = centreOf(last.box);
  return cellAt([line.box[0] + 1, y]) !== cellAt([x, y]);
}

/** Adds the printed blanks, which separate words. */
function withBlanks(own: readonly Glyph[], glyphs: readonly Glyph[]): Glyph[] {
  const box = uniteBoxes(own.map((glyph) => glyph.box));
  const isOwn = new Set(own);
  return box
    ? glyphs.filter((one) => isOwn.has(one) || (one.text.trim() === '' && contains(box, centreOf(one.box))))
    : [];
}

/** The lines on a block are one phrase, except for bullets. */
function linesToPhrase(lines: readonly TextLine[], marks: Marks): CellPiece[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const endsPhrase = !next || beginsWithMark(next.text, marks.bullets + marks.softBullets);
    return lineToPieces(line.text, endsPhrase ? 'break' : haveBlank(line.text, next.text) ? 'unknown' : 'wrap');
  });
}

/** A block arrow and its cell: the text over the columns that the arrow crosses. */
export type BlockCell = { arrow: Arrow; cell: Cell };

export function blockToCell(block: LabelledBlock, target: DrawingTarget, marks: Marks): BlockCell {
  const { arrow, pieces } = block;
  const { box, y, bar } = arrow;
  const printed = piecesToPrinted(pieces, marks);
  const { span, doubt = arrow.doubt } = blockToSpan(block, target.columns);
  const beside = target.cells.find(({ ruled }) => y >= ruled.box[1] && y < ruled.box[3] && ruled.rowSpan === 1);
  const under = beside ? cellsUnder(span, [beside.ruled.box[1], beside.ruled.box[3]], target) : {};
  const cell = { ...span, rowSpan: 1, ...printed, place: target.placeOf(box), ...under };
  return {
    arrow,
    cell: { ...cell, ...(bar !== undefined && { bar }), ...(doubt ? { doubt } : { endsHere: true as const }) },
  };
}

type Lane = { row: GridRow; y: number | null };

/** A row with its block arrows: those at one height share a lane; further ones get lanes below. */
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
  return isFree && (y === null || Math.abs(y - middle) < heightOf(box) * settings.arrowTexts.sameLane);
}
