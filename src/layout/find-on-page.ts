import { centreOf, contains } from '../geometry.ts';
import type { Marks } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, DrawnPage, Glyph, Ruling } from '../model/drawn-page.ts';
import type { Place } from '../model/place.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { labelDrawings } from './arrows/label-drawings.ts';
import { boxToPlace, type PlaceOf } from './box-to-place.ts';
import { takeColorLegend } from './color-legend.ts';
import type { Columns } from './columns.ts';
import { findDrawn, findDrawnOver } from './find-drawn.ts';
import { type GlyphTable, glyphsToTables } from './glyphs-to-cells.ts';
import { inferTables, type RuledTable } from './infer-tables.ts';
import { withoutLetterOutlines } from './letter-outlines.ts';
import { takeLineLegend } from './line-legend.ts';
import { shapesToSigns } from './milestones.ts';
import type { InferredRules } from './missing-rules.ts';
import type { ProseBlock } from './prose.ts';
import { takeRuby } from './ruby.ts';
import { takeStruckWords } from './struck-words.ts';
import { type Drawings, type ReadTable, readTable, type TableContext } from './tables.ts';
import { scaleBox, scaleColumns, toUsualPage } from './type-size.ts';
import { takeWatermark } from './watermark.ts';

/**
 * What was found on a page, in the points of the settings; `unit`: points of the paper in one of these. `placeOf`: the
 * place on the paper. `rulings`: without those of arrows and bars; `rest`: the glyphs outside tables; `over`: texts
 * that extend over the sides of their cells.
 */
export type FoundPage = {
  page: DrawnPage;
  unit: number;
  placeOf: PlaceOf;
  arrows: Arrow[];
  bars: Arrow[];
  rulings: Ruling[];
  inferred: InferredRules[];
  ruled: RuledTable[];
  tables: ReadTable[];
  rest: Glyph[];
  over: Box[];
  ruby: { text: string; box: Box }[];
  struck: { text: string; box: Box }[];
  watermark: Glyph[];
  /** The legend of the page's colours. */
  legend: ProseBlock | null;
  marks: Marks;
};

/**
 * Find the tables of a page; `above`: the columns of the last table before it, which a table without a head may
 * continue.
 */
export function findOnPage(paper: DrawnPage, above: Columns | null, vocabulary: Vocabulary): FoundPage {
  const { page, unit, watermark, ruby, struck } = clearPage(paper);
  const before = above && scaleColumns(above, 1 / unit);
  const placeOf = (box: Box): Place => boxToPlace(page.number, scaleBox(box, unit));
  const drawn = findDrawn(page);
  const boxes = drawn.tables.map(({ box }) => box);
  const { legend: colorLegend, glyphs: printed, shapes } = takeColorLegend(page, boxes, placeOf);
  const { inferred, ruled } = inferTables(
    { glyphs: printed, shapes, rulings: drawn.rulings, arrows: [...drawn.arrows, ...drawn.bars, ...drawn.images] },
    drawn.tables,
    before,
    vocabulary,
  );
  const over = findDrawnOver(drawn, { glyphs: printed, shapes, inferred, ruled }, before, vocabulary);
  const lines = colorLegend
    ? null
    : takeLineLegend(
        { glyphs: printed, rulings: drawn.rulings, arrows: over.arrows },
        { tables: boxes, areas: over.areas, placeOf },
      );
  const { legend, glyphs, arrows } = lines ?? { legend: colorLegend, glyphs: printed, arrows: over.arrows };
  const meanings = new Set(legend?.colors?.map(({ color }) => color));
  const signs = shapesToSigns(shapes, drawn.arrows);
  const labels = labelDrawings({ ...over, arrows, signs, meanings }, glyphs, ruled, vocabulary.marks);
  const drawings = { ...labels.drawings, fills: over.fills, signs, meanings };
  const filled = glyphsToTables(ruled, labels.glyphs);
  const tables = readTables(filled.tables, drawings, { placeOf, before, vocabulary }, inferred);
  return {
    page,
    unit,
    placeOf,
    arrows: [...drawn.arrows, ...over.images],
    bars: over.bars,
    legend,
    rulings: drawn.rulings,
    inferred,
    ruled,
    tables,
    rest: filled.rest,
    over: filled.over,
    ruby,
    struck,
    watermark,
    marks: vocabulary.marks,
  };
}

/** A page scaled to the usual font size, without watermarks, ruby, outlines of letters and struck-out words. */
function clearPage(paper: DrawnPage): Pick<FoundPage, 'page' | 'unit' | 'watermark' | 'ruby' | 'struck'> {
  const { page: usual, unit } = toUsualPage(paper);
  const { page: clear, watermark } = takeWatermark(withoutLetterOutlines(usual));
  const { page, struck } = takeStruckWords(clear);
  return { ...takeRuby(page), unit, watermark, struck };
}

/** Read the tables from top to bottom; one without a head continues the columns of the one before. */
function readTables(
  found: readonly GlyphTable[],
  drawings: Drawings,
  context: TableContext,
  inferred: readonly InferredRules[],
): ReadTable[] {
  let columns = context.before;
  return found.map((table): ReadTable => {
    const isUnruled = inferred.some((one) => one.isUnruled === true && contains(table.lattice.box, centreOf(one.box)));
    const one = readTable(table, drawings, { ...context, before: columns }, isUnruled);
    columns = one.rows.columns;
    return one;
  });
}
