import type { AlignedRow } from '../rows/align-rows.ts';

/** A row with its measure and its part of the table (a page, as a rule), for lanes that cross a page break. */
export type PlacedRow = AlignedRow & {
  measure: string;
  part: number;
  /** What a mark alone in a time cell means; null where nothing on the page says. */
  legend: ReadonlyMap<string, string> | null;
};

/** A row with boxes; `labelAbove`: the index of the last label at or above it (-1: none); `isLabel`: whether it is that label's own row. */
export type TimedRow = { row: PlacedRow; labelAbove: number; isLabel: boolean };
