import {
  boxToSides,
  centreOf,
  connect,
  heightOf,
  lowerBound,
  sharedHeight,
  sharedWidth,
  snap,
  toRuns,
  unite,
  uniteBoxes,
  widthOf,
} from '../geometry.ts';
import type { Box, DrawnPage, Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { isRectangular } from './rectangles.ts';
import { settings } from './settings.ts';

/** A table of filled rectangles, side by side or with white gaps instead of rules. */
export type Tiling = { box: Box; rulings: Ruling[] };

/** Find the tables of a page whose cells are only filled rectangles; `ruled`: the tables with rules. */
export function findTilings(
  { shapes, glyphs }: Pick<DrawnPage, 'shapes' | 'glyphs'>,
  arrows: readonly Arrow[],
  ruled: readonly Box[],
): Tiling[] {
  const tiles = shapesToTiles(shapes, arrows).filter(
    (tile) => !ruled.some((box) => sharedWidth(box, tile) > 0 && sharedHeight(box, tile) > 0),
  );
  if (tiles.length < settings.tiles.minCount) return [];
  const groups = connect(tiles.length, findNeighbours(tiles)).map((group) =>
    group.map((at) => tiles[at]).filter((tile) => tile !== undefined),
  );
  return groups.flatMap((own): Tiling[] => {
    const box = uniteBoxes(own);
    if (!box || !isTiled(own, box) || groups.some((group) => group !== own && hasSameSides(group, own))) return [];
    if (glyphs.some((glyph) => isNextRow(glyph, box))) return [];
    return [{ box, rulings: tilesToRulings([...own, box]) }];
  });
}

/** Text right below the last columns is a row without shade. */
function isNextRow({ box, size, text }: Glyph, [left, , right, bottom]: Box): boolean {
  const [x, y] = centreOf(box);
  return (
    text.trim() !== '' &&
    x > (left + right) / 2 &&
    x < right &&
    y > bottom &&
    y < bottom + settings.tiles.nextRow * size
  );
}

/** Rows with alternating shades: the rows between them belong to the same table. */
function hasSameSides(band: readonly Box[], tiles: readonly Box[]): boolean {
  const { touch, minColumns } = settings.tiles;
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) < touch;
  const same = band.filter((one) => tiles.some((tile) => isSame(one[0], tile[0]) && isSame(one[2], tile[2])));
  return same.length >= minColumns;
}

/** Filled cells side by side in one row: the head of a table, or one of its shaded rows. */
export type Strip = { box: Box; tiles: Box[] };

export function findStrips(shapes: readonly Shape[], arrows: readonly Arrow[]): Strip[] {
  const rows = Map.groupBy(shapesToTiles(shapes, arrows), (tile) => `${Math.round(tile[1])} ${Math.round(tile[3])}`);
  const isNext = (last: Box, tile: Box): boolean => tile[0] - last[2] < settings.tiles.maxGap;
  const runs = [...rows.values()].flatMap((row) =>
    toRuns(
      row.toSorted((a, b) => a[0] - b[0]),
      isNext,
    ),
  );
  return runs
    .filter((tiles) => tiles.length >= settings.tiles.minColumns)
    .map((tiles) => ({ box: tiles.reduce(unite), tiles }));
}

/** Filled rectangles with room for a line of text, without those that overlap smaller ones. */
function shapesToTiles(shapes: readonly Shape[], arrows: readonly Arrow[]): Box[] {
  const boxes = shapes
    .filter(isTile)
    .map(({ box }) => box)
    .filter((box) => !arrows.some((arrow) => isWithin(box, arrow.box)));
  const distinct = new Map(boxes.map((box) => [box.map(Math.round).join(' '), box]));
  const found = [...distinct.values()].sort((a, b) => a[1] - b[1]);
  const under = new Set<Box>();
  found.forEach((box, index) => {
    for (const other of found.slice(index + 1)) {
      if (other[1] > box[3] - settings.tiles.touch) break;
      const isOver = sharedWidth(box, other) > settings.tiles.touch && sharedHeight(box, other) > settings.tiles.touch;
      if (isOver) under.add(areaOf(box) > areaOf(other) ? box : other);
    }
  });
  return found.filter((box) => !under.has(box));
}

/** A filled rectangle with room for a line of text of one or two characters. */
export function isTile(shape: Shape): boolean {
  const { minHeight, minWidth } = settings.tiles;
  const isLarge = heightOf(shape.box) >= minHeight && widthOf(shape.box) >= minWidth;
  return shape.filled && isLarge && isRectangular(shape);
}

function isWithin(box: Box, [left, top, right, bottom]: Box): boolean {
  const { touch } = settings.tiles;
  return box[0] > left - touch && box[1] > top - touch && box[2] < right + touch && box[3] < bottom + touch;
}

function areaOf(box: Box): number {
  return widthOf(box) * heightOf(box);
}

/** Tiles beside or below each other with almost no gap. */
function findNeighbours(tiles: readonly Box[]): [number, number][] {
  const { maxGap, touch } = settings.tiles;
  const isNext = (from: number, to: number): boolean => to - from > -touch && to - from < maxGap;
  const byLeft = [...tiles.keys()].sort((a, b) => (tiles[a]?.[0] ?? 0) - (tiles[b]?.[0] ?? 0));
  const lefts = byLeft.map((at) => tiles[at]?.[0] ?? 0);
  const byTop = [...tiles.keys()].sort((a, b) => (tiles[a]?.[1] ?? 0) - (tiles[b]?.[1] ?? 0));
  const tops = byTop.map((at) => tiles[at]?.[1] ?? 0);
  return [...tiles.entries()].flatMap(([at, tile]) => {
    const beside = runFrom(byLeft, lefts, tile[2] - touch, maxGap + touch).filter((other) => {
      const box = tiles[other];
      return box && isNext(tile[2], box[0]) && sharedHeight(tile, box) > touch;
    });
    const below = runFrom(byTop, tops, tile[3] - touch, maxGap + touch).filter((other) => {
      const box = tiles[other];
      return box && isNext(tile[3], box[1]) && sharedWidth(tile, box) > touch;
    });
    return [...beside, ...below].map((other): [number, number] => [at, other]);
  });
}

/** The items within a length from a position; `positions` are sorted. */
function runFrom(items: readonly number[], positions: readonly number[], from: number, length: number): number[] {
  return items.slice(lowerBound(positions, from), lowerBound(positions, from + length));
}

/** Rows of several tiles that cover their area: a table, not a slide with bands. */
function isTiled(tiles: readonly Box[], box: Box): boolean {
  const { minCount, minColumns, minRows, minCover } = settings.tiles;
  const covered = tiles.reduce((sum, tile) => sum + areaOf(tile), 0);
  const rows = new Map<number, number>();
  for (const tile of tiles) rows.set(Math.round(tile[1]), (rows.get(Math.round(tile[1])) ?? 0) + 1);
  const full = [...rows.values()].filter((count) => count >= minColumns).length;
  return tiles.length >= minCount && full >= minRows && full * 2 > rows.size && covered >= minCover * areaOf(box);
}

/** The sides of the tiles; those of adjacent tiles are moved to the middle of the gap. */
function tilesToRulings(tiles: readonly Box[]): Ruling[] {
  const xs = snap(
    tiles.flatMap((tile) => [tile[0], tile[2]]),
    settings.tiles.maxGap,
  );
  const ys = snap(
    tiles.flatMap((tile) => [tile[1], tile[3]]),
    settings.tiles.maxGap,
  );
  const nearest = (positions: readonly number[], one: number): number =>
    positions.reduce(
      (best, position) => (Math.abs(position - one) < Math.abs(best - one) ? position : best),
      one + settings.tiles.maxGap * 2,
    );
  return tiles.flatMap((tile) => {
    const [left, right] = [nearest(xs, tile[0]), nearest(xs, tile[2])];
    const [top, bottom] = [nearest(ys, tile[1]), nearest(ys, tile[3])];
    return boxToSides([left, top, right, bottom]);
  });
}
