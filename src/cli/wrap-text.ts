/** Characters that a terminal shows two columns wide. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uff60]/u;

/** Lines break after a Latin word, or between Japanese characters that may be separated (行頭禁則, 行末禁則). */
const unbroken =
  /\s*(?:[（「『【〔]*(?:[\x21-\x7e’…]+|[\p{L}\p{N}])[、。，．・：；）」』】〕ぁぃぅぇぉっゃゅょァィゥェォッャュョー]*|[^\s])/gu;

/** The width of a text in terminal columns. */
export function textToWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);
}

/** Wrap a text at `width` terminal columns, including Japanese, which has no blanks to break at. */
export function boxWrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const [piece] of line.matchAll(unbroken)) {
    if (current !== '' && textToWidth(current + piece) > width) {
      lines.push(current);
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current];
}
