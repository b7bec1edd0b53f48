import { eventToLabel, partToLabel, yearsToLabel } from '../heads/spans-of-time.ts';
import { countsToReadings } from '../japanese/fiscal-years.ts';
import { headerToKey } from '../japanese/headers.ts';
import type { TimeColumn } from '../model/head.ts';
import type { YearContext } from './year-context.ts';

/**
 * Dates columns by the words around the table: the era of 30 31 32, the first year of 1年目, the year of months, the years
 * of 短期.
 */
export function dateColumns(columns: readonly TimeColumn[], context: YearContext): TimeColumn[] {
  const ofTerms = dateByTerms(columns, context);
  if (ofTerms) return ofTerms;
  const [first] = columns;
  if (!first?.undated || columns.some(({ year }) => year !== null)) return [...columns];
  const { by } = first.undated;
  const counts = toCounts(columns);
  const years = by === 'number' ? countsToYears(counts, context) : null;
  const begin = beginOf(columns, context);
  return columns.map((column) => {
    const { undated } = column;
    if (!undated) return column;
    if (by === 'number') return countToColumn(column, years?.[counts.indexOf(undated.first)]);
    if (by === 'part') return context.year === null ? column : { ...column, ...partToLabel(context.year, undated) };
    if (begin === null) return column;
    return yearToColumn(column, begin + undated.first - 1, begin + undated.last - 1);
  });
}

/** The years that lines give to 短期, 中期 and 長期, in order; null if any of them has none. */
function dateByTerms(columns: readonly TimeColumn[], { terms }: YearContext): TimeColumn[] | null {
  if (terms.size === 0 || columns.length === 0) return null;
  const dated = columns.flatMap((column) => {
    const term = column.year === null ? terms.get(headerToKey(column.label)) : undefined;
    return term ? [{ ...column, ...yearsToLabel(term.first, term.last, term.openEnded, column.kind) }] : [];
  });
  const isInOrder = dated.every(({ from }, at) => at === 0 || (from ?? '') > (dated[at - 1]?.to ?? ''));
  return dated.length === columns.length && isInOrder ? dated : null;
}

/** The numbers of the years, each once where parts of it stand below: 30 of 30年度 4月, 30年度 7月. */
function toCounts(columns: readonly TimeColumn[]): number[] {
  const counts = columns.map(({ undated }) => undated?.first ?? 0);
  const hasParts = columns.some(({ undated }) => undated?.part !== undefined);
  return hasParts ? counts.filter((count, index) => count !== counts[index - 1]) : counts;
}

function countToColumn(column: TimeColumn, year: number | undefined): TimeColumn {
  return year === undefined ? column : yearToColumn(column, year, year);
}

/** A column with its year, or with the part of it that its head gives. */
function yearToColumn(column: TimeColumn, year: number, through: number): TimeColumn {
  const { undated, openEnded, kind } = column;
  if (undated?.part) return { ...column, ...partToLabel(year, undated.part) };
  if (undated?.part === null) return { ...column, ...eventToLabel(year) };
  return { ...column, ...yearsToLabel(year, through, openEnded, kind) };
}

/**
 * Date 24 25 26～ by a text such as 「2025年度までに」 in a cell, if only one reading of the numbers includes a year of the
 * text. This is doubtful, since the text may mean a year of another plan. Null if there is none, or several.
 */
export function dateByText(columns: readonly TimeColumn[], { named }: YearContext): TimeColumn[] | null {
  if (!columns.every(({ year, undated }) => year === null && undated?.by === 'number')) return null;
  const years = named();
  const counts = toCounts(columns);
  const [reading, ...others] = countsToReadings(counts).filter((one) => one.some((year) => years.includes(year)));
  if (!reading || others.length > 0) return null;
  return columns.map((column) => countToColumn(column, reading[counts.indexOf(column.undated?.first ?? 0)]));
}

/** The year of 1年目; terms (1～3年) belong to the plan only if they end with it. */
function beginOf(columns: readonly TimeColumn[], { span }: YearContext): number | null {
  if (!span) return null;
  const length = span.last - span.first + 1;
  const last = columns.at(-1)?.undated;
  const fits = last?.by === 'term' ? last.last === length : (last?.last ?? 0) <= length;
  return fits ? span.first : null;
}

/**
 * The years of 30 31 32 in the only era in which they are within the plan's years, or match other tables; 30 元 needs no
 * context.
 */
function countsToYears(counts: readonly number[], { span, known, year }: YearContext): number[] | null {
  const readings = countsToReadings(counts);
  if (counts.some((count, index) => count < (counts[index - 1] ?? 0)))
    return readings.length === 1 ? (readings[0] ?? null) : null;
  const isIn = (years: readonly number[]): boolean =>
    span !== null && years.every((one) => one >= span.first && one <= span.last);
  const meets = (years: readonly number[]): boolean => years.some((one) => known.includes(one) || one === year);
  const found = span === null ? readings.filter(meets) : readings.filter(isIn);
  return found.length === 1 ? (found[0] ?? null) : null;
}
