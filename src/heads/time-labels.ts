import { isWord } from '../japanese/headers.ts';
import { rememberFor } from '../japanese/remember.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import { textsToYearLabels, type YearLabel } from '../japanese/year-labels.ts';
import { type DatedMonths, settleMonths, textToDatedMonths } from './dated-months.ts';
import { type TimeLabel, yearsToLabel } from './spans-of-time.ts';
import { textToEnd } from './stated-ends.ts';
import { isOpen, textsToUndated } from './undated-labels.ts';

/** Characters. Longer texts are not times. */
const MAX_TIME = 40;
/** R6～R8, 2024-2026, 令和6～8年度 */
const RANGE = /^(.+?)[-~〜～―－](.+)$/u;
/** 前期(R6～R8) */
const TERM_WITH_RANGE = /^[^\d()]*(?:第?\d期)?\((.+)\)$/u;
/** 第1期2017～2026 */
const TERM_AND_RANGE = /^(?:第?[\d一二三四五]{1,2}期|[前中後]期|[短中長]期)(?=\d{4}|[^\d\s]{1,2}\d)/u;
/** 34～39 */
const BARE_RANGE = /^(\d{1,2})[-~〜～―－](\d{1,2})(?:年度?)?$/u;
const BARE_NUMBER = /^\d{1,2}(?:年度?)?$/u;

/** Every time contains one of these, unless a profile adds words of its own: 4月, 上半期, 元年, 短期. */
const PART_OF_TIME = /[\d０-９元年月期半]/u;

/** Whether a text can be a time. In a large sheet nearly no cell can, and this check is cheap. */
export function couldBeTime(text: string, vocabulary: Vocabulary): boolean {
  return text.length <= MAX_TIME && holdsTime(text, vocabulary);
}

/** Whether a text of any length can contain a time. */
export function holdsTime(text: string, { hasOwnTimes }: Vocabulary): boolean {
  return hasOwnTimes || PART_OF_TIME.test(text);
}

/** Reads the cells of a head as times; null for a cell that is not a time. */
export function textsToTimeLabels(texts: readonly string[], vocabulary: Vocabulary): (TimeLabel | null)[] {
  const bareRanges = texts.map((text) => BARE_RANGE.exec(bare(foldWidth(text))));
  // The first of 34～39 after H33 is a year of the same era
  const years = textsToYearLabels(
    texts.map((text, index) => bareRanges[index]?.[1] ?? text),
    vocabulary,
  );
  const labels = texts.map((text, index): DatedMonths | null => {
    const plain = bare(foldWidth(text));
    const named = vocabulary.yearRanges.get(plain);
    if (named) return yearsToLabel(named.first, named.last, false);
    const year = years[index];
    const range = bareRanges[index];
    if (year && range) return yearToRange(year, range);
    return year ? yearToLabel(year) : textToOtherTime(text, vocabulary);
  });
  return settleMonths(labels, texts);
}

/** Distinct texts that are cached per vocabulary; each row is read as several kinds of head. */
const MAX_TEXTS = 2_000;

/** Reads a time other than a single year: months, a range, a term. */
const textToOtherTime: (text: string, vocabulary: Vocabulary) => DatedMonths | null = rememberFor(
  (text, vocabulary) => {
    const plain = bare(foldWidth(text));
    return (
      textToDatedMonths(foldWidth(text), vocabulary) ??
      plainToRange(plain, vocabulary) ??
      plainToTermUntil(plain, vocabulary) ??
      plainToTerm(plain, vocabulary) ??
      textToYearBelowTitle(text, vocabulary)
    );
  },
  MAX_TEXTS,
);

/**
 * Reads times that the text around the table must date, if no cell of the row has a year: 30 31 32, 1年目, 4月 to 3月.
 * `left` is set if column heads are next to or above them, so that they are not figures.
 */
export function textsToUndatedLabels(texts: readonly string[], left: 'times' | 'years' | null): (TimeLabel | null)[] {
  return textsToUndated(texts, left).map((undated, index) =>
    undated
      ? {
          ...{ year: null, through: null, from: null, to: null, kind: null },
          openEnded: undated.by === 'number' && isOpen(texts[index] ?? ''),
          undated,
        }
      : null,
  );
}

/** Dates 34～39 from its first year. */
function yearToRange({ year }: YearLabel, [, first, last]: RegExpExecArray): TimeLabel | null {
  const count = Number(last) - Number(first);
  return count > 0 ? yearsToLabel(year, year + count, false) : null;
}

function plainToRange(plain: string, vocabulary: Vocabulary): TimeLabel | null {
  const inside = TERM_WITH_RANGE.exec(plain)?.[1] ?? plain.replace(TERM_AND_RANGE, '');
  const [, before = '', after = ''] = RANGE.exec(inside) ?? [];
  if (before === '' || after === '') return null;
  // In 令和6～8年度 the first year has no 年度 and the last no 令和.
  const [start, end] = textsToYearLabels([before, after], vocabulary);
  const later = end ?? textsToYearLabels([withEraOf(before, after)], vocabulary)[0];
  if (!start || !later || later.year <= start.year) return null;
  return yearsToLabel(start.year, later.year, later.openEnded, later.kind);
}

/** Reads a term with only a last year: 短期(～R8). */
function plainToTermUntil(plain: string, vocabulary: Vocabulary): TimeLabel | null {
  const isTerm = plainToTerm(plain, vocabulary) !== null;
  const end = isTerm ? textToEnd(TERM_WITH_RANGE.exec(plain)?.[1] ?? '') : null;
  const year = end === null ? undefined : textsToYearLabels([end], vocabulary)[0]?.year;
  return year === undefined ? null : { ...yearsToLabel(year, year, false), from: null };
}

/** Adds the era to the end of a range: the 8 of R6～8 is R8. */
function withEraOf(before: string, after: string): string {
  const era = /^\D+/u.exec(before)?.[0] ?? '';
  return BARE_NUMBER.test(after) ? era + after : after;
}

function yearToLabel({ year, openEnded, kind, otherYear }: YearLabel): TimeLabel {
  const label = yearsToLabel(year, year, openEnded, kind);
  return otherYear === undefined ? label : { ...label, otherYear };
}

/** Reads a cell with a title above the year: 年次計画 over all years or 前期 over three, if no line separates them. */
function textToYearBelowTitle(text: string, vocabulary: Vocabulary): TimeLabel | null {
  const [title = '', ...rest] = text.split('\n');
  const below = rest.join('');
  const isTitle = isWord(title, vocabulary.yearsTitle) || plainToTerm(bare(foldWidth(title)), vocabulary) !== null;
  const year = isTitle ? textsToYearLabels([below], vocabulary)[0] : null;
  return year ? { ...yearToLabel(year), label: below.trim() } : null;
}

/** Reads a term without a year: 短期, 中期(4～6年目), 第1期. */
function plainToTerm(plain: string, { terms }: Vocabulary): TimeLabel | null {
  const word = plain.replace(/\(.*\)$/u, '');
  const isTerm = terms.includes(word) || /^第[1-9一二三四五]期$/u.test(word);
  return isTerm ? { year: null, through: null, from: null, to: null, openEnded: false, kind: null } : null;
}
