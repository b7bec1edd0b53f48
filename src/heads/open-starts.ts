import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { textsToYearLabels } from '../japanese/year-labels.ts';
import type { TextField, TextRow, TimeColumn } from '../model/head.ts';
import { cellsBelow } from './cells-below.ts';
import type { HeadRow } from './head-row.ts';
import { yearsToLabel } from './spans-of-time.ts';
import { textToEnd } from './stated-ends.ts';

/**
 * Reads ～R6 or R5以前 directly before the times as the first of them, if there are words below. It has a last year and no
 * first month. Figures below it are the amounts until then.
 */
export function withOpenStart(row: HeadRow, body: readonly TextRow[], vocabulary: Vocabulary): HeadRow {
  const [first] = row.years;
  const cell = first && row.cells.filter(({ column }) => column < first.column).at(-1);
  const end = cell ? textToEnd(cell.text) : null;
  const year = end === null ? undefined : textsToYearLabels([end], vocabulary)[0]?.year;
  if (!cell || year === undefined || first?.year == null || year >= first.year || !holdsWords(cell, body)) return row;
  const label = cell.text.replace(/\s+/gu, ' ');
  const column: TimeColumn = { ...yearsToLabel(year, year, false), from: null, column: cell.column, label };
  return { ...row, years: [column, ...row.years], unknown: row.unknown.filter((one) => one !== cell) };
}

/** A dash means that there is nothing. */
const WORD_OR_MARK = /[\p{L}\p{So}]/u;

function holdsWords({ column }: TextField, body: readonly TextRow[]): boolean {
  const cells = cellsBelow(body, column);
  return cells.some(({ text }) => WORD_OR_MARK.test(text) && textToValue(text, '').value === null);
}
