import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { cellsBelow } from './cells-below.ts';
import { textToDatedLines } from './dated-lines.ts';
import { isAttributeTitle, isRemarkLabel } from './label-columns.ts';
import { textToPeriod } from './periods.ts';

/**
 * The column whose cells date what is done line by line: of several, that of the later years. `others`: their heads, where none is the
 * later one in every row.
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
 * スケジュール over cells that have lines such as R7 検討, some of them a period alone; any head over several of them, of which most have
 * more than one.
 */
function isColumnOfLines({ text: head, column }: TextField, body: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const { periods, yearsTitle, contents } = vocabulary;
  const mayBePeriod = isWord(head, periods);
  // The number of lines of each cell, 0 of a period alone. Nearly every column fails at its first cell.
  const below: number[] = [];
  for (const { text } of cellsBelow(body, column)) {
    const isPeriod = textToPeriod(text, vocabulary, null) !== null;
    const lines = isPeriod ? [] : textToDatedLines(text, vocabulary);
    if (lines === null || (isPeriod && !mayBePeriod)) return false;
    below.push(lines.length);
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
  // The cells of a row are no heads of those below them.
  return !isOther && areMost && textToDatedLines(head, vocabulary) === null;
}
