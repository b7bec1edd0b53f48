import { type TimeColumn, wholeTimes } from '../model/head.ts';
import type { DocumentSections } from '../model/section.ts';
import type { Axis, AxisColumn } from '../model/time.ts';

/** The time axes of a document, keyed by the content of their columns. */
export type AxisBook = ReadonlyMap<string, Axis>;

/** Every time axis that a schedule table has, in the order of the document. */
export function sectionsToAxes({ measures }: Pick<DocumentSections, 'measures'>): AxisBook {
  const axes = new Map<string, Axis>();
  for (const { columns } of measures.flatMap(({ schedule }) => schedule)) {
    const key = yearsToKey(columns.years);
    if (columns.years.length === 0 || axes.has(key)) continue;
    axes.set(key, { id: `x${axes.size + 1}`, columns: wholeTimes(columns.years).map(toAxisColumn) });
  }
  return axes;
}

/** Null if the table has no time columns. */
export function yearsToAxisId(years: readonly TimeColumn[], axes: AxisBook): string | null {
  return axes.get(yearsToKey(years))?.id ?? null;
}

function toAxisColumn({ label, year, from, to, openEnded }: TimeColumn): AxisColumn {
  return { label, year, from, to, openEnded };
}

/** Caches keys: all lanes of a table share one array of columns. */
const keyOf = new WeakMap<readonly TimeColumn[], string>();

function yearsToKey(years: readonly TimeColumn[]): string {
  const key = keyOf.get(years) ?? JSON.stringify(wholeTimes(years).map(toAxisColumn));
  keyOf.set(years, key);
  return key;
}
