import { textToAmountName } from '../heads/amount-words.ts';
import { rowToHeadRow } from '../heads/head-row.ts';
import { isUnbroken } from '../heads/spans-of-time.ts';
import { headerToKey, headerToRole, isWord, textToSeries } from '../japanese/headers.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import { textToValueKind } from '../japanese/year-labels.ts';
import type { Block, Cell, CellArrow, GridRow } from '../model/block.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';
import { halvesToRow } from './halves-beside-years.ts';

/** Fewer years below each other may be fields of anything. */
const MIN_YEARS = 3;
/** Fewer columns beside the years are the words of one project. */
const MIN_PROJECTS = 2;
/** Maximum rows above the years: groups above the names, and departments. */
const MAX_HEAD_ROWS = 3;
/** With a higher share of figures beside the years, the table has indicators. */
const MOST = 0.6;

/** Turns tables with years below each other at the left and projects side by side at the top. */
export function turnGrids(blocks: readonly Block[], vocabulary: Vocabulary): Staged<Block[]> {
  const notices: Notice[] = [];
  const value = blocks.map((block, at): Block => {
    const halves =
      block.kind === 'grid' && !block.isPlain ? halvesToRow(block.rows, blocks.slice(0, at), vocabulary) : null;
    if (block.kind === 'grid' && halves) return { ...block, rows: halves };
    if (block.kind !== 'grid' || block.isPlain || !isTurned(block.rows, vocabulary)) return block;
    const rows = turnRows(block.rows);
    const heads = countHeadRows(block.rows, vocabulary);
    const names = rows.slice(1).flatMap(({ cells }) => cells.filter(({ column }) => column < heads));
    const source = placesToSource(names.map(({ place }) => place));
    const text = names.map((cell) => cell.text).join('、');
    notices.push(notice('sections/table-turned', { source, values: { text } }));
    return { ...block, rows, isTurned: true };
  });
  return { value, notices };
}

/**
 * Whether consecutive years are in the first column, one per row, and the heads of the other columns are not known head
 * words.
 */
function isTurned(rows: readonly GridRow[], vocabulary: Vocabulary): boolean {
  const count = countHeadRows(rows, vocabulary);
  const years = rows.slice(count);
  const head = rows.slice(0, count).flatMap(({ cells }) => cells);
  if (count === 0 || count > MAX_HEAD_ROWS || years.length < MIN_YEARS) return false;
  const [turned] = turnRows(years);
  const times = turned ? rowToHeadRow(turned, vocabulary).years : [];
  const names = rows[count - 1]?.cells.filter(({ column }) => column > 0) ?? [];
  const corner = head.filter(({ column }) => column === 0);
  const isFree = corner.every(({ text }) => bare(text) === '' || isCorner(text, vocabulary));
  if (times.length !== years.length || !isUnbroken(times) || names.length < MIN_PROJECTS || !isFree) return false;
  const others = years.flatMap(({ cells }) => cells.filter(({ column }) => column > 0));
  const figures = others.filter(({ words }) => textToValue(words, '').value !== null).length;
  const areNames = head.every(({ column, text }) => column === 0 || !namesContent(text, vocabulary));
  return areNames && figures < others.length * MOST && new Set(names.map(({ text }) => text)).size === names.length;
}

/** The number of rows above the first one that begins with a time; 0 if a time is among them. */
function countHeadRows(rows: readonly GridRow[], vocabulary: Vocabulary): number {
  const isYear = ({ cells: [first], width }: GridRow): boolean =>
    first?.column === 0 && rowToHeadRow({ cells: [first], width }, vocabulary).years.length === 1;
  const count = Math.max(0, rows.findIndex(isYear));
  const isPlain = (row: GridRow): boolean => rowToHeadRow(row, vocabulary).years.length === 0;
  return rows.slice(0, count).every(isPlain) ? count : 0;
}

/** 年度, 年度＼事業: a head over the years, or a corner of both heads. */
function isCorner(text: string, { yearsTitle, yearWords }: Vocabulary): boolean {
  return isWord(text, yearsTitle) || yearWords.some((word) => headerToKey(text).includes(word));
}

/** Whether a head names a kind of content (取組内容, 担当課, 備考, 事業費, 実績), so that its cells belong to one project. */
function namesContent(text: string, vocabulary: Vocabulary): boolean {
  const { attributes, contents, periods, yearsTitle, others, subjects, eitherSubject, describing } = vocabulary;
  const lists = [attributes, contents, periods, yearsTitle, others, subjects, eitherSubject];
  return (
    headerToRole(text, vocabulary) !== null ||
    lists.some((words) => isWord(text, words)) ||
    describing.some((end) => headerToKey(text).endsWith(end)) ||
    textToSeries(text, vocabulary) !== null ||
    textToValueKind(text, vocabulary) !== null ||
    textToAmountName(text, vocabulary) !== null
  );
}

/** Columns as rows, from left to right. */
function turnRows(rows: readonly GridRow[]): GridRow[] {
  const turned = rows.flatMap(({ cells }, row) =>
    cells.map((cell) => ({ row: cell.column, cell: turnCell(cell, row) })),
  );
  const count = Math.max(0, ...turned.map(({ row, cell }) => row + cell.rowSpan));
  return Array.from({ length: count }, (_, row): GridRow[] => {
    const cells = turned.filter((one) => one.row === row).map(({ cell }) => cell);
    const reaching = turned.filter((one) => one.row < row && one.row + one.cell.rowSpan > row);
    const covered = reaching.flatMap(({ cell: { column, columnSpan } }) =>
      Array.from({ length: columnSpan }, (_, at) => column + at),
    );
    const [first] = cells;
    return first ? [{ cells, width: rows.length, place: first.place, covered }] : [];
  }).flat();
}

/** A turned cell; an arrow that points down continues to the next year. */
function turnCell(cell: Cell, row: number): Cell {
  const { rowSpan, columnSpan } = cell;
  const turned = { ...cell, column: row, rowSpan: columnSpan, columnSpan: rowSpan };
  const down: CellArrow[] = [{ side: 'alone', origin: 'typed' }];
  return DOWN.test(cell.text) ? { ...turned, words: '', pieces: [], arrows: down } : turned;
}

const DOWN = /^\s*[↓⇓⇩⬇]\s*$/u;
