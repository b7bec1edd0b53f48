import type { Box, CellArea, Point } from './drawn-page.ts';

/** A cell as a sheet shows it. Rows and columns count the visible ones, from 0; a merged cell has its first row and column. */
export type SheetCell = CellArea & {
  /** What the cell shows, its line breaks kept. */
  text: string;
  /** Its fill colour ("#ffe599"); null if that is white. */
  fill: string | null;
  /** Whether rules are drawn along at least two of its sides. */
  isRuled: boolean;
};

/**
 * The form of a shape drawn over a sheet. `line`: a line or line arrow; `block`: a block arrow or other pointed outline; `box`: a
 * rectangle; `sign`: a small star, triangle, diamond or circle; `text`: words without an outline; `image`: a picture.
 */
type DrawingForm = 'line' | 'block' | 'box' | 'sign' | 'text' | 'image' | 'other';

/** The direction of an arrow: `none` without a head, `across` if it runs from row to row. */
export type Pointing = 'right' | 'left' | 'both' | 'none' | 'across';

export type SheetDrawing = {
  /** Among the drawings of its sheet, from 1. */
  number: number;
  form: DrawingForm;
  points: Pointing;
  /** In points from the left top corner of the sheet as it is shown. */
  box: Box;
  text: string;
  /** Its fill colour; for a line, its stroke colour. */
  color: string | null;
  /** The corners of a free form. */
  outline?: Point[];
};

/** One sheet of a workbook as it is shown. */
export type Sheet = {
  name: string;
  /** Among the sheets that are shown, from 1. */
  number: number;
  /** Sides of the columns and rows that are shown, in points, and their numbers in the sheet, from 0. */
  xs: number[];
  ys: number[];
  columns: number[];
  rows: number[];
  cells: SheetCell[];
  drawings: SheetDrawing[];
};

/** A cell's row and column in the whole sheet, from 0. */
export type SheetPosition = { row: number; column: number };

/** 0, 27 to "A", "AB". */
export function columnToLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnToLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Row 11 of column 2 to "C12". */
export function positionToReference({ row, column }: SheetPosition): string {
  return `${columnToLetters(column)}${row + 1}`;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u;

/** "C12" to row 11 of column 2; null if it is not a cell reference. */
export function referenceToPosition(reference: string): SheetPosition | null {
  const match = REFERENCE.exec(reference);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The number of a drawing on its sheet; null for a cell or a range. */
export function cellToDrawing(cell: string): number | null {
  const number = /^drawing (\d+)$/u.exec(cell)?.[1];
  return number === undefined ? null : Number(number);
}
