import { displayWidth } from './width.ts';

/** Cells whose widest line is at most this (full-width characters) can be columns that wrap; wider ones break by phrase. */
export const NARROW = 12;
/** From this many lines on, lines of one width show a column that wraps. */
export const MANY_LINES = 4;
/** Lines of one column differ by half a character where they hold half-width ones. */
export const SAME_WIDTH = 0.5;

/** How a cell's lines (its text between blanks) lie: the width that it wraps at, and whether they show that it wraps. */
export type WrapWidth = { width: number; wraps: boolean };

/** The width that most lines have; one line that lost its break is no measure. */
export function textToWrapWidth(text: string): WrapWidth {
  return linesToWrapWidth(text.split(/\s+/u));
}

export function linesToWrapWidth(lines: readonly string[]): WrapWidth {
  const widths = lines.map((line) => Math.ceil(displayWidth(line)));
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const typical = Math.max(...[...counts].filter(([, count]) => count === most).map(([width]) => width));
  const wraps = widths.length >= MANY_LINES && most >= MANY_LINES - 1 && typical <= NARROW;
  return { width: wraps ? typical : Math.max(...widths), wraps };
}
