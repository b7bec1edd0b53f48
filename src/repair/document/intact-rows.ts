import { isCircledList } from '../../japanese/circled.ts';
import type { Cell, GridRow } from '../../model/block.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import type { DocumentSections } from '../../model/section.ts';
import { isInitiativeCell } from '../cells/cut-initiatives.ts';

export function scheduleRows(document: DocumentSections): { columns: ScheduleColumns; row: GridRow }[] {
  return document.measures.flatMap((measure) =>
    measure.schedule.flatMap(({ columns, rows }) => rows.map((row) => ({ columns, row }))),
  );
}

/** The name of a row; it may have slid into the column of the initiatives. */
export function rowToNameCell(row: GridRow, columns: ScheduleColumns): Cell | undefined {
  return (
    row.cells.find(({ column }) => column === columns.name) ??
    row.cells.find((cell) => cell.column === columns.initiative && !isInitiativeCell(cell, columns.initiative))
  );
}

/** Whether a row has a name, circled numbers and departments, each under its own head. */
export function isIntact(row: GridRow, columns: ScheduleColumns): boolean {
  const at = (column: number | null): Cell | undefined => row.cells.find((cell) => cell.column === column);
  const related = at(columns.related);
  return (
    rowToNameCell(row, columns) !== undefined &&
    (columns.related === null || (related !== undefined && isCircledList(related.text))) &&
    at(columns.departments) !== undefined
  );
}
