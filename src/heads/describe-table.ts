import type { Vocabulary } from '../japanese/vocabulary.ts';
import { oneLine } from '../japanese/width.ts';
import type { GridRow } from '../model/block.ts';
import { cutQuote } from '../model/cut-quote.ts';
import { rowToHeadRow } from './head-row.ts';

/** What a message says of a table: its size, the heads that look like times, those that are not known, and how it begins. */
export type TableWords = { rows: number; columns: number; times: string; heads: string; first: string };

/** Rows that may be a head. */
const HEAD_ROWS = 3;
/** Characters of its beginning that are quoted, and heads that are named. */
const MAX_QUOTE = 60;
const MAX_HEADS = 8;
/** What looks like a time has one of these in it. */
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
