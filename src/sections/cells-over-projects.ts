import { textToValue } from '../japanese/values.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { notice } from '../model/notice.ts';
import type { Walk } from './walk.ts';

/**
 * Repeats a cell of the years that is merged over the rows of several projects in each of them. A PDF may lack the rule between two
 * rows, and one figure for several projects is not the figure of each: a notice tells it.
 */
export function repeatOverProjects(walk: Walk, rows: readonly GridRow[], columns: ScheduleColumns): GridRow[] {
  const times = new Set(columns.years.map(({ column }) => column));
  const merged = rows.flatMap((row, at) =>
    row.cells.flatMap((cell) =>
      cell.rowSpan > 1 && times.has(cell.column) && cell.place.kind !== 'pdf' ? [{ cell, at }] : [],
    ),
  );
  const reached = new Map<GridRow, Cell[]>();
  for (const { cell, at } of merged) {
    const below = rows.slice(at + 1, at + cell.rowSpan).filter((row) => namesOther(row, cell, columns));
    const isFigure = textToValue(cell.words, '').value !== null;
    if (isFigure && below.length > 0)
      walk.notices.push(
        notice('sections/figure-over-projects', { source: [cell.place], values: { text: cell.words } }),
      );
    for (const row of isFigure ? [] : below) reached.set(row, [...(reached.get(row) ?? []), { ...cell, rowSpan: 1 }]);
  }
  return rows.map((row) => {
    const cells = reached.get(row);
    return cells ? { ...row, cells: [...row.cells, ...cells].toSorted((a, b) => a.column - b.column) } : row;
  });
}

/** Whether a row has a name of its own, and no cell where the merged one reaches. */
function namesOther({ cells }: GridRow, merged: Cell, { name }: ScheduleColumns): boolean {
  return cells.some(({ column }) => column === name) && cells.every(({ column }) => column !== merged.column);
}
