import { holdsValues } from '../heads/label-columns.ts';
import type { GridRow } from '../model/block.ts';
import { noColumns, type ScheduleColumns, type TableHead } from '../model/head.ts';
import { shiftRow } from './form-grids.ts';
import { lineToCell } from './line-to-cell.ts';
import type { TablePart } from './parts.ts';
import type { Walk } from './walk.ts';
import { isYearsAlone } from './years-alone.ts';

/** The column of the name in the row that the years become. */
const NAME = 0;

/** The years of the project named by the heading above, side by side, as a schedule with a name column. */
export function yearsBelowHeading(
  { measure, headers }: Walk,
  { years, width }: Extract<TableHead, { kind: 'years' }>,
  part: TablePart,
): { columns: ScheduleColumns; rows: GridRow[] } | null {
  // If other tables have labels, this one may have lost them.
  const isPlanOfHeadings = headers.length === 0 && measure !== null && measure.schedule.length === 0;
  if (!isPlanOfHeadings || !isYearsAlone(part) || part.rows.length > 1 || holdsValues(part.rows, years)) return null;
  const name = lineToCell({ text: measure.title, place: measure.heading }, NAME);
  const shifted = years.map((year) => ({ ...year, column: year.column + 1 }));
  return {
    columns: { ...noColumns, name: NAME, years: shifted, width: width + 1 },
    rows: part.rows.map(shiftRow).map((row) => ({ ...row, cells: [name, ...row.cells] })),
  };
}
