import { recordsOf } from '../model/each-record.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Activity, Measure } from '../model/plan.ts';

/** Warns of activities that a correction dates outside the years of the plan: 2099 may be a typing error for 2019. */
export function checkCorrectedYears(
  read: readonly Measure[],
  corrected: readonly Measure[],
  years: readonly number[],
): Notice[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const before = new Map(recordsOf({ measures: read }, 'activity').map(({ id, record }) => [id, record]));
  return recordsOf({ measures: corrected }, 'activity').flatMap(({ id, record }) => {
    const { start, end, source } = record;
    if (years.length === 0 || start === null || end === null || (start >= first && end <= last)) return [];
    if (!isDatedAnew(record, before.get(id))) return [];
    const stated = start === end ? `${start}` : `${start}–${end}`;
    return [notice('corrections/years-outside', { source, subject: id, values: { years: stated, first, last } })];
  });
}

function isDatedAnew({ start, end }: Activity, before: Activity | undefined): boolean {
  return before !== undefined && (before.start !== start || before.end !== end);
}
