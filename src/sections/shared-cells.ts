import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';
import { excerpt } from './walk.ts';

/**
 * A notice for words below the times in a cell of a page that was drawn over the rows of several projects (一括発注による工事 beside
 * two facilities): they may be the work of each, and are read as that of the first. In other files a merged cell is certain.
 */
export function checkSharedCells(rows: readonly GridRow[], { name, years }: ScheduleColumns): Notice[] {
  const times = new Set(years.map(({ column }) => column));
  const shared: Cell[] = [];
  const held = new Map<number, { cell: Cell; end: number }>();
  rows.forEach(({ cells, covered = [] }, at) => {
    const isProject = cells.some(({ column }) => column === name);
    for (const column of isProject ? covered : []) {
      const over = held.get(column);
      if (over && at < over.end && !shared.includes(over.cell)) shared.push(over.cell);
    }
    for (const cell of cells)
      if (times.has(cell.column) && cell.rowSpan > 1 && cell.words !== '' && cell.place.kind === 'pdf')
        held.set(cell.column, { cell, end: at + cell.rowSpan });
  });
  const [first] = shared;
  if (!first) return [];
  const source = placesToSource(shared.map(({ place }) => place));
  return [
    notice('sections/cell-over-projects', { source, values: { text: excerpt(first.text), count: shared.length } }),
  ];
}
