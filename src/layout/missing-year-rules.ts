import { centreOf, contains, joinRulings, overlap, toPairs, widthOf } from '../geometry.ts';
import type { Ruling } from '../model/drawn-page.ts';
import type { Lattice } from './lattice.ts';
import type { InferredRules } from './missing-rules.ts';
import type { PrintedHeader } from './printed-header.ts';
import type { PrintedPage } from './printed-page.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';
import { uprightToRulings } from './unruled-columns.ts';

/** Infer the rules between the years of a ruled table that has them only in its head. */
export function inferYearRules(
  { headers, pieces, rulings }: PrintedPage,
  lattices: readonly Lattice[],
): InferredRules[] {
  // Without rules between years, there are cells over several columns.
  const spanning = lattices.filter(({ cells }) => cells.some(({ columnSpan }) => columnSpan > 1));
  if (spanning.length === 0) return [];
  const upright = joinRulings(rulings, 'vertical', settings.rulings.snap, settings.rulings.snap);
  return spanning.flatMap((lattice): InferredRules[] => {
    const header = headers().find(({ box }) => contains(lattice.box, centreOf(box)));
    const ys = header ? lattice.ys.filter((y) => y > header.box[3]) : [];
    if (!header || ys.length < 2) return [];
    const body = [ys[0] ?? 0, lattice.box[3]] as const;
    const xs = headerToYearSides(header, lattice, upright);
    const isRuled = (x: number): boolean =>
      upright.some(
        ({ at, start, end }) =>
          Math.abs(at - x) <= settings.rulings.snap && overlap([start, end], body) > settings.missingRules.minYearRule,
      );
    if (xs.length === 0 || xs.some(isRuled)) return [];
    const inBody = pieces().filter(({ box }) => box[1] > body[0] && box[3] < body[1] && widthOf(box) > 0);
    if (ys.length <= settings.missingRules.minYearRows && filledYears(inBody, xs) < 2) return [];
    return [{ box: header.box, rulings: xs.flatMap((x) => uprightToRulings(x, ys, inBody)), guessed: null }];
  });
}

/** The number of years that have text. */
function filledYears(pieces: readonly Segment[], xs: readonly number[]): number {
  const [first = 0, last = 0] = [xs[0], xs.at(-1)];
  const width = (last - first) / Math.max(1, xs.length - 1);
  const own = pieces.map(({ box }) => centreOf(box)[0]).filter((x) => x > first - width && x < last + width);
  return new Set(own.map((x) => xs.filter((side) => side < x).length)).size;
}

/** The sides between the years of a head: at a rule between them, else at a line of the lattice. */
function headerToYearSides({ cells, firstYear }: PrintedHeader, { xs }: Lattice, upright: readonly Ruling[]): number[] {
  const years = cells.slice(firstYear);
  return toPairs(years).map(([before, cell]) => {
    const isBetween = (x: number): boolean => x >= before[2] && x <= cell[0];
    const [top, bottom] = [Math.max(before[1], cell[1]), Math.min(before[3], cell[3])];
    const drawn = upright.find(({ at, start, end }) => isBetween(at) && overlap([start, end], [top, bottom]) > 0);
    return drawn?.at ?? xs.find(isBetween) ?? (before[2] + cell[0]) / 2;
  });
}
