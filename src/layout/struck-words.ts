import { centreOf, unite, widthOf } from '../geometry.ts';
import type { Box, DrawnPage, Glyph, Ruling } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** Words that are struck out, with the line through them. */
type Struck = { glyphs: Glyph[]; line: Ruling };

/**
 * A page without the words that a line is drawn through, from the first character to the last, and without the line: they show
 * what an earlier edition said (見え消し). A rule of a table, and the shaft of an arrow, run on beside the words that they cross.
 */
export function takeStruckWords(page: DrawnPage): { page: DrawnPage; struck: { text: string; box: Box }[] } {
  const glyphsOn = indexLines(page.glyphs.filter(({ text, vertical }) => !vertical && text.trim() !== ''));
  const struck = page.rulings.flatMap((line): Struck[] => {
    const glyphs = line.orientation === 'horizontal' ? glyphsOn(line) : [];
    return isThrough(line, glyphs) ? [{ glyphs, line }] : [];
  });
  if (struck.length === 0) return { page, struck: [] };
  const [gone, lines] = [new Set(struck.flatMap((one) => one.glyphs)), new Set(struck.map(({ line }) => line))];
  // Two lines strike the same words.
  const told = struck.filter(({ glyphs }, at) => !struck.slice(0, at).some((one) => one.glyphs[0] === glyphs[0]));
  return {
    page: {
      ...page,
      glyphs: page.glyphs.filter((glyph) => !gone.has(glyph)),
      rulings: page.rulings.filter((ruling) => !lines.has(ruling)),
    },
    struck: told.map(({ glyphs }) => ({
      text: glyphs.map(({ text }) => text).join(''),
      box: glyphs.map(({ box }) => box).reduce(unite),
    })),
  };
}

/** The characters whose middle a line runs through, from left to right, looked up by the band of the page that theirs lies in. */
function indexLines(glyphs: readonly Glyph[]): (line: Ruling) => Glyph[] {
  const band = glyphs.reduce((most, { size }) => Math.max(most, size), 1);
  const toBand = (y: number): number => Math.floor(y / band);
  const bands = Map.groupBy(glyphs, ({ box }) => toBand(centreOf(box)[1]));
  const { above, below } = settings.struckWords;
  return ({ at, start, end }) => {
    const near = [-1, 0, 1].flatMap((step) => bands.get(toBand(at) + step) ?? []);
    const isCrossed = ({ box, size }: Glyph): boolean => {
      const [x] = centreOf(box);
      return x > start && x < end && at > box[1] + above * size && at < box[1] + below * size;
    };
    return near.filter(isCrossed).sort((a, b) => a.box[0] - b.box[0]);
  };
}

/** Whether a line begins and ends with the characters that it crosses, and leaves none of its length blank. */
function isThrough({ start, end }: Ruling, glyphs: readonly Glyph[]): boolean {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (!first || !last) return false;
  const { besideWords, minInk } = settings.struckWords;
  const reaches = Math.max(Math.abs(first.box[0] - start), Math.abs(last.box[2] - end)) <= besideWords * first.size;
  const ink = glyphs.reduce((sum, { box }) => sum + widthOf(box), 0);
  return reaches && ink >= minInk * (end - start);
}
