import type { ColorMeaning } from './block.ts';
import type { CellArea } from './drawn-page.ts';
import type { SheetDrawing } from './shown-sheet.ts';

/** A cell of a document's table; its line breaks stand in the text. Column from 0; a spanning cell stands at its first row and column. */
export type WrittenCell = Omit<CellArea, 'row'> & { text: string };

/** A row with its filled cells; `covered`: the columns that a cell begun in a row above reaches into; `isHead`:
 * whether all of them are header cells. */
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

/** Words of a cell with a line through them, which are no part of its text. */
export type StruckText = { row: number; column: number; text: string };

/**
 * What a document (Word, HTML, Markdown) is made of, in reading order. `struck`: words with a line through them; a line may have
 * nothing else; `colors`: what its words say of the colours before them, or under them; `heading`: the level of a line that the
 * document marks as a heading, from 1. `mergesCells`: whether a table has merged cells; `pictures`: cells with nothing but a picture that has no words.
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
