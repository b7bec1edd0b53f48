/**
 * From where the reading of a text counts as failed. Of the 2019 edition 1 % of the projects are without activities and 8 % of
 * the rows do not fit their columns; of generated plans with every damage there is 0 % and up to 79 %; of pdftotext's output
 * with its blanks turned to TABs 49 to 100 % and 13 to 99 %.
 */
export const OVERFLOW_LIMITS = {
  /** Shares of the projects that have neither activities nor amounts, and of the rows that do not fit their columns. */
  manyEmpty: { projects: 1 / 3, misfits: 1 / 20 },
  manyMisfits: { projects: 1 / 10, misfits: 1 / 2 },
  /** Share of the rows that reach two fields or more after their head: one is a shift, which is read. */
  wideRows: 1 / 5,
  /** Share of the schedule's characters that stand in errors and in no record. */
  lostInk: 1 / 2,
  /** Rows. Fewer show no kind of text, only a fault. */
  minRows: 8,
} as const;
