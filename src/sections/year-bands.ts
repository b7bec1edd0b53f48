import { rowToHeadRow } from '../heads/head-row.ts';
import { textToPeriod } from '../heads/periods.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block, Cell, GridRow } from '../model/block.ts';
import { shiftRow } from './form-grids.ts';

/** A single year over rows may be a remark. */
const MIN_BANDS = 2;
/** Fewer columns may be a list of years. */
const MIN_COLUMNS = 2;

/**
 * Rows of a year alone that head those below them (事業名 | 担当課 | 内容, then 令和6年度 over all columns) as a column of periods to the
 * left of the names.
 */
export function bandsToColumn(block: Block, vocabulary: Vocabulary): Block {
  if (block.kind !== 'grid') return block;
  const [head, first, ...others] = block.rows;
  if (!head || !first || !isHeadWithoutYears(head, vocabulary)) return block;
  const body = [first, ...others];
  const bands = body.filter((row) => isBand(row, vocabulary));
  const isEmpty = body.some((row, at) => bands.includes(row) && (!body[at + 1] || bands.includes(body[at + 1] ?? row)));
  if (bands.length < MIN_BANDS || first !== bands[0] || isEmpty) return block;
  const rows: GridRow[] = [{ ...shiftRow(head), cells: [toTitle(head, vocabulary), ...shiftRow(head).cells] }];
  let band: Cell | undefined;
  for (const row of body) {
    const shifted = shiftRow(row);
    const [cell] = bands.includes(row) ? row.cells : [];
    if (cell) band = { ...cell, column: 0, columnSpan: 1 };
    else if (band) {
      rows.push({ ...shifted, cells: [band, ...shifted.cells], covered: shifted.covered ?? [] });
      band = undefined;
    } else rows.push({ ...shifted, covered: [0, ...(shifted.covered ?? [])] });
  }
  const { isPlain: _, ...rest } = block;
  return { ...rest, rows };
}

function isHeadWithoutYears(row: GridRow, vocabulary: Vocabulary): boolean {
  const { roles, years, cells } = rowToHeadRow(row, vocabulary);
  return roles.has('name') && years.length === 0 && cells.length > MIN_COLUMNS;
}

function isBand({ cells, width, covered = [] }: GridRow, vocabulary: Vocabulary): boolean {
  const [cell, more] = cells;
  if (!cell || more || cell.column > 0 || width <= MIN_COLUMNS || covered.length > 0) return false;
  const isWide = cell.columnSpan === 1 || cell.columnSpan >= width - 1;
  return isWide && textToPeriod(cell.text, vocabulary, null)?.from != null;
}

/** The head that the column of periods would have. */
function toTitle({ place }: GridRow, { periods }: Vocabulary): Cell {
  const [text = ''] = periods;
  const area = { column: 0, columnSpan: 1, rowSpan: 1 };
  return { ...area, text, words: text, pieces: [{ text, end: 'unknown' }], arrows: [], place };
}
