import { type ItemRun, sharedHeight, toRuns, unite } from '../geometry.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import { glyphsToLines, type TextLine } from './lines.ts';
import { settings } from './settings.ts';

/** A part of a line without a wide gap: usually the text of one cell. */
export type Segment = { text: string; box: Box; size: number };

/** Lines cut at gaps of `gap` sizes; the default is so wide that each segment is in one column. */
export function glyphsToSegments(glyphs: readonly Glyph[], gap = settings.lines.segmentGap): Segment[] {
  return linesToSegments(glyphsToLines(glyphs), gap);
}

export function linesToSegments(lines: readonly TextLine[], gap: number): Segment[] {
  return lines.flatMap((line) => (line.vertical ? [lineToSegment(line)] : cutLine(line, gap)));
}

function lineToSegment({ text, box, size }: TextLine): Segment {
  return { text, box, size };
}

function cutLine({ glyphs, size }: TextLine, gap: number): Segment[] {
  const pieces = toRuns(glyphs, (last, glyph) => glyph.box[0] - last.box[2] < gap * size);
  return pieces.flatMap((piece) => glyphsToLines(piece).map(lineToSegment));
}

/** The glyphs of a line from left to right, cut at gaps wider than `gap` of their sizes. */
export function cutGlyphs(glyphs: readonly Glyph[], gap: number): ItemRun<Glyph>[] {
  const sorted = glyphs.toSorted((a, b) => a.box[0] - b.box[0]);
  return toRuns(sorted, (last, glyph) => glyph.box[0] - last.box[2] <= gap * glyph.size);
}

/** Boxes above each other with at most `gap` between them, combined. */
export function stackBoxes(boxes: readonly Box[], gap: number): Box[] {
  const stacked: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a[1] - b[1])) {
    const last = stacked.at(-1);
    if (last && sharedHeight(last, box) >= -gap) stacked[stacked.length - 1] = unite(last, box);
    else stacked.push(box);
  }
  return stacked;
}
