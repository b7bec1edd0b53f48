import { isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Block, GridRow } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import { textToLead } from './lead.ts';
import { lineToCell } from './line-to-cell.ts';
import { rowsToYearsOfOne, textToTime } from './years-of-one-project.ts';

/** "令和６年度　調査の実施", "R7：設計" */
const YEAR_LINE = /^\s*(?<year>[・○●◆■]?\s*\S{2,12}?[\s:：]+)(?<words>\S.*)$/su;
/** Work on the plan itself is its history: 令和5年度 策定, 令和6年度 改定. */
const HISTORY = /(?:策定|改定|改訂|制定|公表)$/u;
/** Characters. A longer text beside a year is prose. */
const MAX_WORDS = 60;
/** A heading or the name of a project above the years: ■街路樹の整備, (1) 公園の改修. */
const HEADING = /^\s*[■□◆◇●○◎▶〇①-⑳(（【＜<\dⅠ-Ⅻ第]/u;

/** Lines with a year and its words, below a heading and in consecutive years, become a table. */
export function yearLinesToGrids(blocks: readonly Block[], vocabulary: Vocabulary): Block[] {
  const read: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const rows = isBelowHeading(read, vocabulary) ? takeYearRows(blocks.slice(at), vocabulary) : [];
    const count = Math.max(1, rows.length);
    if (rowsToYearsOfOne(rows, vocabulary)) read.push({ kind: 'grid', rows });
    else read.push(...blocks.slice(at, at + count));
    at += count;
  }
  return read;
}

/** The department and the title of the years may be between: 担当課：みどり課, 年次計画. */
function isBelowHeading(read: readonly Block[], vocabulary: Vocabulary): boolean {
  const isBetween = ({ text }: Line): boolean =>
    textToLead(text, vocabulary) !== null || isWord(text, vocabulary.yearsTitle);
  const above = read.findLast((block) => block.kind === 'grid' || !isBetween(block));
  return above?.kind === 'line' && HEADING.test(above.text) && !above.text.trim().endsWith('。');
}

function takeYearRows(blocks: readonly Block[], vocabulary: Vocabulary): GridRow[] {
  const rows: GridRow[] = [];
  for (const block of blocks) {
    const row = block.kind === 'line' ? lineToYearRow(block, vocabulary) : null;
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

function lineToYearRow({ text, place }: Line, vocabulary: Vocabulary): GridRow | null {
  const { year = '', words = '' } = YEAR_LINE.exec(text)?.groups ?? {};
  const isProse = words.includes('。') || bare(words).length > MAX_WORDS || HISTORY.test(words.trim());
  if (words === '' || isProse || textToTime(year, vocabulary) === null) return null;
  const cells = [year.trim(), words.trim()].map((own, column) => lineToCell({ text: own, place }, column));
  return { cells, width: cells.length, place };
}
