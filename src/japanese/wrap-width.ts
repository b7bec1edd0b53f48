import { displayWidth } from './width.ts';

/** Cells whose widest line is at most this (full-width characters) can be columns that wrap; wider ones break by phrase. */
export const NARROW = 12;
/** From this many lines on, lines of one width show a column that wraps. */
const MANY_LINES = 4;
/** Lines of one column differ by half a character where they hold half-width ones. */
export const SAME_WIDTH = 0.5;

/** How a cell's lines (its text between blanks) lie: the width that it wraps at, and whether they show that it wraps. */
export type WrapWidth = { width: number; wraps: boolean };

/** The widths that the names and the boxes of a table wrap at; null where that is not known. */
export type LineWidths = { name: number | null; items: number | null };

/** A width is shown by this many different lines of cells ... */
const MIN_LINES = 6;
/** ... of which this share are full (the rest end a phrase), */
const FULL_SHARE = 0.3;
/** while no more than this share are wider. */
const WIDER_SHARE = 0.05;

/** The width that the cells of a column wrap at, as their lines show: many are as wide as any. Null where they do not. */
export function textsToLineWidth(texts: Iterable<string>): number | null {
  const ahead = new Set<string>();
  const all = new Set<string>();
  for (const text of texts) {
    const lines = text.split(/\s+/u).filter((line) => line !== '');
    for (const [at, line] of lines.entries()) {
      all.add(line);
      if (at < lines.length - 1) ahead.add(line);
    }
  }
  if (ahead.size < MIN_LINES) return null;
  const widths = [...ahead].map(displayWidth);
  const counts = new Map([...new Set(widths)].map((width) => [width, countFull(widths, width)]));
  const [[width, full] = [0, 0]] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
  const wider = [...all].filter((line) => displayWidth(line) > width + SAME_WIDTH).length;
  if (full < widths.length * FULL_SHARE || wider > all.size * WIDER_SHARE) return null;
  // Where letters are set close together full lines differ by a character.
  return median(widths.filter((one) => Math.abs(one - width) <= 1));
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function countFull(widths: readonly number[], width: number): number {
  return widths.filter((one) => one <= width && one >= width - SAME_WIDTH).length;
}

/** A Latin word or a number goes to the next line whole. */
const UNIT = /^[\p{Script=Latin}\d.,%-]+/u;

/** Whether a line of a column that wraps at `width` has no room for what the next line begins with. */
export function isFullLine(line: string, next: string, width: number): boolean {
  const room = width - displayWidth(line);
  return room <= SAME_WIDTH || room < displayWidth(UNIT.exec(next)?.[0] ?? '');
}

/** The width that most lines have; one line that lost its break is no measure. */
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
