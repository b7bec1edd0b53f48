import { textToAmountName } from '../heads/amount-words.ts';
import { endsAsGoal, isMeasureLabel, isRemarkLabel } from '../heads/label-columns.ts';
import { isWord, textToSeries } from '../japanese/headers.ts';
import { isDash } from '../japanese/marks.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns, TitledColumn } from '../model/head.ts';

/**
 * The times as attribute columns, for a row of 評価 below 計画 and 実績, or of 数値目標 that are not all figures (10%減): its
 * words for each year are not work.
 */
export function toRatedColumns(
  { cells }: GridRow,
  { series, years }: ScheduleColumns,
  hasWork: boolean,
  vocabulary: Vocabulary,
): TitledColumn[] {
  const label = cells.find(({ column }) => column === series)?.text ?? '';
  // 事業費 is an amount.
  if (textToAmountName(label, vocabulary) !== null) return [];
  const times = new Set(years.map(({ column }) => column));
  const isMeasured =
    (isMeasureLabel(label, vocabulary) || (hasWork && endsAsGoal(label))) &&
    !cells.every((cell) => !times.has(cell.column) || isFigure(cell));
  const isRated = textToSeries(label, vocabulary) === null && isRemarkLabel(label, vocabulary);
  if (!isMeasured && !isRated) return [];
  return years.map(({ column, label: year }) => ({ column, title: `${label} ${year}` }));
}

function isFigure({ words }: Cell): boolean {
  return isDash(words) || textToValue(words, '').value !== null;
}

/** Whether a project has lines of 取組 or 計画, so that 目標 beside them is a target, not the plan. */
export function hasLinesOfWork(rows: readonly GridRow[], { series }: ScheduleColumns, vocabulary: Vocabulary): boolean {
  const labels = rows.flatMap(({ cells }) => cells.filter(({ column }) => column === series));
  const { contents, subjects } = vocabulary;
  return labels.some(
    ({ text }) =>
      isWord(text, contents) ||
      isWord(text, subjects) ||
      (textToSeries(text, vocabulary) === 'plan' && !endsAsGoal(text)),
  );
}

/** For each row of a table, the rows of its project, from one name to the next. */
export function rowsToProjects(rows: readonly GridRow[], { name }: ScheduleColumns): ReadonlyMap<GridRow, GridRow[]> {
  const projects = new Map<GridRow, GridRow[]>();
  let [own, last]: [GridRow[], string] = [[], ''];
  for (const row of rows) {
    const text = row.cells.find(({ column }) => column === name)?.text ?? '';
    if (text !== '' && text !== last) [own, last] = [[], text];
    own.push(row);
    projects.set(row, own);
  }
  return projects;
}

/** Rows of ratings have no lane; they become attributes of the lane above. */
export function joinRated(rows: readonly GridRow[], rated: ReadonlySet<GridRow>): GridRow[] {
  const joined: GridRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && rated.has(row) && row.cells.length === 0)
      joined[joined.length - 1] = { ...above, attributes: [...(above.attributes ?? []), ...(row.attributes ?? [])] };
    else joined.push(row);
  }
  return joined;
}
