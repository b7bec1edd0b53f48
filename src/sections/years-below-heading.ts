import { holdsValues } from '../heads/label-columns.ts';
import { textToPieces } from '../japanese/pieces.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns, TableHead } from '../model/head.ts';
import type { MeasureSection } from '../model/section.ts';
import { shiftRow } from './form-grids.ts';
import type { TablePart } from './parts.ts';
import type { Walk } from './walk.ts';
import { isYearsAlone } from './years-alone.ts';

type YearsHead = Extract<TableHead, { kind: 'years' }>;

/** The years of the project that the heading above them names, as a schedule with a column for its name. */
export function yearsBelowHeading(
  { measure, headers }: Walk,
  header: YearsHead,
  part: TablePart,
): { columns: ScheduleColumns; rows: GridRow[] } | null {
  // Where another table has labels, those of this one may be lost.
  const isPlanOfHeadings = headers.length === 0 && measure !== null && measure.schedule.length === 0;
  if (!isPlanOfHeadings || !isYearsAlone(part) || part.rows.length > 1 || holdsValues(part.rows, header.years))
    return null;
  const rows = part.rows.map((row) => {
    const shifted = shiftRow(row);
    return { ...shifted, cells: [measureToName(measure), ...shifted.cells] };
  });
  return { columns: yearsToColumns(header), rows };
}

/** A measure's title as the cell of a name. */
export function measureToName({ title, heading }: MeasureSection): Cell {
  const pieces = textToPieces(title);
  return { text: title, words: title, pieces, arrows: [], column: 0, columnSpan: 1, rowSpan: 1, place: heading };
}

function yearsToColumns({ years, width }: YearsHead): ScheduleColumns {
  return {
    initiative: null,
    name: 0,
    related: null,
    departments: null,
    moreDepartments: [],
    remark: null,
    path: [],
    attributes: [],
    years: years.map((year) => ({ ...year, column: year.column + 1 })),
    unreadTimes: [],
    series: null,
    period: null,
    amounts: null,
    width: width + 1,
    assumed: null,
  };
}
