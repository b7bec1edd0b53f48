import { opensHead, rowToHeadRow } from '../heads/head-row.ts';
import { rowsToHead } from '../heads/table-head.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { gapsOf, type InkRow, tableToRows } from './ink-rows.ts';
import { settings } from './settings.ts';

/** A heading right above a head is no word of it: it begins at the left, and has a number or reaches over the first gap of the words. */
export function isHeadingAbove([first, ...rest]: InkRow, vocabulary: Vocabulary): boolean {
  const head = rest.find((line) => gapsOf([line]).length >= settings.text.minGaps);
  const [gap] = head ? gapsOf([head]) : [];
  if (!first || !gap || headWords(rest, vocabulary) === 0) return false;
  const isNumbered = NUMBERED.test(first.text.trim());
  // 1　庁舎 has a gap after its number.
  if (gapsOf([first]).length > (isNumbered ? 1 : 0)) return false;
  const [start, end] = [first.ink[0]?.start ?? 0, first.ink.at(-1)?.end ?? 0];
  return start < gap[0] && (isNumbered || end > gap[1]);
}

const NUMBERED = /^(?:[■◆●○◎□◇▼]|[①-⑳Ⅰ-Ⅻ]|第?[(（]?[\d０-９一二三四五六七八九十]{1,2}[)）.．、章節\s\u3000])/u;

export function isHead(lines: InkRow, vocabulary: Vocabulary): boolean {
  return headWords(lines, vocabulary) > 0;
}

/** How many words of a head lines hold; 0 where they are none. */
export function headWords(lines: InkRow, vocabulary: Vocabulary): number {
  const gaps = gapsOf(lines);
  if (gaps.length < settings.text.minGaps) return 0;
  const [head] = tableToRows({ rows: [lines], gaps });
  const cells = (head?.fields ?? []).map((text, column) => ({ column, text }));
  const row = { cells, width: cells.length };
  const words = rowToHeadRow(row, vocabulary);
  const opens = opensHead(words) || rowsToHead([row], 0, vocabulary) !== null;
  return opens ? Math.max(1, words.roles.size + words.years.length) : 0;
}
