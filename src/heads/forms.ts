import { isWord, labelsName, textToSeries } from '../japanese/headers.ts';
import { isDash } from '../japanese/marks.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { TextRow, TimeColumn } from '../model/head.ts';
import { type AmountName, textToAmountName } from './amount-words.ts';
import { type BandLane, joinBands, type PrintedBand } from './form-bands.ts';
import { type FieldOf, isDescriptionLabel, isField, isLabel, labelToRole, rowToFields } from './form-fields.ts';
import { findStarts, isFormHead, isPeriod, rowToYears } from './form-starts.ts';
import { isAttributeTitle, isMeasureLabel } from './label-columns.ts';

/** A label of a form (個票) with the cells to its right. */
export type FormField = FieldOf<Cell>;

/** A form: its fields, its row of years and the rows below, each with its labels. */
export type Form = {
  fields: FormField[];
  times: TimeColumn[];
  /** The label next to the years (年次計画) and the cells of the years. */
  head: Cell[];
  lanes: (BandLane & { series: 'plan' | 'actual' | null; amounts: AmountName | null })[];
  /** Only in forms without years: the field with the period of the project, and the field with its work. */
  period: { field: FormField; content: FormField | null } | null;
  /**
   * The field that is assumed to name the project, if no label is known to. `isNameless` is set if its label does not
   * sound like one for a name either.
   */
  assumed: FormField | null;
  isNameless: boolean;
};

const NUMBER = /^[\dA-Z(（][\d\-.()（）A-Z]*$/u;

/**
 * Reads the rows of a grid as forms, with the labels on the left and the years in a table of their own. Null if they
 * are not forms.
 */
export function rowsToForms(rows: readonly GridRow[], vocabulary: Vocabulary): Form[] | null {
  const starts = findStarts(rows, vocabulary);
  if (starts.length === 0) return null;
  const forms = starts.map((start, index) => rowsToForm(rows.slice(start, starts[index + 1]), vocabulary));
  return forms.every((form) => form !== null) ? forms : null;
}

function rowsToForm(printed: readonly GridRow[], vocabulary: Vocabulary): Form | null {
  const [top] = printed;
  const titles = top && isFieldTitles(top, vocabulary) ? top.cells : [];
  const form = rowsToTimedForm(titles.length > 0 ? printed.slice(1) : printed, vocabulary);
  return form && { ...form, head: [...titles, ...form.head] };
}

/** Whether a row is 項目 and 内容 above the labels and values of a form. */
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

/**
 * Whether a row belongs to the years: it has no label, a label of a series or of amounts, or cells below single years.
 */
function isLane(row: GridRow, times: readonly TimeColumn[], vocabulary: Vocabulary): boolean {
  const first = times[0]?.column ?? 0;
  const [labels, values] = [
    row.cells.filter((cell) => cell.column < first),
    row.cells.filter((cell) => cell.column >= first),
  ];
  if (!isField(row) || labels.some(({ text }) => textToSeries(text, vocabulary) !== null)) return true;
  if (values.length === 0 || labels.some((cell) => labelToRole(cell, vocabulary) !== 'attribute')) return false;
  if (values.some((cell) => isLabel(cell, vocabulary))) return false;
  // Without drawn cells, a value for the whole row looks like a cell of the first year.
  const isDrawn = row.covered !== undefined;
  return values.length > 1 || (isDrawn && values.every(({ columnSpan }) => columnSpan < times.length));
}

/** Returns the name and unit of the figures in a row: 事業費 in 千円, or its label if all cells are figures or dashes. */
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

/** A single figure among dashes may be a phrase: 2台 */
const MIN_FIGURES = 2;

/** Reads a form without years as a project without activities; one of its fields may be the period. */
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

/** 取組の目的, 目標 and 現状と課題 describe a project and do not name it. */
function couldName({ label }: FormField, vocabulary: Vocabulary): boolean {
  return !isDescriptionLabel(label, vocabulary) && !isAttributeTitle(label.text, vocabulary);
}

/**
 * Chooses the first field whose label sounds like one for a name and whose value is not a number, else the first value
 * that is not a number.
 */
function chooseName(fields: readonly FormField[], vocabulary: Vocabulary): FormField | null {
  const texts = fields.filter(
    ({ role, values }) => role === 'attribute' && values.some(({ text }) => !NUMBER.test(bare(foldWidth(text)))),
  );
  const named = texts.find(({ label }) => labelsName(label.text));
  return named ?? texts.find((one) => couldName(one, vocabulary)) ?? texts[0] ?? null;
}
