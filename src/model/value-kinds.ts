import { z } from 'zod';
import { FIRST_YEAR, LAST_YEAR } from './time.ts';

/** Whether a figure is a result or a target. */
export const valueKindSchema = z.enum(['actual', 'target']);
export type ValueKind = z.infer<typeof valueKindSchema>;

/** The kind of figures by year, as a person states it; keys are "2018", "2019..2021", "..2018" or "2019..". */
export const valueKindsSchema = z.record(z.string(), valueKindSchema);
export type ValueKinds = z.output<typeof valueKindsSchema>;

/** Fiscal years, both ends included. */
export type YearRange = { first: number; last: number };

const YEAR_RANGE = /^(\d{4})?(\.\.)?(\d{4})?$/u;

/** Null if the text is not a range of fiscal years, or the last precedes the first. */
export function textToYearRange(text: string): YearRange | null {
  const [whole, first, dots, last] = YEAR_RANGE.exec(text.trim()) ?? [];
  if (whole === undefined || (first === undefined && last === undefined)) return null;
  // "2018" and "20182019"
  if (dots === undefined && (first === undefined || last !== undefined)) return null;
  const range = { first: Number(first ?? FIRST_YEAR), last: Number(dots === undefined ? first : (last ?? LAST_YEAR)) };
  return range.first >= FIRST_YEAR && range.first <= range.last && range.last <= LAST_YEAR ? range : null;
}

/** `range`: not a range of years. `contradiction`: `other` gives some of the same years another kind. */
export type ValueKindFault = { kind: 'range' | 'contradiction'; range: string; other: string };

export function findValueKindFaults(kinds: ValueKinds): ValueKindFault[] {
  const stated = Object.entries(kinds).map(([range, kind]) => ({ range, kind, years: textToYearRange(range) }));
  return stated.flatMap(({ range, kind, years }, at): ValueKindFault[] => {
    if (years === null) return [{ kind: 'range', range, other: '' }];
    const other = stated
      .slice(0, at)
      .find((one) => one.kind !== kind && one.years && one.years.first <= years.last && years.first <= one.years.last);
    return other === undefined ? [] : [{ kind: 'contradiction', range, other: other.range }];
  });
}
