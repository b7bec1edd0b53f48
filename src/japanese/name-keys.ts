import { z } from 'zod';
import data from './name-variants.json' with { type: 'json' };
import { escapePattern } from './width.ts';

const variants = z
  .strictObject({
    dropped: z.string().min(1),
    longVowels: z.string().min(1),
    kana: z.array(z.string().min(2)),
    oldForms: z.array(z.string().min(2)),
  })
  .parse(data);

/** Of each group the first character stands for the others. */
const groups = [variants.longVowels, ...variants.kana, ...variants.oldForms].map((group) => [...group]);
const folded = new Map(groups.flatMap(([first = '', ...others]) => others.map((other) => [other, first])));
const FOLDED = new RegExp(`[${[...folded.keys()].map(escapePattern).join('')}]`, 'gu');
const DROPPED = new RegExp(`[\\s${escapePattern(variants.dropped)}]`, 'gu');

/** Names come again and again; a process that reads many plans must not keep them all. */
const MAX_MEMO = 5_000;
const seen = new Map<string, string>();

/**
 * How names are compared, never how they are published: width, kana variants, hyphens and long-vowel signs, old forms of
 * kanji fold into one; blanks and middle dots do not count.
 */
export function nameToKey(name: string): string {
  const known = seen.get(name);
  if (known !== undefined) return known;
  const key = name
    .normalize('NFKC')
    .replace(DROPPED, '')
    .replace(FOLDED, (char) => folded.get(char) ?? char);
  if (seen.size >= MAX_MEMO) seen.clear();
  seen.set(name, key);
  return key;
}
