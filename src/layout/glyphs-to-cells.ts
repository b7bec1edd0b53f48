import { centreOf, contains, uniteBoxes } from '../geometry.ts';
import { isMilestoneSign } from '../japanese/marks.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import type { Lattice, RuledCell } from './lattice.ts';
import { cutGlyphs } from './segments.ts';
import { settings } from './settings.ts';

/** A table with the glyphs of its cells. */
export type GlyphTable = { lattice: Lattice; glyphs: ReadonlyMap<RuledCell, Glyph[]> };

/**
 * Assign each glyph to the cell of its centre; `rest`: glyphs outside all cells; `over`: boxes of texts that extend
 * over the side of their cell, each of which goes to one cell as a whole.
 */
export function glyphsToTables(
  lattices: readonly Lattice[],
  glyphs: readonly Glyph[],
): { tables: GlyphTable[]; rest: Glyph[]; over: Box[] } {
  const crossing: Glyph[] = [];
  const cellOf = new Map<Glyph, RuledCell>();
  let last: RuledCell | undefined;
  let before: Glyph | undefined;
  const outside = glyphs.filter((glyph) => {
    const centre = centreOf(glyph.box);
    // Most glyphs are in the cell of the one before.
    const cell = last && contains(last.box, centre) ? last : findCell(lattices, centre);
    last = cell;
    if (!cell) return true;
    cellOf.set(glyph, cell);
    if (crossesSide(glyph, cell) || (before && cellOf.get(before) !== cell && continuesGlyph(before, glyph)))
      crossing.push(glyph);
    before = glyph;
    return false;
  });
  const over = crossing.length > 0 ? gatherOverflow(crossing, cellOf) : [];
  const byCell = Map.groupBy(cellOf.keys(), (glyph) => cellOf.get(glyph));
  const tables = lattices.map((lattice) => ({
    lattice,
    glyphs: new Map(lattice.cells.map((cell) => [cell, byCell.get(cell) ?? []])),
  }));
  const rest = outside
    .sort((a, b) => a.box[3] - b.box[3])
    .filter((glyph) => {
      const [above] = tables.flatMap((table) => findOpenCells(table, glyph));
      above?.push(glyph);
      return above === undefined;
    });
  return { tables, rest, over };
}

function findCell(lattices: readonly Lattice[], centre: readonly [x: number, y: number]): RuledCell | undefined {
  return lattices.find(({ box }) => contains(box, centre))?.cells.find(({ box }) => contains(box, centre));
}

/** A rule passes through the character, so its text does not end at the cell's side. */
function crossesSide({ box, size, vertical }: Glyph, cell: RuledCell): boolean {
  if (vertical) return false;
  return Math.max(cell.box[0] - box[0], box[2] - cell.box[2]) > settings.cells.crossing * size;
}

/** Touching characters are one text even if a rule is between them: cells have padding at their sides. */
function continuesGlyph(before: Glyph, { box, size, font, vertical, text }: Glyph): boolean {
  const isLevel = Math.abs(box[3] - before.box[3]) < settings.lines.runGap * size;
  const isInk = text.trim() !== '' && before.text.trim() !== '';
  const touches = Math.abs(box[0] - before.box[2]) < settings.lines.runGap * size;
  return isInk && isLevel && touches && !vertical && before.font === font && before.size === size;
}

/**
 * A text over the side of a cell belongs to the cell in which it begins, if that is at the cell's left; else to the
 * cell of its centre.
 */
function gatherOverflow(crossing: readonly Glyph[], homes: Map<Glyph, RuledCell>): Box[] {
  const all = [...homes.keys()];
  const cells = [...new Set(homes.values())];
  const seen = new Set<Glyph>();
  return crossing.flatMap((glyph): Box[] => {
    if (seen.has(glyph)) return [];
    const line = all.filter((one) => Math.abs(one.box[3] - glyph.box[3]) < glyph.size / 2 && one.text.trim() !== '');
    const piece = cutPiece(line, glyph);
    const box = uniteBoxes(piece.map((one) => one.box));
    const [first] = piece;
    if (!box || !first || new Set(piece.map((one) => homes.get(one))).size < 2) return [];
    const begin = homes.get(first);
    // The sign of a milestone (▲) is at its date, however long its words are.
    const isAtLeft = begin !== undefined && (box[0] - begin.box[0] < first.size || isMilestoneSign(first.text));
    const cell = isAtLeft ? begin : cells.find((cell) => contains(cell.box, centreOf(box)));
    for (const one of piece) {
      seen.add(one);
      if (cell) homes.set(one, cell);
    }
    return [box];
  });
}

/** The glyphs on a line that are joined with this one. */
function cutPiece(line: readonly Glyph[], glyph: Glyph): readonly Glyph[] {
  return cutGlyphs(line, settings.lines.columnGap).find((run) => run.includes(glyph)) ?? [];
}

/** The glyphs of cells that the end of the page cuts open, if their last line is right above this glyph. */
function findOpenCells({ lattice, glyphs }: GlyphTable, { box, size }: Glyph): Glyph[][] {
  const [x] = centreOf(box);
  if (box[1] < lattice.box[3] - size) return [];
  const isNear = (own: readonly Glyph[]): boolean =>
    box[3] - Math.max(...own.map((glyph) => glyph.box[3])) < settings.cells.lineReach * size;
  return [...glyphs].flatMap(([cell, own]) =>
    cell.openBottom && x >= cell.box[0] && x <= cell.box[2] && isNear(own) ? [own] : [],
  );
}
