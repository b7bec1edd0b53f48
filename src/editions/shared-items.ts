import type { DoubtAssignment } from '../model/correction.ts';
import { type FoundOf, recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { placeToRowKey } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** Corrections that remove items from the projects of a shared row, because they belong to the next project. */
export function leaveToNext(notice: NoticeRecord, plan: Plan): DoubtAssignment[] | null {
  const { shared, above } = findShared(notice, plan);
  if (above.length === 0) return null;
  return above.map(({ id, record }) => {
    const left = record.items.filter((item) => !shared.has(item));
    return left.length === 0
      ? { id, field: 'drop', value: 'activity' }
      : { id, field: 'items', value: left.join(' / ') };
  });
}

/** Whether the projects of that row no longer have any of these items. */
export function isLeftToNext(notice: NoticeRecord, plan: Plan): boolean {
  return findShared(notice, plan).above.length === 0;
}

function findShared(
  { subject, source, values }: NoticeRecord,
  plan: Plan,
): { shared: ReadonlySet<string>; above: FoundOf<'activity'>[] } {
  const all = recordsOf(plan, 'activity');
  const next = all.filter(({ project }) => project.id === subject);
  const items = next.flatMap(({ record }) => record.items);
  const shared = new Set(items.filter((item) => ` ${values.items} `.includes(` ${item} `)));
  const rows = new Set((source ?? []).map(placeToRowKey));
  const above = all.filter(
    ({ project, record }) =>
      project.id !== subject &&
      project.source.some((place) => rows.has(placeToRowKey(place))) &&
      record.items.some((item) => shared.has(item)),
  );
  return { shared, above };
}
