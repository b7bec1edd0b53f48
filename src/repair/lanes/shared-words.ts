import { remember } from '../../japanese/remember.ts';

const PAIR = /^[一-龠々ァ-ヺーA-Za-z]{2}$/u;

/** How many different pairs of kanji, katakana or Latin letters stand in both texts. */
export function countSharedPairs(a: string, b: string): number {
  const other = textToPairs(b);
  let shared = 0;
  for (const pair of textToPairs(a)) if (other.has(pair)) shared += 1;
  return shared;
}

/** Size of the cache; each row is compared with each label of its table. */
const MAX_TEXTS = 500;

const textToPairs: (text: string) => ReadonlySet<string> = remember((text) => {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (PAIR.test(pair)) pairs.add(pair);
  }
  return pairs;
}, MAX_TEXTS);
