import type { TimeColumn } from '../model/head.ts';
import type { ValueKind } from '../model/value-kinds.ts';
import { indexToMonth, type YearPart } from './year-parts.ts';

/** The time that a head cell names; `label` is set if the cell has more text than the time. */
export type TimeLabel = Omit<TimeColumn, 'column' | 'label'> & { label?: string };

const MONTHS = 12;
const LAST_MONTH = 11;

export function yearsToLabel(
  year: number,
  through: number,
  openEnded: boolean,
  kind: ValueKind | null = null,
): TimeLabel {
  const months = { first: year * MONTHS, last: through * MONTHS + LAST_MONTH };
  return { ...monthsToLabel(months), openEnded, kind };
}

/** Dates a part of a fiscal year: 上半期 of 2024. */
export function partToLabel(year: number, { first, last }: YearPart): TimeLabel {
  return monthsToLabel({ first: year * MONTHS + first, last: year * MONTHS + last });
}

/** Dates a time with unknown months: 夏頃 of 2024. */
export function eventToLabel(year: number | null): TimeLabel {
  return { year, through: year, from: null, to: null, openEnded: false, kind: null };
}

/** Converts months counted from April of year 0. */
export function monthsToLabel({ first, last }: YearPart): TimeLabel {
  const [year, through] = [Math.floor(first / MONTHS), Math.floor(last / MONTHS)];
  const [from, to] = [indexToMonth(year, first % MONTHS), indexToMonth(through, last % MONTHS)];
  return { year, through, from, to, openEnded: false, kind: null };
}

/** Converts "2024-04" to months counted from April of year 0. */
export function monthToCount(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5)) - 4;
}

/** Whether each time begins in the month after the one before. */
export function isUnbroken(times: readonly Pick<TimeLabel, 'from' | 'to'>[]): boolean {
  return times.every(({ from }, index) => {
    const before = times[index - 1]?.to;
    return index === 0 || (from !== null && before && monthToCount(from) === monthToCount(before) + 1);
  });
}
