import { centreOf, contains, heightOf, overlap, widthOf } from '../geometry.ts';
import type { Marks } from '../japanese/marks.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import type { Arrow } from './arrows.ts';
import type { LabelledBlock } from './labelled-blocks.ts';
import type { Lattice, RuledCell } from './lattice.ts';
import { glyphsToLines } from './lines.ts';
import { glyphsToSegments, type Segment } from './segments.ts';
import { settings } from './settings.ts';
import { linesToPieces } from './wraps.ts';

/** Texts that stand over an arrow across several cells are its own, like those inside a block arrow. */
export function labelArrows(
  arrows: readonly Arrow[],
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
  marks: Marks,
): { labelled: LabelledBlock[]; plain: Arrow[]; glyphs: Glyph[] } {
  const pieces = arrows.length > 0 ? glyphsToSegments(glyphs, settings.lines.columnGap) : [];
  const taken = new Set<Segment>();
  const labelled: LabelledBlock[] = [];
  const plain: Arrow[] = [];
  let left: readonly Glyph[] = glyphs;
  for (const arrow of arrows) {
    const lattice = lattices.find(({ box }) => contains(box, [(arrow.box[0] + arrow.box[2]) / 2, arrow.y]));
    const free = pieces.filter((piece) => !taken.has(piece));
    const label = lattice ? findLabel(arrow, free, lattice) : [];
    if (label.length === 0) {
      plain.push(arrow);
      continue;
    }
    for (const piece of label) taken.add(piece);
    const isOwn = (glyph: Glyph): boolean => label.some(({ box }) => contains(box, centreOf(glyph.box)));
    labelled.push({ arrow, pieces: linesToPieces(glyphsToLines(left.filter(isOwn)), 0, marks) });
    left = left.filter((glyph) => !isOwn(glyph));
  }
  return { labelled, plain, glyphs: [...left] };
}

/** The lines over an arrow from the lowest up, where they run over the side of a cell or leave the arrow's first cell blank. */
function findLabel(arrow: Arrow, pieces: readonly Segment[], lattice: Lattice): Segment[] {
  const row = lattice.cells.find((cell) => contains(cell.box, [arrow.box[0] + 1, arrow.y]));
  if (!row) return [];
  const near = pieces.filter(
    ({ box }) => overlap([box[1], box[3]], [row.box[1], row.box[3]]) > heightOf(box) / 2 && box[1] < arrow.y,
  );
  const label: Segment[] = [];
  let top = arrow.y;
  for (const piece of near.sort((a, b) => b.box[3] - a.box[3])) {
    if (!isOver(piece, arrow.box) || piece.box[3] < top - settings.arrowTexts.above * piece.size) continue;
    label.push(piece);
    top = Math.min(top, piece.box[1]);
  }
  if (label.length === 0) return [];
  const crosses = label.some(({ box }) => cellAt(lattice, box[0] + 1, box) !== cellAt(lattice, box[2] - 1, box));
  const first = firstCell(arrow, lattice);
  const isBlank = first !== undefined && !near.some(({ box }) => contains(first.box, centreOf(box)));
  return crosses || isBlank ? label : [];
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
