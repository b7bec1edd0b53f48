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
  const isSection = (part: Part): part is LinePart & { heading: number } =>
    part.kind === 'line' && part.heading !== undefined && !isTableTitle(part.text, vocabulary);
  const levels = [...new Set(parts.flatMap((part) => (isSection(part) ? [part.heading] : [])))].sort((a, b) => b - a);
  for (const level of levels) {
    let open: Line | null = null;
    const found = new Set<Line>();
    for (const part of parts) {
      if (isSection(part) && part.heading <= level) open = part.heading === level && !isDirection(part) ? part : null;
      else if (open && part.kind === 'table' && part.header?.kind === 'schedule') found.add(open);
    }
    const texts = new Set([...found].map(({ text }) => bare(text)));
    if (texts.size >= MIN_HEADINGS && texts.size === found.size) return found;
  }
  return new Set();
}

/** ■企業誘致 or ① 企業誘致 without what stands before its words. */
export function headingToTitle(text: string): string {
  const plain = text.trim().replace(/^[■□●○◆◇◎▼▽・]\s*/u, '');
  const [first = ''] = plain;
  return circledToNumber(first) !== null ? plain.slice(first.length).trim() : plain;
}
