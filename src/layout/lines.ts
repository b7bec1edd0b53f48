import { centreOf, cluster, heightOf, uniteBoxes } from '../geometry.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';

/** Glyphs on one baseline, in reading order; `widths` are the extents of its characters, blanks included. */
export type TextLine = { text: string; box: Box; size: number; glyphs: Glyph[]; vertical: boolean };

/** Baselines that differ by less than this share of the size are one. */
const SAME_BASELINE = 0.35;
/** Gaps of this share of the size, beyond those that a spread line has everywhere, are blanks: among others than Latin letters (the least of the three), and among those. */
const WIDE_GAP = 0.18;
const LATIN_GAP = 0.2;
/** Between a Latin letter and an ideograph programs set up to a quarter of the size that nobody typed. */
const MIXED_GAP = 0.35;
/** The same character printed again within this share of its size is a bold made by printing twice. */
const OVERPRINT = 0.3;
/** From one character of a column to the next, in sizes. */
const MIN_STEP = 0.7;
const MAX_STEP = 1.6;
const LATIN = /[\p{Script=Latin}\d]/u;
const DESCENT = 0.12;

/** Glyphs to lines in reading order: from top to bottom, or in vertical writing from right to left. */
export function glyphsToLines(glyphs: readonly Glyph[]): TextLine[] {
  const down = runsDown(glyphs);
  const vertical = glyphs.filter((glyph) => (down || glyph.vertical) && glyph.text.trim() !== '');
  const horizontal = glyphs.filter((glyph) => !down && !glyph.vertical);
  const size = Math.max(1, ...glyphs.map((glyph) => glyph.size));
  const columns = cluster(vertical, (glyph) => -centreOf(glyph.box)[0], size * SAME_BASELINE);
  return [
    ...cluster(horizontal, baselineOf, size * SAME_BASELINE).flatMap((line) => toLine(line, 0, false)),
    ...columns.flatMap((line) => toLine(line, 1, true)),
  ];
}

/** Whether upright characters follow each other downwards, as in a narrow label cell. */
function runsDown(glyphs: readonly Glyph[]): boolean {
  let [below, beside] = [0, 0];
  glyphs.slice(1).forEach(({ box, size }, index) => {
    const before = glyphs[index]?.box ?? box;
    const [dx, dy] = [box[0] - before[0], box[3] - before[3]];
    if (Math.abs(dx) < size * SAME_BASELINE && dy > size * MIN_STEP && dy < size * MAX_STEP) below += 1;
    else if (Math.abs(dy) < size * SAME_BASELINE && dx > 0) beside += 1;
  });
  return below > beside && below > 1;
}

function baselineOf({ box, size }: Glyph): number {
  return box[3] - DESCENT * size;
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
    if (last?.text === glyph.text && glyph.box[axis] - last.box[axis] < OVERPRINT * glyph.size) continue;
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
  if (gap <= WIDE_GAP) return '';
  const [isLatin, isLatinAfter] = [LATIN.test(before.text.slice(-1)), LATIN.test(after.text.slice(0, 1))];
  const least = isLatin !== isLatinAfter ? MIXED_GAP : isLatin ? LATIN_GAP : WIDE_GAP;
  return gap > least ? ' ' : '';
}

function gapBetween(before: Glyph, after: Glyph, axis: 0 | 1): number {
  return after.box[axis] - (axis === 0 ? before.box[2] : before.box[3]);
}

/** Headings set wide, as in 事 業 名, have this gap (points) between all of their characters. */
function inkedToSpread(inked: readonly Glyph[], axis: 0 | 1): number {
  const gaps = inked.slice(1).map((glyph, index) => gapBetween(inked[index] ?? glyph, glyph, axis));
  return gaps.length > 1 ? Math.max(0, Math.min(...gaps)) : 0;
}

/** How far the line runs along its writing. */
export function lengthOf({ box, vertical }: TextLine): number {
  return vertical ? heightOf(box) : box[2] - box[0];
}
