import { once } from '../japanese/remember.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { glyphsToLines } from './lines.ts';
import { findPrintedHeaders, type PrintedHeader } from './printed-header.ts';
import { linesToSegments, type Segment } from './segments.ts';
import { settings } from './settings.ts';
import { findStrips, type Strip } from './tiles.ts';

/**
 * The texts of a page. `segments`: lines cut at gaps as wide as a character; `pieces`: cut at smaller gaps, as between
 * columns.
 */
export type PageTexts = { segments: readonly Segment[]; pieces: readonly Segment[] };

/**
 * The contents of a page, to find tables without drawn rules. Texts are cut on demand, which few pages need. `headers`:
 * heads of times among the segments.
 */
export type PrintedPage = {
  glyphs: readonly Glyph[];
  segments: () => PageTexts['segments'];
  pieces: () => PageTexts['pieces'];
  headers: () => readonly PrintedHeader[];
  rulings: readonly Ruling[];
  shapes: readonly Shape[];
  arrows: readonly Arrow[];
  strips: readonly Strip[];
};

export function toPrintedPage(
  glyphs: readonly Glyph[],
  drawn: Pick<PrintedPage, 'rulings' | 'shapes' | 'arrows'>,
  vocabulary: Vocabulary,
): PrintedPage {
  const lines = once(() => glyphsToLines(glyphs));
  const segments = once(() => linesToSegments(lines(), settings.lines.segmentGap));
  const pieces = once(() => linesToSegments(lines(), settings.lines.columnGap));
  const headers = once(() => findPrintedHeaders(segments(), vocabulary));
  const strips = findStrips(drawn.shapes, drawn.arrows);
  return { ...drawn, glyphs, segments, pieces, headers, strips };
}
