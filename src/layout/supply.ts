import { centreOf, contains, heightOf, joinRulings, overlap, widthOf } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box, Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows.ts';

import type { Lattice } from './lattice.ts';
import { findPrintedHeaders, type PrintedHeader } from './printed-header.ts';
import { glyphsToSegments, type Segment, stackBoxes } from './segments.ts';
import { settings } from './settings.ts';

/** The rules of one table that were not drawn; `box` is its header's, `guessed` the ground whose rows no rules part. */
export type Supplied = { box: Box; rulings: Ruling[]; guessed: Box | null };

/** Rules that a table does without: columns by the header's words, rows by level rules or by the gaps between lines. */
export function supplyRules(
  glyphs: readonly Glyph[],
  arrows: readonly Arrow[],
  { rulings, shapes }: { rulings: readonly Ruling[]; shapes: readonly Shape[] },
  lattices: readonly Lattice[],
  vocabulary: Vocabulary,
): Supplied[] {
  const tableBeside = (box: Box): Lattice | undefined =>
    lattices.find((lattice) => overlap([lattice.box[1], lattice.box[3]], [box[1], box[3]]) > 0);
  // Few pages have text outside of their ruled tables, or in one without rows, that a header could be found in.
  const unparted = lattices.filter(({ ys }) => ys.length <= settings.missingRules.unparted);
  const outside = glyphs.filter(
    ({ box }) => !tableBeside(box) || unparted.some((one) => contains(one.box, centreOf(box))),
  );
  const isHeader = (one: PrintedHeader): boolean =>
    !tableBeside(one.box) || unparted.some((table) => isUnruled(table, one));
  if (!findPrintedHeaders(glyphsToSegments(outside), vocabulary).some(isHeader)) return [];
  const segments = glyphsToSegments(glyphs);
  const pieces = glyphsToSegments(glyphs, settings.lines.columnGap);
  const printed = findPrintedHeaders(segments, vocabulary);
  const headers = printed.filter((header) => !tableBeside(header.box));
  const rows = printed.flatMap((header) => supplyRows(header, tableBeside(header.box), segments, arrows));
  const level = joinRulings(
    [...rulings, ...shapesToSides(shapes, arrows)],
    'horizontal',
    settings.rulings.snap,
    settings.rulings.snap,
  );
  const bare = headers.flatMap((header, index): Supplied[] => {
    const { box } = header;
    const end = headers[index + 1]?.box[1] ?? Number.POSITIVE_INFINITY;
    const body = findBody(header, segments, end);
    if (body.length === 0) return [];
    const bottom = Math.max(...body.map((segment) => segment.box[3]));
    const own = level.filter(
      ({ at }) =>
        at > header.box[1] - settings.missingRules.levelReach && at < bottom + settings.missingRules.levelReach,
    );
    const inBody = pieces.filter((piece) => body.some((one) => isPartOf(piece, one)));
    const xs = findColumns(header, inBody, own);
    const levels = findLevels(header, own, xs, bottom);
    const ys = levels ?? findRows(header, body, arrows, xs);
    const blocks = toBlocks(body, header.size, xs);
    const across = ys.flatMap((y) => (levels && isDrawn(y, rulings, xs) ? [] : supplyLevel(y, xs, blocks)));
    const ground: Box = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
    const rules = [...across, ...xs.flatMap((x) => supplyUpright(x, ys, inBody))];
    const drawn = levels?.filter((y) => isDrawn(y, rulings, xs)) ?? [];
    return [{ box, rulings: rules, guessed: 2 * drawn.length > ys.length ? null : ground }];
  });
  return [...bare, ...rows];
}

/** Whether all that stands below a header in a table is one row as it is ruled. */
function isUnruled({ ys }: Lattice, { box, size }: PrintedHeader): boolean {
  return ys.filter((y) => y > box[3] + size).length === 1;
}

/** The rows of a table that has upright rules alone below its header: where no column of labels has two texts it is one row. */
function supplyRows(
  header: PrintedHeader,
  lattice: Lattice | undefined,
  segments: readonly Segment[],
  arrows: readonly Arrow[],
): Supplied[] {
  const { box, size, firstYear } = header;
  if (!lattice || !isUnruled(lattice, header)) return [];
  const body = segments.filter((one) => one.box[1] > box[3] - size / 2 && contains(lattice.box, centreOf(one.box)));
  if (body.length === 0) return [];
  const { xs } = lattice;
  const between = findRows(header, body, arrows, xs).slice(2, -1);
  const blocks = toBlocks(body, size, xs);
  if (between.length === 0 || !blocks.slice(0, firstYear).some((own) => own.length > 1)) return [];
  if (isLoose(body, size, xs) && new Set(blocks.map((own) => own.length).filter((count) => count > 0)).size > 1)
    return [];
  return [{ box, rulings: between.flatMap((y) => supplyLevel(y, xs, blocks)), guessed: lattice.box }];
}

/** Whether the lines of its cells stand so far from each other that they look like rows. */
function isLoose(body: readonly Segment[], size: number, xs: readonly number[]): boolean {
  return toBlocks(body, 0, xs).every((own) =>
    own.slice(1).every((box, index) => box[1] - (own[index]?.[3] ?? box[1]) > size * settings.lines.cellGap),
  );
}

/** The upper and lower sides of coloured grounds, which part rows as rules do. */
function shapesToSides(shapes: readonly Shape[], arrows: readonly Arrow[]): Ruling[] {
  const grounds = shapes.filter(
    ({ points, filled, box }) =>
      filled &&
      points.length === 4 &&
      heightOf(box) >= settings.missingRules.minGroundHeight &&
      widthOf(box) >= settings.missingRules.minGroundWidth &&
      !arrows.some((arrow) => contains(arrow.box, centreOf(box))),
  );
  return grounds.flatMap(({ box: [start, top, end, bottom] }) =>
    [top, bottom].map((at): Ruling => ({ orientation: 'horizontal', at, start, end })),
  );
}

function isPartOf({ box }: Segment, whole: Segment): boolean {
  return contains(whole.box, centreOf(box), settings.missingRules.crosses);
}

function isDrawn(y: number, rulings: readonly Ruling[], xs: readonly number[]): boolean {
  const own = rulings.filter(
    ({ orientation, at }) => orientation === 'horizontal' && Math.abs(at - y) <= settings.rulings.snap,
  );
  return own.some(({ start, end }) => overlap([start, end], [xs[0] ?? 0, xs.at(-1) ?? 0]) > 0);
}

/** The lines below a header, as far as the first that is no part of its table. */
function findBody({ box, cells, size }: PrintedHeader, segments: readonly Segment[], end: number): Segment[] {
  const below = segments
    .filter((segment) => segment.box[1] > box[3] - size / 2 && segment.box[3] < end)
    .sort((a, b) => a.box[1] - b.box[1]);
  const stop = below.findIndex((segment) => {
    const columns = cells.filter((cell) => segment.box[0] < cell[0] - size && segment.box[2] > cell[0] + size);
    return (
      columns.length >= settings.missingRules.proseColumns || segment.size > size * settings.missingRules.headingSize
    );
  });
  return stop < 0 ? below : below.slice(0, stop);
}

/** Between two header words a column begins where the fewest lines would be cut; level rules show how far the table runs. */
function findColumns({ cells, size }: PrintedHeader, body: readonly Segment[], level: readonly Ruling[]): number[] {
  const text = [...cells, ...body.map(({ box }) => box)];
  const left = Math.min(...text.map((box) => box[0])) - settings.missingRules.margin * size;
  const right = Math.max(...text.map((box) => box[2])) + settings.missingRules.margin * size;
  const inner = cells.slice(1).map((cell, index) => findGap(cells[index]?.[2] ?? 0, cell[0], body, size));
  const own = level.filter(
    ({ start, end }) => overlap([start, end], [left, right]) > (right - left) * settings.missingRules.levelShare,
  );
  return [Math.min(left, ...own.map(({ start }) => start)), ...inner, Math.max(right, ...own.map(({ end }) => end))];
}

function findGap(from: number, to: number, body: readonly Segment[], size: number): number {
  const count = Math.max(2, Math.ceil((to - from) / (settings.missingRules.step * size)));
  const places = Array.from({ length: count }, (_, index) =>
    Math.min(to, from + index * settings.missingRules.step * size),
  );
  const cuts = places.map((x) => body.filter(({ box }) => box[0] < x && box[2] > x).length);
  const [first, last] = findWidest(cuts, Math.min(...cuts));
  // Text begins at one margin and ends anywhere: the last place is nearest to the next column's margin.
  return Math.max(
    ((places[first] ?? from) + (places[last] ?? to)) / 2,
    (places[last] ?? to) - settings.missingRules.margin * size,
  );
}

/**
 * The longest run of a value, the last of several: below a word that is centred, the texts of its column begin ahead of it,
 * and between their ends and the word is another gap, a narrow one.
 */
function findWidest(values: readonly number[], value: number): readonly [first: number, last: number] {
  let widest: readonly [number, number] = [0, -1];
  let first = 0;
  values.forEach((one, index) => {
    if (one !== value) first = index + 1;
    else if (index - first >= widest[1] - widest[0]) widest = [first, index];
  });
  return widest;
}

/** Where level rules part the rows; null where there are hardly any below the header. */
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

/** Without any rule a row is what the years of one line hold: gaps in all of them part the rows. */
function findRows(
  { box, size, firstYear }: PrintedHeader,
  body: readonly Segment[],
  arrows: readonly Arrow[],
  xs: readonly number[],
): number[] {
  const [left = 0, bottom] = [xs[firstYear], Math.max(...body.map((segment) => segment.box[3]))];
  const ink = [...body, ...arrows]
    .map((one) => one.box)
    .filter((one) => one[2] > left && one[1] > box[3] - size && one[3] <= bottom + size);
  const rows = joinArrows(stackBoxes(ink, size * settings.lines.cellGap), body, left);
  const between = rows.slice(1).map((row, index) => ((rows[index]?.[3] ?? 0) + row[1]) / 2);
  const top = Math.min(...body.map((segment) => segment.box[1]));
  return [
    box[1] - settings.missingRules.margin * size,
    (box[3] + top) / 2,
    ...between,
    bottom + settings.missingRules.margin * size,
  ];
}

/** An arrow without a text on its line belongs to the text above it. */
function joinArrows(rows: readonly Box[], body: readonly Segment[], left: number): Box[] {
  const joined: Box[] = [];
  for (const row of rows) {
    const hasText = body.some(({ box }) => box[2] > left && overlap([box[1], box[3]], [row[1], row[3]]) > 0);
    const last = joined.at(-1);
    if (hasText || !last) joined.push(row);
    else joined[joined.length - 1] = [Math.min(last[0], row[0]), last[1], Math.max(last[2], row[2]), row[3]];
  }
  return joined;
}

/** What stands together in each column. */
function toBlocks(body: readonly Segment[], size: number, xs: readonly number[]): Box[][] {
  return xs.slice(1).map((right, index) => {
    const left = xs[index] ?? 0;
    const own = body
      .map(({ box }) => box)
      .filter((box) => (box[0] + box[2]) / 2 > left && (box[0] + box[2]) / 2 < right);
    return stackBoxes(own, size * settings.lines.cellGap);
  });
}

/** A level line, left out where the text of a column stands on both of its sides: a label beside its lanes. */
function supplyLevel(at: number, xs: readonly number[], blocks: readonly Box[][]): Ruling[] {
  return blocks.flatMap((own, index): Ruling[] => {
    const isCrossed = own.some(
      (box) => box[1] < at - settings.missingRules.crosses && box[3] > at + settings.missingRules.crosses,
    );
    return isCrossed ? [] : [{ orientation: 'horizontal', at, start: xs[index] ?? 0, end: xs[index + 1] ?? 0 }];
  });
}

/** An upright line, left out in the rows whose text runs over it: a cell of several years. */
export function supplyUpright(at: number, ys: readonly number[], body: readonly Segment[]): Ruling[] {
  return ys.slice(1).flatMap((end, index): Ruling[] => {
    const start = ys[index] ?? 0;
    const isCrossed = body.some(
      ({ box }) =>
        box[0] < at - settings.missingRules.crosses &&
        box[2] > at + settings.missingRules.crosses &&
        overlap([box[1], box[3]], [start, end]) > settings.missingRules.crosses,
    );
    return isCrossed ? [] : [{ orientation: 'vertical', at, start, end }];
  });
}
