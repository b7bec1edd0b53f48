import { overlap, toRuns } from '../geometry.ts';
import type { Glyph, Ruling } from '../model/drawn-page.ts';
import type { GlyphRun, PagePicture, PictureArrow, PictureEdge, PictureTable } from '../model/page-picture.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { boxToColumns } from './columns.ts';
import type { FoundPage } from './find-on-page.ts';
import { settings } from './settings.ts';
import type { ReadTable } from './tables.ts';
import { scalePicture } from './type-size.ts';

/** What was found on a page, as plain values for a drawing. */
export function foundToPicture(found: FoundPage): PagePicture {
  const { number, width, height, glyphs } = found.page;
  const lines = found.arrows.map((arrow) => toPictureArrow(arrow, arrow.isBlock ? 'block' : 'line', found.tables));
  const bars = found.bars.map((bar) => toPictureArrow(bar, 'bar', found.tables));
  const picture: PagePicture = {
    number,
    width,
    height,
    runs: glyphsToRuns(glyphs),
    edges: toEdges(found),
    tables: found.tables.map(toPictureTable),
    arrows: [...lines, ...bars],
    images: found.page.images,
  };
  return found.unit === 1 ? picture : scalePicture(picture, found.unit);
}

export function toPictureTable({ rows, cells }: ReadTable): PictureTable {
  const { box, columns } = rows;
  return {
    box,
    columns: columns.ranges,
    cells: cells.map(({ row, column, rowSpan, columnSpan, box, text }) => {
      return { row, column, rowSpan, columnSpan, box, text, read: boxToColumns(box, columns) };
    }),
  };
}

export function toPictureArrow(arrow: Arrow, kind: PictureArrow['kind'], tables: readonly ReadTable[]): PictureArrow {
  const { box, y } = arrow;
  const table = tables.findIndex(({ arrows }) => arrows.has(arrow));
  const use = tables[table]?.arrows.get(arrow);
  return { kind, box, y, use: use ? { ...use, table } : null };
}

/** The edges of all tables, and the rules that bound no cell. */
function toEdges({ rulings, inferred, ruled }: FoundPage): PictureEdge[] {
  const inferredRulings = inferred.flatMap((one) => one.rulings);
  const edges = ruled.flatMap(({ skeleton }) => [...skeleton.horizontal, ...skeleton.vertical]);
  const loose = rulings.filter((ruling) => !edges.some((edge) => liesOn(ruling, edge)));
  return [
    ...loose.map((ruling): PictureEdge => ({ ...ruling, kind: 'loose' })),
    ...edges.map(
      (edge): PictureEdge => ({ ...edge, kind: isInferred(edge, inferredRulings, rulings) ? 'inferred' : 'drawn' }),
    ),
  ];
}

/** An edge is inferred if no printed rule is on it. */
function isInferred(edge: Ruling, inferred: readonly Ruling[], printed: readonly Ruling[]): boolean {
  return inferred.some((ruling) => liesOn(ruling, edge)) && !printed.some((ruling) => liesOn(ruling, edge));
}

function liesOn(ruling: Ruling, edge: Ruling): boolean {
  const isLevel = ruling.orientation === edge.orientation && Math.abs(ruling.at - edge.at) <= settings.rulings.snap;
  return isLevel && overlap([ruling.start, ruling.end], [edge.start, edge.end]) > 0;
}

/** Blanks end a run: the text after them is placed separately, whatever the font of the drawing. */
export function glyphsToRuns(glyphs: readonly Glyph[]): GlyphRun[] {
  const isInk = ({ text }: Glyph): boolean => text.trim() !== '';
  const runs = toRuns(glyphs, (last, glyph) => isInk(last) && isInk(glyph) && follows(last, glyph));
  return runs
    .filter(([first]) => isInk(first))
    .map((run) => {
      const [{ box, size, vertical }] = run;
      const [, , right, bottom] = run.at(-1)?.box ?? box;
      return { text: run.map(({ text }) => text).join(''), box: [box[0], box[1], right, bottom], size, vertical };
    });
}

function follows(before: Glyph, after: Glyph): boolean {
  const isAlike = before.font === after.font && before.size === after.size && before.vertical === after.vertical;
  const slack = settings.lines.runGap * after.size;
  const [a, b] = [before.box, after.box];
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) < slack;
  return (
    isAlike && (after.vertical ? isNear(a[0], b[0]) && isNear(a[3], b[1]) : isNear(a[3], b[3]) && isNear(a[2], b[0]))
  );
}
