import type { CorrectionStatus } from '../model/correction.ts';
import type { FoundTarget } from '../model/each-record.ts';
import { placesToSource, type Source } from '../model/place.ts';
import type { Department, Measure, Plan } from '../model/plan.ts';
import type { Axis } from '../model/time.ts';

/** The records that corrections change. */
export type Correctable = Pick<Plan, 'measures' | 'departments'>;

/** The records as they were read, and a copy that the corrections so far have changed. */
export type State = {
  read: readonly Measure[];
  measures: Measure[];
  departments: Department[];
  axes: readonly Axis[];
};

export type Applied = {
  status: 'applied';
  subject: string;
  before: string;
  after: string;
  source: Source | null;
};
type NotApplied = { status: Exclude<CorrectionStatus, 'applied'>; candidates: FoundTarget[]; missing?: string };
export type CorrectionOutcome = Applied | NotApplied;

export function refuse(
  status: NotApplied['status'],
  candidates: readonly FoundTarget[] = [],
  missing?: string,
): NotApplied {
  return { status, candidates: [...candidates], ...(missing === undefined ? {} : { missing }) };
}

/** Marks the places of a record as corrected by `id`: the record now differs from what is printed there. */
export function markSource(source: Source, id: string): Source {
  return source.map((place) => ({ ...place, corrected: [...(place.corrected ?? []), id] }));
}

/** The id for notices about a record: for a value that of its indicator, for a column that of its measure. */
export function foundToSubject(found: FoundTarget): string {
  if (found.kind === 'column') return found.measure.id;
  return found.kind === 'value' ? found.indicator.id : found.id;
}

/** The places of a record; null for a measure, which has none. */
export function foundToSource(found: FoundTarget): Source | null {
  if (found.kind === 'column') return placesToSource(found.record.values.flatMap(({ source }) => source));
  return found.kind === 'measure' ? null : found.record.source;
}

export function markFound(found: FoundTarget, id: string): void {
  if (found.kind === 'column') {
    for (const value of found.record.values) value.source = markSource(value.source, id);
    return;
  }
  if (found.kind !== 'measure') found.record.source = markSource(found.record.source, id);
}
