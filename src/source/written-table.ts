import type { DrawnOver, FilledArea, StruckText, WrittenCell, WrittenPart, WrittenTable } from '../model/written.ts';
import type { Swatch } from './swatches.ts';

/** The columns and rows that a cell covers, and whether it is a header cell. */
export type CellSpan = { columnSpan: number; rowSpan: number; isHead?: boolean };

/**
 * A document or a cell, with its lines and tables. `line`, `struck`, `swatches` and `heading` are those of the current
 * line; `own` and `nested` count the characters of its lines and of its tables.
 */
export type Container = {
  parts: WrittenPart[];
  line: string;
  struck: string;
  swatches: Swatch[];
  heading: number | null;
  own: number;
  nested: number;
};

export type OpenCell = Container & CellSpan & { gap: number; fill: string | null; hasPicture: boolean };
/**
 * A group of rows, which no cell extends beyond. The first head goes above all other groups, the first foot below them.
 */
export type RowGroup = { kind: 'head' | 'body' | 'foot'; rows: OpenCell[][] };
/** A table while it is read: its rows, and the open cell. */
export type OpenTable = { groups: RowGroup[]; cell: OpenCell | null; drawn: DrawnOver | null };

/** A table of years has fewer columns; a cell that covers more is an error or an attack on memory. */
const MAX_COLUMNS = 256;

/**
 * Gives each cell its columns, skipping those of earlier cells in its row and of cells that extend down from the rows
 * above.
 */
export function tableToRows({ groups }: OpenTable): Pick<WrittenTable, 'rows' | 'struck' | 'filled' | 'pictures'> {
  const shown = toShownOrder(groups);
  const rows = shown.flatMap((group) => group.rows);
  /** For each row, the end of its group. */
  let last = 0;
  const ends = shown.flatMap((group) => {
    last += group.rows.length;
    return group.rows.map(() => last);
  });
  /** For each column, the row (from 0) in which it is free again. */
  const freeAt: number[] = [];
  const [struck, filled, pictures]: [StruckText[], FilledArea[], WrittenTable['pictures']] = [[], [], []];
  const placed = rows.map((cells, row) => {
    const covered = freeAt.flatMap((free, column) => (free > row ? [column] : []));
    const placedCells: WrittenCell[] = [];
    let next = 0;
    for (const cell of cells) {
      next += cell.gap;
      while ((freeAt[next] ?? 0) > row) next += 1;
      const columnSpan = Math.max(1, Math.min(cell.columnSpan, MAX_COLUMNS - next));
      const rowSpan = Math.min(cell.rowSpan, (ends[row] ?? rows.length) - row);
      const text = cell.parts.map(partToText).filter(isFilled).join('\n');
      const out = cell.parts.map(partToStruck).filter(isFilled).join('、');
      const area = { row, column: next, columnSpan, rowSpan };
      if (out !== '') struck.push({ row, column: next, text: out });
      // the fill of a cell means nothing if all its words are struck through
      const isStruckOut = text === '' && out !== '';
      if (cell.fill !== null && !isStruckOut && next < MAX_COLUMNS) filled.push({ ...area, fill: cell.fill });
      if (cell.hasPicture && !isStruckOut && text === '') pictures.push({ row, column: next });
      for (let column = next; column < next + columnSpan; column += 1) freeAt[column] = row + rowSpan;
      if (next < MAX_COLUMNS && text !== '') placedCells.push({ text, column: next, columnSpan, rowSpan });
      next += columnSpan;
    }
    const isHead = cells.length > 0 && cells.every((cell) => cell.isHead);
    return { cells: placedCells, covered, ...(isHead && { isHead: true as const }) };
  });
  const width = Math.max(0, ...placed.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.columnSpan)));
  return { rows: placed.map((row) => ({ ...row, width })), struck, filled, pictures };
}

function isFilled(text: string): boolean {
  return text !== '';
}

function toShownOrder(groups: readonly RowGroup[]): RowGroup[] {
  const head = groups.find(({ kind }) => kind === 'head');
  const foot = groups.find(({ kind }) => kind === 'foot');
  const others = groups.filter((group) => group !== head && group !== foot);
  return [...(head ? [head] : []), ...others, ...(foot ? [foot] : [])];
}

/** A table within a cell becomes one line per row. */
function partToText(part: WrittenPart): string {
  if (part.kind === 'line') return part.text;
  return part.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')).join('\n');
}

function partToStruck(part: WrittenPart): string {
  return part.kind === 'line' ? (part.struck ?? '') : part.struck.map(({ text }) => text).join('、');
}
