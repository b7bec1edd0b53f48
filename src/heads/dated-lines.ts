import type { Vocabulary } from '../japanese/vocabulary.ts';
import { foldWidth } from '../japanese/width.ts';
import { textToPeriod } from './periods.ts';

/** A line that begins with a period: R8 試行, 令和8～9年度：整備. The period is as it is printed, with its colon or brackets. */
export type DatedLine = { period: string; words: string };

/** ・【H28】試行, H28：試行, H28…試行, H28 */
const BULLETS = /^[・･○●◎◇◆■□▪•]+/u;
const BRACKETED = /^(?<period>[【〔（([][^】〕）)\]]+[】〕）)\]])(?<words>.*)$/u;
const PARTED = /^(?<period>[^:：…‥]+(?:[:：]|[…‥]+))(?<words>.*)$/u;
/** Of a period amid a line, or below such ones, which a mere number is not: 参加者 2025 人 */
const YEAR_WORD = /年|[RHS令平昭]/u;
/** H28 ～ H29 */
const RANGE_SIGN = /\s*([~〜～])\s*(?=[RHS令平昭\d０-９])/gu;

/** R6, 令和7～8年度, 令和7年3月, 2024年度以降: a period among other words. */
const PERIOD =
  /(?<![A-Za-z\d０-９])(?:(?:令和|平成|[RHＲＨ])\s?[\d０-９元]{1,2}|[2２][0０][\d０-９]{2})(?:年[\d０-９]{1,2}月|[.．][\d０-９]{1,2}|年度?)?(?:\s?[-~〜～－]\s?(?:令和|平成|[RHＲＨ])?\s?[\d０-９]{1,4}(?:年[\d０-９]{1,2}月|[.．][\d０-９]{1,2}|年度?)?)?(?:以[降後]|[~〜～])?/gu;
/** R6に着手し, R6から: a year that a sentence goes on from is no label of what follows. */
const SENTENCE = /^[)）]?(?:から|まで|より|[にはでをもがへ])/u;
/** R5の結果, （R6-R10）の計画 */
const OF_WORDS = /^[)）]?の/u;
/** What stands between a period and its words, or between two of them. */
const AROUND = /^[\s:：、，,；;／/・→⇒()（）]+|[\s:：、，,；;／/・→⇒()（）]+$/gu;
const COLON = /[:：]/u;
/** Several periods with their words stand on one line. */
const MIN_PARTS = 2;

/**
 * The lines of a cell that each begin with a period, as do those that stand on one line (R7 検討 R8 試行); a line that does not goes on
 * with the one above. Null where the first has none.
 */
export function textToDatedLines(text: string, vocabulary: Vocabulary): DatedLine[] | null {
  const lines: DatedLine[] = [];
  for (const line of text.trim().split('\n')) {
    const words = line.trim().replace(RANGE_SIGN, '$1').split(/\s+/u);
    const count = words.filter((word) => wordToDated(word, vocabulary) !== null).length;
    const parts = lineToParts(line.trim(), vocabulary) ?? [];
    // R6～R7（作成）／R8（配布） has more of them than blanks part.
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

/** A word that is a period, or begins with one that brackets, a colon or dots part from what follows. */
function wordToDated(printed: string, vocabulary: Vocabulary): DatedLine | null {
  const [bullets = ''] = BULLETS.exec(printed) ?? [];
  const word = printed.slice(bullets.length);
  const { period = word, words = '' } = (BRACKETED.exec(word) ?? PARTED.exec(word))?.groups ?? {};
  return textToPeriod(period, vocabulary, null)?.year == null ? null : { period, words: bullets + words };
}

/** Several periods of one line, each ahead of its words or each behind them. */
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

/** Neither a year of a sentence nor a count: 2025人. */
function mayLabel(period: RegExpExecArray): boolean {
  const next = behind(period);
  const isCount = !YEAR_WORD.test(foldWidth(period[0])) && !/^\s?[:：(（]/u.test(next);
  return !SENTENCE.test(next) && !isCount;
}

function behind({ 0: period, index, input }: RegExpExecArray): string {
  return input.slice(index + period.length);
}
