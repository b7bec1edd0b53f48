import { widthOf } from '../geometry.ts';
import { displayWidth } from '../japanese/width.ts';
import type { Box, Glyph } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/** A text with the box of its cell. `wraps`: it is broken where the cell ends. */
export type BoxedText = { box: Box; text: string; wraps: boolean };

/** The characters of cells at about the places where programs print them; only what stands beside what can be told of them. */
export function textsToGlyphs(texts: readonly BoxedText[]): Glyph[] {
  return texts.flatMap(({ box, text, wraps }) => {
    const lines = wrapText(
      text,
      wraps ? Math.max(settings.sheets.size, widthOf(box) - 2 * settings.sheets.padding) : Number.POSITIVE_INFINITY,
    );
    const top = (box[1] + box[3] - lines.length * settings.sheets.size * settings.sheets.leading) / 2;
    return lines.flatMap((line, at) => {
      let x = box[0] + settings.sheets.padding;
      const y = top + at * settings.sheets.size * settings.sheets.leading;
      return [...line].map((char): Glyph => {
        const width = widthOfChar(char);
        x += width;
        return {
          text: char,
          box: [x - width, y, x, y + settings.sheets.size],
          size: settings.sheets.size,
          font: '',
          vertical: false,
        };
      });
    });
  });
}

function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let [line, length] = ['', 0];
    for (const char of paragraph) {
      if (line !== '' && length + widthOfChar(char) > width) {
        lines.push(line);
        [line, length] = ['', 0];
      }
      line += char;
      length += widthOfChar(char);
    }
    return [...lines, line];
  });
}

function widthOfChar(char: string): number {
  return settings.sheets.size * displayWidth(char);
}
