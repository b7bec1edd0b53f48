import type { PageActivity, PageLane } from '../page-data.ts';
import type { ReviewAssignment } from '../review-data.ts';
import type { PageRecord } from './record-lookup.ts';

/** Move every activity of some lanes a year earlier or later; null if one would leave the years of the plan, or has no year. */
export function shiftLanes(
  lanes: readonly PageLane[],
  by: number,
  years: readonly number[],
): ReviewAssignment[] | null {
  const activities = lanes.flatMap((lane) => lane.activities);
  const shifted = activities.flatMap(({ id, start, end, open, unprinted }) => {
    if (start === undefined || end === undefined || !years.includes(start + by) || !years.includes(end + by)) return [];
    const moved = { start: start + by, end: end + by };
    // only in the last year's column can an activity be open-ended
    const marks = { ...(open && moved.end === years.at(-1) ? { open } : {}), ...(unprinted ? { unprinted } : {}) };
    return [{ id, field: 'years', value: yearsToTyped({ ...moved, ...marks }) }];
  });
  return shifted.length === activities.length && shifted.length > 0 ? shifted : null;
}

/** "2019-2020", "2021+", "2019?" as a correction takes it. */
export function yearsToTyped({ start, end, open, unprinted }: Partial<PageActivity>): string {
  return `${start ?? ''}${end === start ? '' : `-${end}`}${open ? '+' : unprinted ? '?' : ''}`;
}

/** The lanes that a doubt about a record is about. */
export function recordToLanes(record: PageRecord | undefined): readonly PageLane[] {
  if (record?.kind === 'activity') return [record.lane];
  if (record?.kind === 'lane') return [record.of];
  return record?.kind === 'project' ? record.of.lanes : [];
}
