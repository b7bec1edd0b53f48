import { toRuns, uniteBoxes } from '../geometry.ts';
import type { Marks } from '../japanese/marks.ts';
import { isLatin } from '../japanese/width.ts';
import type { Block } from '../model/block.ts';
import type { Glyph } from '../model/drawn-page.ts';
import type { PlaceOf } from './box-to-place.ts';
import { glyphsToLines, lengthOf, type TextLine } from './lines.ts';
import { settings } from './settings.ts';
import { lineEnd } from './wraps.ts';

/** A paragraph without line wraps. */
export type ProseBlock = Extract<Block, { kind: 'line' }>;

/**
 * Glyphs outside tables to paragraphs; `right`: the right end of the page's text (points), which shows whether a line
 * is wrapped.
 */
export function glyphsToProse(glyphs: readonly Glyph[], placeOf: PlaceOf, right: number, marks: Marks): ProseBlock[] {
  const sorted = glyphsToLines(glyphs).sort((a, b) => a.box[3] - b.box[3] || a.box[0] - b.box[0]);
  const paragraphs = toRuns(sorted, (last, line) => continues(last, line, right, marks));
  return paragraphs.flatMap((lines): ProseBlock[] => {
    const box = uniteBoxes(lines.map((line) => line.box));
    const text = lines.map((line, index) => line.text + joint(line, lines[index + 1], right, marks)).join('');
    return box ? [{ kind: 'line', text: text.trim(), place: placeOf(box) }] : [];
  });
}

function continues(last: TextLine, line: TextLine, right: number, marks: Marks): boolean {
  const size = Math.max(last.size, line.size);
  return (
    Math.abs(last.size - line.size) < size * settings.lines.sameSize &&
    line.box[3] - last.box[3] < size * settings.prose.maxLeading &&
    line.box[0] - last.box[0] < size &&
    last.box[0] - line.box[0] < size * settings.prose.maxIndent &&
    lineEnd(last, line, { inner: innerWidth(last, right), marks }) !== 'break'
  );
}

function joint(line: TextLine, next: TextLine | undefined, right: number, marks: Marks): string {
  const isWrap = !next || lineEnd(line, next, { inner: innerWidth(line, right), marks }) === 'wrap';
  return !isWrap && isLatin(line.text.slice(-1)) ? ' ' : '';
}

function innerWidth(line: TextLine, right: number): number {
  return Math.max(right - line.box[0], lengthOf(line));
}
