import { headerToKey, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { cellsBelow } from './cells-below.ts';
import { holdsPeriods } from './label-columns.ts';
import { textToPeriod, textToPeriods } from './periods.ts';

/**
 * The column with the period of each row. If `last` is another column, `column` has the first year; a deadline has only
 * a last one.
 */
export type StatedPeriod = {
  column: TextField;
  last: TextField | null;
  isDeadline: boolean;
  /** The heads of other columns that may have the period. */
  others: readonly TextField[];
};

/** Finds the column of periods below a head without years; null if there is none. */
export function findStatedPeriod(
  cells: readonly TextField[],
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): StatedPeriod | null {
  const { periods, periodStarts, periodEnds, deadlines } = vocabulary;
  const lists = [periods, periodStarts, periodEnds, deadlines];
  // This runs for every row of a table, and few rows contain such a word, so that the heads are checked before the
  // cells below.
  const mayHead = ({ text }: TextField): boolean =>
    lists.some((words) => isWord(text, words)) || endsLikePeriod(text, vocabulary);
  const held = cells.filter((cell) => mayHead(cell) && holdsPeriods(cell, body, vocabulary));
  const find = (isRight: (text: string) => boolean): TextField | undefined => held.find(({ text }) => isRight(text));
  const first = find((text) => isWord(text, periodStarts)) ?? find((text) => endsAfter(text, periodStarts, vocabulary));
  const last = find((text) => isWord(text, periodEnds)) ?? find((text) => endsAfter(text, periodEnds, vocabulary));
  if (first && last) return { column: first, last, isDeadline: false, others: [] };
  const known = find((text) => isWord(text, periods));
  if (known) return { column: known, last: null, isDeadline: false, others: [] };
  const deadline = find((text) => isWord(text, [...deadlines, ...periodEnds]));
  const likely = held.filter(
    ({ text }) => couldHeadPeriods(text, vocabulary) && !endsAfter(text, periodEnds, vocabulary),
  );
  const whole = likely.filter((one) => !holdsLists(one, body, vocabulary));
  const chosen = whole.length > 0 ? whole : likely;
  const latest = chosen.find((one) => chosen.every((other) => isNotBefore(one, other, body, vocabulary)));
  const column = latest ?? chosen[0];
  if (column) {
    const others = held.filter((one) => one !== column && one !== deadline && couldHeadPeriods(one.text, vocabulary));
    return { column, last: null, isDeadline: false, others: latest && chosen.length === likely.length ? [] : others };
  }
  const end = deadline ?? held.find(({ text }) => endsAfter(text, periodEnds, vocabulary) && !isPast(text, vocabulary));
  return end ? { column: end, last: end, isDeadline: true, others: [] } : null;
}

/** 着工時期 and 竣工予定: a known word followed by an ending such as 時期. */
function endsAfter(text: string, words: readonly string[], { periodEndings }: Vocabulary): boolean {
  const key = headerToKey(text);
  return periodEndings.some((ending) => key.endsWith(ending) && words.includes(key.slice(0, -ending.length)));
}

/** Whether a head without a known word may head periods: 対策時期, 改修時期. */
function couldHeadPeriods(text: string, vocabulary: Vocabulary): boolean {
  return endsLikePeriod(text, vocabulary) && !isPast(text, vocabulary);
}

/** Whether a head ends as one of periods does: 対策時期, 建築時期 */
export function endsLikePeriod(text: string, { periodEndings }: Vocabulary): boolean {
  const key = headerToKey(text);
  return periodEndings.some((ending) => key.endsWith(ending));
}

/** R3、R8 below 点検時期 are as likely the years of what is repeated as those of the work. */
function holdsLists({ column }: TextField, body: readonly TextRow[], vocabulary: Vocabulary): boolean {
  return cellsBelow(body, column).some(({ text }) => textToPeriods(text, vocabulary, null).length > 1);
}

/** Whether a head is about a time in the past: 建築時期, 前回改修時期. */
export function isPast(text: string, { otherTimes }: Vocabulary): boolean {
  const key = headerToKey(text);
  return !key.includes(PLANNED) && otherTimes.some((word) => key.includes(word));
}

/** 竣工予定 is not in the past. */
const PLANNED = '予定';

/**
 * Whether a column is never before the other one in any row. A planned repair of a bridge (R8) is after its inspection
 * (R3).
 */
function isNotBefore(one: TextField, other: TextField, body: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const lastOf = (text: string | undefined): number | null =>
    (text === undefined ? null : textToPeriod(text, vocabulary, null)?.through) ?? null;
  return body.every(({ cells }) => {
    const own = lastOf(cells.find(({ column }) => column === one.column)?.text);
    const beside = lastOf(cells.find(({ column }) => column === other.column)?.text);
    return own === null || beside === null || own >= beside;
  });
}
