import { rowToFields } from '../heads/form-fields.ts';
import { areFieldsAlone, areForms, areYearsAlone, endsWithFieldsAlone, isFormTitle } from '../heads/form-starts.ts';
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
    const form =
      fields?.kind === 'grid' &&
      above?.kind === 'line' &&
      block.kind === 'grid' &&
      isTitleOfYears(above, lines, vocabulary)
        ? joinOverTitle(fields, above, block, vocabulary)
        : null;
    if (form) joined.splice(-2, 2, form);
    else if (above?.kind === 'grid' && block.kind === 'grid' && areOneForm(above, block, vocabulary)) {
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
  const isKnown = isWord(text, yearsTitle) || periods.some((word) => headerToKey(text).endsWith(word));
  return isKnown || lines.indexOf(bare(text)) !== lines.lastIndexOf(bare(text));
}

/** The fields of a form, the title of its years and the table that begins with them; null if they are no form together. */
function joinOverTitle(fields: Grid, title: Line, below: Grid, vocabulary: Vocabulary): Grid | null {
  const [head] = below.rows;
  const row: GridRow = { cells: [lineToCell(title, 0)], width: 1, place: title.place };
  if (!head || fields.isPlain || below.isPlain || !isFormTitle(row)) return null;
  const isOfYears = beginsWithTimes(rowToHeadRow(head, vocabulary)) || areYearsAlone(below.rows, vocabulary);
  if (!isOfYears || !endsWithFieldsAlone(fields.rows, vocabulary)) return null;
  const rows = [...fields.rows, row, ...shiftPastLabels(below.rows, vocabulary)];
  return areForms(rows, vocabulary) ? { kind: 'grid', rows } : null;
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
