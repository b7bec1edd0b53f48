import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { cellsBelow } from './cells-below.ts';
import { textToDatedLines } from './dated-lines.ts';
import { isAttributeTitle, isRemarkLabel } from './label-columns.ts';
import { endsLikePeriod } from './period-columns.ts';
import { textToPeriod } from './periods.ts';

/**
 * Finds the column whose cells date the work line by line: of several, the one with the later years. `others`: the heads of all of
 * them, if none is later in every row, or if the head of another one is known to name work (実施計画 beside 見直しの経過).
 */
export function findColumnOfLines(
  cells: readonly TextField[],
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): { column: TextField; others?: string[] } | null {
  const lined = cells.filter((cell) => isColumnOfLines(cell, body, vocabulary));
  const [first, ...others] = lined;
  if (!first || others.length === 0) return first ? { column: first } : null;
  const lastOf = (row: TextRow, { column }: TextField): number | null => {
    const lines = textToDatedLines(row.cells.find((cell) => cell.column === column)?.text ?? '', vocabulary) ?? [];
    const years = lines.flatMap(({ period }) => textToPeriod(period, vocabulary, null)?.through ?? []);
    return years.length > 0 ? Math.max(...years) : null;
  };
  const isLater = (one: TextField, other: TextField): boolean =>
    body.every((row) => {
      const [own, beside] = [lastOf(row, one), lastOf(row, other)];
      return own === null || beside === null || own > beside;
    });
  const latest = lined.find((one) => lined.every((other) => other === one || isLater(one, other)));
  const known = lined.find(({ text }) => isKnown(text, vocabulary));
  if (latest && (!known || couldStatePlan(latest.text, vocabulary))) return { column: latest };
  return { column: known ?? first, others: lined.map(({ text }) => text) };
}

function isKnown(head: string, { periods, yearsTitle, contents }: Vocabulary): boolean {
  return isWord(head, [...periods, ...yearsTitle, ...contents]);
}

/** 実施内容, 今後の予定 */
function couldStatePlan(head: string, vocabulary: Vocabulary): boolean {
  return isKnown(head, vocabulary) || endsLikePeriod(head, vocabulary);
}

/**
 * Whether the cells of a column have dated lines such as R7 検討. Some may be a period alone below スケジュール; below an
 * unknown head most cells must have several lines.
 */
function isColumnOfLines({ text: head, column }: TextField, body: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const mayBePeriod = isWord(head, vocabulary.periods);
  // The number of lines of each cell, 0 of a period alone. Nearly every column fails at its first cell.
  const below: number[] = [];
  for (const { text } of cellsBelow(body, column)) {
    const lines = textToDatedLines(text, vocabulary);
    if (lines === null && !mayBePeriod) return false;
    const isPeriod = textToPeriod(text, vocabulary, null) !== null;
    if (isPeriod ? !mayBePeriod : lines === null) return false;
    below.push(isPeriod ? 0 : (lines?.length ?? 0));
  }
  if (below.every((count) => count === 0)) return false;
  if (isKnown(head, vocabulary)) return true;
  const isOther =
    headerToRole(head, vocabulary) !== null ||
    isAttributeTitle(head, vocabulary) ||
    isRemarkLabel(head, vocabulary) ||
    vocabulary.otherTimes.some((word) => head.includes(word));
  const several = below.filter((count) => count > 1);
  const areMost = below.length > 1 && 2 * several.length > below.length;
  // A dated line is content and cannot be a head.
  return !isOther && areMost && textToDatedLines(head, vocabulary) === null;
}
