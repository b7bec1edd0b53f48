import { wrapText } from '../japanese/width.ts';

/** The width of a text in points: full-width characters are as wide as the font size, others half as wide. */
export function textToPoints(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? size / 2 : size), 0);
}

/** Wraps the lines of a text to a width (points); a blank line stays one line. */
export function wrapToPoints(text: string, width: number, size: number): string[] {
  return wrapText(text, width, (char) => textToPoints(char, size));
}
