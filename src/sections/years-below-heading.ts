import { holdsValues } from '../heads/label-columns.ts';
import type { GridRow } from '../model/block.ts';
import { noColumns, type ScheduleColumns, type TableHead } from '../model/head.ts';
import { shiftRow } from './form-grids.ts';
import { lineToCell } from './line-to-cell.ts';
import type { TablePart } from './parts.ts';
import type { Walk } from './walk.ts';
import { isYearsAlone } from './years-alone.ts';

/** Where the name stands in the row that the years become. */
const NAME = 0;

/** The years of the project that the heading above them names, side by side, as a schedule with a column for its name. */
export function yearsBelowHeading(
  { measure, headers }: Walk,
  { years, width }: Extract<TableHead, { kind: 'years' }>,
  part: TablePart,
): { columns: ScheduleColumns; rows: GridRow[] } | null {
  // Where another table has labels, those of this one may be lost.
  const isPlanOfHeadings = headers.length === 0 && measure !== null && measure.schedule.length === 0;
  if (!isPlanOfHeadings || !isYearsAlone(part) || part.rows.length > 1 || holdsValues(part.rows, years)) return null;
  const name = lineToCell({ text: measure.title, place: measure.heading }, NAME);
  const shifted = years.map((year) => ({ ...year, column: year.column + 1 }));
  return {
    columns: { ...noColumns, name: NAME, years: shifted, width: width + 1 },
    rows: part.rows.map(shiftRow).map((row) => ({ ...row, cells: [name, ...row.cells] })),
  };
}
