import type { DoubtAssignment } from '../model/correction.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { plainMoves, type RowReading } from '../model/phrase.ts';
import type { Activity, Plan } from '../model/plan.ts';
import { activitiesOfRow } from './activities-of-notice.ts';

/**
 * Corrections that give the row of a notice another reading, if that only moves years. Null if it moves labels, which only a person
 * can put right.
 */
export function readRowAs(reading: RowReading | null, notice: NoticeRecord, plan: Plan): DoubtAssignment[] | null {
  const [now, other] = [moveOf(String(notice.values.happened)), moveOf(reading)];
  if (now === null || other === null) return null;
  const all = recordsOf(plan, 'activity');
  const own = activitiesOfRow(notice.source, all).map(({ record }) => record);
  // moving labels is harmless if the row has none: then the notice is about the first activity of its lane
  if (now.labels !== other.labels && all.every(({ id }) => id !== notice.subject)) return null;
  const by = other.years - now.years;
  return by === 0 ? null : shiftActivities(own, by, plan);
}

/** Corrections that move each activity of a lane a year earlier, because its row slid right by one field. */
export function shiftLaneBack({ subject }: NoticeRecord, plan: Plan): DoubtAssignment[] | null {
  const lane = recordsOf(plan, 'lane').find(({ record }) => record.activities.some(({ id }) => id === subject));
  return shiftActivities(lane?.record.activities ?? [], -1, plan);
}

/** Corrections that move each activity by some years; null if one would leave the years of the plan, or has no year. */
function shiftActivities(
  activities: readonly Activity[],
  by: number,
  { plan: { years } }: Plan,
): DoubtAssignment[] | null {
  const [first, last] = [years[0], years.at(-1)];
  const shifted = activities.flatMap(({ id, start, end, openEnded, endKnown }) => {
    if (start === null || end === null || first === undefined || last === undefined) return [];
    const [from, to] = [start + by, end + by];
    if (from < first || to > last) return [];
    // only in the last year's column can an activity be open-ended
    const mark = openEnded && to === last ? '+' : endKnown ? '' : '?';
    return [{ id, field: 'years', value: `${from === to ? from : `${from}-${to}`}${mark}` }];
  });
  return shifted.length === activities.length && shifted.length > 0 ? shifted : null;
}

function moveOf(reading: string | null): { labels: number; years: number } | null {
  return reading !== null && reading in plainMoves ? plainMoves[reading as keyof typeof plainMoves] : null;
}
