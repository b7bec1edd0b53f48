import { bare, foldWidth } from './width.ts';

const HALF_KATAKANA = /[\uff61-\uff9f]+/gu;

/**
 * The form in which texts of two editions are compared: width, blanks, line breaks and Unicode form are ignored, all
 * other characters count.
 */
export function textToKey(text: string): string {
  return bare(foldWidth(text.normalize('NFC'))).replace(HALF_KATAKANA, (run) => run.normalize('NFKC'));
}

/** The pairs of neighbouring characters of a text, with the count of each. */
export type CharacterPairs = { counts: ReadonlyMap<string, number>; total: number };

/**
 * Most Japanese words have two characters, so pairs serve as words without a dictionary: 整備計画 is 整備, 備計, 計画. A single
 * character is a pair by itself.
 */
export function textToPairs(text: string): CharacterPairs {
  const chars = [...textToKey(text)];
  const counts = new Map<string, number>();
  const pairs = chars.length === 1 ? chars : chars.slice(1).map((char, at) => `${chars[at]}${char}`);
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, total: pairs.length };
}

/** Share of the pairs that are in both texts, from 0 to 1 (Dice); 0 for two empty texts. */
export function pairsToLikeness(a: CharacterPairs, b: CharacterPairs): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total);
}
