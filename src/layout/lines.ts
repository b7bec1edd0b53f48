import { centreOf, cluster, heightOf, uniteBoxes } from '../geometry.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';

/** Glyphs on one baseline, in reading order; `widths` are the extents of its characters, blanks included. */
export type TextLine = { text: string; box: Box; size: number; glyphs: Glyph[]; vertical: boolean };

/** Baselines that differ by less than this share of the size are one. */
const SAME_BASELINE = 0.35;
/** Gaps of this share of the size are blanks: beside Latin letters, and between ideographs. */
const LATIN_GAP = 0.2;
const WIDE_GAP = 0.8;
/** The same character printed again within this share of its size is a bold made by printing twice. */
const OVERPRINT = 0.3;
const LATIN = /[\p{Script=Latin}\d]/u;
const DESCENT = 0.12;

/** Glyphs to lines in reading order: from top to bottom, or in vertical writing from right to left. */
export function glyphsToLines(glyphs: readonly Glyph[]): TextLine[] {
  const vertical = glyphs.filter((glyph) => glyph.vertical && glyph.text.trim() !== '');
  const horizontal = glyphs.filter((glyph) => !glyph.vertical);
  const size = Math.max(1, ...glyphs.map((glyph) => glyph.size));
  const columns = cluster(vertical, (glyph) => -centreOf(glyph.box)[0], size * SAME_BASELINE);
  return [
    ...cluster(horizontal, baselineOf, size * SAME_BASELINE).flatMap((line) => toLine(line, 0, false)),
    ...columns.flatMap((line) => toLine(line, 1, true)),
  ];
}

function baselineOf({ box, size }: Glyph): number {
  return box[3] - DESCENT * size;
}

function toLine(glyphs: readonly Glyph[], axis: 0 | 1, vertical: boolean): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.box[axis] - b.box[axis]);
  const inked = sorted.filter((glyph) => glyph.text.trim() !== '');
  const box = uniteBoxes(inked.map((glyph) => glyph.box));
  if (!box) return [];
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
    text += (last && (blank || gapToBlank(last, glyph, axis))) || '';
    text += glyph.text;
    kept.push(glyph);
    blank = '';
    last = glyph;
  }
  return [{ text, box, size: Math.max(...inked.map((glyph) => glyph.size)), glyphs: kept, vertical }];
}

function gapToBlank(before: Glyph, after: Glyph, axis: 0 | 1): string {
  const gap = after.box[axis] - before.box[axis + 2 === 2 ? 2 : 3];
  const beside = LATIN.test(before.text.slice(-1)) && LATIN.test(after.text.slice(0, 1));
  return gap > (beside ? LATIN_GAP : WIDE_GAP) * Math.max(before.size, after.size) ? ' ' : '';
}

/** How far the line runs along its writing. */
export function lengthOf({ box, vertical }: TextLine): number {
  return vertical ? heightOf(box) : box[2] - box[0];
}
