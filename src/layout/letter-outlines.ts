import { centreOf, contains, heightOf, widthOf } from '../geometry.ts';
import type { Box, DrawnPage, Glyph, Ruling, Shape } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

type Stroke = { of: Ruling | Shape; box: Box };

/**
 * A page without the strokes that trace its characters: some programs print bold type as characters with their
 * outlines. Otherwise the strokes of 口 would be a cell, and those of a title a table.
 */
export function withoutLetterOutlines(page: DrawnPage): DrawnPage {
  const largest = page.glyphs.reduce((most, { size }) => Math.max(most, size), 0);
  const strokes = pageToStrokes(page).filter(({ box }) => Math.max(widthOf(box), heightOf(box)) <= largest);
  if (strokes.length < settings.letterOutlines.minStrokes) return page;
  const strokesOn = indexStrokes(strokes, largest);
  const traced = page.glyphs.map((glyph) => ({ glyph, own: glyph.text.trim() === '' ? [] : strokesOn(glyph) }));
  const bold = new Set(
    traced.filter(({ own }) => own.length >= settings.letterOutlines.minStrokes).map(({ glyph }) => toStyle(glyph)),
  );
  if (bold.size === 0) return page;
  const taken = new Set(traced.flatMap(({ glyph, own }) => (bold.has(toStyle(glyph)) ? own : [])));
  return {
    ...page,
    rulings: page.rulings.filter((one) => !taken.has(one)),
    shapes: page.shapes.filter((one) => !taken.has(one)),
  };
}

function pageToStrokes({ rulings, shapes }: DrawnPage): Stroke[] {
  const lines = rulings.map((one): Stroke => {
    const { at, start, end } = one;
    return { of: one, box: one.orientation === 'horizontal' ? [start, at, end, at] : [at, start, at, end] };
  });
  return [...lines, ...shapes.flatMap((one): Stroke[] => (one.filled ? [] : [{ of: one, box: one.box }]))];
}

/** The strokes inside a glyph, indexed by the horizontal band of their centre. */
function indexStrokes(strokes: readonly Stroke[], band: number): (glyph: Glyph) => (Ruling | Shape)[] {
  const toBand = (y: number): number => Math.floor(y / band);
  const bands = Map.groupBy(strokes, ({ box }) => toBand(centreOf(box)[1]));
  return ({ box, size }) => {
    const slack = settings.letterOutlines.reach * size;
    const [first, last] = [toBand(box[1] - slack), toBand(box[3] + slack)];
    const near = Array.from({ length: last - first + 1 }, (_, at) => bands.get(first + at) ?? []).flat();
    const isWithin = ([left, top, right, bottom]: Box): boolean =>
      contains(box, [left, top], slack) && contains(box, [right, bottom], slack);
    return near.flatMap((stroke) => (isWithin(stroke.box) ? [stroke.of] : []));
  };
}

/** If one character of a style is traced, all of them are. */
function toStyle({ font, size }: Glyph): string {
  return `${font} ${size.toFixed(1)}`;
}
