import { oneLine } from '../japanese/width.ts';
import { activityToWords } from '../model/activity-words.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';

/** One field of a record as a correction sets it: `koteihyo correct PLAN <id> <field>=<value>`. */
export type DoubtAssignment = { id: string; field: string; value: string };

/** A reading that was not chosen; `assignments` are null where only a person can say what it comes to. */
export type DoubtChoice = { text: string; textJa: string; assignments: DoubtAssignment[] | null };

type ToAssignments = (notice: NoticeRecord & { subject: string }, plan: Plan) => DoubtAssignment[] | null;

/** The lane belongs to the other project. */
const toOtherProject: ToAssignments = ({ subject, values }) =>
  typeof values.other === 'string' ? [{ id: subject, field: 'move', value: values.other }] : null;

const asInIndex =
  (field: string): ToAssignments =>
  ({ subject, values }) =>
    typeof values.index === 'string' ? [{ id: subject, field, value: values.index }] : null;

/** What the other reading of a doubt comes to, where its code and values say so. */
const assignmentsOf: Readonly<Record<string, ToAssignments>> = {
  'repair/lane-owner-doubtful': toOtherProject,
  'repair/lane-above-label': toOtherProject,
  'repair/labels-packed': toOtherProject,
  'repair/beyond-last-year': ({ subject }) => [{ id: subject, field: 'drop', value: 'activity' }],
  'repair/box-torn': joinToBoxAbove,
  'repair/years-in-doubt': shiftLane,
  'checks/initiative-departments-differ': asInIndex('departments'),
  'checks/lead-not-in-index': asInIndex('lead'),
};

/** The readings of a notice that were not chosen, each with the corrections that would choose it. */
export function noticeToChoices(notice: NoticeRecord, plan: Plan): DoubtChoice[] {
  const { code, subject, alternatives = [] } = notice;
  const toAssignments = assignmentsOf[code];
  return alternatives.map(({ text, textJa }): DoubtChoice => {
    const isOnly = alternatives.length === 1 && subject !== null && toAssignments !== undefined;
    return { text, textJa, assignments: isOnly ? toAssignments({ ...notice, subject }, plan) : null };
  });
}

/** The box is the rest of the one above it, in the same project and year: its words go there. */
function joinToBoxAbove({ subject, values }: { subject: string; values: NoticeRecord['values'] }, plan: Plan) {
  const all = recordsOf(plan, 'activity');
  const own = all.find(({ id }) => id === subject);
  const above = all.filter(
    ({ id, project, record }) =>
      id !== subject &&
      project === own?.project &&
      record.start === own.record.start &&
      oneLine(record.items.join('')) === oneLine(String(values.above)),
  );
  const [box] = above;
  if (own === undefined || box === undefined || above.length > 1) return null;
  return [
    { id: box.id, field: 'items', value: oneLine(`${activityToWords(box.record)}${activityToWords(own.record)}`) },
    { id: subject, field: 'drop', value: 'activity' },
  ];
}

/** The years of the row slid right by one field: each of its boxes stands a year earlier. */
function shiftLane({ subject }: { subject: string }, plan: Plan): DoubtAssignment[] | null {
  const lane = recordsOf(plan, 'lane').find(({ record }) => record.activities.some(({ id }) => id === subject));
  const first = plan.plan.years[0];
  const activities = lane?.record.activities ?? [];
  const isShiftable = activities.every(
    ({ start, end }) => start !== null && end !== null && start - 1 >= (first ?? start),
  );
  if (!isShiftable || activities.length === 0) return null;
  return activities.map(({ id, start, end }) => {
    const [from, to] = [(start ?? 0) - 1, (end ?? 0) - 1];
    return { id, field: 'years', value: from === to ? String(from) : `${from}-${to}` };
  });
}
