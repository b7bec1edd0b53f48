import { bare, oneLine } from '../japanese/width.ts';
import { activityToWords } from '../model/activity-words.ts';
import type { DoubtAssignment } from '../model/correction.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { RowReading } from '../model/phrase.ts';
import type { Plan } from '../model/plan.ts';
import { leaveToNext } from './shared-items.ts';
import { readRowAs, shiftLaneBack } from './shift-years.ts';

/** A reading that was not chosen; `assignments`: the corrections that apply it, null if these need a person's decision. */
export type DoubtChoice = { text: string; textJa: string; assignments: DoubtAssignment[] | null };

/** Recovers the reading of a row from its sentence, since the plan keeps alternatives only in words. */
export type ReadingOf = (sentence: string) => RowReading | null;

type About = NoticeRecord & { subject: string };

type ToAssignments = (notice: About, plan: Plan) => DoubtAssignment[] | null;

/** The lane belongs to the other project. */
const toOtherProject: ToAssignments = ({ subject, values }) =>
  typeof values.other === 'string' ? [{ id: subject, field: 'move', value: values.other }] : null;

const asInIndex =
  (field: string): ToAssignments =>
  ({ subject, values }) =>
    typeof values.index === 'string' ? [{ id: subject, field, value: values.index }] : null;

/** Corrections for the alternative reading of a doubt, by notice code. */
const assignmentsOf: Readonly<Record<string, ToAssignments>> = {
  'repair/lane-owner-doubtful': toOtherProject,
  'repair/lane-above-label': toOtherProject,
  'repair/labels-packed': toOtherProject,
  'repair/beyond-last-year': ({ subject }) => [{ id: subject, field: 'drop', value: 'activity' }],
  'repair/box-torn': joinToBoxAbove,
  'repair/item-shared': leaveToNext,
  'repair/years-in-doubt': shiftLaneBack,
  'repair/merged-labels': ({ subject }) =>
    ['initiatives', 'departments'].map((field) => ({ id: subject, field, value: '' })),
  'checks/initiative-departments-differ': asInIndex('departments'),
  'checks/lead-not-in-index': asInIndex('lead'),
};

/** The alternative readings of a notice, each with the corrections that apply it. */
export function noticeToChoices(notice: NoticeRecord, plan: Plan, readingOf: ReadingOf): DoubtChoice[] {
  const { code, subject, alternatives = [] } = notice;
  const toAssignments = alternatives.length === 1 ? assignmentsOf[code] : undefined;
  return alternatives.map(({ text, textJa }): DoubtChoice => {
    if (subject === null) return { text, textJa, assignments: null };
    const about = { ...notice, subject };
    const assignments =
      code === 'repair/column-shifted' ? readRowAs(readingOf(text), about, plan) : toAssignments?.(about, plan);
    return { text, textJa, assignments: assignments ?? null };
  });
}

/** Joins an activity to the one above it in the same project and year, of which it is the rest. */
function joinToBoxAbove({ subject, values }: { subject: string; values: NoticeRecord['values'] }, plan: Plan) {
  const all = recordsOf(plan, 'activity');
  const own = all.find(({ id }) => id === subject);
  const above = all.filter(
    ({ id, project, record }) =>
      id !== subject &&
      project === own?.project &&
      record.start === own.record.start &&
      isQuoted(record.items.join(''), String(values.above)),
  );
  const [box] = above;
  if (own === undefined || box === undefined || above.length > 1) return null;
  return [
    { id: box.id, field: 'items', value: oneLine(`${activityToWords(box.record)}${activityToWords(own.record)}`) },
    { id: subject, field: 'drop', value: 'activity' },
  ];
}

/** Characters of a cell that a notice quotes. */
const QUOTED = 30;

/** Whether a quote is of a text, ignoring blanks. */
function isQuoted(text: string, quote: string): boolean {
  const [whole, seen] = [bare(text), bare(quote)];
  return whole === seen || (quote.length >= QUOTED && whole.startsWith(seen));
}
