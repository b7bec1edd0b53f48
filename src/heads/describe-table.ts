import type { Vocabulary } from '../japanese/vocabulary.ts';
import { oneLine } from '../japanese/width.ts';
import type { GridRow } from '../model/block.ts';
import { cutQuote } from '../model/cut-quote.ts';
import { rowToHeadRow } from './head-row.ts';

/**
 * The words with which a message describes a table: its size, the heads that look like times, the unknown heads and its
 * first words.
 */
export type TableWords = { rows: number; columns: number; times: string; heads: string; first: string };

/** The number of rows that may be part of the head. */
const HEAD_ROWS = 3;
/** Characters. Longer beginnings are cut; further heads are not named. */
const MAX_QUOTE = 60;
const MAX_HEADS = 8;
/** A text that looks like a time contains one of these. */
const TIME = /\d|元|年|期|月/u;
const NONE = '-';

export function describeTable(rows: readonly GridRow[], vocabulary: Vocabulary): TableWords {
  const heads = rows.slice(0, HEAD_ROWS).map((row) => rowToHeadRow(row, vocabulary));
  const known = heads.flatMap(({ years }) => years.map(({ label }) => label));
  const unknown = (heads[0]?.unknown ?? []).map(({ text }) => oneLine(text));
  const times = known.length > 0 ? known : unknown.filter((text) => TIME.test(text));
  const begin = rows.flatMap((row) => row.cells.map(({ text }) => oneLine(text))).join(' | ');
  return {
    rows: rows.length,
    columns: Math.max(0, ...rows.map(({ width }) => width)),
    times: toList(times),
    heads: toList(unknown.filter((text) => !times.includes(text))),
    first: cutQuote(begin, MAX_QUOTE),
  };
}

function toList(texts: readonly string[]): string {
  if (texts.length === 0) return NONE;
  return `${texts.slice(0, MAX_HEADS).join('、')}${texts.length > MAX_HEADS ? '…' : ''}`;
}
