import { centreOf, contains, heightOf, overlap, uniteBoxes, widthOf } from '../geometry.ts';
import type { ColorMeaning } from '../model/block.ts';
import type { Box, DrawnPage, Glyph, Shape } from '../model/drawn-page.ts';
import { type Arrow, isBlockArrow } from './arrows/find-arrows.ts';
import type { PlaceOf } from './box-to-place.ts';
import { isPaper, isSameColor, shapeToColor } from './colors.ts';
import { glyphsToLines } from './lines.ts';
import type { ProseBlock } from './prose.ts';
import { isRectangular } from './rectangles.ts';
import { cutGlyphs } from './segments.ts';
import { settings } from './settings.ts';

/** A legend of colours as a line, and the page without it. */
export type TakenLegend = { legend: ProseBlock | null; glyphs: Glyph[]; shapes: Shape[] };

const TITLE = /^[(（【[<〈※＊*\s]*凡\s*例/u;
/** Squares and lines that are printed in the colour that they explain. */
const SIGNS = /^[■□●○◆◇▲▼▬━—█▇▆]$/u;

type Swatch = { box: Box; color: string; inside: boolean };
type Entry = Swatch & { glyphs: readonly Glyph[]; text: string };

/** Take swatches and their words out of a page: below or beside 凡例, or several in a row outside the tables. */
export function takeColorLegend(
  { glyphs, shapes }: Pick<DrawnPage, 'glyphs' | 'shapes'>,
  tables: readonly Box[],
  placeOf: PlaceOf,
): TakenLegend {
  const none = { legend: null, glyphs, shapes };
  if (!shapes.some(isSwatchShape) && !glyphs.some(isSign)) return none;
  const title = findLegendTitle(glyphs);
  const isFree = (box: Box): boolean => !tables.some((table) => contains(table, centreOf(box)));
  const isAtTitle = (box: Box): boolean =>
    title !== null &&
    box[1] < title.box[3] + settings.colorLegend.reach * title.size &&
    box[3] > title.box[1] - title.size;
  const near = shapes.filter((shape) => isSwatchShape(shape) && (isFree(shape.box) || isAtTitle(shape.box)));
  const found = toSwatches(glyphs, near).flatMap((swatch) => swatchToEntry(swatch, glyphs) ?? []);
  const entries = title ? entriesOf(title, found, tables) : untitledEntries(found, shapes, tables);
  if (entries.length === 0) return none;
  const boxes = entries.map(({ box }) => box);
  const own = new Set([...(title?.glyphs ?? []), ...entries.flatMap((entry) => entry.glyphs)]);
  const signs = glyphs.filter((glyph) => isSign(glyph) && boxes.includes(glyph.box));
  for (const sign of signs) own.add(sign);
  const colors = entries.map(({ color, text: meaning }): ColorMeaning => ({ color, text: meaning }));
  const legend = toLegendBlock([...own], colors, placeOf);
  if (!legend) return none;
  return {
    legend,
    glyphs: glyphs.filter((glyph) => !own.has(glyph)),
    shapes: shapes.filter((shape) => !boxes.includes(shape.box)).map((shape) => withLegendColor(shape, colors)),
  };
}

/** A block arrow without words in a colour of the legend has the meaning of that colour. */
export function withMeaning(arrow: Arrow, meanings: ReadonlySet<string>): Arrow {
  const { color } = arrow;
  const named = color === undefined ? undefined : [...meanings].find((one) => isSameColor(one, color));
  return named === undefined ? arrow : { ...arrow, bar: named };
}

/** The line of a legend, with the meanings of its colours. */
export function toLegendBlock(
  own: readonly Glyph[],
  colors: readonly ColorMeaning[],
  placeOf: PlaceOf,
): ProseBlock | null {
  const box = uniteBoxes(own.map((glyph) => glyph.box));
  const text = glyphsToLines(own)
    .map((line) => line.text)
    .join(' ');
  return box && { kind: 'line', text, place: placeOf(box), colors: [...colors] };
}

/** Replaces a colour that differs from the legend's only by rounding. */
function withLegendColor(shape: Shape, colors: readonly ColorMeaning[]): Shape {
  const { color } = shape;
  const named = color === undefined ? undefined : colors.find((one) => isSameColor(one.color, color));
  return named && named.color !== color ? { ...shape, color: named.color } : shape;
}

/** 凡例 with the brackets around it. */
export type LegendTitle = { box: Box; size: number; glyphs: Glyph[] };

export function findLegendTitle(glyphs: readonly Glyph[]): LegendTitle | null {
  const at = glyphs.findIndex(
    ({ text }, index) =>
      text === '凡' &&
      glyphs
        .slice(index + 1, index + 4)
        .find((glyph) => glyph.text.trim() !== '')
        ?.text.startsWith('例'),
  );
  const first = glyphs[at];
  if (!first) return null;
  const line = glyphs.filter(
    ({ box }) =>
      Math.abs(box[3] - first.box[3]) < first.size / 2 &&
      box[0] > first.box[0] - 2 * first.size &&
      box[0] < first.box[0] + 6 * first.size,
  );
  const [text] = glyphsToLines(line);
  // The word with its brackets and the colon after it.
  const own = (text?.glyphs ?? []).filter(({ text: char }) => /[凡例【】[\]()（）<>〈〉：:※]/u.test(char));
  const box = uniteBoxes(own.map((glyph) => glyph.box));
  return text && box && TITLE.test(text.text.slice(text.text.search(/[【[(（<〈※]?\s*凡/u)))
    ? { box, size: first.size, glyphs: own }
    : null;
}

function isSign({ text, color }: Glyph): boolean {
  return color !== undefined && !isPaper(color) && SIGNS.test(text);
}

function isSwatchShape(shape: Shape): boolean {
  const { box, filled } = shape;
  const [height, width] = [heightOf(box), widthOf(box)];
  const isSmall =
    height <= settings.colorLegend.maxHeight &&
    width <= settings.colorLegend.maxWidth &&
    Math.min(height, width) >= settings.colorLegend.minSide;
  return filled && isSmall && (isRectangular(shape) || isBlockArrow(shape)) && !isPaper(shapeToColor(shape));
}

function toSwatches(glyphs: readonly Glyph[], shapes: readonly Shape[]): Swatch[] {
  const signs = glyphs.filter(isSign).map(({ box, color = '' }) => ({ box, color, inside: false }));
  const drawn = shapes.map((shape) => {
    const inside = glyphs.some(({ box, text }) => text.trim() !== '' && contains(shape.box, centreOf(box)));
    return { box: shape.box, color: shapeToColor(shape), inside };
  });
  return [...signs, ...drawn];
}

/** The words on a swatch, or else those to its right. */
function swatchToEntry(swatch: Swatch, glyphs: readonly Glyph[]): Entry | null {
  const { box, inside } = swatch;
  const level = glyphs.filter(
    (glyph) => glyph.text.trim() !== '' && !isSign(glyph) && contains([0, box[1], 1e6, box[3]], centreOf(glyph.box), 2),
  );
  const own = inside ? level.filter((glyph) => contains(box, centreOf(glyph.box))) : wordsAfter(box, level);
  const text = glyphsToLines(own)
    .map((line) => line.text)
    .join('')
    .replace(/^[\s:：=＝…‥→]+|[\s、，,／/)）]+$/gu, '');
  return text === '' || text.length > settings.colorLegend.maxMeaning || TITLE.test(text)
    ? null
    : { ...swatch, glyphs: own, text };
}

/** The words after a swatch on its line. */
export function wordsAfter(box: Box, level: readonly Glyph[]): readonly Glyph[] {
  const after = level.filter((one) => one.box[0] > box[2] - 1);
  const [words] = cutGlyphs(after, settings.lines.segmentGap);
  return words && words[0].box[0] - box[2] <= settings.colorLegend.beside * words[0].size ? words : [];
}

/** The entries on the line of the title, or below each other there, and in no table other than the title's. */
function entriesOf({ box, size }: LegendTitle, found: readonly Entry[], tables: readonly Box[]): Entry[] {
  const isLevel = (entry: Entry, [, top, , bottom]: Box): boolean =>
    overlap([entry.box[1], entry.box[3]], [top, bottom]) > Math.min(heightOf(entry.box), bottom - top) / 2;
  const beside = found.filter((entry) => entry.box[0] > box[0] && isLevel(entry, box));
  const entries = [...beside];
  let bottom = Math.max(box[3], ...beside.map((entry) => entry.box[3]));
  const isOwn = (entry: Entry): boolean =>
    tables.every((table) => !contains(table, centreOf(entry.box)) || contains(table, centreOf(box)));
  for (const entry of found.toSorted((a, b) => a.box[1] - b.box[1])) {
    const isBelow = entry.box[3] > box[3] && entry.box[1] - bottom < settings.colorLegend.rowGap * size;
    const first = entries[0]?.box ?? entry.box;
    const isAligned =
      Math.abs(entry.box[0] - first[0]) < settings.colorLegend.aligned &&
      Math.abs(widthOf(entry.box) - widthOf(first)) < settings.colorLegend.aligned;
    const isAtTitle = entry.box[0] > box[0] - size && entry.box[0] < box[2] + size * settings.colorLegend.beside;
    if (entries.includes(entry) || !isBelow || !isAligned || !isOwn(entry)) continue;
    if (beside.length === 0 && !isAtTitle) continue;
    entries.push(entry);
    bottom = Math.max(bottom, entry.box[3]);
  }
  return entries;
}

/**
 * Small swatches of which at least one colour is used; or wide ones of the same size whose colours are all used in
 * tables.
 */
function untitledEntries(found: readonly Entry[], shapes: readonly Shape[], tables: readonly Box[]): Entry[] {
  const beside = found.filter(({ inside }) => !inside);
  const lines = Map.groupBy(beside, ({ box }) => Math.round((box[1] + box[3]) / 2));
  const columns = Map.groupBy(beside, ({ box }) => Math.round(box[0]));
  const isLegend = (entries: readonly Entry[]): boolean => {
    const distinct = new Set(entries.map(({ color }) => color)).size === entries.length;
    const boxes = entries.map(({ box }) => box);
    const others = shapes.filter((shape) => shape.filled && !boxes.includes(shape.box));
    const isUsed = ({ color }: Entry, among: readonly Shape[]): boolean =>
      among.some((shape) => isSameColor(shapeToColor(shape), color));
    const inTables = others.filter(({ box }) => tables.some((table) => contains(table, centreOf(box))));
    const areUsed = boxes.every(isSmall)
      ? entries.some((entry) => isUsed(entry, others))
      : areAlike(boxes) && entries.every((entry) => isUsed(entry, inTables));
    return entries.length >= settings.colorLegend.minUntitled && distinct && areUsed;
  };
  return [...lines.values(), ...columns.values()].find(isLegend) ?? [];
}

function isSmall(box: Box): boolean {
  return widthOf(box) <= settings.colorLegend.maxUntitledWidth;
}

function areAlike([first, ...rest]: readonly Box[]): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < settings.colorLegend.aligned;
  return (
    first !== undefined &&
    rest.every((box) => isNear(widthOf(box), widthOf(first)) && isNear(heightOf(box), heightOf(first)))
  );
}
