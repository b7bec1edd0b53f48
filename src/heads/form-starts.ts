import { isWord, labelsName, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { isFigure } from './amount-words.ts';
import { type FieldOf, isField, isLabel, rowToFields, toLabelKey } from './form-fields.ts';
import { type HeadRow, isTimeHead, rowToHeadRow } from './head-row.ts';
import { namesLine } from './label-columns.ts';
import { textToPeriod } from './periods.ts';

/** The fewest fields above the years of a form. */
const MIN_FIELDS = 2;

/** Returns the columns of the years of all forms. */
export function formTimes(rows: readonly TextRow[], vocabulary: Vocabulary): number[] {
  const heads = rows.filter((row) => isFormHead(row, vocabulary));
  return [...new Set(heads.flatMap((row) => rowToYears(row, vocabulary).years.map(({ column }) => column)))];
}

/** Whether the rows are the fields of a form, one of them its name, and the years are in a separate table below. */
export function areFieldsAlone(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const isTimed = rows.some((row) => rowToYears(row, vocabulary).years.length > 1);
  if (rows.length === 0 || isTimed || !rows.every(isField)) return false;
  const fields = rows.flatMap((row) => rowToFields(row, vocabulary));
  const isWhole = fields.every(
    ({ values }) => values.length === 1 && values.every((cell) => !isLabel(cell, vocabulary)),
  );
  const known = fields.filter(({ label }) => isLabel(label, vocabulary) || labelsName(label.text));
  if (2 * known.length < fields.length) return false;
  const isName = ({ role, label }: FieldOf<{ text: string }>): boolean => role === 'name' || labelsName(label.text);
  return isWhole && fields.length > 1 && fields.some(isName);
}

/** Whether the last form of the rows has fields but no years yet. */
export function endsWithFieldsAlone(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  return areFieldsAlone(rows.slice(findStarts(rows, vocabulary).at(-1) ?? 0), vocabulary);
}

/** Whether the rows are the years of a single project: the head has only times, and no label below it can be a name. */
export function areYearsAlone(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const [head, ...body] = rows;
  const years = head ? rowToYears(head, vocabulary) : null;
  if (!head || !years || !isTimeHead(years) || years.roles.size > 0 || body.length === 0) return false;
  const first = years.years[0]?.column ?? 0;
  const { yearsTitle, contents, attributes, eitherSubject } = vocabulary;
  const isNoName = ({ text }: TextField): boolean =>
    textToSeries(text, vocabulary) !== null ||
    [yearsTitle, contents, attributes, eitherSubject].some((words) => isWord(text, words));
  const isAlone = ({ cells }: TextRow): boolean => cells.filter(({ column }) => column < first).every(isNoName);
  // 事業費 and うち一般財源 below 事業内容
  const work = body.filter(isAlone);
  const isOfFigures = ({ cells }: TextRow): boolean =>
    cells.every(({ column, text }) => column < first || isFigure(text));
  const isLane = (row: TextRow): boolean => work.includes(row) || (work.length > 0 && isOfFigures(row));
  return isAlone(head) && body.every(isLane) && body.length <= MAX_LANES;
}

/** The most rows of years (計画, 実績, 事業費 and what pays for it) that a project has. */
const MAX_LANES = 8;

/** Whether the rows are forms and not a table with columns. */
export function areForms(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  return findStarts(rows, vocabulary).length > 0;
}

/** Returns the index of each row with which a form begins; the first label is repeated there. */
export function findStarts(rows: readonly TextRow[], vocabulary: Vocabulary): number[] {
  if (!beginsWithTimedForm(rows, vocabulary) && !arePeriodForms(rows, vocabulary)) return [];
  const first = toLabelKey(rows[0]);
  return rows.flatMap((row, index) => (isField(row) && toLabelKey(row) === first ? [index] : []));
}

function beginsWithTimedForm(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  // Above the years of a form are only fields and their titles.
  const notField = rows.findIndex((row) => !isField(row) && !isFormTitle(row));
  const upTo = notField < 0 ? rows.length : notField + 1;
  const timed = rows.slice(0, upTo).findIndex((row) => rowToYears(row, vocabulary).years.length > 1);
  const head = rows[timed];
  if (timed < MIN_FIELDS || !head || !isFormHead(head, vocabulary)) return false;
  const [label] = head.cells;
  const next = rows[timed + 1]?.cells[0];
  const isTitled = [label, next].some((cell) => cell?.column === 0 && isWord(cell.text, vocabulary.yearsTitle));
  // A name below the years means a table with several projects.
  if (!isTitled && next?.column === 0 && !namesLine(next.text, vocabulary)) return false;
  const firstTime = Math.min(...rowToYears(head, vocabulary).years.map(({ column }) => column));
  // In a form the values begin at the column of the years, unless a label is a title of the years. Other columns mean a
  // table.
  const isAbove = (row: TextRow): boolean => row.cells.every(({ column }) => column === 0 || column >= firstTime);
  return isTitled || rows.slice(0, timed).every(isAbove);
}

/** Whether the row is a single text above the fields. */
export function isFormTitle({ cells }: TextRow): boolean {
  return cells.length === 1 && cells[0]?.column === 0 && bare(cells[0].text).length <= MAX_TITLE;
}

/** Characters. Longer texts are not titles. */
const MAX_TITLE = 30;

/** Whether all rows are fields, one with the name of the project and one with its period. */
function arePeriodForms(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  if (rows.length < MIN_FIELDS || !rows.every(isField)) return false;
  const fields = rows.flatMap((row) => rowToFields(row, vocabulary));
  return fields.some((field) => isPeriod(field, vocabulary)) && fields.some(({ role }) => role === 'name');
}

/** Whether a field is labelled 実施期間 or the like and its value is a period. */
export function isPeriod({ label, values }: FieldOf<{ text: string }>, vocabulary: Vocabulary): boolean {
  const [value, ...others] = values;
  if (!value || others.length > 0 || !isWord(label.text, vocabulary.periods)) return false;
  return textToPeriod(value.text, vocabulary, null) !== null;
}

/** Reads a row as a head. A term before the years, such as 前期, is their label and not a time. */
export function rowToYears(row: TextRow, vocabulary: Vocabulary): HeadRow {
  const head = rowToHeadRow(row, vocabulary);
  const [first, second] = head.years;
  const isLabel = first?.column === 0 && first.from === null && !first.undated && second?.from != null;
  return isLabel ? { ...head, years: head.years.slice(1), unknown: [...head.unknown, ...row.cells.slice(0, 1)] } : head;
}

/** Whether a row has years and at most two labels (工程表, 区分) that are not column heads. */
export function isFormHead(row: TextRow, vocabulary: Vocabulary): boolean {
  const head = rowToYears(row, vocabulary);
  const first = head.years[0]?.column ?? 0;
  const labels = row.cells.filter(({ column }) => column < first);
  const isLabelled = labels.length <= 1 || (labels.length === 2 && labels[0]?.column === 0);
  // 数値目標 and 指標 label years of figures; 項目 labels the column of labels.
  const isOfLines = labels.length === 2 || labels.every(({ text }) => isWord(text, vocabulary.eitherSubject));
  const isOfFigures = isOfLines && [...head.roles.keys()].every((role) => role === 'indicator');
  // 取組内容 next to the years describes the rows below them.
  const isOfContents = labels.length === 1 && labels.every(({ text }) => isWord(text, vocabulary.contents));
  return first > 0 && isTimeHead(head) && isLabelled && (head.roles.size === 0 || isOfFigures || isOfContents);
}
