import { isListHead } from '../heads/list-heads.ts';
import { statesDates } from '../heads/period-head.ts';
import { isHeadWithoutTabs, rowsToHead } from '../heads/table-head.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block, Cell, ColorMeaning, GridRow } from '../model/block.ts';
import type { TableHead } from '../model/head.ts';
import type { Line } from '../model/page.ts';
import { rowsToDepartmentsOfOne } from './departments-of-one-project.ts';
import { rowsToFormTables } from './form-tables.ts';
import { rowsToSeriesOfOne } from './series-of-one-project.ts';
import { rowsToYearsOfOne } from './years-of-one-project.ts';

/** `colors`: the colours that the line explains as a legend. */
export type LinePart = { kind: 'line'; colors?: readonly ColorMeaning[]; heading?: number } & Line;
/**
 * `header`: null for rows before any head of their grid; `isNameless`: the heading above names its project;
 * `isUntitled`: no head names the contents beside its years; `isTurned`: its names were above the columns, and a notice
 * reports it.
 */
export type TablePart = {
  kind: 'table';
  header: TableHead | null;
  headerRows: GridRow[];
  rows: GridRow[];
  isNameless?: boolean;
  isUntitled?: boolean;
  isTurned?: boolean;
};
/** A line of prose, the rows under one head, or a head that lost its TABs. */
export type Part = LinePart | TablePart | ({ kind: 'lost' } & Line);

/** Cut a grid at its heads. */
export function blockToParts(block: Block, vocabulary: Vocabulary): Part[] {
  if (block.kind === 'line') return [isHeadWithoutTabs(block, vocabulary) ? { ...block, kind: 'lost' } : block];
  if (block.isPlain) return [{ kind: 'table', header: null, headerRows: [], rows: block.rows }];
  const forms = rowsToFormTables(block.rows, block.title ?? null, vocabulary);
  if (forms)
    return forms.map(({ columns, ...table }) => ({ kind: 'table', header: { kind: 'schedule', columns }, ...table }));
  const years =
    rowsToYearsOfOne(block.rows, vocabulary) ??
    rowsToSeriesOfOne(block.rows, vocabulary) ??
    rowsToDepartmentsOfOne(block.rows, vocabulary);
  if (years) {
    const { columns, ...table } = years;
    return [{ kind: 'table', header: { kind: 'schedule', columns }, isNameless: true, ...table }];
  }
  const parts: TablePart[] = [];
  for (let at = 0; at < block.rows.length; at += 1) {
    const row = block.rows[at];
    if (!row) continue;
    const found = rowsToHead(block.rows, at, vocabulary);
    if (found && !statesDates(found.head, parts.at(-1)?.header ?? null)) {
      parts.push({ kind: 'table', header: found.head, headerRows: block.rows.slice(at, at + found.rows), rows: [] });
      at += found.rows - 1;
    } else if (parts.length === 0 || isListHead(row, vocabulary))
      parts.push({ kind: 'table', header: null, headerRows: [], rows: [row] });
    else parts.at(-1)?.rows.push(row);
  }
  return block.isTurned ? parts.map((part) => ({ ...part, isTurned: true })) : parts;
}

export function partToLines(part: Part): LinePart[] {
  return part.kind === 'line' ? [part] : [];
}

/** Whether a part is a table of a measure, with or without TABs. */
export function isMeasureTable(part: Part): boolean {
  return part.kind === 'lost' || (part.kind === 'table' && part.header?.kind !== 'index');
}

/** All cells of a part's rows. */
export function partToCells(part: TablePart): Cell[] {
  return part.rows.flatMap((row) => row.cells);
}
