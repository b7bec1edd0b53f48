import { displayWidth } from './width.ts';

/** Cells with lines up to this wide (full-width characters) may be columns that wrap; wider ones break by phrase. */
export const NARROW = 12;
/** At least this many lines of the same width show that a column wraps. */
const MANY_LINES = 4;
/** Lines of one column can differ by half a character if they have half-width ones. */
export const SAME_WIDTH = 0.5;

/** The width at which a cell's lines (its text between blanks) wrap, and whether they show that it wraps. */
export type WrapWidth = { width: number; wraps: boolean };

/** The widths at which the names and the year cells of a table wrap; null if unknown. */
export type LineWidths = { name: number | null; items: number | null };

/** Different lines that a width needs as evidence ... */
const MIN_LINES = 6;
/** ... of which this share must be full (the rest end a phrase), */
const FULL_SHARE = 0.3;
/** and at most this share may be wider. */
const WIDER_SHARE = 0.05;

/** The width at which the cells of a column wrap: many of their lines are full. Null if the lines do not show it. */
export function textsToLineWidth(texts: Iterable<string>): number | null {
  const wrapped = new Set<string>();
  const all = new Set<string>();
  for (const text of texts) {
    const lines = text.split(/\s+/u).filter((line) => line !== '');
    for (const [at, line] of lines.entries()) {
      all.add(line);
      if (at < lines.length - 1) wrapped.add(line);
    }
  }
  if (wrapped.size < MIN_LINES) return null;
  const widths = [...wrapped].map(displayWidth);
  const counts = new Map([...new Set(widths)].map((width) => [width, countFull(widths, width)]));
  const [[width, full] = [0, 0]] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
  const wider = [...all].filter((line) => displayWidth(line) > width + SAME_WIDTH).length;
  if (full < widths.length * FULL_SHARE || wider > all.size * WIDER_SHARE) return null;
  // Where letters are set close together, full lines differ by a character.
  return median(widths.filter((one) => Math.abs(one - width) <= 1));
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function countFull(widths: readonly number[], width: number): number {
  return widths.filter((one) => one <= width && one >= width - SAME_WIDTH).length;
}

/** A Latin word or a number moves to the next line as a whole. */
const UNIT = /^[\p{Script=Latin}\d.,%-]+/u;

/** Whether a line of a column that wraps at `width` has no room for the beginning of the next line. */
export function isFullLine(line: string, next: string, width: number): boolean {
  const room = width - displayWidth(line);
  return room <= SAME_WIDTH || room < displayWidth(UNIT.exec(next)?.[0] ?? '');
}

/** The most frequent width; a single line that lost its break does not count. */
export function linesToWrapWidth(lines: readonly string[]): WrapWidth {
  const widths = lines.map((line) => Math.ceil(displayWidth(line)));
  const widest = Math.max(...widths);
  if (widths.length < MANY_LINES) return { width: widest, wraps: false };
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const typical = Math.max(...[...counts].filter(([, count]) => count === most).map(([width]) => width));
  const wraps = most >= MANY_LINES - 1 && typical <= NARROW;
  return { width: wraps ? typical : widest, wraps };
}
