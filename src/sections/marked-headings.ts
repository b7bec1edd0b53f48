import { circledToNumber } from '../japanese/circled.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Line } from '../model/page.ts';
import type { LinePart, Part } from './parts.ts';
import { isTableTitle } from './table-titles.ts';

/** One heading may be the title of the plan. */
const MIN_HEADINGS = 2;

/**
 * Lines without a number that a Word document, a page or a Markdown text marks as headings, above the schedules that they are the
 * headings of; `isDirection`: whether a line heads a direction. Of several levels it is the lowest one that names no two
 * schedules alike: 現状と課題 and 年次計画 stand below each.
 */
export function findMarkedHeadings(
  parts: readonly Part[],
  isDirection: (line: Line) => boolean,
  vocabulary: Vocabulary,
): ReadonlySet<Line> {
  const sections = parts.filter((part) => isSection(part, vocabulary));
  const levels = [...new Set(sections.map(({ heading }) => heading))].sort((a, b) => b - a);
  for (const level of levels) {
    let open: Line | null = null;
    const found = new Set<Line>();
    for (const part of parts) {
      if (isSection(part, vocabulary) && part.heading <= level)
        open = part.heading === level && !isDirection(part) ? part : null;
      else if (open && part.kind === 'table' && part.header?.kind === 'schedule') found.add(open);
    }
    const texts = new Set([...found].map(({ text }) => bare(text)));
    if (texts.size >= MIN_HEADINGS && texts.size === found.size) return found;
  }
  return new Set();
}

/**
 * Whether numbered headings stand above most of the schedules of a document that marks its headings: one of a chapter before them
 * (2 計画の期間) ends with that chapter.
 */
export function areMostlyNumbered(
  parts: readonly Part[],
  numbered: ReadonlySet<Line>,
  vocabulary: Vocabulary,
): boolean {
  let level: number | null = null;
  let [all, covered] = [0, 0];
  for (const part of parts) {
    if (part.kind === 'line' && numbered.has(part)) level = part.heading ?? Number.POSITIVE_INFINITY;
    else if (level !== null && isSection(part, vocabulary) && part.heading < level) level = null;
    else if (part.kind === 'table' && part.header?.kind === 'schedule') {
      all += 1;
      covered += level === null ? 0 : 1;
    }
  }
  return covered * 2 >= all;
}

/** A heading that the document marks, and not the title of the table below it. */
export function isSection(part: Part, vocabulary: Vocabulary): part is LinePart & { heading: number } {
  return part.kind === 'line' && part.heading !== undefined && !isTableTitle(part.text, vocabulary);
}

/** ■企業誘致 or ① 企業誘致 without what stands before its words. */
export function headingToTitle(text: string): string {
  const plain = text.trim().replace(/^[■□●○◆◇◎▼▽・]\s*/u, '');
  const [first = ''] = plain;
  return circledToNumber(first) !== null ? plain.slice(first.length).trim() : plain;
}
