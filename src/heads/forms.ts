import { headerToKey, headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { TimeColumn } from '../model/head.ts';
import { isTimeHead, rowToHeadRow } from './head-row.ts';

/** A label of a form (個票) with the cells at its right. */
export type FormField = { label: Cell; values: Cell[]; role: 'name' | 'departments' | 'attribute' };

/** One form: its fields, the head of its years, and the rows below that head, each with its label where it has one. */
export type Form = {
  fields: FormField[];
  times: TimeColumn[];
  /** The label beside the years (年次計画), and the cells that print them. */
  head: Cell[];
  lanes: { row: GridRow; label: Cell | null; cells: Cell[]; series: 'plan' | 'actual' | null }[];
  /** Whether no word says which field names the project. */
  assumed: FormField | null;
};

/** Fields above the years that make a form. */
const MIN_FIELDS = 2;
/** Longer texts (characters) label no field. */
const MAX_LABEL = 16;
const NAME_LABEL = /(?:名|名称|項目|事業|取組|施策|業務|施設)$/u;
const NUMBER = /^[\dA-Z(（][\d\-.()（）A-Z]*$/u;

/** Read the rows of a grid as forms, labels at the left and the years in a table of their own; null where they are none. */
export function rowsToForms(rows: readonly GridRow[], vocabulary: Vocabulary): Form[] | null {
  const starts = findStarts(rows, vocabulary);
  if (starts.length === 0) return null;
  const forms = starts.map((start, index) => rowsToForm(rows.slice(start, starts[index + 1]), vocabulary));
  return forms.every((form) => form !== null) ? forms : null;
}

/** The rows that forms begin with: every printing of the first label. */
function findStarts(rows: readonly GridRow[], vocabulary: Vocabulary): number[] {
  // Nothing but fields stands above the years.
  const notField = rows.findIndex((row) => !isField(row));
  const upTo = notField < 0 ? rows.length : notField + 1;
  const timed = rows.slice(0, upTo).findIndex((row) => rowToHeadRow(row, vocabulary).years.length > 1);
  const head = rows[timed];
  if (timed < MIN_FIELDS || !head || !isFormHead(head, vocabulary)) return [];
  const [label] = head.cells;
  const isTitled = label !== undefined && label.column === 0 && isWord(label.text, vocabulary.yearsTitle);
  const next = rows[timed + 1]?.cells[0];
  // A table of several projects goes on with a name below its head.
  if (!isTitled && next?.column === 0 && !textToSeries(next.text, vocabulary)) return [];
  const firstTime = Math.min(...rowToHeadRow(head, vocabulary).years.map(({ column }) => column));
  // Values begin where the years do, or else a title of the years stands among the labels: other columns make a table.
  const isAbove = (row: GridRow): boolean => row.cells.every(({ column }) => column === 0 || column >= firstTime);
  if (!isTitled && !rows.slice(0, timed).every(isAbove)) return [];
  const first = labelKey(rows[0]);
  return rows.flatMap((row, index) => (isField(row) && labelKey(row) === first ? [index] : []));
}

function labelKey(row: GridRow | undefined): string {
  return headerToKey(row?.cells[0]?.text ?? '');
}

/** A label and what stands beside it. */
function isField({ cells }: GridRow): boolean {
  const [label, ...values] = cells;
  return label !== undefined && values.length > 0 && label.column === 0 && bare(label.text).length <= MAX_LABEL;
}

/** Years with a label or two beside them at most (工程表, 区分), which head no columns. */
function isFormHead({ cells, width }: GridRow, vocabulary: Vocabulary): boolean {
  const row = rowToHeadRow({ cells, width }, vocabulary);
  const first = row.years[0]?.column ?? 0;
  const labels = cells.filter(({ column }) => column < first);
  const isLabelled = labels.length <= 1 || (labels.length === 2 && labels[0]?.column === 0);
  return first > 0 && isTimeHead(row) && isLabelled && row.roles.size === 0;
}

function rowsToForm(rows: readonly GridRow[], vocabulary: Vocabulary): Form | null {
  const at = rows.findIndex((row) => isFormHead(row, vocabulary));
  const head = rows[at];
  if (!head) return null;
  const times = rowToHeadRow({ cells: head.cells, width: head.width }, vocabulary).years;
  const first = times[0]?.column ?? 0;
  const rest = rows.slice(at + 1);
  const isLaneBelow = (row: GridRow): boolean =>
    !isField(row) || textToSeries(row.cells[0]?.text ?? '', vocabulary) !== null;
  const end = rest.findIndex((row, index) => index > 0 && !isLaneBelow(row));
  const lanes = (end < 0 ? rest : rest.slice(0, end)).filter((row, index) => index === 0 || isLaneBelow(row));
  if (lanes.length === 0) return null;
  const others = [...rows.slice(0, at), ...rest.slice(lanes.length)];
  const fields = others.flatMap((row) => rowToFields(row, vocabulary));
  const assumed = fields.some(({ role }) => role === 'name') ? null : chooseName(fields);
  if (assumed) assumed.role = 'name';
  return {
    fields,
    times,
    head: head.cells,
    lanes: lanes.map((row) => {
      const label = row.cells.find(({ column }) => column < first) ?? null;
      const cells = row.cells.filter(({ column }) => column >= first);
      return { row, label, cells, series: label && textToSeries(label.text, vocabulary) };
    }),
    assumed,
  };
}

/** 計画 and 実績, 予定 and 実施 label rows of years, not fields. */
function textToSeries(text: string, { series }: Vocabulary): 'plan' | 'actual' | null {
  if (isWord(text, series.plan)) return 'plan';
  return isWord(text, series.actual) ? 'actual' : null;
}

/** One field a row, or several side by side where known labels stand between the values. */
function rowToFields({ cells }: GridRow, vocabulary: Vocabulary): FormField[] {
  const fields: FormField[] = [];
  for (const cell of cells) {
    const role = labelToRole(cell, vocabulary);
    const isLabel = fields.length === 0 || (role !== 'attribute' && fields.at(-1)?.values.length !== 0);
    if (isLabel) fields.push({ label: cell, values: [], role });
    else fields.at(-1)?.values.push(cell);
  }
  return fields;
}

function labelToRole({ text }: Cell, vocabulary: Vocabulary): FormField['role'] {
  const role = headerToRole(text, vocabulary);
  return role === 'name' || role === 'departments' ? role : 'attribute';
}

/** The first field whose label sounds like a name and whose value is no number; else the first that is no number. */
function chooseName(fields: readonly FormField[]): FormField | null {
  const texts = fields.filter(
    ({ role, values }) => role === 'attribute' && values.some(({ text }) => !NUMBER.test(bare(foldWidth(text)))),
  );
  return texts.find(({ label }) => NAME_LABEL.test(headerToKey(label.text))) ?? texts[0] ?? null;
}
