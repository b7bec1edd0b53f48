import { centreOf, contains, uniteBoxes, widthOf } from '../geometry.ts';
import type { Marks } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, DrawnPage, Glyph, Ruling } from '../model/drawn-page.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource, placeToBox } from '../model/place.ts';
import { type Arrow, findArrows } from './arrows/find-arrows.ts';
import { arrowsOverTimes, imagesToArrows } from './arrows/image-arrows.ts';
import { labelArrows } from './arrows/label-arrows.ts';
import { labelBlocks } from './arrows/labelled-blocks.ts';
import { isBetweenRows, settleRow } from './arrows/settle-row.ts';
import { supplyRest } from './bare-rest.ts';
import { findBars } from './bars.ts';
import { boxToPlace } from './box-to-place.ts';
import { takeColorLegend } from './color-legend.ts';
import type { Columns } from './columns.ts';
import { rulingsToSkeletons, type Skeleton } from './edges.ts';
import { fillTables } from './fill.ts';
import { supplyFilledHeads } from './filled-head.ts';
import { type Lattice, type RuledCell, skeletonToLattice } from './lattice.ts';
import { shapesToSigns } from './milestones.ts';
import { supplyYearRules } from './open-years.ts';
import { toPrintedPage } from './printed-page.ts';
import { glyphsToProse, type ProseBlock } from './prose.ts';
import { supplyRoadmaps } from './roadmap.ts';
import { takeRuby } from './ruby.ts';
import { glyphsToSegments } from './segments.ts';
import { settings } from './settings.ts';
import { type Supplied, supplyRules } from './supply.ts';
import { type ReadTable, readTable, type TableRows } from './tables.ts';
import { findTilings } from './tiles.ts';
import { findTimeAreas, shapesToFills, type TimeArea } from './time-areas.ts';

/** A page from top to bottom: paragraphs and tables; its height in points; the grounds whose rows no rules part. */
export type ReadPage = {
  parts: (ProseBlock | ({ kind: 'table' } & TableRows))[];
  height: number;
  notices: Notice[];
  guessed: Place[];
};

/** A lattice with the edges that it was made of. */
export type RuledTable = Lattice & { skeleton: Skeleton };

/**
 * What was found on a page on the way to its parts. `rulings`: what arrows and bars leave of its rules; `rest`: the glyphs
 * outside of the tables; `over`: texts that run over the sides of their cells.
 */
export type FoundPage = {
  page: DrawnPage;
  arrows: Arrow[];
  bars: Arrow[];
  rulings: Ruling[];
  supplied: Supplied[];
  ruled: RuledTable[];
  tables: ReadTable[];
  rest: Glyph[];
  over: Box[];
  ruby: { text: string; box: Box }[];
  /** The legend of the page's colours. */
  legend: ProseBlock | null;
  marks: Marks;
};

/** Find the tables of a page; `before` are the columns of the last table ahead of it, for one that goes on without a header. */
export function findOnPage(printed: DrawnPage, before: Columns | null, vocabulary: Vocabulary): FoundPage {
  const { page, ruby } = takeRuby(printed);
  const placeOf = (box: Box): Place => boxToPlace(page.number, box);
  const drawn = findArrows(page);
  const { bars, rulings: drawnRulings } = findBars(page.shapes, drawn.rulings, drawn.arrows);
  const drawnTables = rulingsToTables(drawnRulings);
  const heads = supplyFilledHeads(page.shapes, page.glyphs, drawnTables);
  const rulings = [...drawnRulings, ...heads];
  const withoutSupply = heads.length > 0 ? rulingsToTables(rulings) : drawnTables;
  const { legend, glyphs, shapes } = takeColorLegend(
    page,
    withoutSupply.map(({ box }) => box),
    placeOf,
  );
  const images = imagesToArrows(page.images, [...drawn.arrows, ...bars]);
  const { supplied, ruled } = supplyTables(
    { glyphs, shapes, rulings, arrows: [...drawn.arrows, ...bars, ...images] },
    withoutSupply,
    before,
    vocabulary,
  );
  const hasFills = images.length > 0 || shapes.some(({ filled }) => filled);
  const isOpen = [...drawn.arrows, ...bars].some((arrow) => ruled.some(({ ys }) => isBetweenRows(arrow, ys)));
  const needsAreas = hasFills || isOpen || drawn.high.length > 0;
  const areas = needsAreas ? findTimeAreas(ruled, glyphs, before, vocabulary) : [];
  const pictured = arrowsOverTimes(images, areas);
  const filled = shapesToFills(shapes, areas, drawn.arrows);
  const isRead = ({ box }: Arrow): boolean => areas.some(({ lattice }) => contains(lattice.box, centreOf(box)));
  const allBars = [...filled.bars, ...bars.filter((bar) => !isRead(bar))];
  // A chevron with a year in it is a cell of the head.
  const isHead = ({ box }: Arrow): boolean =>
    supplied.some(({ chevrons }) => chevrons && contains(chevrons, centreOf(box)));
  const own = drawn.arrows.filter((arrow) => !isHead(arrow));
  const arrows = [...own, ...arrowsOverTimes(drawn.high, areas), ...allBars, ...pictured];
  const blocks = labelBlocks(settleRows(arrows, glyphs, areas), glyphs, ruled, vocabulary.marks);
  const labels = labelArrows(blocks.plain, blocks.glyphs, ruled, vocabulary.marks);
  const drawings = {
    plain: labels.plain,
    labelled: [...blocks.labelled, ...labels.labelled],
    fills: filled.fills,
    signs: shapesToSigns(shapes, drawn.arrows),
    meanings: new Set(legend?.colors?.map(({ color }) => color)),
  };
  const { tables, rest, over } = fillTables(ruled, labels.glyphs);
  let columns = before;
  const read = tables.map((table): ReadTable => {
    const isBare = supplied.some((one) => one.isBare === true && contains(table.lattice.box, centreOf(one.box)));
    const one = readTable(table, drawings, { placeOf, before: columns, vocabulary }, isBare);
    columns = one.rows.columns;
    return one;
  });
  return {
    page,
    arrows: [...drawn.arrows, ...pictured],
    bars: allBars,
    legend,
    rulings,
    supplied,
    ruled,
    tables: read,
    rest,
    over,
    ruby,
    marks: vocabulary.marks,
  };
}

/** The arrows of a page, each in one row of its table. */
function settleRows(arrows: readonly Arrow[], glyphs: readonly Glyph[], areas: readonly TimeArea[]): Arrow[] {
  const isOpen = arrows.some((arrow) => areas.some(({ lattice }) => isBetweenRows(arrow, lattice.ys)));
  if (!isOpen) return [...arrows];
  const words = glyphsToSegments(glyphs, settings.lines.columnGap);
  return arrows.map((arrow) => {
    const area = areas.find(({ box }) => contains(box, centreOf(arrow.box), settings.arrowRows.onRule));
    if (!area || !isBetweenRows(arrow, area.lattice.ys)) return arrow;
    const [left, top, right, bottom] = arrow.box;
    const reach = settings.arrowRows.onRule;
    const cells = area
      .cellsNear([left, Math.min(top, arrow.y - reach), right, Math.max(bottom, arrow.y + reach)])
      .filter(({ box }) => contains(area.box, centreOf(box)));
    const rows = uniteBoxes(cells.map(({ box }) => box)) ?? area.box;
    const near = words.filter(({ box }) => box[3] > rows[1] && box[1] < rows[3]);
    const isWorded = ({ box }: RuledCell): boolean => near.some((one) => contains(box, centreOf(one.box)));
    return settleRow(arrow, { cells, isWorded, words: near });
  });
}

/** The tables of a page with the rules that were not drawn: roadmaps, then tables without rules or without some. */
function supplyTables(
  { glyphs, shapes, rulings, arrows }: Pick<DrawnPage, 'glyphs' | 'shapes' | 'rulings'> & { arrows: readonly Arrow[] },
  drawn: RuledTable[],
  before: Columns | null,
  vocabulary: Vocabulary,
): Pick<FoundPage, 'supplied' | 'ruled'> {
  const tilings = findTilings(
    { shapes, glyphs },
    arrows,
    drawn.map(({ box }) => box),
  ).map(({ box, rulings: sides }) => ({ box, rulings: sides, guessed: null }));
  const all = [...rulings, ...tilings.flatMap((one) => one.rulings)];
  const tiled = tilings.length > 0 ? rulingsToTables(all) : drawn;
  const printed = toPrintedPage(glyphs, { rulings: all, shapes, arrows }, vocabulary);
  const roadmaps = supplyRoadmaps(printed, tiled, vocabulary);
  const free = all.filter((ruling) => !roadmaps.some(({ ground }) => isOnGround(ruling, ground)));
  const put = [...free, ...roadmaps.flatMap((one) => one.rulings)];
  const tables = roadmaps.length > 0 ? rulingsToTables(put) : tiled;
  const left = { ...printed, rulings: free };
  const supplied = [
    ...supplyRules(left, tables, vocabulary),
    ...supplyYearRules(left, tables),
    ...supplyRest(left, tables, before, vocabulary),
  ];
  const ruled = supplied.length > 0 ? rulingsToTables([...put, ...supplied.flatMap((one) => one.rulings)]) : tables;
  return { supplied: [...tilings, ...roadmaps, ...supplied], ruled };
}

function isOnGround({ orientation, at, start, end }: Ruling, ground: Box): boolean {
  const middle = (start + end) / 2;
  return contains(ground, orientation === 'horizontal' ? [middle, at] : [at, middle], settings.rulings.snap);
}

/** Lay out what was found, from top to bottom. */
export function foundToPage({ page, ruled, tables, rest, supplied, over, ruby, legend, marks }: FoundPage): ReadPage {
  const box = uniteBoxes([...rest.map((glyph) => glyph.box), ...ruled.map((table) => table.box)]);
  const prose = [...glyphsToProse(rest, page.number, box?.[2] ?? page.width, marks), ...(legend ? [legend] : [])];
  const parts = [
    ...tables.map(({ rows }) => ({ top: rows.box[1], part: { kind: 'table' as const, ...rows } })),
    ...prose.map((part) => ({ top: placeToBox(part.place)?.[1] ?? 0, part })),
  ];
  const notices = [
    ...supplied.map((one) => notice('layout/rules-supplied', { source: [boxToPlace(page.number, one.box)] })),
    ...over.map((one) => notice('layout/text-over-rule', { source: [boxToPlace(page.number, one)] })),
    ...rubyToNotices(ruby, page.number),
    ...tables.flatMap((table) => table.notices),
  ];
  const guessed = supplied.flatMap((one) => (one.guessed ? [boxToPlace(page.number, one.guessed)] : []));
  const sorted = parts.sort((a, b) => a.top - b.top).map(({ part }) => part);
  return { parts: sorted, height: page.height, notices, guessed };
}

function rubyToNotices(ruby: FoundPage['ruby'], page: number): Notice[] {
  if (ruby.length === 0) return [];
  const source = placesToSource(ruby.map(({ box }) => boxToPlace(page, box)));
  const text = ruby
    .slice(0, settings.ruby.maxQuoted)
    .map((one) => one.text)
    .join('、');
  return [notice('layout/ruby-left', { source, values: { count: ruby.length, text } })];
}

function rulingsToTables(rulings: readonly Ruling[]): RuledTable[] {
  return rulingsToSkeletons(rulings)
    .map((skeleton) => ({ ...skeletonToLattice(skeleton), skeleton }))
    .filter(({ cells, box }) => cells.length > 1 && widthOf(box) >= settings.tables.minWidth)
    .sort((a, b) => a.box[1] - b.box[1]);
}

/** The columns of a page's last table; those of the page before where it has none. */
export function lastColumns({ parts }: ReadPage, before: Columns | null): Columns | null {
  return parts.findLast((part) => part.kind === 'table')?.columns ?? before;
}
