import { type Form, type FormField, rowsToForms } from '../heads/forms.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';

/** Where a form's values stand in the row that it becomes: the project's name, its departments, then the years. */
const [NAME, DEPARTMENTS, FIRST_TIME] = [0, 1, 2];

/** A form as a schedule of one project: its columns, the cells that were read as labels, its rows. */
export type FormTable = { columns: ScheduleColumns; headerRows: GridRow[]; rows: GridRow[] };

/** Forms (個票) as tables of one project each: fields become columns. Null where the rows are no forms. */
export function rowsToFormTables(rows: readonly GridRow[], vocabulary: Vocabulary): FormTable[] | null {
  return rowsToForms(rows, vocabulary)?.map(formToTable) ?? null;
}

function formToTable(form: Form): FormTable {
  const { fields, times, head, lanes, assumed } = form;
  const first = times[0]?.column ?? 0;
  const shift = FIRST_TIME - first;
  const years = times.map((time) => ({ ...time, column: time.column + shift }));
  const columns: ScheduleColumns = {
    initiative: null,
    name: NAME,
    related: null,
    departments: DEPARTMENTS,
    moreDepartments: [],
    remark: null,
    path: [],
    attributes: [],
    years,
    unreadTimes: [],
    series: null,
    period: null,
    amounts: null,
    width: (years.at(-1)?.column ?? FIRST_TIME) + 1,
    assumed: assumed && { column: NAME, title: assumed.label.text },
  };
  const labels = [...fields.map(({ label }) => label), ...head, ...lanes.flatMap(({ label }) => label ?? [])];
  const labelled = fieldsToCells(fields);
  // A second name, or a second cell of departments, has no column of its own.
  const taken = new Set(labelled.map(({ place }) => place));
  const attributes = fields.flatMap(fieldToAttributes).filter(({ place }) => !taken.has(place));
  const body = lanes.map(({ row: printed, cells, series }, index): GridRow => {
    const row = series === null ? printed : { ...printed, series };
    const own = cells.map((cell) => ({ ...cell, column: cell.column + shift }));
    // The first line of years is the row of the project's labels; every field stands where its form says.
    return index === 0
      ? { ...row, cells: [...labelled, ...own], width: columns.width, covered: [], attributes }
      : { ...row, cells: own, width: columns.width, covered: [NAME, DEPARTMENTS] };
  });
  const place = labels[0]?.place ?? head[0]?.place;
  const headerRows = place ? [{ cells: labels, width: columns.width, place }] : [];
  return { columns, headerRows, rows: body };
}

function fieldsToCells(fields: readonly FormField[]): Cell[] {
  const at = (role: FormField['role'], column: number): Cell[] =>
    fields
      .filter((field) => field.role === role)
      .slice(0, 1)
      .flatMap(({ values }) => values.slice(0, 1).map((cell) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 })));
  return [...at('name', NAME), ...at('departments', DEPARTMENTS)];
}

function fieldToAttributes({ label, values }: FormField): { head: string; text: string; place: Cell['place'] }[] {
  return values.map(({ text, place }) => ({ head: label.text, text, place }));
}
