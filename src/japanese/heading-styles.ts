import { CIRCLED } from './circled.ts';
import { ERA, LETTER } from './fiscal-years.ts';
import { ANY_NUMBER, KANJI, SINGLE_NUMBER } from './heading-numbers.ts';
import { escapePattern, foldWidth } from './width.ts';

/** How an edition numbers its headings; an edition has one style for directions and one for measures. */
export type HeadingStyle = { name: string; patterns: readonly RegExp[] };

const HYPHEN = '\\s*[-‐‑–—−ー.．]\\s*';
const GAP = '[\\s.:：、．-]*';

/** A numbered heading such as "取組方向 1 …": one of the words, a number, the title. */
export function wordHeadingPattern(words: readonly string[]): RegExp {
  // 施策一覧 has no number.
  const number = `(?<number>${SINGLE_NUMBER})(?!\\d|${HYPHEN}\\d{1,2}(?!\\d)|(?<=[${KANJI}])\\p{Script=Han})`;
  return new RegExp(`^(?:${alternatives(words)})\\s*${number}${GAP}(?<title>.*)$`, 'u');
}

/** A heading that also has the number of its direction: "施策1-2 …", "基本施策 1-2-3 …"; without words "1-2 …". */
export function compoundHeadingPattern(words: readonly string[]): RegExp {
  const number = `(?<direction>[0-9]{1,2})${HYPHEN}(?:[0-9]{1,2}${HYPHEN})?\\(?(?<number>[0-9]{1,2})\\)?(?![0-9])`;
  return words.length > 0
    ? new RegExp(`^(?:${alternatives(words)})\\s*${number}${GAP}(?<title>.+)$`, 'u')
    : new RegExp(`^${number}[\\s.:：、]+(?<title>.+)$`, 'u');
}

/** A number in brackets: (2), 【2】, ＜2＞. */
const BRACKETED_NUMBER = `[(【〔<〈《\\[]\\s*(?<number>${SINGLE_NUMBER})\\s*[)】〕>〉》\\]]`;
const CIRCLED_NUMBER = `(?<number>[${CIRCLED}])`;
/** A number that is separated from the title by a blank or a sign: 目標1 …, 目標２：…. */
const SEPARATED_NUMBER = '(?<number>[0-9]{1,2})(?=[\\s.:：、．])(?![.．][0-9])';
const OPEN_WORD = '(?<word>[^\\d\\s、。・:：()【】〔〕<>〈〉《》\\[\\]◆◇■□●○]{1,12})';

/** 令和5 and R5 are years, not the numbers of headings. */
const YEAR_WORD = new RegExp(`^(?:${ERA}|[${LETTER}]|FY)\\.?$`, 'iu');

/** The word before a number: 重点項目 in "重点項目(2) 災害に強いまち", 目標 in "目標2 安全"; null if a line has none. */
export function lineToHeadingWord(line: string): string | null {
  const plain = foldWidth(line.trim());
  const found = NUMBERED_WORDS.map((pattern) => pattern.exec(plain)).find((one) => one !== null);
  const word = found?.groups?.word ?? null;
  return word === null || YEAR_WORD.test(word) ? null : word;
}

const NUMBERS = [BRACKETED_NUMBER, CIRCLED_NUMBER, SEPARATED_NUMBER];

const NUMBERED_WORDS = NUMBERS.map((number) => new RegExp(`^${OPEN_WORD}\\s*${number}${GAP}\\S`, 'u'));

/** Headings with this word and a number after it. */
export function ownHeadingStyle(word: string): HeadingStyle {
  const patterns = NUMBERS.map((number) => new RegExp(`^${escapePattern(word)}\\s*${number}${GAP}(?<title>.+)$`, 'u'));
  return { name: `${word}1 …`, patterns };
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
}

const PLACE = /\{(number|direction|title)\}/u;
/** The number must be complete: not the "1" of "1-2" or the "3" of "3.5億円". */
const WHOLE = `(?!\\d|[-‐‑–—−.．]\\d)`;

/**
 * A heading as a person describes it, "基本施策{number} {title}": printed words with placeholders for numbers and title.
 * Width is ignored, a blank matches any blanks or none, a hyphen any dash.
 */
export function describedHeadingPattern(description: string): RegExp {
  // printed words and names of placeholders alternate
  const parts = description.trim().split(PLACE);
  const words = parts.map((part) => foldWidth(part));
  // "{number} {title}": without a word, only the blank distinguishes a heading from "12月の行事".
  const gap = words.every((word, index) => index % 2 === 1 || word.trim() === '') ? '\\s+' : '\\s*';
  const source = words.map((part, index) =>
    index % 2 === 0 ? wordsToSource(part, gap) : placeToSource(part, words[index + 1] ?? ''),
  );
  return new RegExp(`^${source.join('')}$`, 'du');
}

function wordsToSource(words: string, gap: string): string {
  const parts = words.split(/(\s+|-)/u).filter((part) => part !== '');
  const toSource = (part: string): string => (part.trim() === '' ? gap : escapePattern(part));
  return parts.map((part) => (part === '-' ? '\\s*[-‐‑–—−ー]\\s*' : toSource(part))).join('');
}

function placeToSource(place: string, next: string): string {
  if (place === 'title') return '(?<title>.+)';
  if (place === 'direction') return `(?<direction>${ANY_NUMBER})`;
  return `(?<number>${ANY_NUMBER})${next.startsWith('-') ? '' : WHOLE}`;
}
