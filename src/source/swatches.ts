import type { ColorMeaning } from '../model/block.ts';

/** A colour behind words of a line, or of the words themselves; `from` and `to`: their range in the line. */
export type Swatch = { color: string; from: number; to: number };

const SIGN = /^[■□●○◆◇▲▼▬━—█▇▆]$/u;
/** Characters. A longer text does not explain a colour. */
const MAX_MEANING = 20;

/** The meanings that a line gives for its colours: the words on a colour, or else the words after it. */
export function swatchesToMeanings(line: string, swatches: readonly Swatch[]): ColorMeaning[] {
  return swatches.flatMap(({ color, from, to }, at): ColorMeaning[] => {
    const own = line.slice(from, to).trim();
    const words = own === '' || SIGN.test(own) ? line.slice(to, swatches[at + 1]?.from) : own;
    const text = words.replace(/^[\s:：=＝…‥→]+|[\s、，,／/)）]+$/gu, '');
    return text === '' || text.length > MAX_MEANING ? [] : [{ color, text }];
  });
}

/** Whether coloured words are only a sign of that colour. */
export function isColorSign(text: string): boolean {
  return SIGN.test(text.trim());
}
