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
 * The texts of a page. `segments`: lines cut where gaps are as wide as a character; `pieces`: cut closer, as columns may stand;
 * `headers`: heads of times among the segments.
 */
export type PageTexts = {
  segments: readonly Segment[];
  pieces: readonly Segment[];
  headers: readonly PrintedHeader[];
};

/** What a page prints, for tables whose rules were not drawn. Its texts are cut when they are asked for: on few pages they are. */
export type PrintedPage = {
  glyphs: readonly Glyph[];
  texts: () => PageTexts;
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
  const texts = once((): PageTexts => {
    const lines = glyphsToLines(glyphs);
    const segments = linesToSegments(lines, settings.lines.segmentGap);
    const pieces = linesToSegments(lines, settings.lines.columnGap);
    return { segments, pieces, headers: findPrintedHeaders(segments, vocabulary) };
  });
  return { ...drawn, glyphs, texts, strips: findStrips(drawn.shapes, drawn.arrows) };
}
