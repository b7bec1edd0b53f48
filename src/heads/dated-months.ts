import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import { textsToYearLabels, textToValueKind } from '../japanese/year-labels.ts';
import { isUnbroken, monthsToLabel, monthToCount, partToLabel, type TimeLabel } from './spans-of-time.ts';
import { monthToIndex, textToYearPart, type YearPart } from './year-parts.ts';

/**
 * Months that a head names with their year. `other` holds the months for the other kind of year: a fiscal year (年度) and
 * a calendar year (年) differ in January to March. `isEither` is set if the head names no kind (R7 1月).
 */
export type DatedMonths = TimeLabel & { other?: TimeLabel; isEither?: true };

/** A month counted from April of year 0. `isCalendar` is set if its year begins in January. */
type Point = { count: number; month: number; isCalendar: boolean };

const MONTHS = 12;
/** 令和7年1月, R7.1, 2025/01, 令和7年度1月, 令和7年3月31日 */
const POINT = /^(.+?)(年度?\)?|[./]|(?<=\)))(1[0-2]|0?[1-9])(?:月(?:\d{1,2}日)?|[./]\d{1,2}日?)?$/u;
/** 2025-01; 2010-12 is a range of years. */
const ISO = /^((?:19|20)(\d{2}))-(0[1-9]|1[0-2])(?:-\d{2})?$/u;
const RANGE = /^(.+?)[-~〜～―－ー](.+)$/u;
/** 3, 3月 or 3月31日 after R7.1～, and 8.3 or 8年3月 after R7.4～ */
const MONTH_ALONE = /^(1[0-2]|0?[1-9])(?:月(?:\d{1,2}日)?)?$/u;
const WITHOUT_ERA = /^\d{1,2}(?:[./]|年度?)\d/u;
const OPEN = /(?:以[降後]|[~〜～])$/u;
/** Details of a month that are kept only in the label. */
const FINER = /(?:頃|ごろ|分)$/u;
/** 令和7年(1月～3月) */
const IN_BRACKETS = /^(.+?年度?)\((\d.*月.*|\d+-\d+)\)$/u;
/** A year followed by a part of it: "R7 1-3月", "2018年度上半期", "R6-1Q"; R6-4 is no quarter. */
const YEAR_WITH_PART = /^(.*年度?|[A-Z]\d{1,2}|\d{4})(?:[-/_.・](?=[^-/_.・]*[q期]))?\(?([^()]+?)\)?$/iu;
/** Parts that are numbered by month. The quarters and halves of a calendar year differ from those of a fiscal year. */
const NUMBERED = /^\d(?!.*[q期])/iu;
/** January to March of a calendar year belong to the fiscal year before. */
const MARCH = 3;
/** The index of January, counted from April as 0. */
const JANUARY = 9;

/** Reads a head that names months together with their year. */
export function textToDatedMonths(text: string, vocabulary: Vocabulary): DatedMonths | null {
  const plain = bare(text);
  const words = plain
    .replace(vocabulary.besideYear, '')
    .replace(/\(\)/gu, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(FINER, '');
  const open = OPEN.test(words);
  const inside = words.replace(OPEN, '').replace(IN_BRACKETS, '$1$2');
  const found = plainToPoints(inside, vocabulary) ?? textToYearWithPart(text, vocabulary);
  return found && { ...found, openEnded: open, kind: textToValueKind(plain, vocabulary) };
}

function plainToPoints(plain: string, vocabulary: Vocabulary): DatedMonths | null {
  const alone = plainToPoint(plain, vocabulary);
  if (alone) return pointsToMonths(alone, alone.count);
  const [, before = '', after = ''] = RANGE.exec(plain) ?? [];
  const first = plainToPoint(before, vocabulary);
  if (!first) return null;
  const [, month] = MONTH_ALONE.exec(after) ?? [];
  if (month !== undefined) return pointsToMonths(first, nextMonth(first.count, Number(month)));
  const era = /^\D+/u.exec(before)?.[0] ?? '';
  const last = plainToPoint(WITHOUT_ERA.test(after) ? era + after : after, vocabulary);
  return last && last.count >= first.count ? monthsToLabel({ first: first.count, last: last.count }) : null;
}

function plainToPoint(plain: string, vocabulary: Vocabulary): Point | null {
  const [, iso = '', century = '', isoMonth = ''] = ISO.exec(plain) ?? [];
  const [, count = iso, unit = '', printed = isoMonth] = POINT.exec(plain) ?? [];
  if (count === '' || (iso !== '' && Number(isoMonth) > Number(century))) return null;
  const year = textsToYearLabels([count], vocabulary)[0]?.year;
  if (year === undefined) return null;
  const month = Number(printed);
  const isCalendar = !/年度|^FY/iu.test(count + unit);
  return { count: toCount(isCalendar && month <= MARCH ? year - 1 : year, month), month, isCalendar };
}

function toCount(year: number, month: number): number {
  return year * MONTHS + monthToIndex(month);
}

/** Returns the first such month at or after `from`. */
function nextMonth(from: number, month: number): number {
  const index = monthToIndex(month);
  return from + ((index - (from % MONTHS) + MONTHS) % MONTHS);
}

function pointsToMonths({ count, month, isCalendar }: Point, last: number): DatedMonths {
  const label = monthsToLabel({ first: count, last });
  if (month > MARCH) return label;
  const by = isCalendar ? MONTHS : -MONTHS;
  return { ...label, other: monthsToLabel({ first: count + by, last: last + by }) };
}

function textToYearWithPart(text: string, vocabulary: Vocabulary): DatedMonths | null {
  // The blank in "R7 4Q" separates the year from its quarter.
  const [, before, after] = /^\s*(\S+)\s+(\S+)\s*$/u.exec(text) ?? [];
  const [, year = before ?? '', rest = after ?? ''] = YEAR_WITH_PART.exec(text.replace(/\s+/gu, '')) ?? [];
  const atBlank = before !== undefined && after !== undefined ? partOfYear(before, after, vocabulary) : null;
  return atBlank ?? partOfYear(year, rest, vocabulary);
}

function partOfYear(year: string, rest: string, vocabulary: Vocabulary): DatedMonths | null {
  const part = rest === '' ? null : textToYearPart(rest);
  const named = part && textsToYearLabels([year], vocabulary)[0]?.year;
  if (!part || named === null || named === undefined) return null;
  const label = partToLabel(named, part);
  const isSure = /年|^FY/iu.test(year) || !NUMBERED.test(rest) || part.first < JANUARY;
  return isSure ? label : { ...label, other: partToLabel(named - 1, part), isEither: true };
}

/**
 * Decides whether the months of a row belong to fiscal or calendar years, and dates the months next to them: 5月 6月
 * after 令和6年4月.
 */
export function settleMonths(labels: readonly (DatedMonths | null)[], texts: readonly string[]): (TimeLabel | null)[] {
  const chosen = chooseYears(labels);
  if (chosen.every((label) => !label || !isPartOfYear(label))) return chosen;
  const parts = texts.map(textToMonths);
  const on = chosen.slice();
  parts.forEach((part, at) => {
    if (part) on[at] ??= goOnFrom(on[at - 1], part);
  });
  parts.toReversed().forEach((part, index) => {
    const at = parts.length - 1 - index;
    if (part) on[at] ??= goBackFrom(on[at + 1], part);
  });
  return on;
}

/**
 * Chooses the kind of year with which the months ascend or, if the heads name no kind, follow each other without a gap.
 */
function chooseYears(labels: readonly (DatedMonths | null)[]): (TimeLabel | null)[] {
  const main = labels.map((label) => label && withoutOther(label));
  if (labels.every((label) => !label?.other)) return main;
  const other = labels.map((label, at) => label?.other ?? main[at] ?? null);
  const isEither = labels.some((label) => label?.isEither);
  const fits = (one: readonly (TimeLabel | null)[]): boolean => {
    const dated = one.flatMap((label) => (label && label.from !== null ? [label] : []));
    return isEither ? isUnbroken(dated) : isRising(dated);
  };
  const isOther = !fits(main) && fits(other);
  const isSure = isEither ? fits(main) !== fits(other) : !isOther;
  const [taken, left] = isOther ? [other, main] : [main, other];
  return taken.map((label, at) => {
    const year = left[at]?.year ?? null;
    return !label || isSure || year === null || year === label.year ? label : { ...label, otherYear: year };
  });
}

function withoutOther({ other: _, isEither: __, ...label }: DatedMonths): TimeLabel {
  return label;
}

function isRising(times: readonly TimeLabel[]): boolean {
  return times.every(({ from }, at) => (from ?? '') > (times[at - 1]?.from ?? ''));
}

function isPartOfYear({ from, to }: TimeLabel): boolean {
  return from !== null && to !== null && monthToCount(to) - monthToCount(from) < MONTHS - 1;
}

/** 5月, 7-9月, 2Q, and 5 alone. */
function textToMonths(text: string): YearPart | null {
  const plain = bare(foldWidth(text));
  return textToYearPart(/^\d{1,2}$/u.test(plain) ? `${plain}月` : plain);
}

function goOnFrom(before: TimeLabel | null | undefined, part: YearPart): TimeLabel | null {
  if (!before?.to || !isPartOfYear(before)) return null;
  const first = monthToCount(before.to) + 1;
  return first % MONTHS === part.first ? monthsToLabel({ first, last: first + part.last - part.first }) : null;
}

function goBackFrom(after: TimeLabel | null | undefined, part: YearPart): TimeLabel | null {
  if (!after?.from || !isPartOfYear(after)) return null;
  const last = monthToCount(after.from) - 1;
  return last % MONTHS === part.last ? monthsToLabel({ first: last - part.last + part.first, last }) : null;
}
