import type { HeadingStyle } from '../japanese/heading-styles.ts';
import type { Line } from '../model/page.ts';
import { BRACKETED_STYLE, headingToKey, NUMBER_STYLE, type Numbered, textToHeading } from './headings.ts';
import type { Part } from './parts.ts';

const CHAPTER_STYLE: HeadingStyle = {
  name: '第1章 …',
  patterns: [/^第\s*(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*章[\s.:：、．]*(?<title>[^\s.:：、．].*)$/u],
};

/** A single line 1 … above (1) …, (2) … can be that of a chapter. */
const MIN_NUMBERED = 2;

/**
 * The headings above those of measures where the edition has no word for directions: 1 快適なまち above (1) 道路の整備, else
 * 第4章 年次計画 above 1 学校. Chapters without measures are none. If a number is used for two of them, as in each chapter anew,
 * there are no directions.
 */
export function findNumberedDirections(
  parts: readonly Part[],
  measure: HeadingStyle,
  measureHeadings: ReadonlySet<Line>,
): ReadonlyMap<Line, Numbered> {
  // 施策1-2 names its direction itself
  const isCompound = ({ text }: Line): boolean => textToHeading(text, measure)?.direction != null;
  if ([...measureHeadings].some(isCompound)) return new Map();
  const numbered = measure === BRACKETED_STYLE ? findAbove(parts, NUMBER_STYLE, measureHeadings) : new Map();
  const found = numbered.size >= MIN_NUMBERED ? numbered : findAbove(parts, CHAPTER_STYLE, measureHeadings);
  return areDistinct([...found.values()]) ? found : new Map();
}

/** The headings of a style with a measure before the next heading of that style. */
function findAbove(
  parts: readonly Part[],
  style: HeadingStyle,
  measureHeadings: ReadonlySet<Line>,
): Map<Line, Numbered> {
  const found = new Map<Line, Numbered>();
  let open: { line: Line; numbered: Numbered } | null = null;
  for (const part of parts) {
    if (part.kind !== 'line') continue;
    const numbered = textToHeading(part.text, style);
    if (numbered) open = { line: part, numbered };
    else if (open && measureHeadings.has(part)) found.set(open.line, open.numbered);
  }
  return found;
}

function areDistinct(headings: readonly Numbered[]): boolean {
  const titles = new Map(headings.map(({ number, title }) => [number, headingToKey(title)]));
  return headings.every(({ number, title }) => titles.get(number) === headingToKey(title));
}
