import { rememberFor } from '../japanese/remember.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import { textsToYearLabels } from '../japanese/year-labels.ts';
import type { TimeColumn } from '../model/head.ts';
import { isUnbroken, monthsToLabel } from './spans-of-time.ts';
import { textToEnd } from './stated-ends.ts';
import { monthToIndex, textToYearPart } from './year-parts.ts';

/**
 * The period that a cell or caption states. Its years are null if nothing dates its months. If it has only an end
 * (R6まで), `year` is the year of the end and `from` is null.
 */
export type Period = Pick<TimeColumn, 'year' | 'through' | 'from' | 'to' | 'openEnded'> & {
  startLabel: string;
  endLabel: string;
};

/** The first and last month, counted from April of year 0. */
type Span = { first: number; last: number };

const MONTHS = 12;
/** "R5～R7", "令和5年度から令和6年度まで", "R5～" */
const RANGE = /^(.+?)(?:[-~〜～∼―－–—→⇒]|から|より)(.*?)(?:まで|迄)?$/u;
/** The word after an open period is work and not an end: 令和5年度から順次実施, R5～継続. */
const BEGINS =
  /^(?:順次|段階的に?|本格|継続的に|継続して|毎年度?|随時)?(?:実施|開始|着手|運用|導入|稼働|継続|拡大|展開|供用|適用)(?:開始|予定)?$/u;
const SINCE = /以[降後]$/u;
/** Characters. Longer texts are not periods. */
const MAX_PERIOD = 30;
/** Details such as 下旬, 頃 and days, which are finer than months. */
const FINER = /(?:[上中下初]旬|当初|初め|半ば|末|頃|ごろ|予定|中|(?<=月)\d{1,2}日)+$/u;
const YEAR_AND_MONTH = /^(.+?)(年度?|[./])(1[0-2]|0?[1-9])月?$/u;
/** A date such as 2024/4/1, R6.4.1 or 2024-04-01; its day is dropped. */
const DATE = /(?<!\d)(\d{4}|\p{L}{1,2}\d{1,2})([-./])(1[0-2]|0?[1-9])\2(?:3[01]|[12]\d|0?[1-9])(?!\d)/gu;
/** The end of R6.4.1～9.30 */
const DAY = /(?<=[-~〜～])(1[0-2]|0?[1-9])[./](?:3[01]|[12]\d|0?[1-9])$/u;
const YEAR_AND_PART = /^(.+年度?)\(?(.+?)\)?$/u;
const MONTH = /^(1[0-2]|0?[1-9])月$/u;
const MONTH_NUMBER = /^(?:1[0-2]|0?[1-9])$/u;
const BARE_NUMBER = /^\d{1,2}(?:年度?)?(?:(?:1[0-2]|0?[1-9])月)?$/u;
const WHOLE_YEAR = /^(?:通年|年間|1年間)$/u;
/** 継続実施, 毎年度1回 */
const UNDATED =
  /^(?:未定|(?:随時|適宜|毎年度?|通年|年間|継続|常時|毎月|年(?=[\d０-９]))(?:[\d０-９]{1,2}回)?(?:実施|開催)?)$/u;

/** Whether a text is a date with a day: 2024/4/1, R6.4.1. */
export function isDay(text: string): boolean {
  return bare(foldWidth(text)).replace(DATE, '') === '';
}

/**
 * Reads a text as a period; null for other texts. `year` is the fiscal year of months without a year. Several periods
 * (R6、R8) are read as one from the first to the last.
 */
export function textToPeriod(text: string, vocabulary: Vocabulary, year: number | null): Period | null {
  return year === null ? textToDatedPeriod(text, vocabulary) : readWhole(text, vocabulary, year);
}

/** The periods in a text. Consecutive ones are joined: 令和6・7年度 is one period, R6、R8 are two. */
export function textToPeriods(text: string, vocabulary: Vocabulary, year: number | null): Period[] {
  const whole = readPeriod(text, vocabulary, year);
  return whole ? [whole] : readList(text, vocabulary, year);
}

function readWhole(text: string, vocabulary: Vocabulary, year: number | null): Period | null {
  const periods = textToPeriods(text, vocabulary, year);
  return periods.reduce<Period | null>((before, next) => (before ? joinPeriods(before, next) : next), null);
}

/** Separators in a list of periods: 、, line ends, and ・ as in 令和6・7年度. */
const BETWEEN = /[、，,;；・･＆&\n]|及び|および/u;

/** Whether every part has a date and begins after the one before, whose era it may omit (R6、8). */
function readList(text: string, vocabulary: Vocabulary, year: number | null): Period[] {
  const parts = text.length > MAX_LIST ? [] : text.trim().split(BETWEEN);
  if (parts.length < 2) return [];
  const periods: Period[] = [];
  let era = '';
  let last = '';
  for (const part of parts) {
    const plain = bare(foldWidth(part));
    // 8 after R6.4 is a month or a year
    if (MONTH_NUMBER.test(plain) && YEAR_AND_MONTH.test(last)) return [];
    last = plain;
    const read = readPeriod(part, vocabulary, year) ?? (era === '' ? null : readPeriod(era + plain, vocabulary, year));
    const before = periods.at(-1);
    if (!read?.from || !read.to || (before && (before.openEnded || read.from <= (before.to ?? '')))) return [];
    era = /^\D+/u.exec(plain)?.[0] ?? era;
    const isNext = before && isUnbroken([before, read]);
    if (isNext) periods[periods.length - 1] = joinPeriods(before, read);
    else periods.push(read);
  }
  return periods;
}

/** Longer texts (characters) are not lists of periods. */
const MAX_LIST = 60;

function joinPeriods(first: Period, last: Period): Period {
  const { year, from, startLabel } = first;
  return { ...last, year, from, startLabel };
}

/** Distinct texts that are cached per vocabulary; the same cells are read for each row that may be a head. */
const MAX_TEXTS = 2_000;

const textToDatedPeriod: (text: string, vocabulary: Vocabulary) => Period | null = rememberFor(
  (text, vocabulary) => readWhole(text, vocabulary, null),
  MAX_TEXTS,
);

function readPeriod(text: string, vocabulary: Vocabulary, year: number | null): Period | null {
  const whole = bare(text);
  const dates = [...whole.matchAll(DATE)].map(([date]) => ({ date, month: date.replace(DATE, '$1.$3') }));
  const months = whole.replace(DATE, '$1.$3');
  const [date = '', number = ''] = (dates.length === 1 && DAY.exec(months)) || [];
  if (date !== '') dates.push({ date, month: `${number}月` });
  const period = monthsToPeriod(date === '' ? months : months.replace(DAY, '$1月'), vocabulary, year);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!period || !first || !last) return period;
  return {
    ...period,
    startLabel: period.startLabel.replace(first.month, first.date),
    endLabel: period.endLabel.replace(last.month, last.date),
  };
}

function monthsToPeriod(text: string, vocabulary: Vocabulary, year: number | null): Period | null {
  const printed = text.replace(/^[:：]|[:：…‥]+$/gu, '').replace(/^[(（【〔[](.*)[)）】〕\]]$/u, '$1');
  if (printed === '' || printed.length > MAX_PERIOD) return null;
  const end = textToEnd(printed);
  const last = end === null ? null : textToPoint(end, vocabulary, null, year);
  if (last) return { ...spanToYears(last), from: null, startLabel: printed, endLabel: printed };
  const [, before = '', stated = ''] = RANGE.exec(printed) ?? [];
  const after = BEGINS.test(stated) ? '' : stated;
  if (before === '') return pointToPeriod(printed, vocabulary, year);
  const first = textToPoint(before, vocabulary, null, year);
  const labels = { startLabel: before, endLabel: after === '' ? before : after };
  if (!first) return isMonths(before) && (after === '' || isMonths(after)) ? { ...UNKNOWN, ...labels } : null;
  if (after === '') return { ...spanToYears(first), openEnded: true, ...labels };
  const until = textToPoint(after, vocabulary, { text: before, span: first }, year);
  if (!until || until.last < first.first) return null;
  return { ...spanToYears({ first: first.first, last: until.last }), ...labels };
}

const UNKNOWN = { year: null, through: null, from: null, to: null, openEnded: false };

function pointToPeriod(printed: string, vocabulary: Vocabulary, year: number | null): Period | null {
  const labels = { startLabel: printed, endLabel: printed };
  const point = textToPoint(printed.replace(SINCE, ''), vocabulary, null, year);
  if (WHOLE_YEAR.test(printed) && year !== null)
    return { ...spanToYears(partToSpan(year, { first: 0, last: MONTHS - 1 })), ...labels };
  if (point) return { ...spanToYears(point), openEnded: SINCE.test(printed), ...labels };
  return isMonths(printed) || UNDATED.test(printed) ? { ...UNKNOWN, ...labels } : null;
}

/** Whether a text is a month or part of a year without a year. */
function isMonths(printed: string): boolean {
  return textToYearPart(foldWidth(printed).replace(FINER, '')) !== null;
}

/** Reads a point of time. `before` is the start of the period, from which an end such as 7年度 or 8月 is counted. */
function textToPoint(
  printed: string,
  vocabulary: Vocabulary,
  before: { text: string; span: Span } | null,
  year: number | null,
): Span | null {
  const stated = foldWidth(printed).replace(FINER, '');
  // R6.4～9 and R6.10～3 end in a month
  const isMonth = before !== null && MONTH_NUMBER.test(stated) && YEAR_AND_MONTH.test(foldWidth(before.text));
  const folded = isMonth ? `${stated}月` : stated;
  const era = before ? (/^\D+/u.exec(foldWidth(before.text))?.[0] ?? '') : '';
  const plain = before && BARE_NUMBER.test(folded) && !MONTH.test(folded) ? era + folded : folded;
  const toYear = (text: string): number | undefined => textsToYearLabels([text], vocabulary)[0]?.year;
  const whole = toYear(plain) ?? (before ? undefined : toYear(`${plain}年度`));
  if (whole !== undefined) return partToSpan(whole, { first: 0, last: MONTHS - 1 });
  const [, count = '', unit = '', month = ''] = YEAR_AND_MONTH.exec(plain) ?? [];
  const named = count === '' ? undefined : toYear(`${count}年度`);
  if (named !== undefined) {
    const index = monthToIndex(Number(month));
    // A fiscal year begins in April: January to March of a calendar year belong to the fiscal year before.
    const fiscal = unit === '年度' || Number(month) >= 4 ? named : named - 1;
    return partToSpan(fiscal, { first: index, last: index });
  }
  const [, ofYear = '', rest = ''] = YEAR_AND_PART.exec(plain) ?? [];
  const [partYear, part] = [toYear(ofYear), textToYearPart(rest)];
  if (partYear !== undefined && part) return partToSpan(partYear, part);
  const alone = textToYearPart(plain);
  if (!alone) return null;
  if (!before) return year === null ? null : partToSpan(year, alone);
  const same = partToSpan(Math.floor(before.span.first / MONTHS), alone);
  return same.last >= before.span.first ? same : { first: same.first + MONTHS, last: same.last + MONTHS };
}

function partToSpan(year: number, { first, last }: Span): Span {
  return { first: year * MONTHS + first, last: year * MONTHS + last };
}

function spanToYears(span: Span): Omit<Period, 'startLabel' | 'endLabel'> {
  const { kind: _, ...years } = monthsToLabel(span);
  return years;
}
