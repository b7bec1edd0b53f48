import { rowToHeadRow } from '../heads/head-row.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { type FieldRow, toTextRow } from './field-rows.ts';

/** The rows of a table with its whole head in the first one; `isBroken`: the columns of the head's second line are not those found. */
type WholeHead = { rows: FieldRow[]; isBroken: boolean };

/**
 * A second line of a head below its first, times and nothing else: (R1) below H31 is of the same column; 4 5 6 below 令和6年 are columns
 * that the first line does not part.
 */
export function joinHeadBelow(rows: readonly FieldRow[], vocabulary: Vocabulary): WholeHead {
  const [head, below, ...body] = rows;
  const words = below?.fields.flatMap((field) => field.match(/\S+/gu) ?? []) ?? [];
  if (!head || !below || words.length === 0 || !areTimes(below, words, vocabulary))
    return { rows: [...rows], isBroken: false };
  const fields = head.fields.map((field, at) => field + (below.fields[at] ?? ''));
  const isOneEach = below.fields.every(
    (field, at) => field.trim() === '' || (!/\S\s+\S/u.test(field) && head.fields[at] !== ''),
  );
  return { rows: [{ ...head, fields }, ...body], isBroken: !isOneEach };
}

function areTimes({ place }: FieldRow, words: readonly string[], vocabulary: Vocabulary): boolean {
  const plain = words.map((word) => word.replace(/^[(（]|[)）]$/gu, ''));
  return rowToHeadRow(toTextRow({ fields: plain, place }), vocabulary, 'times').years.length === words.length;
}
