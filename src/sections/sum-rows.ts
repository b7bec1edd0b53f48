import { textToAmountName } from '../heads/amount-words.ts';
import { namesOnlySum, namesSum } from '../japanese/headers.ts';
import { saysNone } from '../japanese/none-words.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';

/**
 * 合計, or 年度別事業費 across all labels, over figures alone is no project, wherever they stand: below the times, or in 概算費用
 * beside them. 合計 before a blank name, before 4棟 or before 国費 is not one either. 補助金額計 with a department of its own is one.
 */
export function isSum(
  { cells }: GridRow,
  { name, departments, years }: ScheduleColumns,
  vocabulary: Vocabulary,
): boolean {
  const hasDepartment = cells.some(({ column, text }) => column === departments && !saysNone(text));
  const isSumWord = ({ text }: Cell): boolean =>
    hasDepartment ? namesOnlySum(text, vocabulary) : namesSum(text, vocabulary);
  const isAmount = ({ text }: Cell): boolean => textToAmountName(text, vocabulary) !== null;
  const isFigure = ({ words }: Cell): boolean => textToValue(words, '').value !== null;
  const times = new Set(years.map(({ column }) => column));
  const isOfFigures = cells.some(isFigure) && cells.every((cell) => !times.has(cell.column) || isFigure(cell));
  if (!isOfFigures) return false;
  const labels = cells.filter(({ column }) => column <= (name ?? 0));
  const [first, ...others] = labels;
  const label = labels.find((cell) => cell.column + cell.columnSpan > (name ?? 0));
  const isOfSum = first !== undefined && isSumWord(first) && others.every((cell) => isFigure(cell) || isAmount(cell));
  return isOfSum || (label !== undefined && (isSumWord(label) || (label.columnSpan > 1 && isAmount(label))));
}

/**
 * The rows 事業費 across all labels that are figures of the project above: the same label stands below several projects, or there is a
 * single project. 年度別事業費 at the end of a table is a sum.
 */
export function amountsOfEach(
  rows: readonly GridRow[],
  columns: ScheduleColumns,
  vocabulary: Vocabulary,
): ReadonlySet<GridRow> {
  const amounts = rows.filter(({ cells }) => {
    const [first] = cells;
    return first !== undefined && first.columnSpan > 1 && textToAmountName(first.text, vocabulary) !== null;
  });
  const isAmount = new Set(amounts);
  const areAlike = new Set(amounts.map(({ cells }) => bare(cells[0]?.text ?? ''))).size === 1;
  const isBelowProject = (row: GridRow, at: number): boolean => {
    const before = rows[at - 1];
    return !isAmount.has(row) || (before !== undefined && !isAmount.has(before) && !isSum(before, columns, vocabulary));
  };
  const projects = rows.filter(
    (row) => !isAmount.has(row) && row.cells.some(({ column }) => column === columns.name),
  ).length;
  const isOfEach = areAlike && rows.every(isBelowProject) && (amounts.length > 1 || projects === 1);
  return isOfEach ? isAmount : new Set();
}

export function sumToNotice({ cells }: GridRow): Notice {
  const text = cells.map((cell) => cell.text).join(' ');
  return notice('sections/sum-left', {
    source: placesToSource(cells.map(({ place }) => place)),
    values: { text },
    actual: text,
  });
}
