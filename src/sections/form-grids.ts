import { rowToFields } from '../heads/form-fields.ts';
import { areFieldsAlone, areForms, areYearsAlone, endsWithFieldsAlone } from '../heads/form-starts.ts';
import { beginsWithTimes, rowToHeadRow } from '../heads/head-row.ts';
import { headerToKey, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Block, GridRow } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import { placeToPage } from '../model/place.ts';
import { lineToCell } from './line-to-cell.ts';
import { turnYears } from './years-below-each-other.ts';

type Grid = Extract<Block, { kind: 'grid' }>;

/** Joins forms whose fields and years were printed as two tables, one below the other, with or without a title between them. */
export function joinFormGrids(blocks: readonly Block[], vocabulary: Vocabulary): Block[] {
  const joined: Block[] = [];
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [bare(block.text)] : []));
  for (const printed of blocks) {
    const block = withTurnedYears(printed, vocabulary);
    const above = joined.at(-1);
    const fields = joined.at(-2);
    if (fields?.kind === 'grid' && above?.kind === 'line' && block.kind === 'grid') {
      const rows = [...fields.rows, lineToRow(above), ...shiftPastLabels(block.rows, vocabulary)];
      const isTitle = isTitleOfYears(above, lines, vocabulary) && goesOnBelowTitle(fields, block, vocabulary);
      if (isTitle && areForms(rows, vocabulary)) {
        joined.splice(-2, 2, { kind: 'grid', rows });
        continue;
      }
    }
    if (above?.kind === 'grid' && block.kind === 'grid' && areOneForm(above, block, vocabulary)) {
      joined[joined.length - 1] = { kind: 'grid', rows: [...above.rows, ...shiftPastLabels(block.rows, vocabulary)] };
    } else joined.push(block);
  }
  return joined;
}

/** A form with its years below each other is turned. */
function withTurnedYears(block: Block, vocabulary: Vocabulary): Block {
  if (block.kind !== 'grid' || block.isPlain || areForms(block.rows, vocabulary)) return block;
  const rows = turnYears(block.rows, vocabulary);
  return rows.length < block.rows.length && areForms(rows, vocabulary) ? { ...block, rows } : block;
}

/** Whether the second table has only the years, or the other fields and the years on the next page. */
function areOneForm(above: Grid, below: Grid, vocabulary: Vocabulary): boolean {
  if (above.isPlain || below.isPlain || !areFieldsAlone(above.rows, vocabulary)) return false;
  return areYearsAlone(below.rows, vocabulary) || isRestOfForm(above, below, vocabulary);
}

/** Whether a line is 対策内容と実施時期 or the same above the years of several forms. Any other line may name the table below it. */
function isTitleOfYears({ text }: Line, lines: readonly string[], { periods, yearsTitle }: Vocabulary): boolean {
  const title = bare(text);
  if (title.length > MAX_TITLE) return false;
  const isKnown = isWord(text, yearsTitle) || periods.some((word) => headerToKey(text).endsWith(word));
  return isKnown || lines.indexOf(title) !== lines.lastIndexOf(title);
}

/** Whether the fields of a form have no years yet, and the table below begins with them. */
function goesOnBelowTitle(fields: Grid, below: Grid, vocabulary: Vocabulary): boolean {
  const [head] = below.rows;
  if (!head || fields.isPlain || below.isPlain) return false;
  return beginsWithTimes(rowToHeadRow(head, vocabulary)) && endsWithFieldsAlone(fields.rows, vocabulary);
}

/** Longer lines (characters) are not titles. */
const MAX_TITLE = 30;

function lineToRow(line: Line): GridRow {
  return { cells: [lineToCell(line, 0)], width: 1, place: line.place };
}

/** Fields without a name, with the years below, at the top of the page after those with the name. */
function isRestOfForm(above: Grid, below: Grid, vocabulary: Vocabulary): boolean {
  const [last, first] = [above.rows.at(-1), below.rows[0]];
  const [page, next] = [last, first].map((row) => (row ? placeToPage(row.place) : null));
  if (!first || page == null || next !== page + 1) return false;
  const names = below.rows.flatMap((row) => rowToFields(row, vocabulary)).some(({ role }) => role === 'name');
  return !names && areForms([...above.rows, ...below.rows], vocabulary);
}

/** Moves years at the left of their table to the right of the form's labels. */
function shiftPastLabels(rows: readonly GridRow[], vocabulary: Vocabulary): GridRow[] {
  const [head] = rows;
  const isAtLeft = head !== undefined && head.cells[0]?.column === 0 && beginsWithTimes(rowToHeadRow(head, vocabulary));
  if (!isAtLeft) return [...rows];
  return rows.map(shiftRow);
}

/** A row with room for a label at its left. */
export function shiftRow(row: GridRow): GridRow {
  return {
    ...row,
    width: row.width + 1,
    cells: row.cells.map((cell) => ({ ...cell, column: cell.column + 1 })),
    ...(row.covered && { covered: row.covered.map((column) => column + 1) }),
  };
}
