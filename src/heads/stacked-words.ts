import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { type HeadRow, rowToHeadRow } from './head-row.ts';

/** The most rows over which a word is wrapped. */
const MAX_ROWS = 3;
/** Characters. Longer texts are not the rest of a wrapped word. */
const MAX_REST = 12;
/** The share of lower cells that must complete a known word. */
const MIN_KNOWN = 0.5;

/**
 * Joins the rows from `at` whose cells are parts of wrapped words, such as 担当 above 課. Null if the words are not
 * wrapped.
 */
export function rowsToStack(
  rows: readonly TextRow[],
  at: number,
  vocabulary: Vocabulary,
): { row: TextRow; rows: number } | null {
  const first = rows[at];
  if (!first || first.cells.length < 2) return null;
  let stack: { row: TextRow; rows: number } | null = null;
  for (let count = 2; count <= MAX_ROWS; count += 1) {
    const below = rows[at + count - 1];
    const above: TextRow = stack?.row ?? first;
    if (!below || !couldBeRests(below, above)) break;
    const joined = joinRows(above, below);
    if (!makesWords(above, below, joined, vocabulary)) break;
    stack = { row: joined, rows: count };
  }
  return stack;
}

function couldBeRests({ cells }: TextRow, above: TextRow): boolean {
  const columns = new Set(above.cells.map(({ column }) => column));
  // A bar without words is not part of a word.
  const isRest = ({ column, text }: TextField): boolean =>
    text !== '' && text.length <= MAX_REST && columns.has(column);
  return cells.length > 0 && cells.every(isRest);
}

function joinRows(above: TextRow, below: TextRow): TextRow {
  const rests = new Map(below.cells.map(({ column, text }) => [column, text]));
  const cells = above.cells.map(({ column, text }): TextField => ({ column, text: text + (rests.get(column) ?? '') }));
  return { cells, width: Math.max(above.width, below.width) };
}

/**
 * Whether joining two rows completes known words and years, keeps those of the upper row, and adds some that the lower
 * row does not have by itself.
 */
function makesWords(above: TextRow, below: TextRow, joined: TextRow, vocabulary: Vocabulary): boolean {
  const [alone, whole] = [above, joined].map((row) => knownColumns(rowToHeadRow(row, vocabulary)));
  const lower = knownColumns(rowToHeadRow(below, vocabulary));
  if (!alone || !whole || [...alone].some((column) => !whole.has(column))) return false;
  const made = below.cells.filter(({ column }) => whole.has(column));
  return made.length >= below.cells.length * MIN_KNOWN && made.some(({ column }) => !lower.has(column));
}

function knownColumns({ roles, departments, titles, years }: HeadRow): Set<number> {
  return new Set([...roles.values(), ...departments, ...titles, ...years].map(({ column }) => column));
}
