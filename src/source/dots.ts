import type { Ruling } from '../model/drawn-page.ts';
import type { Dot } from './paths.ts';

/** Dots lie on one line where their centres differ by less than this (points). */
const SAME_LINE = 0.5;
/** From the end of one dash to the next (points): wider gaps part two rules. */
const MAX_GAP = 4;
/** Fewer dots in a row are ink of another kind. */
const MIN_DOTS = 4;

/** Dots and dashes in a row to the rules that they draw. */
export function dotsToRulings(dots: readonly Dot[]): Ruling[] {
  const across = dots.map(({ x, y, width }) => ({ at: y, start: x - width / 2, end: x + width / 2 }));
  const down = dots.map(({ x, y, height }) => ({ at: x, start: y - height / 2, end: y + height / 2 }));
  return [
    ...piecesToRulings(across).map((one): Ruling => ({ orientation: 'horizontal', ...one })),
    ...piecesToRulings(down).map((one): Ruling => ({ orientation: 'vertical', ...one })),
  ];
}

type Piece = { at: number; start: number; end: number };

function piecesToRulings(pieces: readonly Piece[]): Piece[] {
  const lines = Map.groupBy(pieces, ({ at }) => Math.round(at / SAME_LINE));
  return [...lines.values()].flatMap((line) => {
    const runs: (Piece & { count: number })[] = [];
    for (const piece of [...line].sort((a, b) => a.start - b.start)) {
      const run = runs.at(-1);
      if (run && piece.start - run.end <= MAX_GAP) {
        // The same dot painted twice counts once.
        if (piece.end > run.end + SAME_LINE / 2) run.count += 1;
        run.end = Math.max(run.end, piece.end);
      } else runs.push({ ...piece, count: 1 });
    }
    return runs.filter(({ count }) => count >= MIN_DOTS).map(({ at, start, end }) => ({ at, start, end }));
  });
}
