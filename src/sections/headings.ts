import { headingToNumber, vocabulary, wordHeadingPattern } from '../japanese/headers.ts';
import { bare, foldWidth } from '../japanese/width.ts';

/** Headings are short; a longer line that begins with a number is a sentence of a list. */
const MAX_HEADING = 80;

const DIRECTION = wordHeadingPattern(vocabulary.directions);

/** How an edition numbers its measures; one edition keeps to one of these. */
export const MEASURE_STYLES: readonly { name: string; pattern: RegExp }[] = [
  { name: '(1) …', pattern: /^\(\s*([0-9]{1,2})\s*\)\s*(.+)$/u },
  { name: '施策1 …', pattern: wordHeadingPattern(vocabulary.measures) },
  { name: '1-1 …', pattern: /^[0-9]{1,2}\s*-\s*([0-9]{1,2})[\s.:、]+(.+)$/u },
  { name: '1 …', pattern: /^([0-9]{1,2})[\s.:、]+(.+)$/u },
];

export type Numbered = { number: number; title: string };

/** "取組方向 1 ものづくり産業の…" */
export function textToDirection(text: string): Numbered | null {
  return textToNumbered(text, DIRECTION);
}

export function textToMeasure(text: string, style: RegExp): Numbered | null {
  return textToNumbered(text, style);
}

/** The title keeps its printed characters, so it is cut from the text and not from the folded form. */
function textToNumbered(text: string, pattern: RegExp): Numbered | null {
  const printed = text.trim();
  if (printed.length > MAX_HEADING || printed.endsWith('。')) return null;
  const match = pattern.exec(foldWidth(printed));
  if (!match) return null;
  const [, number = '', title = ''] = match;
  return { number: headingToNumber(number), title: title === '' ? '' : printed.slice(-title.length).trim() };
}

/** The same heading whatever its width, blanks and bullets: "◆「…」工程表" and "「…」工程表". */
export function headingToKey(text: string): string {
  return bare(foldWidth(text)).replace(/^[◆◇■□●○]+/u, '');
}
