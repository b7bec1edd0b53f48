import { type Form, type FormField, rowsToForms } from '../heads/forms.ts';
import { endsAsGoal, isGoalLabel, isMeasureLabel, isRemarkLabel } from '../heads/label-columns.ts';
import { headerToRole, isWord, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import { noColumns, type ScheduleColumns, type TimeColumn } from '../model/head.ts';

/** Columns of the row that a form becomes: the project's name, its departments, then the years. */
const [NAME, DEPARTMENTS, FIRST_TIME] = [0, 1, 2];
/** Columns of a form without years: what is done, and when. */
const [CONTENT, PERIOD] = [2, 3];

type Attribute = { head: string; text: string; place: Cell['place'] };

/**
 * A form as a schedule of one project: its columns, the cells that are labels, its rows; `isNameless`: no label marks a
 * field as the name of the project.
 */
export type FormTable = { columns: ScheduleColumns; headerRows: GridRow[]; rows: GridRow[]; isNameless: boolean };

/**
 * Forms (個票) as tables of one project each: fields become columns. `title`: the cell above them. Null if the rows are
 * not forms.
 */
export function rowsToFormTables(
  rows: readonly GridRow[],
  title: Cell | null,
  vocabulary: Vocabulary,
): FormTable[] | null {
  const forms = rowsToForms(rows, vocabulary);
  if (!forms || !title) return forms?.map((form) => formToTable(form, vocabulary)) ?? null;
  return forms.map((form) => formToTable(nameByTitle(form, title), vocabulary));
}

/** The title names the project of a form without a name field; otherwise it is a label. */
function nameByTitle(form: Form, title: Cell): Form {
  const isNamed = form.fields.some(({ role }) => role === 'name') && form.assumed === null;
  if (isNamed) return { ...form, head: [title, ...form.head] };
  const { fields, assumed } = form;
  const others = fields.map((field): FormField => (field === assumed ? { ...field, role: 'attribute' } : field));
  return {
    ...form,
    fields: [...others, { label: title, values: [title], role: 'name' }],
    assumed: null,
    isNameless: false,
  };
}

function formToTable(form: Form, vocabulary: Vocabulary): FormTable {
  const { fields, times, head, lanes, period, assumed, isNameless } = form;
  const years = times.map((time, index) => ({ ...time, column: FIRST_TIME + index }));
  const columns: ScheduleColumns = {
    ...noColumns,
    name: NAME,
    departments: DEPARTMENTS,
    years,
    period: period && { column: PERIOD, content: period.content && CONTENT },
    width: (years.at(-1)?.column ?? PERIOD) + 1,
    assumed: assumed && { column: NAME, title: assumed.label.text },
  };
  const labels = [...fields.map(({ label }) => label), ...head, ...lanes.flatMap((lane) => lane.labels)];
  const labelled = fieldsToCells(form);
  const [, ...moreDepartments] = fields.flatMap(({ role, values }) => (role === 'departments' ? values : []));
  // A second name has no column of its own.
  const taken = new Set([...labelled, ...moreDepartments].map(({ place }) => place));
  const attributes = fields.flatMap(fieldToAttributes).filter((one) => !taken.has(one.place));
  const more = { attributes, ...(moreDepartments.length > 0 && { moreDepartments }) };
  const { plain, ratings, above } = cutRatings(form, vocabulary);
  const body = plain.map(({ row: printed, labels: ownLabels, cells, series, amounts, stated }, index): GridRow => {
    const row = { ...printed, ...(series && { series }), ...(amounts && { amounts }) };
    const own = cells.map((cell) => ({ ...cell, column: FIRST_TIME + cell.column }));
    // The first line of years is also the row of the project's labels; all fields have the places in the form.
    const named = amounts ? [] : ownLabels.filter((label) => namesPart(label, vocabulary)).map(labelToAttribute);
    const beside = stated.map(({ head: title, cell }) => ({ head: title, text: cell.text, place: cell.place }));
    const parts = [...named, ...beside, ...(ratings[index] ?? [])];
    return index === 0
      ? {
          ...row,
          cells: [...labelled, ...own],
          width: columns.width,
          covered: [],
          ...more,
          attributes: [...attributes, ...parts],
        }
      : { ...row, cells: own, width: columns.width, covered: [NAME, DEPARTMENTS], attributes: parts };
  });
  const place = labels[0]?.place ?? head[0]?.place;
  if (plain.length === 0 && place) {
    const row = { cells: labelled, width: columns.width, place, covered: [], ...more };
    body.push({ ...row, attributes: [...attributes, ...above] });
  }
  const headerRows = place ? [{ cells: labels, width: columns.width, place }] : [];
  return { columns, headerRows, rows: body, isNameless };
}

/**
 * Lines such as 進捗評価 or 数値目標 concern the work of each year but are not work. `ratings`: those of each line in `plain`;
 * `above`: those before the first line, which belong to it too.
 */
function cutRatings(
  { lanes, times }: Form,
  vocabulary: Vocabulary,
): { plain: Form['lanes']; ratings: Attribute[][]; above: Attribute[] } {
  const plain: Form['lanes'] = [];
  const ratings: Attribute[][] = [];
  const above: Attribute[] = [];
  // 実績 of future years may have only its label
  const filled = lanes.filter(({ cells }) => cells.length > 0);
  const mayBeRating = newRatingTest(filled, vocabulary);
  const hasWork = filled.some((lane) => isWork(lane, vocabulary));
  for (const lane of filled) {
    const rating = mayBeRating(lane) ? toRatingLabel(lane, hasWork, vocabulary) : undefined;
    if (rating) (ratings.at(-1) ?? above).push(...lane.cells.map((cell) => cellToRating(cell, rating, times)));
    else {
      plain.push(lane);
      ratings.push(plain.length === 1 ? above : []);
    }
  }
  return { plain, ratings, above };
}

type Lane = Form['lanes'][number];

function toLabel({ labels }: Lane): string {
  return labels.at(-1)?.text ?? '';
}

/**
 * Returns whether a line may be a rating: 取組目標 or 今後の方向性 is the work itself if all other lines are results and amounts.
 */
function newRatingTest(lanes: readonly Lane[], vocabulary: Vocabulary): (lane: Lane) => boolean {
  const isRemark = (lane: Lane): boolean => isRemarkLabel(toLabel(lane), vocabulary);
  const isGoal = (lane: Lane): boolean =>
    isGoalLabel(toLabel(lane), vocabulary) && headerToRole(toLabel(lane), vocabulary) === null;
  const others = lanes.filter((lane) => lane.series !== 'actual' && !lane.amounts && !isRemark(lane));
  const areGoalsAlone = others.length > 0 && others.every(isGoal);
  const areRemarksAlone = lanes.every((lane) => isRemark(lane) && !isWord(toLabel(lane), vocabulary.attributes));
  return (lane) => !areRemarksAlone && !(areGoalsAlone && isGoal(lane));
}

/** A line of 実施内容, or of 計画. */
function isWork(lane: Lane, { contents }: Vocabulary): boolean {
  const label = toLabel(lane);
  return isWord(label, contents) || (lane.series === 'plan' && !endsAsGoal(label));
}

/**
 * The innermost label decides if it is a measure: 数値目標 beside 計画. `hasWork`: the form has lines of work, so 目標 is not
 * the plan.
 */
function toRatingLabel({ labels, series, amounts }: Lane, hasWork: boolean, vocabulary: Vocabulary): Cell | undefined {
  const last = labels.at(-1);
  if (!amounts && last && hasWork && endsAsGoal(last.text)) return last;
  if (!amounts && last && isMeasureLabel(last.text, vocabulary)) return last;
  return series || amounts ? undefined : labels.find(({ text }) => isRemarkLabel(text, vocabulary));
}

function cellToRating({ text, place, column }: Cell, label: Cell, times: readonly TimeColumn[]): Attribute {
  const year = times[column]?.label ?? '';
  return { head: `${label.text} ${year}`.trim(), text, place };
}

/** Whether a label names a part of the project to which its line of years belongs: 体育館, プール. */
function namesPart({ text }: Cell, vocabulary: Vocabulary): boolean {
  const { yearsTitle, contents, lines } = vocabulary;
  const isTitle = [yearsTitle, contents, lines.scheduleTitle].some((words) => isWord(text, words));
  return !isTitle && textToSeries(text, vocabulary) === null && headerToRole(text, vocabulary) === null;
}

function labelToAttribute({ text, place }: Cell): Attribute {
  return { head: '', text, place };
}

function fieldsToCells({ fields, period }: Form): Cell[] {
  const toCell = (field: FormField | null | undefined, column: number): Cell[] =>
    (field?.values ?? []).slice(0, 1).map((cell) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 }));
  const ofRole = (role: FormField['role']): FormField | undefined => fields.find((field) => field.role === role);
  return [
    ...toCell(ofRole('name'), NAME),
    ...toCell(ofRole('departments'), DEPARTMENTS),
    ...toCell(period?.content, CONTENT),
    ...toCell(period?.field, PERIOD),
  ];
}

function fieldToAttributes({ label, values }: FormField): Attribute[] {
  return values.map(({ text, place }) => ({ head: label.text, text, place }));
}
