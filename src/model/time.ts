import { z } from 'zod';

/** The range of fiscal years that are accepted. */
export const FIRST_YEAR = 1868;
export const LAST_YEAR = 2200;

/** The fiscal year (年度, April to March) by its first calendar year. */
export const fiscalYearSchema = z.int().min(FIRST_YEAR).max(LAST_YEAR);

/** A calendar month: "2018-04". */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** The evidence for the end of an activity. */
export const endBases = ['cell', 'arrow', 'span', 'bar', 'marks', 'period'] as const;

/** A time column: its head as printed, and its time; null if it cannot be dated. */
const axisColumnSchema = z.strictObject({
  label: z.string(),
  year: fiscalYearSchema.nullable(),
  from: monthSchema.nullable(),
  to: monthSchema.nullable(),
  /** A last column such as R7以降. */
  openEnded: z.boolean(),
});
export type AxisColumn = z.infer<typeof axisColumnSchema>;

/** The time columns of a table, in their order; tables with the same columns share one axis. */
export const axisSchema = z.strictObject({ id: z.string().regex(/^x\d+$/), columns: z.array(axisColumnSchema) });
export type Axis = z.infer<typeof axisSchema>;

/** April of the first fiscal year to March of the last one's end: 2018 to 2019 is 2018-04 to 2020-03. */
export function yearsToMonths(start: number, end: number): { from: string; to: string } {
  return { from: `${start}-04`, to: `${end + 1}-03` };
}
