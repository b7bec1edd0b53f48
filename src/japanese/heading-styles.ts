import { ANY_NUMBER, SINGLE_NUMBER } from './heading-numbers.ts';
import { escapePattern, foldWidth } from './width.ts';

/** How an edition numbers its headings; one edition keeps to one style each for directions and measures. */
export type HeadingStyle = { name: string; patterns: readonly RegExp[] };

const HYPHEN = '\\s*[-‐‑–—−ー.．]\\s*';
const GAP = '[\\s.:：、．-]*';

/** A numbered heading such as "取組方向 1 …": one of the words, a number, the rest. */
export function wordHeadingPattern(words: readonly string[]): RegExp {
  const number = `(?<number>${SINGLE_NUMBER})(?!\\d|${HYPHEN}\\d{1,2}(?!\\d))`;
  return new RegExp(`^(?:${alternatives(words)})\\s*${number}${GAP}(?<title>.*)$`, 'u');
}

/** A heading whose number names its direction too: "施策1-2 …", "基本施策 1-2-3 …"; without words "1-2 …". */
export function compoundHeadingPattern(words: readonly string[]): RegExp {
  const number = `(?<direction>[0-9]{1,2})${HYPHEN}(?:[0-9]{1,2}${HYPHEN})?\\(?(?<number>[0-9]{1,2})\\)?(?![0-9])`;
  return words.length > 0
    ? new RegExp(`^(?:${alternatives(words)})\\s*${number}${GAP}(?<title>.+)$`, 'u')
    : new RegExp(`^${number}[\\s.:：、]+(?<title>.+)$`, 'u');
}

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const PLACES = /\{(?:number|direction|title)\}/gu;
/** A heading's number is whole: "1" of "1-2" and "3" of "3.5億円" are none. */
const WHOLE = `(?!\\d|[-‐‑–—−.．]\\d)`;

/**
 * A heading as a person describes it, "基本施策{number} {title}": printed words with places for numbers and title; width does
 * not count, a blank stands for blanks or none, a hyphen for any dash.
 */
export function describedHeadingPattern(description: string): RegExp {
  const plain = foldWidth(description).trim();
  const parts = plain.split(/(\{(?:number|direction|title)\}|\s+|-)/u).filter((part) => part !== '');
  // "{number} {title}": without a word the blank alone tells a heading from "12月の行事".
  const gap = plain.replace(PLACES, '').trim() === '' ? '\\s+' : '\\s*';
  const source = parts.map((part, index) => {
    if (part === '{number}') return `(?<number>${ANY_NUMBER})${parts[index + 1] === '-' ? '' : WHOLE}`;
    if (part === '{direction}') return `(?<direction>${ANY_NUMBER})`;
    if (part === '{title}') return '(?<title>.+)';
    if (part === '-') return '\\s*[-‐‑–—−ー]\\s*';
    return part.trim() === '' ? gap : escapePattern(part);
  });
  return new RegExp(`^${source.join('')}$`, 'du');
}
