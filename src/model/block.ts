import type { Place } from './place.ts';

/**
 * One cell of a grid; `column` counts the fields of a row from 0. A spanning cell stands at its first row and column.
 * `drawnArrows`: so many of the arrows in `text` were drawn, and are no characters of the source.
 */
export type Cell = {
  column: number;
  columnSpan: number;
  rowSpan: number;
  text: string;
  place: Place;
  drawnArrows?: number;
};

/** How a drawn arrow stands in a text, and a box that has nothing else. */
export const ARROW = '→';

/**
 * One row of a grid, blank cells left out; `width` is how many fields the row has, blank ones counted.
 * `covered`, where cells were drawn: the columns that a cell begun in a row above (or on the page before) reaches into.
 */
export type GridRow = { cells: Cell[]; width: number; place: Place; covered?: readonly number[] };

/** Where text and PDF meet: a line of prose, or a grid of cells. */
export type Block = { kind: 'line'; text: string; place: Place } | { kind: 'grid'; rows: GridRow[] };
