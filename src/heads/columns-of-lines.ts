import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { cellsBelow } from './cells-below.ts';
import { textToDatedLines } from './dated-lines.ts';
import { isAttributeTitle, isRemarkLabel } from './label-columns.ts';
import { textToPeriod } from './periods.ts';

/**
 * Finds the column whose cells date the work line by line: of several, the one with the later years. `others`: the heads of all of
 * them, if none is later in every row.
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
  return latest ? { column: latest } : { column: first, others: lined.map(({ text }) => text) };
}

/**
 * Whether the cells of a column have dated lines such as R7 検討. Some may be a period alone below スケジュール; below an
 * unknown head most cells must have several lines.
 */
function isColumnOfLines({ text: head, column }: TextField, body: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const { periods, yearsTitle, contents } = vocabulary;
  const mayBePeriod = isWord(head, periods);
  // The number of lines in each cell; 0 for a period alone. Nearly every column fails at its first cell.
  const below: number[] = [];
  for (const { text } of cellsBelow(body, column)) {
    const lines = textToDatedLines(text, vocabulary);
    if (lines === null && !mayBePeriod) return false;
    const isPeriod = textToPeriod(text, vocabulary, null) !== null;
    if (isPeriod ? !mayBePeriod : lines === null) return false;
    below.push(isPeriod ? 0 : (lines?.length ?? 0));
  }
  if (below.every((count) => count === 0)) return false;
  if (isWord(head, [...periods, ...yearsTitle, ...contents])) return true;
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
