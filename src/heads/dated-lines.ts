import { rememberFor } from '../japanese/remember.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { foldWidth } from '../japanese/width.ts';
import { textToPeriod } from './periods.ts';
import { holdsTime } from './time-labels.ts';

/** A line that begins with a period: R8 試行, 令和8～9年度：整備. The period keeps its printed colon or brackets. */
export type DatedLine = { period: string; words: string };

/** ・【H28】試行, H28：試行, H28…試行, H28 */
const BULLETS = /^[・･○●◎◇◆■□▪•]+/u;
const BRACKETED = /^(?<period>[【〔（([][^】〕）)\]]+[】〕）)\]])(?<words>.*)$/u;
const PARTED = /^(?<period>[^:：…‥]+(?:[:：]|[…‥]+))(?<words>.*)$/u;
/** A word that marks a number as a year; a bare number in a line may be a count: 参加者 2025 人 */
const YEAR_WORD = /年|[RHS令平昭]/u;
/** H28 ～ H29 */
const RANGE_SIGN = /\s*([~〜～])\s*(?=[RHS令平昭\d０-９])/gu;

/** A period inside a line: R6, 令和7～8年度, 令和7年3月, 2024年度以降. */
const PERIOD =
  /(?<![A-Za-z\d０-９])(?:(?:令和|平成|[RHＲＨ])\s?[\d０-９元]{1,2}|[2２][0０][\d０-９]{2})(?:年[\d０-９]{1,2}月|[.．][\d０-９]{1,2}|年度?)?(?:\s?[-~〜～－]\s?(?:令和|平成|[RHＲＨ])?\s?[\d０-９]{1,4}(?:年[\d０-９]{1,2}月|[.．][\d０-９]{1,2}|年度?)?)?(?:以[降後]|[~〜～])?/gu;
/** R6に着手し, R6から: the year is part of a sentence and does not label what follows. */
const SENTENCE = /^[)）]?(?:から|まで|より|[にはでをもがへ])/u;
/** R5の結果, （R6-R10）の計画 */
const OF_WORDS = /^[)）]?の/u;
/** The separators around a period or between two periods. */
const AROUND = /^[\s:：、，,；;／/・→⇒()（）]+|[\s:：、，,；;／/・→⇒()（）]+$/gu;
const COLON = /[:：]/u;
/** The fewest periods that split one line into parts. */
const MIN_PARTS = 2;

/** Distinct texts kept for one vocabulary. For each row of a table, the cells below it are read, and most of them again and again. */
const MAX_TEXTS = 2_000;

/**
 * Splits the text of a cell into its dated lines. Periods on one line begin a line each (R7 検討 R8 試行), and a line
 * without a period continues the one above. Null if the first line has no period.
 */
export const textToDatedLines: (text: string, vocabulary: Vocabulary) => readonly Readonly<DatedLine>[] | null =
  rememberFor(readLines, MAX_TEXTS);

function readLines(text: string, vocabulary: Vocabulary): DatedLine[] | null {
  if (!holdsTime(text, vocabulary)) return null;
  const lines: DatedLine[] = [];
  for (const line of text.trim().split('\n')) {
    const words = line.trim().replace(RANGE_SIGN, '$1').split(/\s+/u);
    const count = words.filter((word) => wordToDated(word, vocabulary) !== null).length;
    const parts = lineToParts(line.trim(), vocabulary) ?? [];
    // The blanks of R6～R7（作成）／R8（配布） separate fewer parts than its periods do.
    if (parts.length > count) lines.push(...parts);
    for (const [at, word] of parts.length > count ? [] : words.entries()) {
      const last = lines.at(-1);
      const isMere = !YEAR_WORD.test(word);
      const mayBegin = isMere ? at === 0 && !YEAR_WORD.test(lines[0]?.period ?? '') : last?.words !== '';
      const begun = mayBegin ? wordToDated(word, vocabulary) : null;
      if (begun) lines.push(begun);
      else if (!last) return null;
      else last.words += last.words === '' || at === 0 ? word : ` ${word}`;
    }
  }
  return lines.length > 0 && lines.every(({ words }) => words !== '') ? lines : null;
}

/** Reads a word that is a period, or that begins with one followed by a colon, dots or closing bracket. */
function wordToDated(printed: string, vocabulary: Vocabulary): DatedLine | null {
  const [bullets = ''] = BULLETS.exec(printed) ?? [];
  const word = printed.slice(bullets.length);
  const { period = word, words = '' } = (BRACKETED.exec(word) ?? PARTED.exec(word))?.groups ?? {};
  return textToPeriod(period, vocabulary, null)?.year == null ? null : { period, words: bullets + words };
}

/** Splits a line into its periods, all of them before their words or all of them after. */
function lineToParts(line: string, vocabulary: Vocabulary): DatedLine[] | null {
  const found = [...line.matchAll(PERIOD)].filter((one) => !OF_WORDS.test(behind(one)));
  const areDated = found.every((one) => mayLabel(one) && textToPeriod(one[0], vocabulary, null)?.year != null);
  if (found.length < MIN_PARTS || !areDated) return null;
  const ends = found.map((one) => one.index + one[0].length);
  const between = [0, ...ends].map((from, at) => line.slice(from, found[at]?.index ?? line.length).replace(AROUND, ''));
  const words = between[0] === '' ? between.slice(1) : between.at(-1) === '' ? between.slice(0, -1) : [];
  const withColon = (index: number, end: number): string =>
    line.slice(COLON.test(line[index - 1] ?? '') ? index - 1 : index, COLON.test(line[end] ?? '') ? end + 1 : end);
  const parts = found.map(({ index }, at): DatedLine => {
    return { period: withColon(index, ends[at] ?? index), words: words[at] ?? '' };
  });
  return parts.every((part) => part.words !== '') ? parts : null;
}

/** Excludes the years of a sentence and counts such as 2025人. */
function mayLabel(period: RegExpExecArray): boolean {
  const next = behind(period);
  const isCount = !YEAR_WORD.test(foldWidth(period[0])) && !/^\s?[:：(（]/u.test(next);
  return !SENTENCE.test(next) && !isCount;
}

function behind({ 0: period, index, input }: RegExpExecArray): string {
  return input.slice(index + period.length);
}
