import type { Box, CellArea, Ruling } from './drawn-page.ts';

/** Glyphs of one font that follow each other on one baseline (in vertical writing, in one column). */
export type GlyphRun = { text: string; box: Box; size: number; vertical: boolean };

/**
 * A rule after snap and join. `drawn`: it bounds cells; `inferred`: it is not printed but inferred by the reading;
 * `loose`: it bounds no cell.
 */
export type PictureEdge = Ruling & { kind: 'drawn' | 'inferred' | 'loose' };

/** A ruled cell: its place among the lattice's lines (from 0), and the printed columns that it was read in. */
export type PictureCell = CellArea & { box: Box; text: string; read: ColumnRange };

/** Printed columns of a table: the first, counted from 0, and how many. */
export type ColumnRange = Pick<CellArea, 'column' | 'columnSpan'>;

/** A ruled table; `columns` are the sides of its printed columns, from left to right. */
export type PictureTable = { box: Box; columns: (readonly [left: number, right: number])[]; cells: PictureCell[] };

/**
 * What a drawn arrow does in its table, and over which columns. `covers`: it continues an activity through blank years; `holds`:
 * it is a box with its text inside; `leads`: it leads to the text of its last column; `stays`: it ends in the column of the text
 * before it, so it covers no further year.
 */
export type ArrowUse = ColumnRange & { does: 'covers' | 'holds' | 'leads' | 'stays' };

/**
 * An arrow from its tail to its tip; `y` is the height of its shaft. `use`: what it does in which table (an index into the
 * list of tables); null: it is bound to nothing.
 */
export type PictureArrow = {
  kind: 'line' | 'block' | 'bar';
  box: Box;
  y: number;
  use: (ArrowUse & { table: number }) | null;
};

/**
 * One page of a PDF, or one sheet of a workbook, as it was read. Made of the very values that the reading used.
 */
export type PagePicture = {
  number: number;
  width: number;
  height: number;
  runs: GlyphRun[];
  edges: PictureEdge[];
  tables: PictureTable[];
  arrows: PictureArrow[];
  /** The name of a sheet. */
  name?: string;
  /** Whether it is a table of a document, which has no pages. */
  isTable?: true;
  /** The places of images. */
  images: Box[];
};
