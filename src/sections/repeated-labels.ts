import { isCircledList } from '../japanese/circled.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import type { Walk } from './walk.ts';

/**
 * Programs that know no merged cells print their words again in each row: a row that repeats all labels of the one above is a
 * lane of its project, and an initiative that stands below itself is one.
 */
export function cutRepeatedLabels(walk: Walk, rows: readonly GridRow[], columns: ScheduleColumns): GridRow[] {
  const labels = [columns.name, columns.related, columns.departments].filter((column) => column !== null);
  return rows.map((row, at) => {
    const above = rows[at - 1];
    if (!above) return row;
    const name = textAt(row, columns.name);
    // Numbers in the column of names are the related initiatives of a row that slid left.
    const isLane = name !== '' && !isCircledList(name) && repeats(row, above, labels);
    const isSameInitiative = columns.initiative !== null && repeats(row, above, [columns.initiative]);
    const dropped = [...(isLane ? labels : []), ...(isSameInitiative ? [columns.initiative] : [])];
    const cells = row.cells.filter((cell) => !dropped.includes(cell.column));
    const repeated = row.cells.filter((cell) => dropped.includes(cell.column));
    walk.document.headings.push(...repeated.map(({ place, text }: Cell) => ({ place, text })));
    return { ...row, cells, ...(isLane && { covered: [...(row.covered ?? []), ...labels] }) };
  });
}

function repeats(row: GridRow, above: GridRow, columns: readonly number[]): boolean {
  return columns.every((column) => textAt(row, column) === textAt(above, column));
}

function textAt({ cells }: GridRow, column: number | null): string {
  return bare(cells.find((cell) => cell.column === column)?.text ?? '');
}
