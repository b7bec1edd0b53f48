import { describeTable, type TableWords } from '../heads/describe-table.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block, GridRow } from '../model/block.ts';
import type { Place } from '../model/place.ts';

/** Fewer rows with several cells are prose in a frame. */
const MIN_ROWS = 2;

export function isUnreadTable(rows: readonly GridRow[]): boolean {
  return rows.filter(({ cells }) => cells.length > 1).length >= MIN_ROWS;
}

/**
 * For a document without a schedule: the number of its tables, and a description of the largest; null if it has none.
 */
export function describeTables(
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): (TableWords & { count: number; place: Place }) | null {
  const tables = blocks.flatMap((block) => (block.kind === 'grid' && isUnreadTable(block.rows) ? [block.rows] : []));
  const largest = tables.toSorted((a, b) => b.length - a.length)[0];
  const place = largest?.[0]?.place;
  if (!largest || !place) return null;
  const words = describeTable(largest, vocabulary);
  return { ...words, count: tables.length, place };
}
