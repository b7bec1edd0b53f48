import { shippedWords } from '../japanese/headers.ts';
import { headingToNumber } from '../japanese/heading-numbers.ts';
import { compoundHeadingPattern, type HeadingStyle, wordHeadingPattern } from '../japanese/heading-styles.ts';
import { bare, foldWidth } from '../japanese/width.ts';

/** Characters. A longer line that begins with a number is a sentence of a list. */
const MAX_HEADING = 80;

export const ROMAN_STYLE: HeadingStyle = {
  name: 'Ⅰ …',
  patterns: [/^(?<number>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[\s.:：、．]+(?<title>.+)$/u],
};

export const DIRECTION_STYLES: readonly HeadingStyle[] = [
  { name: '取組方向1 …', patterns: [wordHeadingPattern(shippedWords.directions)] },
  ROMAN_STYLE,
];

export const BRACKETED_STYLE: HeadingStyle = {
  name: '(1) …',
  patterns: [/^\(\s*(?<number>[0-9]{1,2})\s*\)\s*(?<title>.+)$/u],
};

export const NUMBER_STYLE: HeadingStyle = { name: '1 …', patterns: [/^(?<number>[0-9]{1,2})[\s.:、]+(?<title>.+)$/u] };

export const MEASURE_STYLES: readonly HeadingStyle[] = [
  BRACKETED_STYLE,
  {
    name: '施策1 …',
    patterns: [
      compoundHeadingPattern([...shippedWords.measures, ...shippedWords.directions]),
      wordHeadingPattern(shippedWords.measures),
    ],
  },
  { name: '1-1 …', patterns: [compoundHeadingPattern([])] },
  NUMBER_STYLE,
];

/** `direction`: the one in a compound number such as 2-1; null if there is none. */
export type Numbered = { number: number; title: string; direction: number | null };

/** The title is cut from the text, not from its folded form, to keep the printed characters. */
export function textToHeading(text: string, { patterns }: HeadingStyle): Numbered | null {
  const printed = text.trim();
  if (printed.length > MAX_HEADING || printed.endsWith('。')) return null;
  const bullet = /^[◆◇■□●○]\s*/u.exec(printed)?.[0] ?? '';
  // The edition's own style may begin with a bullet: "■施策1".
  const folded = [printed.slice(bullet.length), printed].map(foldWidth);
  const found = patterns.flatMap((pattern) => folded.map((one) => pattern.exec(one))).find((one) => one !== null);
  if (!found?.groups) return null;
  const { number = '', title = '', direction } = found.groups;
  // Words may follow the title: "【施策1 観光の振興】".
  const end = found.indices?.groups?.title?.[1] ?? found.input.length;
  const cut = printed.slice(printed.length - found.input.length).slice(end - title.length, end);
  return {
    number: headingToNumber(number),
    title: cut.trim(),
    direction: direction === undefined ? null : headingToNumber(direction),
  };
}

/** A heading in any of the styles; the rows of an index print them like the text. */
export function textToAnyHeading(text: string, styles: readonly HeadingStyle[]): Numbered | null {
  return styles.map((style) => textToHeading(text, style)).find((one) => one !== null) ?? null;
}

/** A key for headings that ignores width, blanks and bullets: "◆「…」工程表" and "「…」工程表". */
export function headingToKey(text: string): string {
  return bare(foldWidth(text)).replace(/^[◆◇■□●○]+/u, '');
}
