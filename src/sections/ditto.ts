import { repeatsAbove } from '../japanese/dittos.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import type { Walk } from './walk.ts';

/** Replaces 〃 in labels, departments and attributes with the cell above it. */
export function fillDittos(
  { document, vocabulary }: Walk,
  rows: readonly GridRow[],
  columns: ScheduleColumns,
): GridRow[] {
  const times = new Set(columns.years.map(({ column }) => column));
  const above = new Map<number, Cell>();
  return rows.map((row) => {
    const cells = row.cells.map((cell) => {
      if (times.has(cell.column)) return cell;
      const repeated = repeatsAbove(cell.text, vocabulary) ? above.get(cell.column) : undefined;
      if (repeated) document.headings.push({ place: cell.place, text: cell.text });
      else above.set(cell.column, cell);
      return repeated ? { ...repeated, rowSpan: cell.rowSpan } : cell;
    });
    return { ...row, cells };
  });
}
