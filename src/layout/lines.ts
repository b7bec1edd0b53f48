import { centreOf, cluster, heightOf, sharedWidth, toPairs, uniteBoxes } from '../geometry.ts';
import { isLatin } from '../japanese/width.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** Glyphs on one baseline, in reading order. */
export type TextLine = { text: string; box: Box; size: number; glyphs: Glyph[]; vertical: boolean };

/** Glyphs to lines in reading order: from top to bottom, or in vertical text from right to left. */
export function glyphsToLines(glyphs: readonly Glyph[]): TextLine[] {
  const down = isVerticalText(glyphs);
  const vertical = glyphs.filter((glyph) => (down || glyph.vertical) && glyph.text.trim() !== '');
  const horizontal = glyphs.filter((glyph) => !down && !glyph.vertical);
  const size = Math.max(1, ...glyphs.map((glyph) => glyph.size));
  const columns = cluster(vertical, (glyph) => -centreOf(glyph.box)[0], size * settings.lines.sameBaseline);
  return [
    ...joinRaised(cluster(horizontal, baselineOf, size * settings.lines.sameBaseline)).flatMap((line) =>
      toLine(line, 0, false),
    ),
    ...columns.flatMap((line) => toLine(line, 1, true)),
  ];
}

/** Joins a small raised sign after a word (※1) with its line. */
function joinRaised(lines: readonly (readonly Glyph[])[]): readonly (readonly Glyph[])[] {
  const sizes = lines.map((line) => Math.max(...line.map(({ size }) => size)));
  const largest = Math.max(0, ...sizes);
  if (sizes.every((size) => size > largest * settings.lines.raisedSize)) return lines;
  const raised = new Map<readonly Glyph[], readonly Glyph[]>();
  lines.forEach((line) => {
    const inked = line.filter(({ text }) => text.trim() !== '');
    const size = Math.max(...inked.map((glyph) => glyph.size));
    // Nearly all lines of a page have the same size.
    if (size > largest * settings.lines.raisedSize) return;
    const host = lines.find((other, index) => {
      const hostSize = sizes[index] ?? 0;
      return size <= hostSize * settings.lines.raisedSize && other !== line && isRaised(inked, other, hostSize);
    });
    if (host) raised.set(line, host);
  });
  if (raised.size === 0) return lines;
  return lines
    .filter((line) => !raised.has(line))
    .map((line) => [...line, ...[...raised].flatMap(([small, host]) => (host === line ? small : []))]);
}

/** Whether small characters are raised at the end of a line or between its words; `size`: the size of the line. */
function isRaised(inked: readonly Glyph[], line: readonly Glyph[], size: number): boolean {
  const [first] = inked;
  if (!first) return false;
  const up = baselineOf(line[0] ?? first) - baselineOf(first);
  if (up <= 0 || up >= settings.lines.maxRaise * size) return false;
  const follows = line.some(({ box }) => Math.abs(first.box[0] - box[2]) < settings.lines.raisedGap * size);
  const isOver = line.some(
    ({ box, text }) =>
      text.trim() !== '' && inked.some((glyph) => sharedWidth(box, glyph.box) > settings.lines.raisedGap * size),
  );
  return follows && !isOver;
}

/** Whether upright characters are printed below each other, as in a narrow label cell. */
function isVerticalText(glyphs: readonly Glyph[]): boolean {
  let [below, beside] = [0, 0];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    const { box, size } = glyph;
    const dx: number = box[0] - (before?.box[0] ?? box[0]);
    const dy: number = box[3] - (before?.box[3] ?? box[3]);
    before = glyph;
    if (
      Math.abs(dx) < size * settings.lines.sameBaseline &&
      dy > size * settings.lines.minStep &&
      dy < size * settings.lines.maxStep
    )
      below += 1;
    else if (Math.abs(dy) < size * settings.lines.sameBaseline && dx > 0) beside += 1;
  }
  return below > beside && below > 1;
}

function baselineOf({ box, size }: Glyph): number {
  return box[3] - settings.lines.descent * size;
}

function toLine(glyphs: readonly Glyph[], axis: 0 | 1, vertical: boolean): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.box[axis] - b.box[axis]);
  const inked = sorted.filter((glyph) => glyph.text.trim() !== '');
  const box = uniteBoxes(inked.map((glyph) => glyph.box));
  if (!box) return [];
  const spread = inkedToSpread(inked, axis);
  let text = '';
  let last: Glyph | null = null;
  let blank = '';
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      blank ||= glyph.text;
      continue;
    }
    if (last?.text === glyph.text && glyph.box[axis] - last.box[axis] < settings.lines.overprint * glyph.size) continue;
    text += (last && (blank || gapToBlank(last, glyph, axis, spread))) || '';
    text += glyph.text;
    kept.push(glyph);
    blank = '';
    last = glyph;
  }
  return [{ text, box, size: Math.max(...inked.map((glyph) => glyph.size)), glyphs: kept, vertical }];
}

function gapToBlank(before: Glyph, after: Glyph, axis: 0 | 1, spread: number): string {
  const gap = (gapBetween(before, after, axis) - spread) / Math.max(before.size, after.size);
  if (gap <= settings.lines.wideGap) return '';
  const [isBefore, isAfter] = [isLatin(before.text.slice(-1)), isLatin(after.text.slice(0, 1))];
  const { mixedGap, latinGap, wideGap } = settings.lines;
  const least = isBefore !== isAfter ? mixedGap : isBefore ? latinGap : wideGap;
  return gap > least ? ' ' : '';
}

function gapBetween(before: Glyph, after: Glyph, axis: 0 | 1): number {
  return after.box[axis] - (axis === 0 ? before.box[2] : before.box[3]);
}

/** The gap (points) that a heading set with wide spacing, such as 事 業 名, has between all its characters. */
function inkedToSpread(inked: readonly Glyph[], axis: 0 | 1): number {
  const gaps = toPairs(inked).map(([before, glyph]) => gapBetween(before, glyph, axis));
  return gaps.length > 1 ? Math.max(0, Math.min(...gaps)) : 0;
}

/** The length of a line in its direction. */
export function lengthOf({ box, vertical }: TextLine): number {
  return vertical ? heightOf(box) : box[2] - box[0];
}
