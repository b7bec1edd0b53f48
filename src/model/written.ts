import type { ColorMeaning } from './block.ts';
import type { CellArea } from './drawn-page.ts';
import type { SheetDrawing } from './shown-sheet.ts';

/** A cell of a document's table; `text` keeps its line breaks. Column from 0; a spanning cell has its first row and column. */
export type WrittenCell = Omit<CellArea, 'row'> & { text: string };

/** A row with its filled cells; `covered`: columns occupied by a spanning cell from a row above; `isHead`: all are header cells. */
export type WrittenRow = { cells: WrittenCell[]; covered: number[]; width: number; isHead?: true };

/** What is drawn over a table: the cell that it is bound to, and where it begins from that cell's left side (points). */
export type WrittenDrawing = Pick<SheetDrawing, 'form' | 'points' | 'text' | 'color'> & {
  row: number;
  column: number;
  left: number;
  width: number;
};

/** The drawings over a table, and how wide its columns are (points). */
export type DrawnOver = { widths: readonly number[]; drawings: WrittenDrawing[] };

/** A cell that is filled with a colour ("#ffe599"), or with a pattern of several ("pattern"). */
export type FilledArea = CellArea & { fill: string };

/** Struck-through words of a cell; its text does not include them. */
export type StruckText = { row: number; column: number; text: string };

/**
 * The parts of a document (Word, HTML, Markdown) in reading order. `struck`: struck-through words, possibly all of a line;
 * `colors`: a legend in the line, with the colours before or behind its words; `heading`: the level, from 1, of a line that
 * the document marks as a heading. `mergesCells`: whether a table has merged cells;
 * `pictures`: cells that hold only a picture without text.
 */
export type WrittenPart = WrittenLine | WrittenTable;

export type WrittenLine = {
  kind: 'line';
  text: string;
  struck?: string;
  colors?: ColorMeaning[];
  heading?: number;
};

export type WrittenTable = {
  kind: 'table';
  rows: WrittenRow[];
  mergesCells: boolean;
  drawn: DrawnOver | null;
  struck: StruckText[];
  filled: FilledArea[];
  pictures: { row: number; column: number }[];
};
