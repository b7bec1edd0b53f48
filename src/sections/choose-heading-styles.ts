import { type HeadingStyle, lineToHeadingWord, ownHeadingStyle } from '../japanese/heading-styles.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Line } from '../model/page.ts';
import { DIRECTION_STYLES, headingToKey, MEASURE_STYLES, type Numbered, textToHeading } from './headings.ts';
import { lineToLead } from './lead.ts';
import { areMostlyNumbered, findMarkedDirections, findMarkedHeadings } from './marked-headings.ts';
import { findChapters, findNumberedDirections } from './numbered-directions.ts';
import { isMeasureTable, type LinePart, type Part } from './parts.ts';
import { findPlainHeadings } from './plain-headings.ts';

/** How this edition numbers its directions and measures, and which of the numbered lines are headings. */
export type Styles = {
  direction: HeadingStyle;
  measure: HeadingStyle;
  measureHeadings: ReadonlySet<Line>;
  /** Headings of measures without a number, if the edition does not number them. */
  plainHeadings: ReadonlySet<Line>;
  /** Headings of directions that have no style of their own: those that the document marks, or chapters above measures. */
  otherDirections: ReadonlyMap<Line, Numbered>;
  /** Headings of chapters that are no directions. */
  chapters: ReadonlySet<Line>;
  /** Directions with tables right below them, without the heading of a measure between. */
  bareDirections: ReadonlySet<Line>;
};

const NONE: HeadingStyle = { name: 'none', patterns: [] };

export function partsToStyles(parts: readonly Part[], vocabulary: Vocabulary): Styles {
  const { directionStyle, measureStyle } = vocabulary;
  const isUsed = (style: HeadingStyle | null | undefined): boolean =>
    parts.some((part) => part.kind === 'line' && style && textToHeading(part.text, style));
  const own = findOwnStyles(parts, vocabulary);
  const chosen = chooseStyle(parts, [...MEASURE_STYLES, ...own]) ?? MEASURE_STYLES[0] ?? NONE;
  const measure = measureStyle && isUsed(measureStyle) ? measureStyle : chosen;
  const [words, roman] = DIRECTION_STYLES;
  const others = [...(roman ? [roman] : []), ...own.filter((style) => style !== measure)].filter(
    (style) => !beginsAnew(parts, style),
  );
  const common = (isUsed(words) ? words : chooseStyle(parts, others)) ?? words ?? NONE;
  const direction = directionStyle && isUsed(directionStyle) ? directionStyle : common;
  const numbered = findMeasureHeadings(parts, measure, vocabulary);
  const isNumbered = numbered.size > 0 && !areParts(numbered) && areMostlyNumbered(parts, numbered, vocabulary);
  const plainHeadings = isNumbered ? new Set<Line>() : findUnnumbered(parts, direction, numbered, vocabulary);
  const isOther = (line: Line): boolean => plainHeadings.size > 0 && !plainHeadings.has(line);
  const measureHeadings = new Set([...numbered].filter((line) => !isOther(line)));
  const headings = new Set([...measureHeadings, ...plainHeadings]);
  const hasDirections = parts.some((part) => part.kind === 'line' && textToHeading(part.text, direction) !== null);
  const marked = hasDirections ? null : findMarkedDirections(parts, headings, vocabulary);
  const isOpen = marked?.size === 0 && plainHeadings.size === 0;
  const otherDirections = isOpen ? findNumberedDirections(parts, measure, measureHeadings) : (marked ?? new Map());
  const isHeading = (line: Line): boolean =>
    headings.has(line) || otherDirections.has(line) || textToHeading(line.text, direction) !== null;
  return {
    direction,
    measure,
    measureHeadings,
    plainHeadings,
    otherDirections,
    chapters: findChapters(parts, isHeading),
    bareDirections: findBareDirections(parts, direction, headings),
  };
}

/** A heading that is repeated below several measures (2 年次計画) is a part of each. */
function areParts(numbered: ReadonlySet<LinePart>): boolean {
  const texts = new Set([...numbered].map(({ text }) => bare(text)));
  return numbered.size > 1 && texts.size === 1 && [...numbered].every(({ heading }) => heading !== undefined);
}

/** The headings that the document marks; else, if nothing is numbered, lines above the tables. */
function findUnnumbered(
  parts: readonly Part[],
  direction: HeadingStyle,
  numbered: ReadonlySet<Line>,
  vocabulary: Vocabulary,
): ReadonlySet<Line> {
  const isDirection = ({ text }: Line): boolean => textToHeading(text, direction) !== null;
  const marked = findMarkedHeadings(parts, isDirection, vocabulary);
  if (marked.size > 0 || numbered.size > 0 || parts.some((part) => part.kind === 'line' && isDirection(part)))
    return marked;
  return findPlainHeadings(parts, vocabulary);
}

/** Any word that precedes numbers on several lines: 重点項目(1) …, 重点項目(2) …; 目標1 …, 目標2 …. */
function findOwnStyles(parts: readonly Part[], { captions, directions, measures }: Vocabulary): HeadingStyle[] {
  const others = [...captions, ...directions, ...measures];
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.text] : []));
  const words = new Set(
    lines.flatMap((text) => lineToHeadingWord(text) ?? []).filter((word) => !others.includes(word)),
  );
  return [...words].flatMap((word) => {
    const style = ownHeadingStyle(word);
    const numbers = lines.flatMap((text) => textToHeading(text, style)?.number ?? []);
    return new Set(numbers).size >= MIN_OWN ? [style] : [];
  });
}

/** A single line may have a number after a word by chance. */
const MIN_OWN = 2;

/** The style whose candidates most often have a table before the next candidate; sentences of a list have none. */
function chooseStyle(parts: readonly Part[], styles: readonly HeadingStyle[]): HeadingStyle | null {
  const counts = styles.map((style) => {
    let open = false;
    let count = 0;
    for (const part of parts) {
      if (part.kind === 'line' && textToHeading(part.text, style)) open = true;
      else if (open && isMeasureTable(part) && (part.kind === 'lost' || (part.kind === 'table' && part.header))) {
        count += 1;
        open = false;
      }
    }
    return count;
  });
  const most = Math.max(0, ...counts);
  return most > 0 ? (styles[counts.indexOf(most)] ?? null) : null;
}

/** Whether the headings of a style begin anew below a table: Ⅰ 現状 and Ⅱ 年次計画 are parts of each measure. */
function beginsAnew(parts: readonly Part[], style: HeadingStyle): boolean {
  const seen = new Set<string>();
  let last = 0;
  let isBelowTable = false;
  for (const part of parts) {
    if (part.kind !== 'line') isBelowTable ||= last > 0 && isMeasureTable(part);
    else {
      const number = textToHeading(part.text, style)?.number ?? null;
      if (number === null) continue;
      const key = headingToKey(part.text);
      if (isBelowTable && number < last && seen.has(key)) return true;
      seen.add(key);
      last = number;
    }
  }
  return false;
}

/** Numbered lines that are headings of measures: a lead or a table follows before the next numbered line. */
function findMeasureHeadings(
  parts: readonly Part[],
  style: HeadingStyle,
  vocabulary: Vocabulary,
): ReadonlySet<LinePart> {
  const headings = new Set<LinePart>();
  let open: LinePart | null = null;
  for (const part of parts) {
    if (part.kind === 'line' && textToHeading(part.text, style)) open = part;
    else if (open && (part.kind === 'line' ? lineToLead(part, vocabulary) : isMeasureTable(part))) {
      headings.add(open);
      open = null;
    }
  }
  return headings;
}

function findBareDirections(
  parts: readonly Part[],
  style: HeadingStyle,
  measureHeadings: ReadonlySet<Line>,
): ReadonlySet<Line> {
  const bare = new Set<Line>();
  let open: Line | null = null;
  for (const part of parts) {
    if (part.kind === 'line' && measureHeadings.has(part)) open = null;
    else if (part.kind === 'line' && textToHeading(part.text, style)) open = part;
    else if (open && isMeasureTable(part)) {
      bare.add(open);
      open = null;
    }
  }
  return bare;
}
