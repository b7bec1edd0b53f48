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
 * What a drawn arrow does in its table, and of which columns. `covers`: it carries on through blank years; `holds`: it is a
 * box of its own, with its text inside; `leads`: into the text of its last column; `stays`: in the column of the text that
 * it stands after, so it covers no further year.
 */
export type ArrowUse = ColumnRange & { does: 'covers' | 'holds' | 'leads' | 'stays' };

/**
 * An arrow from its tail to its tip, `y` where its shaft runs. `use`: what it was bound to in the table of this place in the
 * list of tables; null: nothing.
 */
export type PictureArrow = {
  kind: 'line' | 'block' | 'bar';
  box: Box;
  y: number;
  use: (ArrowUse & { table: number }) | null;
};

/**
 * One page of a PDF, or sheet of a workbook, as it was read: the values that the reading went on with, not a reading of its own.
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
