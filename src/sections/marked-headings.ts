import { circledToNumber } from '../japanese/circled.ts';
import { isFootnote } from '../japanese/footnotes.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Line } from '../model/page.ts';
import type { Numbered } from './headings.ts';
import { lineToLead } from './lead.ts';
import type { LinePart, Part } from './parts.ts';
import { isTableTitle } from './table-titles.ts';

/** A single heading may be the title of the plan. */
const MIN_HEADINGS = 2;

/**
 * Unnumbered lines that a Word document, a page or a Markdown text marks as headings, above the schedules to which they
 * belong; `isDirection`: whether a line is the heading of a direction. The lowest level counts whose headings are all
 * different (現状と課題 and 年次計画 repeat below each) and are not just parts of one above them: 健康の現状 and 健康の工程 below 健康づくり.
 */
export function findMarkedHeadings(
  parts: readonly Part[],
  isDirection: (line: Line) => boolean,
  vocabulary: Vocabulary,
): ReadonlySet<Line> {
  const sections = parts.filter((part) => isSection(part, vocabulary));
  const levels = [...new Set(sections.map(({ heading }) => heading))].sort((a, b) => b - a);
  const headings = levels
    .map((level) => findOfLevel(parts, level, isDirection, vocabulary))
    .filter((found) => areDistinct([...found]));
  const [lowest = new Set<Line>(), ...higher] = headings;
  return higher.find((found) => found.size === lowest.size && areOfParts(found, lowest, sections)) ?? lowest;
}

/** The headings of one level with schedules below them, before the next heading of that level or a higher one. */
function findOfLevel(
  parts: readonly Part[],
  level: number,
  isDirection: (line: Line) => boolean,
  vocabulary: Vocabulary,
): Set<Line> {
  let open: Line | null = null;
  const found = new Set<Line>();
  for (const part of parts) {
    if (isSection(part, vocabulary) && part.heading <= level)
      open = part.heading === level && !isDirection(part) ? part : null;
    else if (open && part.kind === 'table' && part.header?.kind === 'schedule') found.add(open);
  }
  return found;
}

function areDistinct(headings: readonly Line[]): boolean {
  const texts = new Set(headings.map(({ text }) => bare(text)));
  return texts.size >= MIN_HEADINGS && texts.size === headings.length;
}

/** Whether each of the headings has one of the lower ones below it, beside another without a schedule. */
function areOfParts(
  headings: ReadonlySet<Line>,
  lower: ReadonlySet<Line>,
  sections: readonly (LinePart & { heading: number })[],
): boolean {
  return sections.every((one, at) => {
    if (!headings.has(one)) return true;
    const after = sections.slice(at + 1);
    const end = after.findIndex(({ heading }) => heading <= one.heading);
    const within = end < 0 ? after : after.slice(0, end);
    const level = within.find((part) => lower.has(part))?.heading;
    return within.some((part) => part.heading === level && !lower.has(part));
  });
}

/**
 * Headings that a document marks above those of its measures, with consecutive numbers: 元気なまち above 健康づくり and 子育て. A
 * single one may be the title of the plan or of the chapter.
 */
export function findMarkedDirections(
  parts: readonly Part[],
  headings: ReadonlySet<Line>,
  vocabulary: Vocabulary,
): ReadonlyMap<Line, Numbered> {
  const sections = parts.filter((part) => isSection(part, vocabulary));
  const found = new Set(
    sections.flatMap((one, at) => {
      const above = headings.has(one) ? sections.slice(0, at).findLast(({ heading }) => heading < one.heading) : null;
      return above && !headings.has(above) ? [above] : [];
    }),
  );
  const texts = [...new Set([...found].map(({ text }) => bare(text)))];
  const areOfOneLevel = new Set([...found].map(({ heading }) => heading)).size === 1;
  if (texts.length < MIN_HEADINGS || !areOfOneLevel) return new Map();
  const toNumbered = ({ text }: Line): Numbered => ({
    number: texts.indexOf(bare(text)) + 1,
    title: headingToTitle(text),
    direction: null,
  });
  return new Map([...found].map((line) => [line, toNumbered(line)]));
}

/**
 * Whether numbered headings are above most schedules of a document that marks its headings; one of an earlier chapter
 * (2 計画の期間) ends with its chapter.
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

/** A marked heading that is not the title of the table below it, a line of departments (担当課：…) or a sentence. */
export function isSection(part: Part, vocabulary: Vocabulary): part is LinePart & { heading: number } {
  if (part.kind !== 'line' || part.heading === undefined) return false;
  const isSentence = part.text.trim().endsWith('。') || isFootnote(part.text, vocabulary);
  return !isSentence && !isTableTitle(part.text, vocabulary) && lineToLead(part, vocabulary) === null;
}

/** ■企業誘致 or ① 企業誘致 without the sign before the words. */
export function headingToTitle(text: string): string {
  const plain = text.trim().replace(/^[■□●○◆◇◎▼▽・]\s*/u, '');
  const [first = ''] = plain;
  return circledToNumber(first) !== null ? plain.slice(first.length).trim() : plain;
}
