import { isInBrackets } from '../japanese/marks.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';
import type { Activity } from '../model/plan.ts';
import type { Box, LaneRow, ScheduleYear } from '../model/row.ts';
import { yearsToMonths } from '../model/time.ts';
import { NO_KEY } from './keys.ts';

/** An activity whose last column is not known yet. */
type Draft = Activity & { start: number; end: number; lastIndex: number };

/** Read a lane from its first year to its last; `nextId` numbers the activities of the project. */
export function laneToActivities(lane: LaneRow, nextId: () => string): { activities: Activity[]; notices: Notice[] } {
  const { years } = lane;
  const drafts: Draft[] = [];
  const notices: Notice[] = [];
  let leads = false;
  for (const box of [...lane.boxes].sort((a, b) => a.yearIndex - b.yearIndex)) {
    const before = drafts.at(-1);
    if (before && box.items.length === 0) extend(before, box.yearIndex + box.span - 1, years, box);
    else if (before && box.arrowBefore && isInBrackets(box.items.join(''))) {
      extend(before, box.yearIndex, years, box);
      before.note = (before.note ?? '') + box.items.join('');
    } else {
      if (before && box.arrowBefore && box.yearIndex - 1 > before.lastIndex)
        extend(before, box.yearIndex - 1, years, null);
      const draft = boxToDraft(box, years, nextId());
      if (before && (box.arrowBefore || leads)) draft.follows = before.id;
      if (!before && box.arrowBefore)
        notices.push(
          notice('records/arrow-without-start', {
            source: draft.source,
            subject: draft.id,
            values: { year: draft.start },
          }),
        );
      drafts.push(draft);
      leads = box.arrowAfter;
    }
  }
  const occupied = new Set(lane.boxes.map((box) => box.yearIndex));
  return { activities: drafts.map((draft) => finish(draft, occupied, years)), notices };
}

function boxToDraft(box: Box, years: readonly ScheduleYear[], id: string): Draft {
  const lastIndex = Math.min(box.yearIndex + box.span - 1, years.length - 1);
  const first = years[box.yearIndex];
  const start = first?.year ?? 0;
  const end = Math.max(start, years[lastIndex]?.year ?? start);
  return {
    id,
    key: NO_KEY,
    kind: 'activity',
    items: [...box.items],
    start,
    end,
    from: null,
    to: null,
    startLabel: first?.label ?? null,
    endLabel: null,
    endBasis: box.span > 1 ? 'span' : 'cell',
    endKnown: false,
    openEnded: false,
    follows: null,
    note: null,
    source: placesToSource(box.places),
    lastIndex,
  };
}

/** An arrow carries the activity through a year; the arrow's cell is part of where it was read. */
function extend(draft: Draft, index: number, years: readonly ScheduleYear[], box: Box | null): void {
  draft.lastIndex = Math.max(draft.lastIndex, Math.min(index, years.length - 1));
  draft.end = Math.max(draft.end, years[draft.lastIndex]?.year ?? draft.end);
  draft.endBasis = 'arrow';
  if (box) draft.source = placesToSource([...draft.source, ...box.places]);
}

/** The end is known where something says so; blank years after a box may be a lost arrow. */
function finish(
  { lastIndex, ...activity }: Draft,
  occupied: ReadonlySet<number>,
  years: readonly ScheduleYear[],
): Activity {
  const endKnown = activity.endBasis !== 'cell' || lastIndex >= years.length - 1 || occupied.has(lastIndex + 1);
  const { start, end } = activity;
  const last = years[lastIndex];
  return {
    ...activity,
    ...yearsToMonths(start, end),
    endLabel: last?.label ?? null,
    endKnown,
    openEnded: last?.openEnded ?? false,
  };
}
