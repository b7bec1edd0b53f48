import { type AmountName, cutUnit, isFigure, isMoney, labelToAmountName } from '../heads/amount-words.ts';
import { isWord } from '../japanese/headers.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import { textToValueKind } from '../japanese/year-labels.ts';
import type { Cell, GridRow } from '../model/block.ts';
import { columnsBeforeTimes, type ScheduleColumns } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource } from '../model/place.ts';
import { excerpt } from './walk.ts';

const DASH = /^[-－―ー—–]$/u;
const HAS_WORD = /\p{L}/u;

/**
 * What the figures of a row are that has a label of its own right before the times (目標（棟） below 取組), or 3か所 below 目標 as they
 * count, and nothing but figures and dashes under them; null for any other row.
 */
export function rowToFigures(
  { cells }: GridRow,
  { years }: ScheduleColumns,
  labels: readonly { column: number; text: string; head?: string }[],
  vocabulary: Vocabulary,
): AmountName | null {
  const times = new Set(years.map(({ column }) => column));
  const first = Math.min(...times);
  const texts = cells.filter(({ column }) => times.has(column)).map(({ words }) => bare(words));
  const figures = texts.filter((text) => textToValue(text, '').value !== null);
  const isWhole = texts.every((text) => figures.includes(text) || DASH.test(text));
  if (figures.length < MIN_FIGURES || !isWhole) return null;
  const before = cells.filter(({ column, text }) => column < first && textToValue(text, '').value === null);
  const last = before.findLast(({ text }) => HAS_WORD.test(text));
  const label = labels.find(({ column }) => column === last?.column);
  // 2台更新 beside 事業内容 is work, and a text below 事業内容 describes the project.
  const isLabel = label && ![label.text, label.head ?? ''].some((text) => isWord(text, vocabulary.contents));
  if (isLabel) return cutUnit(label.text);
  const isAlike = (goal: string): boolean =>
    textToValue(goal, '').value !== null && figures.every((text) => toUnit(text) === toUnit(goal));
  const goal = labels.find(({ text, head = '' }) => textToValueKind(head, vocabulary) !== null && isAlike(text));
  return goal ? { name: '', unit: null } : null;
}

/**
 * Whether all columns say how things are or shall be: 受診率98％ below 現状（令和5年度） and 受診率100％ below 目標（令和11年度） are no work,
 * whatever their words. R5（実績） may head what was done.
 */
export function areStates({ years }: ScheduleColumns, { series }: Vocabulary): boolean {
  const isResult = ({ label }: ScheduleColumns['years'][number]): boolean =>
    series.actual.some((word) => label.includes(word));
  const kinds = new Set(years.map(({ kind }) => kind));
  return kinds.has('actual') && kinds.has('target') && kinds.size === 2 && !years.some(isResult);
}

function toUnit(text: string): string | null {
  return textToValue(text, '').unit;
}

/** A single figure may be a phrase: 2台 */
const MIN_FIGURES = 2;

/**
 * A row of figures whose name is what they measure or cost (KPI：申請件数, 事業費（千円）) belongs to the project above; its name
 * becomes that of the figures. Null for other rows.
 */
export function rowToFiguresOfAbove(
  row: GridRow,
  columns: ScheduleColumns,
  vocabulary: Vocabulary,
): { row: GridRow; label: Cell } | null {
  const covered = columnsBeforeTimes(columns);
  const [label, more] = row.cells.filter(({ column }) => covered.includes(column));
  if (!label || more || label.column !== columns.name) return null;
  const amounts = labelToAmountName(label.text, vocabulary);
  const figures = row.cells.filter((cell) => cell !== label);
  if (!amounts || figures.length < MIN_FIGURES || !figures.every(({ words }) => isFigure(words))) return null;
  return { row: { ...row, cells: figures, covered, amounts }, label };
}

/** 単位：千円 above a table is that of its rows and columns of 事業費, not of those of 申請件数. */
export function withUnitOfTable(row: GridRow, unit: string | null, vocabulary: Vocabulary): GridRow {
  if (unit === null || !isMoney(unit)) return row;
  const { amounts, timeAmounts } = row;
  const withUnit = <T extends AmountName>(one: T): T =>
    one.unit === null && isWord(one.name, vocabulary.amounts) ? { ...one, unit } : one;
  return {
    ...row,
    ...(amounts && { amounts: withUnit(amounts) }),
    ...(timeAmounts && { timeAmounts: timeAmounts.map(withUnit) }),
  };
}

/** Whether the figures of a row have a label, or are work: 2台更新 beside 事業内容. */
export function areLabelled(
  row: GridRow,
  { amounts, stackedLines, series }: ScheduleColumns,
  { contents }: Vocabulary,
): boolean {
  const isSaid = [row.amounts, row.timeAmounts, amounts, stackedLines, series].some((one) => one != null);
  return isSaid || (row.attributes ?? []).some(({ text }) => isWord(text, contents));
}

export function figuresToNotice(rows: readonly { figures: string[]; place: Place }[]): Notice {
  const texts = rows.flatMap(({ figures }) => figures);
  const text = [...new Set(texts)].join(', ');
  const source = placesToSource(rows.map(({ place }) => place));
  return notice('sections/figures-as-values', { source, values: { text: excerpt(text), count: texts.length } });
}

/** Whether one project has several rows with labels, such as 確保方策 below 量の見込み, which name the figures of each. */
export function hasLabelledLines(rows: readonly GridRow[], { name, years }: ScheduleColumns): boolean {
  const first = Math.min(...years.map(({ column }) => column));
  const isLabelled = ({ cells }: GridRow): boolean =>
    cells.every(({ column }) => column !== name) &&
    cells.some(({ column }) => name !== null && column > name && column < first);
  return rows.slice(1).some(isLabelled);
}

/** Whether the times of a table have words, so that it has not only figures. */
export function hasWords(rows: readonly GridRow[], { years }: ScheduleColumns): boolean {
  const times = new Set(years.map(({ column }) => column));
  return rows.some(({ cells }) => cells.some(({ column, words }) => times.has(column) && /\p{L}{2}/u.test(words)));
}
