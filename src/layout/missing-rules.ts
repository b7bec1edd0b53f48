import { centreOf, contains, joinRulings, overlap, sharedHeight, snap, toPairs } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, Ruling, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import type { Lattice } from './lattice.ts';
import { isPageNumber } from './page-numbers.ts';
import { findPrintedHeaders, type PrintedHeader } from './printed-header.ts';
import type { PrintedPage } from './printed-page.ts';
import { glyphsToSegments, type Segment } from './segments.ts';
import { settings } from './settings.ts';
import { isTile, type Strip } from './tiles.ts';
import { findBody } from './unruled-body.ts';
import { findColumns, uprightToRulings } from './unruled-columns.ts';
import { columnSideToRulings, findHeadingRows, titlesToRulings } from './unruled-headings.ts';
import {
  bodyToColumns,
  findRows,
  levelsToRulings,
  type UnruledBody,
  type UnruledColumn,
  type UnruledRows,
} from './unruled-rows.ts';

/**
 * The missing rules of one table. `box`: its head; `guessed`: the area without printed rules between rows; `isUnruled`:
 * its column sides are not printed either; `chevrons`: the area of arrows that are cells of the head.
 */
export type InferredRules = { box: Box; rulings: Ruling[]; guessed: Box | null; isUnruled?: true; chevrons?: Box };

/** Infer missing rules: columns by the words of the head, rows by level rules or by the gaps between lines. */
export function inferRules(page: PrintedPage, lattices: readonly Lattice[], vocabulary: Vocabulary): InferredRules[] {
  const tableBeside = ({ box }: { box: Box }): Lattice | undefined =>
    lattices.find((lattice) => sharedHeight(lattice.box, box) > 0);
  // Few pages have text outside ruled tables, or in one without rows, in which a head could be found.
  const withoutRows = lattices.filter(({ ys }) => ys.length <= settings.missingRules.maxLevelsWithoutRows);
  const outside = page.glyphs.filter(
    (glyph) => !tableBeside(glyph) || withoutRows.some((one) => contains(one.box, centreOf(glyph.box))),
  );
  if (findPrintedHeaders(glyphsToSegments(outside), vocabulary).length === 0) return [];
  const headers = page.headers().filter((header) => !tableBeside(header));
  const unruled = headers.flatMap((header, index): InferredRules[] => {
    const end = headers[index + 1]?.box[1] ?? Number.POSITIVE_INFINITY;
    const pieces = findBody(header, { segments: page.segments(), pieces: page.pieces() }, end, vocabulary);
    if (pieces.length > 0) return [tableToRules(header, pieces, page)];
    return index === headers.length - 1 ? headToRules(header, page.segments()) : [];
  });
  return [...unruled, ...page.headers().flatMap((header) => inferRows(header, tableBeside(header), page))];
}

/** All rules of a table without printed rules between its columns. */
function tableToRules(header: PrintedHeader, pieces: readonly Segment[], page: PrintedPage): InferredRules {
  const { box } = header;
  const { rulings, arrows } = page;
  const { levelReach } = settings.missingRules;
  const bottom = Math.max(...pieces.map((piece) => piece.box[3]));
  const { snap } = settings.rulings;
  const sides = shapesToLevels(page.shapes, arrows);
  const level = joinRulings([...rulings, ...sides], 'horizontal', snap, snap).filter(
    ({ at }) => at > box[1] - levelReach && at < bottom + levelReach,
  );
  const xs = findColumns(header, pieces, level, stripsToSides(page.strips, [box[1], bottom]));
  const levels = findLevels(header, level, xs, bottom) ?? [];
  const unruled = { pieces, xs, firstYear: header.firstYear, size: header.size };
  const drawn = levels.filter((y) => isDrawn(y, rulings, xs));
  const isRuled = 2 * drawn.length > levels.length;
  const rows =
    levels.length === 0
      ? headToRows(header, unruled, arrows)
      : isRuled
        ? { ys: levels, within: new Set<number>() }
        : bandsToRows(levels, level, header, unruled, arrows);
  const { ys } = rows;
  const missing = ys.filter((y) => levels.length === 0 || !isDrawn(y, rulings, xs));
  const headings = findHeadingRows(page.shapes, ys.slice(1), unruled);
  const upright = xs.flatMap((x) => columnSideToRulings(header, x, xs, ys, [...pieces, ...headings]));
  const area: Box = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
  const rules = [...levelsToRulings(missing, rows, unruled), ...titlesToRulings(header, xs, ys), ...upright];
  return { box, rulings: rules, guessed: isRuled ? null : area, isUnruled: true };
}

/** Whether the printed rules leave a single row below the head. */
function isOneRow({ ys }: Lattice, { box, size }: PrintedHeader): boolean {
  return ys.filter((y) => y > box[3] + size).length === 1;
}

/** The rows of a table with only upright rules below its head; it is one row if no column of labels has two texts. */
function inferRows(
  header: PrintedHeader,
  lattice: Lattice | undefined,
  { segments, arrows }: PrintedPage,
): InferredRules[] {
  const { box, size, firstYear } = header;
  if (!lattice || !isOneRow(lattice, header)) return [];
  const body = segments().filter((one) => one.box[1] > box[3] - size / 2 && contains(lattice.box, centreOf(one.box)));
  if (body.length === 0) return [];
  const { xs } = lattice;
  const unruled = { pieces: body, xs, firstYear, size };
  const found = headToRows(header, unruled, arrows);
  const between = found.ys.slice(2, -1);
  const columns = bodyToColumns(unruled);
  if (between.length === 0 || !columns.slice(0, firstYear).some(({ blocks }) => blocks.length > 1)) return [];
  const isAlike = new Set(countBlocks(columns)).size === 1;
  const areRows = !isLoose(columns, size) || isAlike || areLevelRows(columns, firstYear, arrows);
  if (!areRows && !columns.slice(firstYear).some(({ blocks }) => blocks.length > 1)) return [];
  // If these lines could be rows, a reading as one row is doubtful.
  const rulings = areRows ? levelsToRulings(between, found, unruled) : [];
  return [{ box, rulings, guessed: lattice.box }];
}

/** A head at the end of its page; the table continues on the next. */
function headToRules(header: PrintedHeader, segments: readonly Segment[]): InferredRules[] {
  const { box, size } = header;
  const isBelow = segments.some((one) => one.box[1] > box[3] && !isPageNumber(one.text));
  if (isBelow) return [];
  const margin = settings.missingRules.margin * size;
  const xs = findColumns(header, [], [], []);
  const ys = [box[1] - margin, box[3] + margin];
  const across = ys.map((at): Ruling => ({ orientation: 'horizontal', at, start: xs[0] ?? 0, end: xs.at(-1) ?? 0 }));
  return [
    { box, rulings: [...across, ...xs.flatMap((x) => uprightToRulings(x, ys, []))], guessed: null, isUnruled: true },
  ];
}

/** The top and bottom of the head, and the ends of the rows below it. */
function headToRows({ box, size }: PrintedHeader, body: UnruledBody, arrows: readonly Arrow[]): UnruledRows {
  const margin = settings.missingRules.margin * size;
  const top = Math.min(...body.pieces.map((piece) => piece.box[1]));
  const bottom = Math.max(...body.pieces.map((piece) => piece.box[3])) + margin;
  const rows = findRows(body, arrows, [(box[3] + top) / 2, bottom]);
  return { ...rows, ys: [box[1] - margin, ...rows.ys] };
}

/**
 * Rows with alternating shades, where one band may contain several lanes. Levels that also separate the labels are
 * those of rows; lines between them separate lanes of one label.
 */
function bandsToRows(
  levels: readonly number[],
  level: readonly Ruling[],
  { box, size }: PrintedHeader,
  body: UnruledBody,
  arrows: readonly Arrow[],
): UnruledRows {
  const ys = levels.flatMap((top, at) => {
    const bottom = levels[at + 1];
    if (bottom === undefined || (top + bottom) / 2 < box[3]) return [top];
    const pieces = body.pieces.filter((piece) => piece.box[1] > top - size / 2 && piece.box[3] < bottom + size / 2);
    return pieces.length === 0 ? [top] : findRows({ ...body, pieces }, arrows, [top, bottom]).ys.slice(0, -1);
  });
  const [left, right] = [body.xs[0] ?? 0, body.xs[body.firstYear] ?? 0];
  const least = (right - left) * settings.missingRules.levelShare;
  const isNear = (one: number, y: number): boolean => Math.abs(one - y) <= settings.rulings.snap;
  const ends = levels.filter((y) =>
    level.some(({ at, start, end }) => isNear(at, y) && overlap([start, end], [left, right]) > least),
  );
  const isWithin = (y: number): boolean =>
    !ends.some((one) => isNear(one, y)) && ends.some((one) => one < y) && ends.some((one) => one > y);
  return { ys, within: new Set(ys.filter(isWithin)) };
}

/** The sides between the cells of shaded rows. */
function stripsToSides(strips: readonly Strip[], [top, bottom]: readonly [number, number]): number[] {
  const own = strips.filter(({ box }) => box[3] > top && box[1] < bottom);
  const sides = own.flatMap(({ tiles }) => toPairs(tiles).map(([before, tile]) => (before[2] + tile[0]) / 2));
  return snap(sides, settings.rulings.snap);
}

/** Whether the lines of the cells are so far apart that they look like rows. */
function isLoose(columns: readonly UnruledColumn[], size: number): boolean {
  return columns.every(({ lines }) =>
    toPairs(lines).every(([above, below]) => below[1] - above[3] > size * settings.lines.cellGap),
  );
}

/**
 * Whether such lines are rows although some times or labels are blank. Each text in the fullest column of labels must
 * have a text or an arrow of a time beside it, which the second line of a label lacks; and each other label must be
 * beside one of these texts.
 */
function areLevelRows(columns: readonly UnruledColumn[], firstYear: number, arrows: readonly Arrow[]): boolean {
  const labels = columns.slice(0, firstYear).map(({ blocks }) => blocks);
  const names = labels.reduce((most, blocks) => (blocks.length > most.length ? blocks : most), []);
  const times = [...columns.slice(firstYear).flatMap(({ blocks }) => blocks), ...arrows.map(({ box }) => box)];
  const isBeside = (label: Box, others: readonly Box[]): boolean => others.some((box) => sharedHeight(label, box) > 0);
  const isWhole = labels.every((blocks) => blocks.length === 0 || blocks.length === names.length);
  const isLong = isWhole || names.length >= settings.missingRules.minCloseRows;
  return (
    isLong && names.every((name) => isBeside(name, times)) && labels.flat().every((label) => isBeside(label, names))
  );
}

function countBlocks(columns: readonly UnruledColumn[]): number[] {
  return columns.map(({ blocks }) => blocks.length).filter((count) => count > 0);
}

/** The upper and lower sides of coloured tiles, which separate rows as rules do. */
function shapesToLevels(shapes: readonly Shape[], arrows: readonly Arrow[]): Ruling[] {
  const tiles = shapes.filter(
    (shape) => isTile(shape) && !arrows.some((arrow) => contains(arrow.box, centreOf(shape.box))),
  );
  return tiles.flatMap(({ box: [start, top, end, bottom] }) =>
    [top, bottom].map((at): Ruling => ({ orientation: 'horizontal', at, start, end })),
  );
}

function isDrawn(y: number, rulings: readonly Ruling[], xs: readonly number[]): boolean {
  const own = rulings.filter(
    ({ orientation, at }) => orientation === 'horizontal' && Math.abs(at - y) <= settings.rulings.snap,
  );
  return own.some(({ start, end }) => overlap([start, end], [xs[0] ?? 0, xs.at(-1) ?? 0]) > 0);
}

/** The level rules that separate rows; null if there are too few below the head. */
function findLevels(
  { box, size }: PrintedHeader,
  level: readonly Ruling[],
  xs: readonly number[],
  bottom: number,
): number[] | null {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const own = level.filter(
    ({ start, end }) => overlap([start, end], [left, right]) > (right - left) * settings.missingRules.levelShare,
  );
  const ys = own.map(({ at }) => at).sort((a, b) => a - b);
  if (ys.filter((y) => y > box[3] - settings.missingRules.crosses).length < settings.missingRules.minLevels)
    return null;
  const top = ys.some((y) => y < box[1] + settings.missingRules.crosses)
    ? []
    : [box[1] - settings.missingRules.margin * size];
  return [
    ...top,
    ...ys,
    ...(bottom > (ys.at(-1) ?? 0) + settings.missingRules.margin * size
      ? [bottom + settings.missingRules.margin * size]
      : []),
  ];
}
