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

/** Of each group the first character stands for the others. */
const groups = [variants.longVowels, ...variants.kana, ...variants.oldForms].map((group) => [...group]);
const folded = new Map(groups.flatMap(([first = '', ...others]) => others.map((other) => [other, first])));
const FOLDED = new RegExp(`[${[...folded.keys()].map(escapePattern).join('')}]`, 'gu');
const DROPPED = new RegExp(`[\\s${escapePattern(variants.dropped)}]`, 'gu');

/** Distinct names kept. */
const MAX_NAMES = 5_000;

/**
 * How names are compared, never how they are published: width, kana variants, hyphens and long-vowel signs, old forms of
 * kanji fold into one; blanks and middle dots do not count.
 */
export const nameToKey: (name: string) => string = remember(
  (name) =>
    name
      .normalize('NFKC')
      .replace(DROPPED, '')
      .replace(FOLDED, (char) => folded.get(char) ?? char),
  MAX_NAMES,
);
