import { isInBrackets, symbolKey } from '../japanese/marks.ts';
import type { ArrowDoubt } from '../model/block.ts';
import type { TimeColumn } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';
import type { Activity } from '../model/plan.ts';
import type { LaneRow, TimeCell } from '../model/row.ts';
import { NO_KEY } from './keys.ts';

/** An activity in progress: the first and last time column that it is known to cover, counted from 0. */
type Draft = Pick<Activity, 'id' | 'kind' | 'items' | 'endBasis' | 'follows' | 'note' | 'source'> & {
  first: number;
  last: number;
  mark: string | null;
  doubt: ArrowDoubt | null;
  /** Whether it is a drawn arrow and nothing else. */
  isArrow: boolean;
};

/** Read a lane from its first column to its last; `nextId` numbers the activities of the project. */
export function laneToActivities(lane: LaneRow, nextId: () => string): { activities: Activity[]; notices: Notice[] } {
  const { years } = lane;
  const drafts: Draft[] = [];
  const notices: Notice[] = [];
  let leads = false;
  for (const cell of [...lane.cells].sort((a, b) => a.index - b.index)) {
    const before = drafts.at(-1);
    // A second arrow after blank years is an activity of its own.
    const isApart = before !== undefined && isDrawn(cell) && before.isArrow && cell.index - 1 > before.last;
    const isLedTo = !isApart && cell.arrows.some(({ side }) => side !== 'after');
    const words = cell.items.join('');
    if (before && isSameMark(before, cell) && cell.index === before.last + 1) joinMark(before, cell, years.length);
    else if (before && words === '' && cell.bar === null && !(before.isArrow && isDrawn(cell)))
      extend(before, cell.index + cell.span - 1, years.length, cell);
    else if (before && isLedTo && isInBrackets(words)) {
      extend(before, cell.index, years.length, cell);
      before.note = (before.note ?? '') + words;
    } else {
      if (before && isLedTo && cell.index - 1 > before.last) {
        extend(before, cell.index - 1, years.length, null);
        before.doubt ??= cell.doubt;
      }
      const draft = cellToDraft(cell, years.length, nextId());
      if (before && (isLedTo || leads)) draft.follows = before.id;
      if (!before && isLedTo) notices.push(arrowWithoutStartToNotice(draft, years));
      drafts.push(draft);
      leads = cell.arrows.some(({ side }) => side === 'after');
    }
  }
  const occupied = new Set(
    lane.cells.flatMap(({ index, span }) => Array.from({ length: span }, (_, at) => index + at)),
  );
  notices.push(...drafts.flatMap(doubtToNotices));
  return {
    activities: drafts.map((draft) => draftToActivity(draft, { occupied, runsInto: lane.runsInto }, years)),
    notices,
  };
}

function arrowWithoutStartToNotice({ id, first, source }: Draft, years: readonly TimeColumn[]): Notice {
  const column = years[first];
  const values = { year: column?.year ?? column?.label ?? '' };
  return notice('records/arrow-without-start', { source, subject: id, values });
}

/** The warning of a doubtful arrow or bar; see `ArrowDoubt`. */
function doubtToNotices({ id, items, source, doubt }: Draft): Notice[] {
  if (doubt === null) return [];
  return [notice(doubtCodes[doubt], { source, subject: id, values: { text: items.join(' ') } })];
}

const doubtCodes = {
  image: 'records/image-as-arrow',
  'over-rows': 'records/arrow-over-rows',
  'on-rule': 'records/arrow-on-rule',
  'words-beside': 'records/words-beside-bar',
  'bar-beside': 'records/bar-beside-words',
  'around-words': 'records/box-around-words',
  'to-words': 'records/line-to-words',
} as const;

function cellToDraft(
  { index, span, items, places, mark, bar, milestone, arrows, endsHere, doubt }: TimeCell,
  count: number,
  id: string,
): Draft {
  return {
    id,
    kind: milestone && span === 1 && arrows.length === 0 ? 'milestone' : 'activity',
    items: [...items],
    first: index,
    last: Math.min(index + span - 1, count - 1),
    endBasis: mark !== null ? 'marks' : bar !== null ? 'bar' : span > 1 ? 'span' : endsHere ? 'arrow' : 'cell',
    follows: null,
    // If the words come from a legend, keep the mark itself here.
    note: mark !== null && items[0] !== mark ? mark : null,
    mark,
    doubt: arrows.every(({ side }) => side === 'alone') ? doubt : null,
    isArrow: items.length === 0 && bar === null && isDrawn({ arrows }),
    source: placesToSource(places),
  };
}

/** Whether a cell is a drawn arrow alone; a second one after it, without words between, continues no activity with words. */
function isDrawn({ arrows }: Pick<TimeCell, 'arrows'>): boolean {
  return arrows.some(({ side, origin }) => side === 'alone' && origin === 'drawn');
}

function isSameMark(draft: Draft, { mark }: TimeCell): boolean {
  return draft.mark !== null && mark !== null && symbolKey(mark) === symbolKey(draft.mark);
}

/** Equal marks side by side are one activity. */
function joinMark(draft: Draft, cell: TimeCell, count: number): void {
  extend(draft, cell.index + cell.span - 1, count, cell);
  draft.endBasis = 'marks';
}

/** Extends an activity through a column; the arrow's cell becomes part of its source. */
function extend(draft: Draft, index: number, count: number, cell: TimeCell | null): void {
  draft.last = Math.max(draft.last, Math.min(index, count - 1));
  draft.endBasis = 'arrow';
  // something that continues is no milestone
  draft.kind = 'activity';
  draft.doubt ??= cell?.doubt ?? null;
  if (cell) draft.source = placesToSource([...draft.source, ...cell.places]);
}

/** The end is known only if something shows it: blank columns after a cell may hide a lost arrow. */
function draftToActivity(
  draft: Draft,
  { occupied, runsInto }: { occupied: ReadonlySet<number>; runsInto: readonly number[] },
  years: readonly TimeColumn[],
): Activity {
  const { id, kind, items, first, last, endBasis, follows, note, source, doubt } = draft;
  const isBackwards = runBackwards(years);
  const [begin, end] = isBackwards ? [years[last], years[first]] : [years[first], years[last]];
  const next = isBackwards ? first - 1 : nextTime(last, occupied, years);
  // the end of an arrow that runs into an unreadable column is unknown
  const isLost = runsInto.some((at) => at >= first && at <= last);
  const start = begin?.year ?? null;
  const isDated = start !== null && end !== undefined && end.through !== null;
  // columns may be out of order, but no activity ends before it begins
  const isOrdered = isDated && start <= (end.through ?? start);
  const until = isOrdered ? end : begin;
  return {
    id,
    key: NO_KEY,
    kind,
    items,
    start: isDated ? start : null,
    end: isDated ? (until?.through ?? null) : null,
    from: isDated ? (begin?.from ?? null) : null,
    to: isDated ? (until?.to ?? null) : null,
    startLabel: begin?.label ?? null,
    endLabel: end?.label ?? null,
    endBasis,
    endKnown:
      doubt !== 'image' &&
      (kind === 'milestone' || (!isLost && (endBasis !== 'cell' || years[next] === undefined || occupied.has(next)))),
    openEnded: end?.openEnded ?? false,
    follows,
    note,
    source,
  };
}

/** The next column to look at for an end; blank parts of the same year are skipped, since they prove nothing. */
function nextTime(last: number, occupied: ReadonlySet<number>, years: readonly TimeColumn[]): number {
  let next = last + 1;
  while (years[next]?.goesOn && !occupied.has(next)) next += 1;
  return next;
}

/** Whether the years are in descending order: 令和9年度, 令和8年度, 令和7年度. */
function runBackwards(years: readonly TimeColumn[]): boolean {
  return years.length > 1 && years.every(({ from }, at) => at === 0 || (from ?? '') < (years[at - 1]?.from ?? ''));
}
