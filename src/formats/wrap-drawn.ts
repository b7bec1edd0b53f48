/** How wide a text is in a type of this size (points): full-width characters are as wide as they are high, the others half as wide. */
export function textToPoints(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? size / 2 : size), 0);
}

/** The lines that a line of text makes in a width (points); a blank one is one line. */
export function wrapToPoints(text: string, width: number, size: number): string[] {
  const lines = [''];
  for (const char of text) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && textToPoints(last + char, size) > width) lines.push(char);
    else lines[lines.length - 1] = last + char;
  }
  return lines;
}
