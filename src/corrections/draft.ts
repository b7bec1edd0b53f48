import { noticeToRecord } from '../messages/render.ts';
import { activityToWords } from '../model/activity-words.ts';
import { type CorrectionRecord, correctionSchema, droppableKinds, settableFields } from '../model/correction.ts';
import { eachRecord, type Found } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';
import { acceptNotices } from './accept.ts';
import { correctRecords } from './apply.ts';
import { doubtToSeen } from './doubt.ts';
import { findCorrectionFaults } from './faults.ts';
import { isAboutWhole } from './resolve.ts';
import { foundToSeen } from './seen.ts';
import { foundToTarget, type Target } from './target.ts';

/** "years=2019-2021" parted. */
export type Assignment = { field: string; value: string };

/** Who corrects, on which day (YYYY-MM-DD), and why. */
export type Signature = { who: string; when: string; why: string };

/** An entry as it is to be written, in the order of its keys, with what it does to the plan; or why there is none. */
export type CorrectionDraft =
  | { status: 'ready'; entry: Record<string, unknown>; record: CorrectionRecord }
  | { status: 'unknown-id' }
  | { status: 'unknown-field'; field: string; expected: string }
  | { status: 'wrong-value'; field: string; value: string }
  | { status: 'refused'; notice: NoticeRecord };

/**
 * Word a correction of the record `id`, naming it by what the plan prints and keeping what it says now. The id is one of
 * the plan or, for a value, one of `indicator_values.csv`.
 */
export function draftCorrection(
  plan: Plan,
  id: string,
  assignments: readonly Assignment[],
  signature: Signature,
): CorrectionDraft {
  const found = eachRecord(plan).find((one) => one.id === id);
  if (found === undefined) return { status: 'unknown-id' };
  const unknown = assignments.find(({ field }) => !fieldsOf(found).includes(field));
  if (unknown !== undefined)
    return { status: 'unknown-field', field: unknown.field, expected: fieldsOf(found).join(', ') };
  const toDo = toVerbs(assignments);
  const near = foundToTarget(found);
  const drafts = [near, ...toCloser(found, near)].map((target) => tryEntry(plan, found, toDo, target, signature));
  return drafts.find(({ status }) => status !== 'refused') ?? drafts[0] ?? { status: 'unknown-id' };
}

/** What can be stated of a record: its fields, and what can be done to it. */
function fieldsOf({ kind }: Found): string[] {
  return [
    ...settableFields[kind],
    ...(kind === 'lane' ? ['move'] : []),
    ...(kind === 'project' ? ['merge'] : []),
    ...(droppableKinds.some((one) => one === kind) ? ['drop'] : []),
    'accept',
  ];
}

/** Where a project prints the same box in two lanes, the lane is named too. */
function toCloser(found: Found, near: Target): Target[] {
  if (found.kind !== 'activity') return [];
  const lane = found.lane.activities.map(activityToWords).join(' | ');
  return [{ ...near, lane: lane.replace(/\s+/gu, ' ') }];
}

function toVerbs(assignments: readonly Assignment[]): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  const verbs: Record<string, unknown> = {};
  for (const { field, value } of assignments) {
    if (['move', 'merge', 'accept', 'drop'].includes(field)) verbs[field] = value;
    else set[field] = textToField(field, value);
  }
  return { ...(Object.keys(set).length === 0 ? {} : { set }), ...verbs };
}

/** A value as it is typed; what is none of its type stays a text, and the schema refuses it. */
function textToField(field: string, value: string): unknown {
  if (field === 'items') return value.includes(' / ') ? value.split(' / ') : value;
  if (field === 'initiatives')
    return value.split(/[,、]/u).map((one) => (/^\s*\d+\s*$/u.test(one) ? Number(one) : one));
  if (field === 'years' && /^\d{4}$/u.test(value)) return Number(value);
  if (field === 'note' && value === '') return null;
  if (field === 'cumulative' || field === 'reprint') return { true: true, false: false }[value] ?? value;
  return value;
}

function tryEntry(
  plan: Plan,
  found: Found,
  toDo: Record<string, unknown>,
  target: Target,
  signature: Signature,
): CorrectionDraft {
  const { accept } = toDo;
  const warned = plan.notices.find(
    ({ code, subject, severity }) => code === accept && subject === found.id && severity === 'warning',
  );
  const seen =
    accept === undefined ? foundToSeen(found, isAboutWhole(toDo)) : [warned === undefined ? '' : doubtToSeen(warned)];
  const entry = { ...toDo, ...target, saw: seen.length === 1 ? seen[0] : seen, ...signature };
  const parsed = correctionSchema.safeParse(entry);
  if (!parsed.success) return issueToRefusal(parsed.error.issues[0]?.path ?? [], entry);
  const corrections = [parsed.data];
  const [fault] = findCorrectionFaults({ corrections });
  if (fault !== undefined) return { status: 'unknown-field', field: fault.actual, expected: fault.expected };
  const { value, reports } = correctRecords(plan, corrections, plan.plan.axes);
  const states = { measures: value.measures, read: plan.measures };
  const { records, reported } = acceptNotices(plan.notices, corrections, reports, states);
  const [[record], notice] = [records, reported.at(-1)];
  if (record === undefined || notice === undefined) return { status: 'unknown-id' };
  return record.status === 'applied'
    ? { status: 'ready', entry, record }
    : { status: 'refused', notice: noticeToRecord(notice) };
}

/** The field of the first fault, which is one of `set` or a key of the entry itself. */
function issueToRefusal(path: readonly PropertyKey[], entry: Readonly<Record<string, unknown>>): CorrectionDraft {
  const [key = '', field = key] = path.map(String);
  const set = new Map(Object.entries(entry.set ?? {}));
  return { status: 'wrong-value', field, value: String(key === 'set' ? set.get(field) : entry[key]) };
}
