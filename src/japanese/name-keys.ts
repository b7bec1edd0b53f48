import { z } from 'zod';
import data from './name-variants.json' with { type: 'json' };
import { remember } from './remember.ts';
import { escapePattern } from './width.ts';

const variants = z
  .strictObject({
    dropped: z.string().min(1),
    longVowels: z.string().min(1),
    kana: z.array(z.string().min(2)),
    oldForms: z.array(z.string().min(2)),
  })
  .parse(data);

/** The first character of each group replaces the others. */
const groups = [variants.longVowels, ...variants.kana, ...variants.oldForms].map((group) => [...group]);
const folded = new Map(groups.flatMap(([first = '', ...others]) => others.map((other) => [other, first])));
const FOLDED = new RegExp(`[${[...folded.keys()].map(escapePattern).join('')}]`, 'gu');
const DROPPED = new RegExp(`[\\s${escapePattern(variants.dropped)}]`, 'gu');

/** Distinct names cached. */
const MAX_NAMES = 5_000;

/**
 * The form in which names are compared, never published. Width, kana variants, hyphens, long-vowel signs and old forms
 * of kanji are unified; blanks and middle dots are dropped.
 */
export const nameToKey: (name: string) => string = remember(
  (name) =>
    name
      .normalize('NFKC')
      .replace(DROPPED, '')
      .replace(FOLDED, (char) => folded.get(char) ?? char),
  MAX_NAMES,
);
