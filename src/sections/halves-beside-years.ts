import { rowToHeadRow } from '../heads/head-row.ts';
import { isUnbroken } from '../heads/spans-of-time.ts';
import { textToYearPart } from '../heads/year-parts.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Block, Cell, GridRow } from '../model/block.ts';
import { lineToCell } from './line-to-cell.ts';

/** Years below each other that show that the parts in the head apply to each. */
const MIN_YEARS = 2;
/** (1), 2. before the name of a project. */
const NUMBER = /^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}(?:[.．]|\s)|[①-⑳])\s*/u;
/** Lines. How far above a table its name can be. */
const MAX_ABOVE = 3;

/**
 * Turns 年度 | 前半 | 後半 over years below each other, each with words in two columns: years side by side, their parts
 * below, and one row of words, named by the line above the table. Null for other tables.
 */
export function halvesToRow(
  [head, ...years]: readonly GridRow[],
  above: readonly Block[],
  vocabulary: Vocabulary,
): GridRow[] | null {
  const parts = head?.cells.filter(({ column }) => column > 0) ?? [];
  const isOfParts = parts.length > 1 && parts.every(({ text }) => textToYearPart(text) !== null);
  if (!head || !isOfParts || years.length < MIN_YEARS) return null;
  const times = years.map(({ cells: [first] }) => first);
  const labels = times.flatMap((cell, column): Cell[] =>
    cell?.column === 0 ? [{ ...cell, column, columnSpan: 1 }] : [],
  );
  const axis = rowToHeadRow({ cells: labels, width: labels.length }, vocabulary).years;
  if (axis.length !== years.length || !isUnbroken(axis)) return null;
  const count = parts.length;
  const title = findTitle(above);
  const name = title ? [lineToCell({ text: title.text.replace(NUMBER, ''), place: title.place }, 0)] : [];
  const first = name.length;
  const width = first + years.length * count;
  const columnOf = (year: number, cell: Cell): number =>
    first + year * count + parts.findIndex((part) => part.column === cell.column);
  const words = years.flatMap(({ cells }, at) =>
    cells
      .filter((cell) => parts.some(({ column }) => column === cell.column))
      .map((cell): Cell => ({ ...cell, column: columnOf(at, cell), rowSpan: 1 })),
  );
  const over = labels.map((cell, at): Cell => ({ ...cell, column: first + at * count, columnSpan: count, rowSpan: 1 }));
  const below = labels.flatMap((_, at) =>
    parts.map((part): Cell => ({ ...part, column: columnOf(at, part), columnSpan: 1, rowSpan: 1 })),
  );
  const place = years[0]?.place ?? head.place;
  const corner = head.cells.filter(({ column }) => column === 0);
  return [[...corner, ...over], below, [...name, ...words]].map((cells): GridRow => ({ cells, width, place }));
}

/** The nearest line above a table that could be its name. */
function findTitle(above: readonly Block[]): Extract<Block, { kind: 'line' }> | undefined {
  const other = above.findLastIndex(({ kind }) => kind !== 'line');
  const lines = above.slice(other + 1).filter((block) => block.kind === 'line');
  return lines.slice(-MAX_ABOVE).findLast(({ text }) => isName(text));
}

/** Not prose, a department, 担当：道路課 or （予定）. */
function isName(text: string): boolean {
  return !SAYS_MORE.test(text) && !endsAsOrganisation(bare(text));
}

const SAYS_MORE = /[。:：]|(?:ます|です|する|とおり|通り)$|^[(（][^()（）]*[)）]$/u;
