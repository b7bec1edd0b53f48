import { isTimeHead, rowToHeadRow } from '../heads/head-row.ts';
import { holdsValues } from '../heads/label-columns.ts';
import { headerToRole } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import { noColumns, type ScheduleColumns } from '../model/head.ts';
import { DEPARTMENTS, FIRST_TIME, NAME } from './years-of-one-project.ts';

/** A schedule of one row whose project is named above it. */
type OneRowTable = { columns: ScheduleColumns; headerRows: GridRow[]; rows: GridRow[] };

/**
 * 担当課 and years over a single row, as the lane of one project. Null if the head has any other column, which could be that of
 * the name, or if there are several rows, whose names were lost.
 */
export function rowsToDepartmentsOfOne(rows: readonly GridRow[], vocabulary: Vocabulary): OneRowTable | null {
  const [head, row, ...others] = rows;
  if (!head || !row || others.length > 0) return null;
  const read = rowToHeadRow(head, vocabulary);
  if (!isTimeHead(read)) return null;
  const years = read.years.map(({ column }) => column);
  const [department, ...more] = head.cells.filter(({ column }) => !years.includes(column));
  if (!department || more.length > 0 || headerToRole(department.text, vocabulary) !== 'departments') return null;
  const isKnown = ({ column }: Cell): boolean => column === department.column || years.includes(column);
  if (!row.cells.every(isKnown) || holdsValues([row], read.years)) return null;
  const toColumn = (column: number): number =>
    column === department.column ? DEPARTMENTS : FIRST_TIME + years.indexOf(column);
  const width = FIRST_TIME + years.length;
  return {
    columns: {
      ...noColumns,
      name: NAME,
      departments: DEPARTMENTS,
      years: read.years.map((time) => ({ ...time, column: toColumn(time.column) })),
      width,
      assumed: { column: NAME, title: '' },
    },
    headerRows: [head],
    rows: [{ cells: row.cells.map((cell) => ({ ...cell, column: toColumn(cell.column) })), width, place: row.place }],
  };
}
