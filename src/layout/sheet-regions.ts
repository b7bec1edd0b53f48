import { toRuns } from '../geometry.ts';
import { areForms } from '../heads/form-starts.ts';
import { rowToHeadRow } from '../heads/head-row.ts';
import { holdsDepartments, holdsNoDepartments } from '../heads/label-columns.ts';
import { statesDates } from '../heads/period-head.ts';
import { rowsToHead } from '../heads/table-head.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TableHead, TextRow } from '../model/head.ts';
import type { Sheet, SheetCell } from '../model/shown-sheet.ts';
import { isHeadBackground } from './colors.ts';
import { settings } from './settings.ts';

/**
 * The rows and columns of a table among the visible ones, inclusive. `isList`: it has no head of times and does not
 * continue the table above.
 */
export type Region = { top: number; bottom: number; left: number; right: number; isList?: true };

/** A table whose head was read, with the column of its departments. */
type HeadedRegion = Region & { departments?: number | null };

/** The tables of a sheet, and the cells outside them. */
export type Regions = { tables: Region[]; free: SheetCell[] };

/** The cells that begin in each row, and the rows with visible content. */
type Rows = { own: Map<number, SheetCell[]>; inked: number[] };

const NOTE = /^[※＊*]|^[（(]?注/u;
const LEGEND = /^[(（【[<〈※＊*\s]*凡\s*例/u;

/**
 * Find the tables of a sheet: bands of rows between blank rows, which may contain several tables of times side by side.
 */
export function findRegions(sheet: Sheet, vocabulary: Vocabulary): Regions {
  const rows = toRows(sheet);
  const tables: HeadedRegion[] = [];
  for (const { first, last: bottom } of toBands(rows.inked)) {
    const band = { top: first, bottom, left: 0, right: Number.POSITIVE_INFINITY };
    for (const block of bandToBlocks(band, rows, vocabulary)) {
      const found = blockToTables(block, rows, vocabulary);
      const last = tables.findLast((table) => table.left <= block.right && table.right >= block.left);
      if (found.length === 0 && last && continues(last, block, rows)) last.bottom = block.bottom;
      else tables.push(...(found.length > 0 ? found : findList(block, rows)));
    }
  }
  const isFree = ({ row, column }: SheetCell): boolean =>
    !tables.some((one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right);
  return { tables, free: sheet.cells.filter((cell) => cell.text !== '' && isFree(cell)) };
}

function toRows({ cells }: Sheet): Rows {
  return { own: Map.groupBy(cells, ({ row }) => row), inked: toInked(cells, 'row', 'rowSpan') };
}

/** The rows or columns with visible cells: with a text, a fill or rules. */
function toInked(cells: readonly SheetCell[], first: 'row' | 'column', span: 'rowSpan' | 'columnSpan'): number[] {
  const inked = new Set<number>();
  for (const cell of cells.filter(({ text, fill, isRuled }) => text !== '' || fill !== null || isRuled))
    for (let at = cell[first]; at < cell[first] + cell[span]; at += 1) inked.add(at);
  return [...inked].sort((a, b) => a - b);
}

/** Consecutive rows or columns. */
function toBands(numbers: readonly number[]): { first: number; last: number }[] {
  const runs = toRuns(numbers, (before, number) => number === before + 1);
  return runs.map((run) => ({ first: run[0], last: run.at(-1) ?? run[0] }));
}

/** A band as a whole, or cut at blank columns between tables with their own times. */
function bandToBlocks(whole: Region, rows: Rows, vocabulary: Vocabulary): Region[] {
  const heads = rowsOf(whole, rows).filter((row) => isTimeRow(rowToText(row, whole, rows), vocabulary));
  const [top] = heads;
  if (top === undefined) return [toBlock(whole, rows)];
  const hasTimes = (block: Region): boolean => heads.some((row) => isTimeRow(rowToText(row, block, rows), vocabulary));
  const bands = toBands(inkedColumns({ ...whole, top }, rows));
  const blocks = bands.map(({ first, last }): Region => ({ ...whole, left: first, right: last }));
  // Labels to the left of a blank column belong to the times after it.
  const separated = toRuns(blocks, (before) => !hasTimes(before)).filter((run) => run.some(hasTimes));
  if (separated.length < 2) return [toBlock(whole, rows)];
  return separated.map((run, at) => {
    const right = (at === separated.length - 1 ? blocks : run).at(-1)?.right ?? run[0].right;
    // Text above the tables is over all of them and goes with the first.
    return { ...whole, top: at === 0 ? whole.top : top, left: run[0].left, right };
  });
}

/** A region with its used columns. */
function toBlock(region: Region, rows: Rows): Region {
  const columns = inkedColumns(region, rows);
  return { ...region, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
}

function rowsOf({ top, bottom }: Region, { own }: Rows): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at).filter((row) => own.has(row));
}

function inkedColumns(region: Region, rows: Rows): number[] {
  const cells = rowsOf(region, rows).flatMap((row) => rows.own.get(row) ?? []);
  return toInked(cells, 'column', 'columnSpan');
}

function textsOf(row: number, { left, right }: Region, { own }: Rows): SheetCell[] {
  return (own.get(row) ?? []).filter(({ column, text }) => text !== '' && column >= left && column <= right);
}

function rowToText(row: number, region: Region, rows: Rows): TextRow {
  return {
    cells: textsOf(row, region, rows),
    width: (Number.isFinite(region.right) ? region.right - region.left : 0) + 1,
  };
}

function isTimeRow(row: TextRow, vocabulary: Vocabulary): boolean {
  return row.cells.length > 1 && rowToHeadRow(row, vocabulary).years.length > 1;
}

/** The tables of a block, one per head: from the rows of its form to the lines before the next. */
function blockToTables(block: Region, rows: Rows, vocabulary: Vocabulary): HeadedRegion[] {
  const numbers = rowsOf(block, rows).filter((row) => textsOf(row, block, rows).length > 0);
  const texts = numbers.map((row) => rowToText(row, block, rows));
  const heads = textsToHeads(texts, vocabulary);
  const [first, ...others] = heads;
  if (!first) return isForm(block, numbers, rows) ? [block] : [];
  const start = toStart(first.at, numbers, block, rows);
  const bottom = toEnd(block, numbers, rows);
  // Forms below each other are separated by their fields, not by their years, which one of them may lack.
  if (others.length > 0 && areForms(texts.slice(start), vocabulary))
    return [{ ...block, top: numbers[start] ?? block.top, bottom }];
  return heads.map(({ at, departments }, index) => {
    const top = numbers[index === 0 ? start : at] ?? block.top;
    const next = others[index];
    const head = numbers[at] ?? 0;
    const isRuled = textsOf(head, block, rows).some((cell) => cell.isRuled);
    const until = next ? (numbers[next.at] ?? block.bottom + 1) - 1 : bottom;
    // without rules, a project without years below the last table looks like a line
    return {
      ...block,
      top,
      bottom: next || isRuled ? lastTableRow(head, until, isRuled, block, rows) : until,
      departments,
    };
  });
}

/** The rows of heads, and the column of departments in each. */
function textsToHeads(texts: readonly TextRow[], vocabulary: Vocabulary): { at: number; departments: number | null }[] {
  const heads: { at: number; departments: number | null }[] = [];
  let above: TableHead | null = null;
  for (let at = 0; at < texts.length; at += 1) {
    if ((texts[at]?.cells.length ?? 0) < 2) continue;
    const found = rowsToHead(texts, at, vocabulary);
    if (!found || statesDates(found.head, above)) continue;
    above = found.head;
    heads.push({ at, departments: above.kind === 'schedule' ? above.columns.departments : null });
    at += found.rows - 1;
  }
  return heads;
}

/** The first row of the first table: rows of a form above its head belong to it, lines of text do not. */
function toStart(at: number, numbers: readonly number[], block: Region, rows: Rows): number {
  const above = numbers.slice(0, at).findLastIndex((row) => {
    const texts = textsOf(row, block, rows);
    return texts.length < 2 || !texts.every(({ isRuled }) => isRuled);
  });
  return above + 1;
}

/**
 * Rows before the next head are lines above that head if they lack the rules of this table, or, in a table without
 * rules, have a single text.
 */
function lastTableRow(head: number, bottom: number, isRuled: boolean, block: Region, rows: Rows): number {
  let last = bottom;
  while (last > head + 1 && isLine(last, block, rows, isRuled ? settings.sheets.maxLineCells : 1)) last -= 1;
  return last;
}

/** Notes below a table are lines. */
function toEnd(block: Region, numbers: readonly number[], rows: Rows): number {
  const last = numbers.findLast((row) => !isNote(row, block, rows)) ?? block.bottom;
  const notes = numbers.filter((row) => row > last);
  return notes.length > 0 ? (notes[0] ?? last) - 1 : block.bottom;
}

function isNote(row: number, block: Region, rows: Rows): boolean {
  const texts = textsOf(row, block, rows);
  const [first] = texts;
  if (!first || texts.some(({ isRuled }) => isRuled)) return false;
  return (texts.length === 1 && NOTE.test(first.text)) || LEGEND.test(first.text) || isSwatchRow(row, texts, rows);
}

/** Colours with words beside them, as below 凡例; no word is on a colour. */
function isSwatchRow(row: number, texts: readonly SheetCell[], { own }: Rows): boolean {
  const swatches = (own.get(row) ?? []).filter(({ text, fill }) => text === '' && fill !== null);
  const isBesideSwatch = (cell: SheetCell): boolean =>
    swatches.some(({ column, columnSpan }) => column + columnSpan === cell.column);
  return swatches.length > 0 && !swatches.some(({ isRuled }) => isRuled) && texts.every(isBesideSwatch);
}

function isLine(row: number, block: Region, rows: Rows, most: number): boolean {
  const cells = (rows.own.get(row) ?? []).filter(({ column }) => column >= block.left && column <= block.right);
  const texts = cells.filter(({ text }) => text !== '');
  return texts.length <= most && !cells.some(({ isRuled }) => isRuled) && !texts.some(({ fill }) => fill);
}

/** A block without a head is a table if several of its rows have several ruled cells. */
function isForm(block: Region, numbers: readonly number[], rows: Rows): boolean {
  const ruled = numbers.filter((row) => textsOf(row, block, rows).filter(({ isRuled }) => isRuled).length > 1);
  return ruled.length > 1;
}

/**
 * A block without a head continues the table above if each of its rows has several texts in that table's columns, from
 * the first to the last, and the first row does not look like a head; or if it has departments in the column for them.
 */
function continues(table: HeadedRegion, block: Region, rows: Rows): boolean {
  if (block.top - table.bottom > settings.sheets.maxGap + 1 || block.left < table.left || block.right > table.right)
    return false;
  const own = rowsOf(block, rows);
  if (!own.every((row) => textsOf(row, block, rows).length !== 1 || !isLine(row, block, rows, 1))) return false;
  const [first = [], ...others] = own.map((row) => textsOf(row, block, rows).map(({ fill }) => fill));
  const isAsWide = block.left === table.left && block.right === table.right && !isHeadBackground(first, others.flat());
  const { departments = null } = table;
  const body = own.map((row) => rowToText(row, block, rows));
  if (departments === null) return isAsWide;
  return holdsDepartments(departments, body) || (isAsWide && !holdsNoDepartments(departments, body));
}

/** A list of other things: rows with several texts each, without the lines above and below. */
function findList(block: Region, rows: Rows): Region[] {
  const listed = rowsOf(block, rows).filter((row) => textsOf(row, block, rows).length >= settings.sheets.minListCells);
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined || listed.length < settings.sheets.minListRows) return [];
  return [{ ...toBlock({ ...block, top: first, bottom: last }, rows), isList: true }];
}
