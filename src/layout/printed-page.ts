import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { findPrintedHeaders, type PrintedHeader } from './printed-header.ts';
import { glyphsToSegments, type Segment } from './segments.ts';
import { settings } from './settings.ts';
import { findStrips, type Strip } from './tiles.ts';

/**
 * What a page prints, for tables whose rules were not drawn. `segments`: lines cut where gaps are as wide as a character;
 * `pieces`: cut closer, as columns may stand; `headers`: heads of times among the segments.
 */
export type PrintedPage = {
  segments: readonly Segment[];
  pieces: readonly Segment[];
  headers: readonly PrintedHeader[];
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
  const segments = glyphsToSegments(glyphs);
  return {
    ...drawn,
    segments,
    pieces: glyphsToSegments(glyphs, settings.lines.columnGap),
    headers: findPrintedHeaders(segments, vocabulary),
    strips: findStrips(drawn.shapes, drawn.arrows),
  };
}
