import type { PageActivity } from './page-data.ts';

/** A cell of a table row: an activity over some years, or blank years. Columns are positions among the plan's years. */
export type RowCell = { column: number; span: number; activity: PageActivity | null };

/**
 * Lays out the activities of a lane in table rows without overlaps: most lanes need one row, overlapping activities go into further
 * rows. `undated`: activities without known years or outside the plan's years.
 */
export function laneToRows(
  activities: readonly PageActivity[],
  years: readonly number[],
): { rows: RowCell[][]; undated: PageActivity[] } {
  const rows: { cells: RowCell[]; next: number }[] = [];
  const undated: PageActivity[] = [];
  const placed = activities
    .map((activity) => ({ activity, ...toColumns(activity, years) }))
    .sort((a, b) => a.column - b.column);
  for (const { activity, column, span } of placed) {
    if (span < 1) {
      undated.push(activity);
      continue;
    }
    let row = rows.find(({ next }) => next <= column);
    if (row === undefined) {
      row = { cells: [], next: 0 };
      rows.push(row);
    }
    row.cells.push(...blanks(row.next, column), { column, span, activity });
    row.next = column + span;
  }
  return { rows: rows.map(({ cells, next }) => [...cells, ...blanks(next, years.length)]), undated };
}

function toColumns({ start, end }: PageActivity, years: readonly number[]): { column: number; span: number } {
  if (start === undefined || end === undefined) return { column: 0, span: 0 };
  const inside = years.flatMap((year, column) => (year >= start && year <= end ? [column] : []));
  return { column: inside[0] ?? 0, span: inside.length };
}

/** A blank cell for each year from one column to another. */
function blanks(from: number, to: number): RowCell[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => ({ column: from + at, span: 1, activity: null }));
}
