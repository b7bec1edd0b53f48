import { namesLine } from '../heads/label-columns.ts';
import { isCircledList } from '../japanese/circled.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import type { Walk } from './walk.ts';

/**
 * Some programs repeat the words of merged cells in each row: a row that repeats all labels of the row above is a lane
 * of its project, and a repeated initiative is the same one.
 */
export function cutRepeatedLabels(walk: Walk, rows: readonly GridRow[], columns: ScheduleColumns): GridRow[] {
  const labels = [columns.name, columns.related, columns.departments].filter((column) => column !== null);
  const firstYear = Math.min(...columns.years.map(({ column }) => column));
  const otherLabels = columns.attributes.map(({ column }) => column).filter((column) => column < firstYear);
  return rows.map((row, at) => {
    const above = rows[at - 1];
    if (!above) return row;
    const name = textAt(row, columns.name);
    // Numbers in the name column are the related initiatives of a row that moved left.
    const isLane =
      name !== '' &&
      !isCircledList(name) &&
      repeats(row, above, labels) &&
      !hasDistinctLabel(row, above, otherLabels, walk.vocabulary);
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

/** Whether another label distinguishes the row from the one above (区間), rather than naming its contents (事業費). */
function hasDistinctLabel(row: GridRow, above: GridRow, columns: readonly number[], vocabulary: Vocabulary): boolean {
  return columns.some((column) => {
    const texts = [textAt(row, column), textAt(above, column)];
    return new Set(texts).size > 1 && texts.every((text) => text !== '' && !namesLine(text, vocabulary));
  });
}

function textAt({ cells }: GridRow, column: number | null): string {
  return bare(cells.find((cell) => cell.column === column)?.text ?? '');
}
