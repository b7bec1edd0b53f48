import type { ColorMeaning } from '../model/block.ts';

/** A colour that words of a line stand on or are written in, and their first and last place in it. */
export type Swatch = { color: string; from: number; to: number };

const SIGN = /^[■□●○◆◇▲▼▬━—█▇▆]$/u;
/** Characters. More of them are no meaning of a colour. */
const MAX_MEANING = 20;

/** What a line says of its colours: the words on a colour, or else those behind it. */
export function swatchesToMeanings(line: string, swatches: readonly Swatch[]): ColorMeaning[] {
  return swatches.flatMap(({ color, from, to }, at): ColorMeaning[] => {
    const own = line.slice(from, to).trim();
    const words = own === '' || SIGN.test(own) ? line.slice(to, swatches[at + 1]?.from) : own;
    const text = words.replace(/^[\s:：=＝…‥→]+|[\s、，,／/)）]+$/gu, '');
    return text === '' || text.length > MAX_MEANING ? [] : [{ color, text }];
  });
}

/** Whether words that are written in a colour are a sign of it. */
export function isColorSign(text: string): boolean {
  return SIGN.test(text.trim());
}
