import { recordsOf } from '../model/each-record.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import type { Measure, Value } from '../model/plan.ts';
import { textToYearRange, type ValueKind, type ValueKinds } from '../model/value-kinds.ts';

/**
 * Sets the kind (actual or target) that a person states for a year on indicator figures without a printed kind. A printed kind is
 * kept, with a notice if it differs; another notice tells of a stated range without any figure.
 */
export function stateValueKinds(measures: readonly Measure[], kinds: ValueKinds): Staged<Measure[]> {
  const stated = Object.entries(kinds);
  if (stated.length === 0) return { value: [...measures], notices: [] };
  const value = structuredClone([...measures]);
  const figures = recordsOf({ measures: value }, 'value');
  const notices = stated.flatMap(([range, kind]): Notice[] => {
    const own = figures.filter(({ record }) => isWithin(record, range));
    if (own.length === 0) return [notice('records/stated-years-unused', { source: null, values: { range, kind } })];
    const silent = own.filter(({ record }) => record.kind === null);
    const other = own.filter(({ record }) => record.kind !== null && record.kind !== kind);
    for (const { record } of silent) record.kind = kind;
    return [
      ...(silent.length === 0 ? [] : [toStated(range, kind, silent.length)]),
      ...other.map(({ record, indicator }) => {
        const values = { year: record.year, raw: record.raw, kind: record.kind ?? '', stated: kind };
        return notice('records/kind-contradicted', { source: record.source, subject: indicator.id, values });
      }),
    ];
  });
  return { value, notices };
}

function toStated(range: string, kind: ValueKind, count: number): Notice {
  return notice('records/kind-stated', { source: null, values: { range, kind, count } });
}

/** Whether all years of a figure lie within a range. */
function isWithin({ year, through }: Value, range: string): boolean {
  const years = textToYearRange(range);
  return years !== null && years.first <= year && through <= years.last;
}
