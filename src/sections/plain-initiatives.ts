import { CIRCLED, isCircledList, numberToCircled } from '../japanese/circled.ts';
import { foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { partToCells, type TablePart } from './parts.ts';
import type { Walk } from './walk.ts';

/** "(1) …します。" and "1 …します。【課】" in an edition without circled numbers. */
const NUMBERED = /^(?:\(\s*(\d{1,2})\s*\)|(\d{1,2})[\s.:、])\s*(?=\S{8,}).*[。【]/su;

const CIRCLED_NUMBER = new RegExp(`[${CIRCLED}]`, 'u');

/**
 * Whether any initiative of the document has a circled number; a cell without one is then damaged, and `repair` handles
 * it.
 */
export function hasCircledInitiatives(tables: readonly TablePart[]): boolean {
  return tables.some((part) => {
    const column = part.header?.kind === 'schedule' ? part.header.columns.initiative : null;
    // Anywhere in the cell, since markup may precede the number.
    return partToCells(part).some((cell) => cell.column === column && CIRCLED_NUMBER.test(cell.text));
  });
}

/** Initiatives numbered (1) (2) get ① ②; if they have no number at all, their column is quoted. */
export function readPlainInitiatives(
  walk: Walk,
  rows: readonly GridRow[],
  columns: ScheduleColumns,
  title: string,
): { rows: readonly GridRow[]; columns: ScheduleColumns } {
  const { initiative } = columns;
  if (initiative === null || walk.hasCircled) return { rows, columns };
  const filled = rows.filter((row) => row.cells.some((cell) => cell.column === initiative));
  const cells = filled.flatMap((row) => row.cells).filter((cell) => cell.column === initiative);
  if (cells.every((cell) => cellToNumber(cell) === null)) {
    // A name may have moved into the column; `repair` handles that.
    if (!filled.every((row) => hasName(row, columns))) return { rows, columns };
    const attributes = [...columns.attributes, { column: initiative, title }];
    return { rows, columns: { ...columns, initiative: null, attributes } };
  }
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => encircle(walk, cell, initiative)) })),
    columns,
  };
}

/** Numbers in the name column are related initiatives of a row that moved left. */
function hasName(row: GridRow, { name }: ScheduleColumns): boolean {
  return row.cells.some((cell) => cell.column === name && !isCircledList(cell.text));
}

function cellToNumber({ text }: Cell): { number: number; printed: string } | null {
  const match = NUMBERED.exec(foldWidth(text));
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined || numberToCircled(Number(digits)) === null) return null;
  return { number: Number(digits), printed: text.slice(0, /^\(?\s*\d+\s*[).:、]?/u.exec(foldWidth(text))?.[0].length) };
}

/** The printed number is kept as a heading; the text after it is the initiative. */
function encircle(walk: Walk, cell: Cell, column: number): Cell {
  const found = cell.column === column ? cellToNumber(cell) : null;
  if (!found) return cell;
  walk.document.headings.push({ place: cell.place, text: found.printed });
  const text = `${numberToCircled(found.number)}${cell.text.slice(found.printed.length).trim()}`;
  return { ...cell, text, words: text };
}
