import { centreOf, type Interval, overlap, unite, widthOf } from '../geometry.ts';
import type { Box, DrawnPage, Glyph, Ruling } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** Words that are struck out, and the line through them. */
type Struck = { glyphs: Glyph[]; line: Ruling };

/**
 * A page without the words that a line strikes through from the first character to the last, and without this line:
 * they are from an earlier edition (見え消し). The rules of a table and the shafts of arrows extend beyond the words that
 * they cross.
 */
export function takeStruckWords(page: DrawnPage): { page: DrawnPage; struck: { text: string; box: Box }[] } {
  const glyphsOn = indexLines(page.glyphs.filter(({ text, vertical }) => !vertical && text.trim() !== ''));
  const found: Struck[] = [];
  for (const line of page.rulings) {
    const glyphs = glyphsOn(line);
    if (isThrough(line, glyphs)) found.push({ glyphs, line });
  }
  const lines = new Set(found.map(({ line }) => line));
  const struck = found.filter(({ glyphs }) => !isCrossed(glyphs, page.rulings, lines));
  if (struck.length === 0) return { page, struck: [] };
  const gone = new Set(struck.flatMap((one) => one.glyphs));
  const strokes = new Set(struck.map(({ line }) => line));
  // Two lines may strike through the same words.
  const distinct = struck.filter(({ glyphs }, at) => !struck.slice(0, at).some((one) => one.glyphs[0] === glyphs[0]));
  return {
    page: {
      ...page,
      glyphs: page.glyphs.filter((glyph) => !gone.has(glyph)),
      rulings: page.rulings.filter((ruling) => !strokes.has(ruling)),
    },
    struck: distinct.map(({ glyphs }) => ({
      text: glyphs.map(({ text }) => text).join(''),
      box: glyphs.map(({ box }) => box).reduce(unite),
    })),
  };
}

/** The characters that a line passes through at mid-height, from left to right, indexed by horizontal band. */
function indexLines(glyphs: readonly Glyph[]): (line: Ruling) => Glyph[] {
  const band = glyphs.reduce((most, { size }) => Math.max(most, size), 1);
  const toBand = (y: number): number => Math.floor(y / band);
  const bands = Map.groupBy(glyphs, ({ box }) => toBand(centreOf(box)[1]));
  const { above, below } = settings.struckWords;
  return ({ orientation, at, start, end }) => {
    // A map has more strokes than a page has words.
    if (orientation === 'vertical' || !AROUND.some((step) => bands.has(toBand(at) + step))) return [];
    const near = AROUND.flatMap((step) => bands.get(toBand(at) + step) ?? []);
    const isStruck = ({ box, size }: Glyph): boolean => {
      const [x] = centreOf(box);
      return x > start && x < end && at > box[1] + above * size && at < box[1] + below * size;
    };
    return near.filter(isStruck).sort((a, b) => a.box[0] - b.box[0]);
  };
}

/** Whether other lines also cross the words, as in a chart or on a map. */
function isCrossed(glyphs: readonly Glyph[], rulings: readonly Ruling[], strikes: ReadonlySet<Ruling>): boolean {
  const [left, top, right, bottom] = glyphs.map(({ box }) => box).reduce(unite);
  const slack = settings.struckWords.besideWords * (bottom - top);
  const across: Interval = [left + slack, right - slack];
  const along: Interval = [top + slack, bottom - slack];
  const runsThrough = ({ at, start, end }: Ruling, sides: Interval, ends: Interval): boolean =>
    at > sides[0] && at < sides[1] && overlap([start, end], ends) > 0;
  return rulings.some((ruling) => {
    const [sides, ends] = ruling.orientation === 'horizontal' ? [along, across] : [across, along];
    return runsThrough(ruling, sides, ends) && !strikes.has(ruling);
  });
}

const AROUND = [-1, 0, 1] as const;

/** Whether a line begins and ends with the characters that it crosses and is over ink for most of its length. */
function isThrough({ start, end }: Ruling, glyphs: readonly Glyph[]): boolean {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (!first || !last) return false;
  const { besideWords, minInk } = settings.struckWords;
  const reaches = Math.max(Math.abs(first.box[0] - start), Math.abs(last.box[2] - end)) <= besideWords * first.size;
  const ink = glyphs.reduce((sum, { box }) => sum + widthOf(box), 0);
  return reaches && ink >= minInk * (end - start);
}
