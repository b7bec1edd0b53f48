import type { HeadingStyle } from '../japanese/heading-styles.ts';
import type { Line } from '../model/page.ts';
import { BRACKETED_STYLE, headingToKey, NUMBER_STYLE, type Numbered, ROMAN_STYLE, textToHeading } from './headings.ts';
import type { Part } from './parts.ts';

const CHAPTER_STYLE: HeadingStyle = {
  name: '第1章 …',
  patterns: [/^第\s*(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*章[\s.:：、．]*(?<title>[^\s.:：、．].*)$/u],
};

/** A single line 1 … above (1) …, (2) … can be that of a chapter. */
const MIN_NUMBERED = 2;

/**
 * The headings above those of measures where the edition has no word for directions: 1 快適なまち above (1) 道路の整備, else
 * 第4章 年次計画 above 1 学校 or 4.1 学校. A style that uses a number for two of them, as in each chapter anew, is not that of the
 * directions.
 */
export function findNumberedDirections(
  parts: readonly Part[],
  measure: HeadingStyle,
  measureHeadings: ReadonlySet<Line>,
): ReadonlyMap<Line, Numbered> {
  const numbered = measure === BRACKETED_STYLE ? findAbove(parts, NUMBER_STYLE, measure, measureHeadings) : new Map();
  return numbered.size >= MIN_NUMBERED ? numbered : findAbove(parts, CHAPTER_STYLE, measure, measureHeadings);
}

/** The headings of a style with a measure before the next heading of that style. */
function findAbove(
  parts: readonly Part[],
  style: HeadingStyle,
  measure: HeadingStyle,
  measureHeadings: ReadonlySet<Line>,
): ReadonlyMap<Line, Numbered> {
  const found = new Map<Line, Numbered>();
  let open: { line: Line; numbered: Numbered } | null = null;
  for (const part of parts) {
    if (part.kind !== 'line') continue;
    const numbered = textToHeading(part.text, style);
    if (numbered) open = { line: part, numbered };
    else if (open && measureHeadings.has(part)) {
      // 施策1-2 names a direction that is not this one
      const own = textToHeading(part.text, measure)?.direction ?? open.numbered.number;
      if (own !== open.numbered.number) return new Map();
      found.set(open.line, open.numbered);
    }
  }
  const titles = new Map([...found.values()].map(({ number, title }) => [number, headingToKey(title)]));
  const isOnly = ({ number, title }: Numbered): boolean => titles.get(number) === headingToKey(title);
  return [...found.values()].every(isOnly) ? found : new Map();
}

/**
 * The headings of chapters (第5章 進行管理, Ⅲ 財政見通し) that are no directions: they end the measure above them. Ⅰ 現状 and Ⅱ 課題 that
 * repeat below each measure are its parts, and so are those above no direction or measure.
 */
export function findChapters(parts: readonly Part[], isHeading: (line: Line) => boolean): ReadonlySet<Line> {
  const chapters = [CHAPTER_STYLE, ROMAN_STYLE].flatMap((style): Line[] => {
    const found: Line[] = [];
    let isAbove = false;
    for (const part of parts) {
      if (part.kind !== 'line') continue;
      if (isHeading(part)) isAbove ||= found.length > 0;
      else if (textToHeading(part.text, style) && !LEADER.test(part.text)) found.push(part);
    }
    const keys = new Set(found.map(({ text }) => headingToKey(text)));
    return isAbove && keys.size === found.length ? found : [];
  });
  return new Set(chapters);
}

/** A line of the table of contents: 第5章 進行管理……12 */
const LEADER = /[…‥・･.]{2,}\s*\d*$/u;
