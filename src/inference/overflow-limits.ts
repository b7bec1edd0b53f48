/**
 * Limits beyond which the reading of a text counts as failed. In the 2019 edition, 1 % of the projects have no activities, and 8 % of
 * the rows do not fit their columns. In generated plans with every kind of damage it is 0 % and up to 79 %; in pdftotext's output
 * with blanks turned into TABs, 49 to 100 % and 13 to 99 %.
 */
export const OVERFLOW_LIMITS = {
  /** Shares of the projects that have neither activities nor amounts, and of the rows that do not fit their columns. */
  manyEmpty: { projects: 1 / 3, misfits: 1 / 20 },
  manyMisfits: { projects: 1 / 10, misfits: 1 / 2 },
  /** Share of the rows with two or more fields beyond their head; a single one is a shift, which can be read. */
  wideRows: 1 / 5,
  /** Share of the schedule's characters that are only in errors, not in records. */
  lostInk: 1 / 2,
  /** Rows; with fewer, the figures mean little. */
  minRows: 8,
} as const;
