import type { Cell, GridRow } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import type { Reading } from './row-readings.ts';

/** The cells of a row, each under its column. */
export type RoleCells = {
  name: Cell | null;
  related: Cell | null;
  departments: Cell | null;
  remark: Cell | null;
  /** By position among the year columns. */
  years: (Cell | null)[];
  /** A cell of an unmoved row after the last year's column. */
  beyond: Cell | null;
  /** Cells that no column takes. */
  rest: Cell[];
};

/** Put the fields of a row under their columns according to a reading. */
export function fieldsToColumns(row: GridRow, columns: ScheduleColumns, reading: Reading): RoleCells {
  const cells: RoleCells = {
    name: null,
    related: null,
    departments: null,
    remark: null,
    years: columns.years.map(() => null),
    beyond: null,
    rest: [],
  };
  const firstYear = columns.years[0]?.column ?? columns.width;
  for (const cell of row.cells) {
    const column = fieldToColumn(cell, reading, columns, firstYear);
    if (column === null) {
      cells.rest.push(cell);
      continue;
    }
    const yearIndex = column < firstYear ? -1 : columns.years.findIndex((year) => year.column === column);
    if (yearIndex >= 0 && cells.years[yearIndex] === null) cells.years[yearIndex] = cell;
    else if (isBeyond(cell, columns, reading) && !cells.beyond) cells.beyond = cell;
    else if (column === columns.name && !cells.name) cells.name = cell;
    else if (column === columns.related && !cells.related) cells.related = cell;
    else if (column === columns.departments && !cells.departments) cells.departments = cell;
    else if (column === columns.remark?.column && !cells.remark) cells.remark = cell;
    else cells.rest.push(cell);
  }
  return cells;
}

function isBeyond(cell: Cell, columns: ScheduleColumns, reading: Reading): boolean {
  const lastColumn = columns.years.at(-1)?.column ?? columns.width;
  if (reading.years !== 0 || cell.column <= lastColumn) return false;
  return ![columns.name, columns.related, columns.departments, columns.remark?.column].includes(cell.column);
}

function fieldToColumn(cell: Cell, reading: Reading, columns: ScheduleColumns, firstYear: number): number | null {
  const field = cell.column;
  if (field === columns.initiative) {
    if (reading.name === 'name-left') return columns.name;
    if (reading.name === 'year-in-first-field') return firstYear;
  }
  if (reading.from) {
    const from = columns[reading.from] ?? 0;
    // a doubled cell has one copy before its column
    if (field < from) return field;
    return field + reading.labels >= from ? field + reading.labels : null;
  }
  const isLabel = field + reading.labels < firstYear;
  if (reading.name === 'labels-first-year-left')
    return field + 1 <= firstYear ? field + 1 : field > firstYear ? field : null;
  // Between labels that moved left and years that stayed lies a field that must be blank.
  const asYear = field + reading.years;
  if (isLabel && !(reading.labels > reading.years && asYear >= firstYear)) return field + reading.labels;
  return asYear >= firstYear ? asYear : null;
}

/** Moves a box after the last year into that year if it is blank: it is printed at the year's far end. */
export function placeBeyond(cells: RoleCells): RoleCells {
  const { beyond, years } = cells;
  if (!beyond || years.length === 0 || years.at(-1)) return cells;
  return { ...cells, years: [...years.slice(0, -1), beyond] };
}
