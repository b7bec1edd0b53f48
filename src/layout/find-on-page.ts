import { centreOf, contains, widthOf } from '../geometry.ts';
import type { Marks } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, DrawnPage, Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import type { Place } from '../model/place.ts';
import { labelFromEnds } from './arrows/end-labels.ts';
import { type Arrow, findArrows } from './arrows/find-arrows.ts';
import { arrowsOverTimes, imagesToArrows } from './arrows/image-arrows.ts';
import { labelArrows } from './arrows/label-arrows.ts';
import { labelBlocks } from './arrows/labelled-blocks.ts';
import { markDoubtfulLeaders } from './arrows/leader-lines.ts';
import { findPlainLines } from './arrows/plain-lines.ts';
import { isBetweenRows, settleRows } from './arrows/settle-row.ts';
import { findBars, shapeToBar } from './bars.ts';
import { boxToPlace, type PlaceOf } from './box-to-place.ts';
import { takeColorLegend, withMeaning } from './color-legend.ts';
import { isPaper } from './colors.ts';
import type { Columns } from './columns.ts';
import { rulingsToSkeletons, type Skeleton } from './edges.ts';
import { inferHeadRules } from './filled-head.ts';
import { withoutFrames } from './frames.ts';
import { type GlyphTable, glyphsToTables } from './glyphs-to-cells.ts';
import { isInOneCell, type Lattice, skeletonToLattice } from './lattice.ts';
import { withoutLetterOutlines } from './letter-outlines.ts';
import { takeLineLegend } from './line-legend.ts';
import { shapesToSigns } from './milestones.ts';
import { type InferredRules, inferRules } from './missing-rules.ts';
import { inferYearRules } from './missing-year-rules.ts';
import { boxToOutlined } from './outlined-boxes.ts';
import { toPrintedPage } from './printed-page.ts';
import type { ProseBlock } from './prose.ts';
import { inferRoadmapRules, isInArea } from './roadmap.ts';
import { takeRuby } from './ruby.ts';
import { settings } from './settings.ts';
import { takeStruckWords } from './struck-words.ts';
import { type Drawings, type ReadTable, readTable, type TableContext } from './tables.ts';
import { findTilings } from './tiles.ts';
import { findTimeAreas, isAmongTimes, shapesToFills, type TimeArea } from './time-areas.ts';
import { scaleBox, scaleColumns, toUsualPage } from './type-size.ts';
import { inferContinuation } from './unruled-continuation.ts';
import { takeWatermark } from './watermark.ts';

/** A lattice with the edges from which it was made. */
export type RuledTable = Lattice & { skeleton: Skeleton };

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
  const styles = colorLegend
    ? null
    : takeLineLegend(
        { glyphs: printed, rulings: drawn.rulings, arrows: over.arrows },
        { tables: boxes, areas: over.areas, placeOf },
      );
  const { legend, glyphs } = styles ?? { legend: colorLegend, glyphs: printed };
  const arrows = settleRows([...(styles?.arrows ?? over.arrows), ...over.bars, ...over.images], glyphs, over.areas);
  const blocks = labelBlocks(arrows, glyphs, ruled, vocabulary.marks);
  const labels = labelArrows(blocks.plain, blocks.glyphs, ruled, vocabulary.marks);
  const meanings = new Set(legend?.colors?.map(({ color }) => color));
  const plain = labels.plain.map((arrow) => withMeaning(arrow, meanings));
  const signs = shapesToSigns(shapes, drawn.arrows);
  const isNamed = ({ bar }: Arrow): boolean => bar !== undefined && meanings.has(bar);
  const worded = [...blocks.labelled, ...labels.labelled];
  const beside = labelFromEnds(
    {
      wordless: plain.filter((arrow) => !isNamed(arrow)),
      labelled: worded.map(({ arrow }) => arrow),
      signs: signs.map(({ box }) => box),
      areas: over.areas,
    },
    labels.glyphs,
    vocabulary.marks,
  );
  const drawings = {
    plain: [...plain.filter(isNamed), ...beside.plain],
    labelled: [...worded, ...beside.labelled],
    doubtful: beside.doubtful,
    fills: over.fills,
    signs,
    meanings,
  };
  const filled = glyphsToTables(ruled, beside.glyphs);
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

type Drawn = {
  arrows: readonly Arrow[];
  high: readonly Arrow[];
  lines: readonly Arrow[];
  bars: readonly Arrow[];
  images: readonly Arrow[];
};
type PageTables = Pick<FoundPage, 'inferred' | 'ruled'> & Pick<DrawnPage, 'glyphs' | 'shapes'>;

/** The arrows, bars and images of a page, the remaining rules, and the tables of these rules. */
function findDrawn(page: DrawnPage): Drawn & { rulings: Ruling[]; tables: RuledTable[] } {
  const drawn = findArrows(page);
  const found = findBars({ ...page, rulings: drawn.rulings }, drawn.arrows);
  const plain = findPlainLines(withoutFrames(found.rulings), page.glyphs);
  const bars = [...found.bars, ...plain.boxes.map(boxToOutlined).map(shapeToBar)];
  const drawnTables = rulingsToTables(plain.rulings);
  const heads = inferHeadRules(page.shapes, page.glyphs, drawnTables);
  const rulings = [...plain.rulings, ...heads];
  const tables = heads.length > 0 ? rulingsToTables(rulings) : drawnTables;
  const images = imagesToArrows(page.images, [...drawn.arrows, ...bars]);
  return { ...drawn, lines: markDoubtfulLeaders(plain.lines, page.glyphs, page.shapes), bars, images, rulings, tables };
}

/** The arrows, bars and images that mark durations in the time columns of tables, and the fills of cells. */
function findDrawnOver(
  { arrows, high, lines, bars, images }: Drawn,
  { glyphs, shapes, inferred, ruled }: PageTables,
  before: Columns | null,
  vocabulary: Vocabulary,
): { arrows: Arrow[]; bars: Arrow[]; images: Arrow[]; fills: Shape[]; areas: TimeArea[] } {
  const hasFills = images.length > 0 || shapes.some(({ filled }) => filled);
  const isOpen = [...arrows, ...bars].some((arrow) => ruled.some(({ ys }) => isBetweenRows(arrow, ys)));
  const needsAreas = hasFills || isOpen || [...high, ...lines, ...bars].length > 0;
  const areas = needsAreas ? findTimeAreas(ruled, glyphs, before, vocabulary) : [];
  const filled = shapesToFills(shapes, areas, arrows);
  const isRead = ({ box }: Arrow): boolean => areas.some(({ lattice }) => contains(lattice.box, centreOf(box)));
  const isOutlined = ({ bar, box }: Arrow): boolean =>
    bar !== undefined && isPaper(bar) && areas.some((area) => isAmongTimes(box, area));
  // A chevron with a year in it is a cell of the head.
  const isHead = ({ box }: Arrow): boolean =>
    inferred.some(({ chevrons }) => chevrons && contains(chevrons, centreOf(box)));
  return {
    arrows: [...arrows.filter((arrow) => !isHead(arrow)), ...arrowsOverTimes([...high, ...lines], areas)],
    bars: [...filled.bars, ...bars.filter((bar) => isOutlined(bar) || (!isRead(bar) && !isInOneCell(bar.box, ruled)))],
    images: arrowsOverTimes(images, areas),
    fills: filled.fills,
    areas,
  };
}

/**
 * The tables of a page, with rules that were not drawn: roadmaps, then tables without rules or without some of them.
 */
function inferTables(
  { glyphs, shapes, rulings, arrows }: Pick<DrawnPage, 'glyphs' | 'shapes' | 'rulings'> & { arrows: readonly Arrow[] },
  drawn: RuledTable[],
  before: Columns | null,
  vocabulary: Vocabulary,
): Pick<FoundPage, 'inferred' | 'ruled'> {
  const tilings = findTilings(
    { shapes, glyphs },
    arrows,
    drawn.map(({ box }) => box),
  ).map(({ box, rulings: sides }) => ({ box, rulings: sides, guessed: null }));
  const all = [...rulings, ...tilings.flatMap((one) => one.rulings)];
  const tiled = tilings.length > 0 ? rulingsToTables(all) : drawn;
  const printed = toPrintedPage(glyphs, { rulings: all, shapes, arrows }, vocabulary);
  const roadmaps = inferRoadmapRules(printed, tiled, vocabulary);
  const free = all.filter((ruling) => !roadmaps.some(({ area }) => isInArea(ruling, area)));
  const withRoadmaps = [...free, ...roadmaps.flatMap((one) => one.rulings)];
  const tables = roadmaps.length > 0 ? rulingsToTables(withRoadmaps) : tiled;
  const left = { ...printed, rulings: free };
  const inferred = [
    ...inferRules(left, tables, vocabulary),
    ...inferYearRules(left, tables),
    ...inferContinuation(left, tables, before, vocabulary),
  ];
  const ruled =
    inferred.length > 0 ? rulingsToTables([...withRoadmaps, ...inferred.flatMap((one) => one.rulings)]) : tables;
  return { inferred: [...tilings, ...roadmaps, ...inferred], ruled };
}

function rulingsToTables(rulings: readonly Ruling[]): RuledTable[] {
  return rulingsToSkeletons(rulings)
    .map((skeleton) => ({ ...skeletonToLattice(skeleton), skeleton }))
    .filter(({ cells, box }) => cells.length > 1 && widthOf(box) >= settings.tables.minWidth)
    .sort((a, b) => a.box[1] - b.box[1]);
}
