import { centreOf, contains } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { DrawnPage, Ruling, Shape } from '../model/drawn-page.ts';
import { type Arrow, findArrows } from './arrows/find-arrows.ts';
import { arrowsOverTimes, imagesToArrows } from './arrows/image-arrows.ts';
import { markDoubtfulLeaders } from './arrows/leader-lines.ts';
import { findPlainLines } from './arrows/plain-lines.ts';
import { isBetweenRows } from './arrows/settle-row.ts';
import { findBars, shapeToBar } from './bars.ts';
import { isPaper } from './colors.ts';
import type { Columns } from './columns.ts';
import { inferHeadRules } from './filled-head.ts';
import { withoutFrames } from './frames.ts';
import { type PageTables, type RuledTable, rulingsToTables } from './infer-tables.ts';
import { isInOneCell } from './lattice.ts';
import { boxToOutlined } from './outlined-boxes.ts';
import { findTimeAreas, isAmongTimes, shapesToFills, type TimeArea } from './time-areas.ts';

/** The arrows, bars and images of a page; `high`: block arrows that are higher than a row. */
export type Drawn = {
  arrows: readonly Arrow[];
  high: readonly Arrow[];
  lines: readonly Arrow[];
  bars: readonly Arrow[];
  images: readonly Arrow[];
};

/** The arrows, bars and images of a page, the remaining rules, and the tables of these rules. */
export function findDrawn(page: DrawnPage): Drawn & { rulings: Ruling[]; tables: RuledTable[] } {
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

/** The drawings over the time columns of tables; `fills`: those of whole cells. */
export type DrawingsOverTimes = { arrows: Arrow[]; bars: Arrow[]; images: Arrow[]; fills: Shape[]; areas: TimeArea[] };

/** The arrows, bars and images that mark durations in the time columns of tables, and the fills of cells. */
export function findDrawnOver(
  { arrows, high, lines, bars, images }: Drawn,
  { glyphs, shapes, inferred, ruled }: PageTables & Pick<DrawnPage, 'glyphs' | 'shapes'>,
  before: Columns | null,
  vocabulary: Vocabulary,
): DrawingsOverTimes {
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
