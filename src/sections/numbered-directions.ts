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

/** Headings above those of measures; `others`: those of the same style, such as 第5章 進行管理, without a measure. */
export type NumberedDirections = { directions: ReadonlyMap<Line, Numbered>; others: ReadonlySet<Line> };

const NO_DIRECTIONS: NumberedDirections = { directions: new Map(), others: new Set() };

/**
 * The headings above those of measures where the edition has no word for directions: 1 快適なまち above (1) 道路の整備, else
 * 第4章 年次計画 above 1 学校 or 4.1 学校. A style that uses a number for two of them, as in each chapter anew, is not that of the
 * directions.
 */
export function findNumberedDirections(
  parts: readonly Part[],
  measure: HeadingStyle,
  measureHeadings: ReadonlySet<Line>,
): NumberedDirections {
  const numbered =
    measure === BRACKETED_STYLE ? findAbove(parts, NUMBER_STYLE, measure, measureHeadings) : NO_DIRECTIONS;
  return numbered.directions.size >= MIN_NUMBERED
    ? numbered
    : findAbove(parts, CHAPTER_STYLE, measure, measureHeadings);
}

/** The headings of a style with a measure before the next heading of that style. */
function findAbove(
  parts: readonly Part[],
  style: HeadingStyle,
  measure: HeadingStyle,
  measureHeadings: ReadonlySet<Line>,
): NumberedDirections {
  const directions = new Map<Line, Numbered>();
  const others = new Set<Line>();
  let open: { line: Line; numbered: Numbered } | null = null;
  for (const part of parts) {
    if (part.kind !== 'line') continue;
    const numbered = textToHeading(part.text, style);
    if (numbered) {
      open = { line: part, numbered };
      others.add(part);
    } else if (open && measureHeadings.has(part)) {
      // 施策1-2 names a direction that is not this one
      const own = textToHeading(part.text, measure)?.direction ?? open.numbered.number;
      if (own !== open.numbered.number) return NO_DIRECTIONS;
      directions.set(open.line, open.numbered);
      others.delete(open.line);
    }
  }
  return areDistinct([...directions.values()]) ? { directions, others } : NO_DIRECTIONS;
}

function areDistinct(headings: readonly Numbered[]): boolean {
  const titles = new Map(headings.map(({ number, title }) => [number, headingToKey(title)]));
  return headings.every(({ number, title }) => titles.get(number) === headingToKey(title));
}
