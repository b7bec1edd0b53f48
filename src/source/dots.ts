import type { Orientation, Ruling } from '../model/drawn-page.ts';
import type { Dot } from './paths.ts';

/** Dots are on one line if their centres differ by less than this (points). */
const SAME_LINE = 0.5;
/** From the end of one dash to the next (points): wider gaps separate two rules. */
const MAX_GAP = 4;
/** Fewer dots in a row are not a dotted rule. */
const MIN_DOTS = 4;

/** Rows of dots and dashes to the rules that they form. */
export function dotsToRulings(dots: readonly Dot[]): Ruling[] {
  return [...alignDots(dots, 'horizontal'), ...alignDots(dots, 'vertical')];
}

function alignDots(dots: readonly Dot[], orientation: Orientation): Ruling[] {
  const level = orientation === 'horizontal';
  const spans = dots.map(({ x, y, width, height }) => {
    const [at, middle, length] = level ? [y, x, width] : [x, y, height];
    return { at, start: middle - length / 2, end: middle + length / 2 };
  });
  const lines = Map.groupBy(spans, ({ at }) => Math.round(at / SAME_LINE));
  return [...lines.values()]
    .filter(({ length }) => length >= MIN_DOTS)
    .flatMap((line) => {
      const runs: { ruling: Ruling; count: number }[] = [];
      for (const { at, start, end } of line.sort((a, b) => a.start - b.start)) {
        const run = runs.at(-1);
        if (run && start - run.ruling.end <= MAX_GAP) {
          // The same dot painted twice counts once.
          if (end > run.ruling.end + SAME_LINE / 2) run.count += 1;
          run.ruling.end = Math.max(run.ruling.end, end);
        } else runs.push({ ruling: { orientation, at, start, end }, count: 1 });
      }
      return runs.filter(({ count }) => count >= MIN_DOTS).map(({ ruling }) => ruling);
    });
}
