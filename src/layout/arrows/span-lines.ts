import { widthOf } from '../../geometry.ts';
import type { Box, Ruling } from '../../model/drawn-page.ts';
import { settings } from '../settings.ts';

/** From one tick to the other, with the height of the ticks; `y`: the height of the line. */
type SpanLine = { box: Box; y: number };

/**
 * Level lines with a short tick at each end (├──┤), which mark a duration as arrows do. A rule of a table ends at
 * longer rules, or other rules continue it. `own`: the rulings of these lines.
 */
export function findSpanLines(rulings: readonly Ruling[]): { spans: SpanLine[]; own: ReadonlySet<Ruling> } {
  const ticks = rulings.filter(({ orientation, start, end }) => orientation === 'vertical' && isTickLong(end - start));
  const own = new Set<Ruling>();
  if (ticks.length < 2 || ticks.length > settings.arrows.maxStrokes) return { spans: [], own };
  const spans = rulings.flatMap((line): SpanLine[] => {
    if (line.orientation === 'vertical') return [];
    const crossing = ticks.filter((tick) => crosses(tick, line));
    const [left, right] = [line.start, line.end].map((x) => crossing.find(({ at }) => isNear(at, x)));
    if (!left || !right || left === right || crossing.length > 2) return [];
    const box = [line.start, left.start, line.end, left.end] as const;
    if (widthOf(box) <= settings.arrows.maxTick) return [];
    for (const ruling of [line, left, right]) own.add(ruling);
    return [{ box, y: line.at }];
  });
  return { spans, own };
}

function isTickLong(length: number): boolean {
  return length >= settings.arrows.minTick && length <= settings.arrows.maxTick;
}

/** A tick extends beyond its line on both sides. */
function crosses(tick: Ruling, { at, start, end }: Ruling): boolean {
  const reach = Math.min(at - tick.start, tick.end - at);
  return (
    reach >= settings.arrows.level && tick.at > start - settings.arrows.level && tick.at < end + settings.arrows.level
  );
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < settings.arrows.level;
}
