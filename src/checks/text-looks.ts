import { isHeadWithoutTabs } from '../heads/table-head.ts';
import { type ColumnRole, headerToRole } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { textsToYearLabels } from '../japanese/year-labels.ts';
import type { Block } from '../model/block.ts';

/** What a text without tables was probably made from: words with coordinates, columns aligned by blanks, one cell per line, Markdown. */
export type TextLooks = 'words' | 'columns' | 'cells' | 'markdown';

/** Columns of the tables that OCR programs and `pdftotext -tsv` write, a word on each line. */
const WORD_COLUMNS = ['page_num', 'par_num', 'word_num'];
/** Two blanks, or a full-width one, between words separate columns. */
const GAP = /\S(?: {2,}|\u3000+)\S/u;
/** Lines with such gaps from which a text counts as laid out in columns. */
const MIN_GAPS = 3;
/** Header words, and years, that stand alone on lines: at least this many of each are the cells of a head. */
const MIN_WORDS = 2;
const MARKDOWN = /^#{1,6}\s+\S/u;

/** What a text in which no table was found looks like; null if it does not look like a broken table. */
export function blocksToLooks(blocks: readonly Block[], vocabulary: Vocabulary): TextLooks | null {
  const first = blocks.find((block) => block.kind === 'grid');
  const heads = first?.rows[0]?.cells.map(({ text }) => text) ?? [];
  if (WORD_COLUMNS.every((word) => heads.includes(word))) return 'words';
  const lines = blocks.filter((block) => block.kind === 'line');
  if (!hasHead(lines, vocabulary)) return null;
  if (lines.filter(({ text }) => MARKDOWN.test(text)).length >= MIN_WORDS) return 'markdown';
  return lines.filter(({ text }) => GAP.test(text)).length >= MIN_GAPS ? 'columns' : 'cells';
}

type LineBlock = Extract<Block, { kind: 'line' }>;

/** The words and years of a head, on one line or on lines of their own. */
function hasHead(lines: readonly LineBlock[], vocabulary: Vocabulary): boolean {
  if (lines.some((line) => isHeadWithoutTabs(line, vocabulary))) return true;
  const words = lines.flatMap(({ text }) => text.split(/\s{2,}|\u3000|\s*[|│┃]\s*/u)).map((text) => text.trim());
  const roles = new Set(words.map((text): ColumnRole | null => headerToRole(text, vocabulary)));
  roles.delete(null);
  const years = new Set(textsToYearLabels(words, vocabulary).flatMap((label) => label?.year ?? []));
  return roles.size >= MIN_WORDS && years.size >= MIN_WORDS;
}
