import { bare } from '../japanese/width.ts';
import { type FoundOf, recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { placeToRowKey } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** The activities of a project that, according to a notice, stand in another year elsewhere. */
export function activitiesOfNotice(
  plan: Plan,
  project: string,
  { box, year }: NoticeRecord['values'],
): FoundOf<'activity'>[] {
  return recordsOf(plan, 'activity').filter(
    (one) =>
      one.project.id === project &&
      one.record.start === year &&
      one.record.items.some((item) => bare(item) === String(box)),
  );
}

/** The activities that were read from the row of a notice. */
export function activitiesOfRow(
  source: NoticeRecord['source'],
  boxes: readonly FoundOf<'activity'>[],
): FoundOf<'activity'>[] {
  const row = new Set((source ?? []).map(placeToRowKey));
  return boxes.filter(({ record }) => record.source.some((place) => row.has(placeToRowKey(place))));
}
