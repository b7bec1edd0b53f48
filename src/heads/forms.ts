import { isWord, labelsName, textToSeries } from '../japanese/headers.ts';
import { isDash } from '../japanese/marks.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { TextRow, TimeColumn } from '../model/head.ts';
import { type AmountName, textToAmountName } from './amount-words.ts';
import { type BandLane, joinBands, type PrintedBand } from './form-bands.ts';
import {
  type FieldOf,
  isDescriptionLabel,
  isField,
  isLabel,
  labelToRole,
  rowToFields,
  toLabelKey,
} from './form-fields.ts';
import { type HeadRow, isTimeHead, rowToHeadRow } from './head-row.ts';
import { isAttributeTitle, isMeasureLabel, namesLine } from './label-columns.ts';
import { textToPeriod } from './periods.ts';

/** A label of a form (個票) with the cells at its right. */
export type FormField = FieldOf<Cell>;

/** One form: its fields, the head of its years, and the rows below that head, each with its label where it has one. */
export type Form = {
  fields: FormField[];
  times: TimeColumn[];
  /** The label beside the years (年次計画), and the cells that print them. */
  head: Cell[];
  lanes: (BandLane & { series: 'plan' | 'actual' | null; amounts: AmountName | null })[];
  /** The field that states the period of the whole form, and the one that says what is done; for forms without years. */
  period: { field: FormField; content: FormField | null } | null;
  /** The field that was taken for the project's name, for no word says which one is; `isNameless`: nor does its label sound so. */
  assumed: FormField | null;
  isNameless: boolean;
};

/** Fields above the years that make a form. */
const MIN_FIELDS = 2;
const NUMBER = /^[\dA-Z(（][\d\-.()（）A-Z]*$/u;

/** Read the rows of a grid as forms, labels at the left and the years in a table of their own; null where they are none. */
export function rowsToForms(rows: readonly GridRow[], vocabulary: Vocabulary): Form[] | null {
  const starts = findStarts(rows, vocabulary);
  if (starts.length === 0) return null;
  const forms = starts.map((start, index) => rowsToForm(rows.slice(start, starts[index + 1]), vocabulary));
  return forms.every((form) => form !== null) ? forms : null;
}

/** The columns of the years of forms; their columns are those of all of their forms. */
export function formTimes(rows: readonly TextRow[], vocabulary: Vocabulary): number[] {
  const heads = rows.filter((row) => isFormHead(row, vocabulary));
  return [...new Set(heads.flatMap((row) => rowToYears(row, vocabulary).years.map(({ column }) => column)))];
}

/** The fields of a form whose years stand in a table of their own below it: labels with their values, one of them the name. */
export function areFieldsAlone(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const isTimed = rows.some((row) => rowToYears(row, vocabulary).years.length > 0);
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

/** The years of one project: times alone in the head, and below it no label that could be a name. */
export function areYearsAlone(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const [head, ...body] = rows;
  const years = head ? rowToYears(head, vocabulary) : null;
  if (!head || !years || !isTimeHead(years) || years.roles.size > 0 || body.length === 0) return false;
  const first = years.years[0]?.column ?? 0;
  const labels = rows.flatMap(({ cells }) => cells.filter(({ column }) => column < first));
  const isNoName = ({ text }: { text: string }): boolean =>
    textToSeries(text, vocabulary) !== null ||
    [vocabulary.yearsTitle, vocabulary.contents, vocabulary.attributes].some((words) => isWord(text, words));
  return labels.every(isNoName) && body.length <= MAX_LANES;
}

/** A project has not more lines of years (計画, 実績). */
const MAX_LANES = 4;

/** Whether rows are forms: their columns are no columns of a table. */
export function areForms(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  return findStarts(rows, vocabulary).length > 0;
}

/** The rows that forms begin with: every printing of the first label. */
function findStarts(rows: readonly TextRow[], vocabulary: Vocabulary): number[] {
  if (!beginsWithTimedForm(rows, vocabulary) && !arePeriodForms(rows, vocabulary)) return [];
  const first = toLabelKey(rows[0]);
  return rows.flatMap((row, index) => (isField(row) && toLabelKey(row) === first ? [index] : []));
}

function beginsWithTimedForm(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  // Nothing but fields, and titles over them, stands above the years.
  const notField = rows.findIndex((row) => !isField(row) && !isTitle(row));
  const upTo = notField < 0 ? rows.length : notField + 1;
  const timed = rows.slice(0, upTo).findIndex((row) => rowToYears(row, vocabulary).years.length > 1);
  const head = rows[timed];
  if (timed < MIN_FIELDS || !head || !isFormHead(head, vocabulary)) return false;
  const [label] = head.cells;
  const next = rows[timed + 1]?.cells[0];
  const isTitled = [label, next].some((cell) => cell?.column === 0 && isWord(cell.text, vocabulary.yearsTitle));
  // A table of several projects goes on with a name below its head.
  if (!isTitled && next?.column === 0 && !namesLine(next.text, vocabulary)) return false;
  const firstTime = Math.min(...rowToYears(head, vocabulary).years.map(({ column }) => column));
  // Values begin where the years do, or else a title of the years stands among the labels: other columns make a table.
  const isAbove = (row: TextRow): boolean => row.cells.every(({ column }) => column === 0 || column >= firstTime);
  return isTitled || rows.slice(0, timed).every(isAbove);
}

/** A text of its own over the fields below it. */
function isTitle({ cells }: TextRow): boolean {
  return cells.length === 1 && cells[0]?.column === 0 && bare(cells[0].text).length <= MAX_TITLE;
}

/** Longer texts (characters) are no titles. */
const MAX_TITLE = 30;

/** Fields alone, of which one names the project and one states its period. */
function arePeriodForms(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  if (rows.length < MIN_FIELDS || !rows.every(isField)) return false;
  const fields = rows.flatMap((row) => rowToFields(row, vocabulary));
  return fields.some((field) => isPeriod(field, vocabulary)) && fields.some(({ role }) => role === 'name');
}

/** 実施期間 with a value that states one. */
function isPeriod({ label, values }: FieldOf<{ text: string }>, vocabulary: Vocabulary): boolean {
  const [value, ...others] = values;
  if (!value || others.length > 0 || !isWord(label.text, vocabulary.periods)) return false;
  return textToPeriod(value.text, vocabulary, null) !== null;
}

/** A row as a head; 前期 before its years is their label, and no time. */
function rowToYears(row: TextRow, vocabulary: Vocabulary): HeadRow {
  const head = rowToHeadRow(row, vocabulary);
  const [first, second] = head.years;
  const isLabel = first?.column === 0 && first.from === null && !first.undated && second?.from != null;
  return isLabel ? { ...head, years: head.years.slice(1), unknown: [...head.unknown, ...row.cells.slice(0, 1)] } : head;
}

/** Years with a label or two beside them at most (工程表, 区分), which head no columns. */
function isFormHead(row: TextRow, vocabulary: Vocabulary): boolean {
  const head = rowToYears(row, vocabulary);
  const first = head.years[0]?.column ?? 0;
  const labels = row.cells.filter(({ column }) => column < first);
  const isLabelled = labels.length <= 1 || (labels.length === 2 && labels[0]?.column === 0);
  // 数値目標, 指標: the years of figures; 項目 heads the labels of their lines.
  const isOfLines = labels.length === 2 || labels.every(({ text }) => isWord(text, vocabulary.eitherSubject));
  const isOfFigures = isOfLines && [...head.roles.keys()].every((role) => role === 'indicator');
  // 取組内容 beside the years says what stands below them.
  const isOfContents = labels.length === 1 && labels.every(({ text }) => isWord(text, vocabulary.contents));
  return first > 0 && isTimeHead(head) && isLabelled && (head.roles.size === 0 || isOfFigures || isOfContents);
}

function rowsToForm(printed: readonly GridRow[], vocabulary: Vocabulary): Form | null {
  const [top] = printed;
  const titles = top && isFieldTitles(top, vocabulary) ? top.cells : [];
  const form = rowsToTimedForm(titles.length > 0 ? printed.slice(1) : printed, vocabulary);
  return form && { ...form, head: [...titles, ...form.head] };
}

/** 項目 and 内容 over the labels of a form and their values. */
function isFieldTitles({ cells }: TextRow, { subjects, attributes, contents }: Vocabulary): boolean {
  const [label, value, ...others] = cells;
  if (!label || !value || others.length > 0) return false;
  return [subjects, attributes].some((words) => isWord(label.text, words)) && isWord(value.text, contents);
}

function rowsToTimedForm(rows: readonly GridRow[], vocabulary: Vocabulary): Form | null {
  const at = rows.findIndex((row) => isFormHead(row, vocabulary));
  const head = rows[at];
  if (!head) return rowsToFormWithoutYears(rows, vocabulary);
  const heads = rows.filter((row) => isFormHead(row, vocabulary));
  const printed = heads.map((one): PrintedBand => {
    const { years } = rowToYears(one, vocabulary);
    const below = rows.slice(rows.indexOf(one) + 1);
    const end = below.findIndex((row, index) => heads.includes(row) || (index > 0 && !isLane(row, years, vocabulary)));
    return { head: one, years, rows: end < 0 ? below : below.slice(0, end) };
  });
  const bands = joinBands(printed);
  if (!bands || bands.lanes.length === 0) return null;
  const rowsOfYears = printed.flatMap((band) => band.rows);
  const named = rowsToNamedFields(
    rows.filter((row) => !heads.includes(row) && !rowsOfYears.includes(row)),
    vocabulary,
  );
  return {
    ...named,
    times: bands.times,
    head: [...heads.flatMap(({ cells }) => cells), ...bands.again],
    lanes: bands.lanes.map((lane) => {
      const series = lane.labels.map(({ text }) => textToSeries(text, vocabulary)).find((one) => one !== null) ?? null;
      return { ...lane, series, amounts: toAmounts(lane.labels, lane.cells, vocabulary) };
    }),
    period: null,
  };
}

/** A row of years: without a label, with one of a series or of amounts, or with cells that stand below single years. */
function isLane(row: GridRow, times: readonly TimeColumn[], vocabulary: Vocabulary): boolean {
  const first = times[0]?.column ?? 0;
  const [labels, values] = [
    row.cells.filter((cell) => cell.column < first),
    row.cells.filter((cell) => cell.column >= first),
  ];
  if (!isField(row) || labels.some(({ text }) => textToSeries(text, vocabulary) !== null)) return true;
  if (values.length === 0 || labels.some((cell) => labelToRole(cell, vocabulary) !== 'attribute')) return false;
  if (values.some((cell) => isLabel(cell, vocabulary))) return false;
  // Without drawn cells a value for the whole row looks the same as the box of the first year.
  const isDrawn = row.covered !== undefined;
  return values.length > 1 || (isDrawn && values.every(({ columnSpan }) => columnSpan < times.length));
}

/** What the figures of a row are: 事業費 in 千円, or whatever its label says where all of its cells are figures, or dashes among them. */
function toAmounts(labels: readonly Cell[], cells: readonly Cell[], vocabulary: Vocabulary): AmountName | null {
  const named = labels.map(({ text }) => textToAmountName(text, vocabulary)).find((one) => one !== null);
  if (named) return named;
  const label = labels.at(-1);
  const figures = cells.filter(({ words }) => textToValue(words, '').value !== null);
  const isWhole = cells.every((cell) => figures.includes(cell) || isDash(cell.words));
  const isMeasured = label !== undefined && isMeasureLabel(label.text, vocabulary);
  const isNamed = isMeasured || figures.length === cells.length || figures.length >= MIN_FIGURES;
  return label && cells.length > 0 && isWhole && isNamed ? { name: bare(label.text), unit: null } : null;
}

/** One figure among dashes may be a phrase: 2台 */
const MIN_FIGURES = 2;

/** A form whose years are lost is a project without activities; a field may state its period. */
function rowsToFormWithoutYears(rows: readonly GridRow[], vocabulary: Vocabulary): Form | null {
  if (!rows.every(isField)) return null;
  const named = rowsToNamedFields(rows, vocabulary);
  const { fields } = named;
  const field = fields.find((one) => isPeriod(one, vocabulary));
  const content = fields.find(({ label }) => isWord(label.text, vocabulary.contents)) ?? null;
  return { ...named, times: [], head: [], lanes: [], period: field ? { field, content } : null };
}

function rowsToNamedFields(
  rows: readonly GridRow[],
  vocabulary: Vocabulary,
): Pick<Form, 'fields' | 'assumed' | 'isNameless'> {
  const fields = rows.flatMap((row) => rowToFields(row, vocabulary));
  const assumed = fields.some(({ role }) => role === 'name') ? null : chooseName(fields, vocabulary);
  if (assumed) assumed.role = 'name';
  return { fields, assumed, isNameless: assumed !== null && !couldName(assumed, vocabulary) };
}

/** 取組の目的, 目標 and 現状と課題 label what is said of a project. */
function couldName({ label }: FormField, vocabulary: Vocabulary): boolean {
  return !isDescriptionLabel(label, vocabulary) && !isAttributeTitle(label.text, vocabulary);
}

/** The first field whose label sounds like a name and whose value is no number; else the first that is no number. */
function chooseName(fields: readonly FormField[], vocabulary: Vocabulary): FormField | null {
  const texts = fields.filter(
    ({ role, values }) => role === 'attribute' && values.some(({ text }) => !NUMBER.test(bare(foldWidth(text)))),
  );
  const named = texts.find(({ label }) => labelsName(label.text));
  return named ?? texts.find((one) => couldName(one, vocabulary)) ?? texts[0] ?? null;
}
