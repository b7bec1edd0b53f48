import { widthOf } from '../geometry.ts';
import { displayWidth, wrapText } from '../japanese/width.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** A text with the box of its cell. `wraps`: it wraps at the side of the cell. */
export type BoxedText = { box: Box; text: string; wraps: boolean };

/** The characters of cells at about their printed positions: precise enough to see which texts are side by side. */
export function textsToGlyphs(texts: readonly BoxedText[]): Glyph[] {
  const { size, padding, leading } = settings.sheets;
  return texts.flatMap(({ box, text, wraps }) => {
    const room = wraps ? Math.max(size, widthOf(box) - 2 * padding) : Number.POSITIVE_INFINITY;
    const lines = wrapText(text, room / size);
    const top = (box[1] + box[3] - lines.length * size * leading) / 2;
    return lines.flatMap((line, at) => {
      let x = box[0] + padding;
      const y = top + at * size * leading;
      return [...line].map((char): Glyph => {
        const left = x;
        x += size * displayWidth(char);
        return { text: char, box: [left, y, x, y + size], size, font: '', vertical: false };
      });
    });
  });
}
