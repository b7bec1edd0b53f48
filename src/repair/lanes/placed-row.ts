import type { AlignedRow } from '../rows/align-rows.ts';

/** A row with its measure and its part of the table (usually a page), for lanes that cross a page break. */
export type PlacedRow = AlignedRow & {
  measure: string;
  part: number;
  /** The meaning of marks that stand alone in time cells; null without a legend on the page. */
  legend: ReadonlyMap<string, string> | null;
};

/** A row with boxes; `labelAbove`: the index of the last label at or above it (-1: none); `isLabel`: whether it is that label's own row. */
export type TimedRow = { row: PlacedRow; labelAbove: number; isLabel: boolean };
