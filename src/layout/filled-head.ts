import { join, overlap, snap, widthOf } from '../geometry.ts';
import type { Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import type { Lattice } from './lattice.ts';
import { settings } from './settings.ts';
import { isTile } from './tiles.ts';

/**
 * Infer the rules around a head that only its fill separates from the row below: its backgrounds begin at the top of
 * the table and end inside its first row.
 */
export function inferHeadRules(
  shapes: readonly Shape[],
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
): Ruling[] {
  return lattices.flatMap((lattice) => {
    const [left, top, right] = lattice.box;
    const tiles = shapes.filter((shape) => isHeadTile(shape, lattice)).map(({ box }) => box);
    const bottom = Math.max(...tiles.map((box) => box[3]));
    const own = tiles.filter((box) => bottom - box[3] < settings.rulings.snap);
    const covered = join(
      own.map((box) => [box[0], box[2]]),
      settings.tiles.maxGap,
    ).reduce((sum, [start, end]) => sum + overlap([start, end], [left, right]), 0);
    if (own.length === 0 || covered < settings.filledHead.share * widthOf(lattice.box)) return [];
    const words = glyphs.filter(({ box }) => box[1] > top - 1 && box[3] < bottom + 1);
    const sides = snap([...own.flatMap((box) => [box[0], box[2]]), ...lattice.xs], settings.tiles.maxGap);
    const isFree = (x: number): boolean => words.every(({ box }) => box[0] > x - 1 || box[2] < x + 1);
    const inner = sides.filter(
      (x) => x > left + settings.tiles.maxGap && x < right - settings.tiles.maxGap && isFree(x),
    );
    return [
      { orientation: 'horizontal' as const, at: bottom, start: left, end: right },
      ...inner.map((at): Ruling => ({ orientation: 'vertical', at, start: top, end: bottom })),
    ];
  });
}

/** A background from the top of the table to somewhere inside its first row. */
function isHeadTile(shape: Shape, { box, cells }: Lattice): boolean {
  const { snap: near } = settings.rulings;
  const [left, top, right] = box;
  const first = Math.min(...cells.filter(({ row }) => row === 0).map((cell) => cell.box[3]));
  const isWithin = shape.box[0] > left - near && shape.box[2] < right + near;
  const endsWithin = shape.box[3] < first - settings.tiles.minHeight;
  return isTile(shape) && isWithin && endsWithin && Math.abs(shape.box[1] - top) < near;
}
