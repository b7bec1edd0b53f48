import { textToDatedLines } from '../heads/dated-lines.ts';
import { textToPeriod } from '../heads/periods.ts';
import { textToPieces } from '../japanese/pieces.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';

/**
 * A row for each line of a cell that dates work (R7 検討, R8 試行): the period stays in the column, the words go to an
 * extra last column.
 */
export function splitDatedLines(
  rows: readonly GridRow[],
  { period, width }: ScheduleColumns,
  vocabulary: Vocabulary,
): GridRow[] {
  const column = period?.hasLines ? period.column : null;
  if (column === null) return [...rows];
  return rows.flatMap((row) => {
    const cell = row.cells.find((one) => one.column === column);
    const lines = cell && textToDatedLines(toPrintedLines(cell), vocabulary);
    if (!cell || !lines || textToPeriod(cell.text, vocabulary, null)) return [row];
    const others = row.cells.filter((one) => one !== cell);
    return lines.map(({ period: text, words }, index): GridRow => {
      const dated = [withText(cell, text, column), withText(cell, words, width - 1)];
      if (index === 0) return { ...row, cells: [...others, ...dated] };
      return { cells: dated, width: row.width, place: row.place, covered: others.map((one) => one.column) };
    });
  });
}

/** Each line separately: a period begins a new line even if the line above it was full. */
function toPrintedLines({ text, words, pieces }: Cell): string {
  if (text !== words) return text;
  return pieces.map((piece) => `${piece.text}${piece.end === 'wrap' || piece.end === 'break' ? '\n' : ' '}`).join('');
}

function withText(cell: Cell, text: string, column: number): Cell {
  return { ...cell, text, words: text, pieces: textToPieces(text), column, columnSpan: 1, rowSpan: 1 };
}
