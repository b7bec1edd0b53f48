import { wrapText } from '../japanese/width.ts';

/** How wide a text is in a type of this size (points): full-width characters are as wide as they are high, the others half as wide. */
export function textToPoints(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? size / 2 : size), 0);
}

/** The lines that each line of a text makes in a width (points); a blank one is one line. */
export function wrapToPoints(text: string, width: number, size: number): string[] {
  return wrapText(text, width, (char) => textToPoints(char, size));
}
