import { centreOf, contains, heightOf, sharedHeight, sharedWidth, unite, widthOf } from '../../geometry.ts';
import type { Marks } from '../../japanese/marks.ts';
import type { Box, Glyph } from '../../model/drawn-page.ts';
import type { Lattice, RuledCell } from '../lattice.ts';
import { glyphsToLines } from '../lines.ts';
import { glyphsToSegments, type Segment } from '../segments.ts';
import { settings } from '../settings.ts';
import { linesToPieces } from '../wraps.ts';
import type { Arrow } from './find-arrows.ts';
import type { Labelled, LabelledBlock } from './labelled-blocks.ts';

/**
 * Gives arrows the texts above, on or below them if these extend over several cells, like the text inside a block
 * arrow.
 */
export function labelArrows(
  arrows: readonly Arrow[],
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
  marks: Marks,
): Labelled {
  const pieces = arrows.length > 0 ? glyphsToSegments(glyphs, settings.lines.columnGap) : [];
  const labels = new Map<Arrow, Segment[]>();
  const taken = new Set<Segment>();
  for (const find of [findOver, findUnder]) {
    for (const arrow of arrows.filter((one) => !labels.has(one))) {
      const around = findSurroundings(arrow, arrows, lattices);
      const near = around ? pieces.filter((piece) => isInRow(piece, around.cell) && !taken.has(piece)) : [];
      const label = around && near.length > 0 ? find(arrow, near, around) : [];
      for (const piece of label) taken.add(piece);
      if (label.length > 0) labels.set(arrow, label);
    }
  }
  let left: readonly Glyph[] = glyphs;
  const labelled = [...labels].map(([arrow, label]): LabelledBlock => {
    const isOwn = (glyph: Glyph): boolean => label.some(({ box }) => contains(box, centreOf(glyph.box)));
    // Words at the left end of an arrow are the beginning of its label.
    const start = Math.min(arrow.box[0], ...label.filter(({ box }) => isLevel(box, arrow)).map(({ box }) => box[0]));
    const own = linesToPieces(glyphsToLines(left.filter(isOwn)), 0, marks);
    left = left.filter((glyph) => !isOwn(glyph));
    return { arrow: { ...arrow, box: [start, arrow.box[1], arrow.box[2], arrow.box[3]] }, pieces: own };
  });
  return { labelled, plain: arrows.filter((arrow) => !labels.has(arrow)), glyphs: [...left] };
}

/**
 * The cell in which an arrow begins, and the other arrows over the same columns; `isShared`: one of these is in the
 * same row.
 */
type ArrowSurroundings = { lattice: Lattice; cell: RuledCell; others: Arrow[]; isShared: boolean };

function findSurroundings(
  arrow: Arrow,
  arrows: readonly Arrow[],
  lattices: readonly Lattice[],
): ArrowSurroundings | null {
  const { box, y } = arrow;
  const lattice = lattices.find((one) => contains(one.box, [(box[0] + box[2]) / 2, y]));
  const cell = lattice?.cells.find((one) => contains(one.box, [box[0] + 1, y]));
  if (!lattice || !cell) return null;
  const [, top, , bottom] = cell.box;
  // Words of this row can be nearer to an arrow of the next row.
  const [from, to] = [top - heightOf(cell.box), bottom + heightOf(cell.box)];
  const others = arrows.filter(
    (one) => one.y > from && one.y < to && one !== arrow && one.box[0] < box[2] && one.box[2] > box[0],
  );
  const isShared = others.some(
    (one) =>
      one.y >= top &&
      one.y < bottom &&
      Math.abs(one.y - y) > settings.arrows.level &&
      sharedWidth(one.box, box) > widthOf(cell.box) * settings.columns.barShare,
  );
  return { lattice, cell, others, isShared };
}

/** Finds the label of an arrow among the texts of its row. */
type FindLabel = (arrow: Arrow, pieces: readonly Segment[], around: ArrowSurroundings) => Segment[];

/**
 * The lines above an arrow, from the lowest up, if they extend over a cell's side, if the arrow's first cell is
 * otherwise blank, or if the row has another arrow. In that last case the words to the left of the arrow count if there
 * are none above it.
 */
const findOver: FindLabel = (arrow, pieces, around) => {
  const near = pieces.filter((piece) => piece.box[1] < arrow.y && !isUnder(piece, arrow));
  const label = stackLines(arrow, near, around, -1);
  if (around.isShared) return label.length > 0 ? label : findBeside(arrow, pieces, around.cell);
  return isOwnLabel(label, near, arrow, around) ? label : [];
};

/** The lines below an arrow without a label above it, from the highest down. */
const findUnder: FindLabel = (arrow, pieces, around) => {
  const near = pieces.filter((piece) => piece.box[1] >= arrow.y || isUnder(piece, arrow));
  const label = stackLines(arrow, near, around, 1);
  return around.isShared || isOwnLabel(label, pieces, arrow, around) ? label : [];
};

function isInRow({ box }: Segment, cell: RuledCell): boolean {
  return sharedHeight(box, cell.box) > heightOf(box) / 2;
}

/** The middle of the text is clearly below the shaft. */
function isUnder({ box, size }: Segment, { y }: Arrow): boolean {
  return centreOf(box)[1] - y > size * settings.arrowTexts.under;
}

/** Consecutive lines up (-1) or down (1) from an arrow, without another arrow between them or nearer to them. */
function stackLines(arrow: Arrow, pieces: readonly Segment[], { others }: ArrowSurroundings, way: -1 | 1): Segment[] {
  const label: Segment[] = [];
  const gapTo = ({ box }: Segment, y: number): number => (y > centreOf(box)[1] ? y - box[3] : box[1] - y);
  let edge = arrow.y;
  const own = pieces.filter((piece) => isOver(piece, arrow.box));
  for (const piece of own.sort((a, b) => gapTo(a, arrow.y) - gapTo(b, arrow.y))) {
    const reach = label.length === 0 && way < 0 ? settings.arrowTexts.firstAbove : settings.arrowTexts.above;
    const middle = centreOf(piece.box)[1];
    const gap = gapTo(piece, edge);
    const isSeparated = others.some(({ y }) => Math.min(edge, middle) < y && y < Math.max(edge, middle));
    const isOthers = others.some(
      (one) => isOver(piece, one.box) && Math.max(1, gapTo(piece, one.y)) * settings.arrowRows.nearer < gap,
    );
    if (gap > reach * piece.size || isSeparated || isOthers) break;
    label.push(piece);
    edge = way < 0 ? Math.min(edge, piece.box[1]) : Math.max(edge, piece.box[3]);
  }
  return label;
}

function isOwnLabel(
  label: readonly Segment[],
  near: readonly Segment[],
  arrow: Arrow,
  { lattice }: ArrowSurroundings,
): boolean {
  if (label.length === 0) return false;
  const over = [...label.map(({ box }) => box), ...spacedWords(label, arrow)];
  const crosses = over.some((box) => cellAt(lattice, box[0] + 1, box) !== cellAt(lattice, box[2] - 1, box));
  const first = firstCell(arrow, lattice);
  return crosses || (first !== undefined && !near.some(({ box }) => contains(first.box, centreOf(box))));
}

/** 継　続 centred on an arrow: two parts of one line with a wide blank between them, which are one word. */
function spacedWords(label: readonly Segment[], { box }: Arrow): Box[] {
  const [first, second, more] = label.toSorted((a, b) => a.box[0] - b.box[0]);
  if (!first || !second || more || sharedHeight(first.box, second.box) < heightOf(first.box) / 2) return [];
  const word = unite(first.box, second.box);
  const isNear = second.box[0] - first.box[2] < first.size * settings.arrowTexts.spaced;
  const isCentred = Math.abs(centreOf(word)[0] - centreOf(box)[0]) < first.size * settings.arrowTexts.centred;
  return isNear && isCentred ? [word] : [];
}

/** The words to the left of an arrow at the same height, in the same cell. */
function findBeside(arrow: Arrow, pieces: readonly Segment[], cell: RuledCell): Segment[] {
  return pieces.filter(({ box }) => contains(cell.box, centreOf(box)) && isLevel(box, arrow));
}

function isLevel(box: Box, { y, box: own }: Arrow): boolean {
  return y > box[1] && y < box[3] && box[0] < own[0];
}

function isOver({ box, size }: Segment, [left, , right]: Box): boolean {
  return box[0] > left - settings.arrowTexts.beside * size && box[2] < right + settings.arrowTexts.beside * size;
}

function cellAt({ cells }: Lattice, x: number, [, top, , bottom]: Box): RuledCell | undefined {
  return cells.find(({ box }) => contains(box, [x, (top + bottom) / 2]));
}

function firstCell({ box, y }: Arrow, { cells }: Lattice): RuledCell | undefined {
  const at = (x: number): RuledCell | undefined => cells.find((cell) => contains(cell.box, [x, y]));
  const begin = at(box[0] + 1);
  return begin && at(Math.min(box[2], box[0] + widthOf(begin.box) * settings.arrowTexts.begins));
}
