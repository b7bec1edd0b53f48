import { rowsToHead } from '../heads/table-head.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Block, GridRow } from '../model/block.ts';

/** Schedules side by side in one grid, each under the same head (事業名 R6 R7 | 事業名 R6 R7), as separate grids. */
export function partSideBySide(block: Block, vocabulary: Vocabulary): Block[] {
  if (block.kind !== 'grid' || block.isPlain) return [block];
  for (const [at, row] of block.rows.entries()) {
    const starts = rowToStarts(row);
    if (starts.length === 0) continue;
    const below = block.rows.slice(at);
    const crossing = below.findIndex((one) => isCrossing(one, starts));
    const own = crossing < 0 ? below : below.slice(0, crossing);
    // 施設名 to the left of 年度 | 内容 | 年度 | 内容 names the rows of one table
    if (own.some(({ cells }) => cells.some(({ column }) => column < (starts[0] ?? 0)))) continue;
    const parts = starts.map((start, index) => cutColumns(own, start, starts[index + 1] ?? Number.POSITIVE_INFINITY));
    if (!parts.every((part) => rowsToHead(part, 0, vocabulary)?.head.kind === 'schedule')) continue;
    const [above, rest] = [block.rows.slice(0, at), crossing < 0 ? [] : below.slice(crossing)];
    return [above, ...parts, rest].filter((rows) => rows.length > 0).map((rows) => ({ ...block, rows }));
  }
  return [block];
}

/** The columns at which the words of a row start again; empty if they do not. */
function rowToStarts({ cells }: GridRow): number[] {
  const texts = cells.map(({ text }) => bare(text));
  const second = texts.indexOf(texts[0] ?? '', 1);
  if (second < 2 || texts.length % second !== 0) return [];
  if (texts.some((text, index) => text !== texts[index % second])) return [];
  return cells.filter((_, index) => index % second === 0).map(({ column }) => column);
}

function isCrossing({ cells }: GridRow, starts: readonly number[]): boolean {
  return cells.some(({ column, columnSpan }) => starts.some((start) => column < start && column + columnSpan > start));
}

function cutColumns(rows: readonly GridRow[], start: number, end: number): GridRow[] {
  const isOwn = (column: number): boolean => column >= start && column < end;
  return rows.flatMap((row) => {
    const cells = row.cells.filter(({ column }) => isOwn(column));
    const [first] = cells;
    if (!first) return [];
    return {
      ...row,
      cells: cells.map((cell) => ({ ...cell, column: cell.column - start })),
      width: Math.min(end, row.width) - start,
      place: first.place,
      ...(row.covered && { covered: row.covered.filter(isOwn).map((column) => column - start) }),
    };
  });
}
