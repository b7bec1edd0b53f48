import { isDash } from '../japanese/marks.ts';
import { type Cell, type GridRow, isArrowAlone } from '../model/block.ts';
import type { TimeColumn } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';
import { excerpt, type Walk } from './walk.ts';

/** The dashes of one row that stand next to each other and lead to an arrow. */
type Shaft = { row: GridRow; cells: Cell[] };

/** Reads dashes that lead to an arrow, 実施 | ― | ― | →, as its shaft. Any other dash is a phrase of its own. */
export function joinDashedShafts(walk: Walk, rows: readonly GridRow[], years: readonly TimeColumn[]): GridRow[] {
  const shafts = rows.flatMap((row) => rowToShafts(row, years));
  if (shafts.length === 0) return [...rows];
  const taken = new Set(shafts.flatMap(({ cells }) => cells));
  walk.document.headings.push(...[...taken].map(({ place, text }) => ({ place, text })));
  walk.notices.push(...shaftsToNotices(shafts, rows, taken));
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (taken.has(cell) ? toArrow(cell) : cell)) }));
}

function rowToShafts(row: GridRow, years: readonly TimeColumn[]): Shaft[] {
  const shafts: Shaft[] = [];
  let next: Cell | undefined;
  for (const { column } of years.toReversed()) {
    const cell = row.cells.find((one) => one.column === column);
    const last = shafts.at(-1);
    if (cell && next && isDash(cell.words)) {
      if (last && last.cells.at(-1) === next) last.cells.push(cell);
      else if (isArrowAlone(next)) shafts.push({ row, cells: [cell] });
    }
    next = cell;
  }
  return shafts;
}

/** Signs that are drawn as lines; － is printed in blank cells as well. */
const LINES = /^[―—–]$/u;

/** A notice for shafts of － alone, or of a sign that is a phrase elsewhere in the table: 検討 | － | → beside － | 実施. */
function shaftsToNotices(shafts: readonly Shaft[], rows: readonly GridRow[], taken: ReadonlySet<Cell>): Notice[] {
  const phrases = new Set(
    rows.flatMap(({ cells }) => cells.filter((one) => !taken.has(one)).map(({ words }) => words)),
  );
  const doubtful = shafts.filter(({ cells }) => !cells.some(({ words }) => LINES.test(words) && !phrases.has(words)));
  const [first] = doubtful;
  if (!first) return [];
  const places = doubtful.flatMap(({ cells }) => cells.map(({ place }) => place));
  const text = excerpt(first.row.cells.map((cell) => cell.text).join(' '));
  return [notice('sections/dash-as-shaft', { source: placesToSource(places), values: { text, count: places.length } })];
}

function toArrow(cell: Cell): Cell {
  return { ...cell, words: '', pieces: [], arrows: [{ side: 'alone', origin: 'typed' }] };
}
