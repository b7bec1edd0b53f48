import type { DoubtAssignment } from '../model/correction.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { plainMoves, type RowReading } from '../model/phrase.ts';
import type { Activity, Plan } from '../model/plan.ts';
import { boxesOfRow } from './boxes-of-notice.ts';

/**
 * The row of a notice as another reading has it, where that moves its years alone: null where it moves labels, which only a
 * person can put where they belong.
 */
export function readRowAs(reading: RowReading | null, notice: NoticeRecord, plan: Plan): DoubtAssignment[] | null {
  const [now, other] = [moveOf(String(notice.values.happened)), moveOf(reading)];
  if (now === null || other === null) return null;
  const all = recordsOf(plan, 'activity');
  const own = boxesOfRow(notice.source, all).map(({ record }) => record);
  // a row without labels is read into a lane, whose first activity the notice is about
  if (now.labels !== other.labels && all.every(({ id }) => id !== notice.subject)) return null;
  const by = other.years - now.years;
  return by === 0 ? null : shiftActivities(own, by, plan);
}

/** The years of a row slid right by one field: each box of its lane stands a year earlier. */
export function shiftLaneBack({ subject }: NoticeRecord, plan: Plan): DoubtAssignment[] | null {
  const lane = recordsOf(plan, 'lane').find(({ record }) => record.activities.some(({ id }) => id === subject));
  return shiftActivities(lane?.record.activities ?? [], -1, plan);
}

/** Each activity so many years later; null where one would leave the years of the plan, or has none. */
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
    // what goes on after the last year stands in its column
    const mark = openEnded && to === last ? '+' : endKnown ? '' : '?';
    return [{ id, field: 'years', value: `${from === to ? from : `${from}-${to}`}${mark}` }];
  });
  return shifted.length === activities.length && shifted.length > 0 ? shifted : null;
}

function moveOf(reading: string | null): { labels: number; years: number } | null {
  return reading !== null && reading in plainMoves ? plainMoves[reading as keyof typeof plainMoves] : null;
}
