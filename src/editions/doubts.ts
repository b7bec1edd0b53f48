import { bytesToPages } from '../input-bytes.ts';
import { bare } from '../japanese/width.ts';
import { type CorrectionRecord, type DoubtAssignment, PLAN_ID } from '../model/correction.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { placeToRowKey } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { activitiesOfNotice, activitiesOfRow } from './activities-of-notice.ts';
import { noticeToStatements, type Statement } from './by-hand.ts';
import { type DoubtChoice, noticeToChoices, type ReadingOf } from './doubt-choices.ts';
import { type PlanRecord, planToRecords, type RecordKind } from './records.ts';
import { settles } from './settled-by.ts';
import { isLeftToNext } from './shared-items.ts';
import { placesToSourceLines, type SourceLine } from './source-lines.ts';

/** A warning or error that a person should review, with the ways to settle it. */
export type OpenDoubt = {
  /** "m1-4-p1-l2:lane-owner-doubtful"; ":2" is added for the second with the same record and code. */
  name: string;
  notice: NoticeRecord;
  /** Expected number of wrong activities because of it; the highest is reviewed first. */
  weight: number;
  /** The record that it is about; null if there is none. */
  record: { id: string; kind: RecordKind; title: string } | null;
  /** The reading, with a line for each activity of a lane or a project. */
  read: string[];
  /** The printed lines; empty if the input is missing or is not a text. */
  printed: SourceLine[];
  /** The correction that accepts the reading; null for an error, which cannot be accepted. */
  acceptance: DoubtAssignment | null;
  /** The readings that were not chosen, from 1 on. */
  choices: DoubtChoice[];
  /** If it may be several projects, which only a person can separate: the project to split, and the lane that leaves it. */
  several: { project: string; lane: string | null } | null;
  /** If none of the choices can be applied: templates of corrections for a person to complete. */
  byHand: Statement[];
};

const OF_SEVERAL = ['repair/several-projects', 'repair/projects-unparted', 'repair/lane-own-departments'];

/** Probability that a reading is wrong if the notice has no margin: of the warnings checked by hand, two in three were right readings. */
const USUAL_CHANCE = 1 / 3;
/** Kinds of records whose notices do not cast doubt on each activity in them. */
const WIDE = ['measure', 'direction', 'department'];
/** Codes about a single activity, although their subject is a project. */
const ABOUT_ONE_BOX = ['checks/years-differ', 'repair/item-shared'];

/** The open doubts of a plan, with the printed lines: see `planToDoubts` of the library. */
export function findDoubts(plan: Plan, input: Uint8Array | null, readingOf: ReadingOf): OpenDoubt[] {
  const records = planToRecords(plan);
  const byId = new Map(records.map((record) => [record.id, record]));
  const below = Map.groupBy(records, ({ parent }) => parent);
  const names = new Map<string, number>();
  const toPrinted = plan.source.kind === 'text' && input !== null ? toPrinter(plan, records, input) : () => [];
  const doubts = plan.notices
    .filter((notice) => notice.severity !== 'info' && !isSettled(notice, plan, byId))
    .map((notice): OpenDoubt => {
      const record = byId.get(notice.subject ?? '') ?? null;
      const activities = record === null ? [] : recordToActivities(record, below);
      const { name, count } = toName(notice, names);
      const choices = noticeToChoices(notice, plan, readingOf);
      const several = OF_SEVERAL.includes(notice.code) ? recordToSeveral(record) : null;
      return {
        name,
        notice,
        weight: noticeToChance(notice) * noticeToScope(notice, record, activities.length),
        record: record === null ? null : { id: record.id, kind: record.kind, title: record.title },
        read: activities.map(({ title }) => title),
        printed: toPrinted(notice),
        acceptance: notice.severity === 'warning' ? toAcceptance(notice, count) : null,
        choices,
        several,
        byHand: noticeToStatements(notice, record, choices, several, plan),
      };
    });
  return doubts.sort((a, b) => severityRank(a) - severityRank(b) || b.weight - a.weight);
}

/** Returns a function that gives the printed lines of a notice; fields from which its record was read are marked as own. */
function toPrinter(
  { notices }: Plan,
  records: readonly PlanRecord[],
  input: Uint8Array,
): (notice: NoticeRecord) => SourceLine[] {
  const places = notices.flatMap(({ severity, source }) => (severity === 'info' ? [] : (source ?? [])));
  const all = placesToSourceLines(places, new Set(), records, bytesToPages(input).value);
  const lines = new Map(all.map((line) => [`${line.page ?? ''}:${line.line}`, line]));
  return ({ subject, source }) =>
    [...new Set((source ?? []).map(placeToRowKey))].flatMap((key) => {
      const line = lines.get(key);
      if (line === undefined) return [];
      return [{ ...line, fields: line.fields.map((one) => ({ ...one, isOwn: one.readBy.includes(subject ?? '') })) }];
    });
}

/** The number of activities without a printed end. */
export function countUnprintedEnds(plan: Plan): number {
  return recordsOf(plan, 'activity').filter(({ record }) => !record.endKnown).length;
}

/**
 * Whether a correction settles a doubt: it sets the doubtful fields of this very record, or drops the record. The plan keeps the
 * notice, since the reading itself remains doubtful.
 */
function isSettled(notice: NoticeRecord, plan: Plan, records: ReadonlyMap<string, PlanRecord>): boolean {
  const { severity, subject } = notice;
  const applied = (plan.corrections ?? []).filter(({ status, kind }) => status === 'applied' && kind !== 'accept');
  if (severity === 'error') return isPlaced(notice, applied);
  if (subject === null) return false;
  const isStated = applied.some(
    (one) => (one.subject === subject && settles(one, notice.code)) || isSplitOff(one, records.get(subject)),
  );
  const isGone = (plan.corrections ?? []).length > 0 && !records.has(subject);
  if (notice.code === 'repair/item-shared' && applied.length > 0 && isLeftToNext(notice, plan)) return true;
  if (notice.code === 'checks/years-differ' && applied.length > 0)
    return activitiesOfNotice(plan, subject, notice.values).some(({ id }) => applied.some((one) => one.subject === id));
  return isStated || isGone || isRowStated(notice, applied, plan);
}

/** Whether a person has put a text that fits no column into a record. No other error is settled by a correction. */
function isPlaced({ code, actual }: NoticeRecord, applied: readonly CorrectionRecord[]): boolean {
  const text = bare(actual ?? '');
  return code.endsWith('-unplaced') && text !== '' && applied.some(({ after }) => bare(after ?? '').includes(text));
}

/** Whether a record was split: a project from which lanes were split off (m1-p2 if m1-p2b is new), or such a lane. */
function isSplitOff({ kind, subject }: CorrectionRecord, record: PlanRecord | undefined): boolean {
  if (kind !== 'split' || subject === null || record === undefined) return false;
  if (record.kind === 'lane') return record.parent === subject;
  return subject.startsWith(record.id) && /^[b-z]+$/u.test(subject.slice(record.id.length));
}

/** Whether the row of the notice was shifted, and corrections state each of its activities. */
function isRowStated({ code, source }: NoticeRecord, applied: readonly CorrectionRecord[], plan: Plan): boolean {
  if (code !== 'repair/column-shifted' || applied.length === 0) return false;
  const own = activitiesOfRow(source, recordsOf(plan, 'activity'));
  return own.length > 0 && own.every(({ id }) => applied.some((one) => one.subject === id));
}

function severityRank({ notice }: OpenDoubt): number {
  return notice.severity === 'error' ? 0 : 1;
}

/** "m1-4-p1-l2:lane-owner-doubtful" of a record, or "plan:columns-from-blanks". */
function toName({ code, subject }: NoticeRecord, names: Map<string, number>): { name: string; count: number } {
  const name = `${subject ?? PLAN_ID}:${code.slice(code.indexOf('/') + 1)}`;
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return { name: count === 1 ? name : `${name}:${count}`, count };
}

function recordToSeveral(record: PlanRecord | null): OpenDoubt['several'] {
  if (record?.kind === 'project') return { project: record.id, lane: null };
  return record?.kind === 'lane' && record.parent !== null ? { project: record.parent, lane: record.id } : null;
}

function toAcceptance({ code, subject }: NoticeRecord, count: number): DoubtAssignment {
  return { id: subject ?? PLAN_ID, field: 'accept', value: count === 1 ? code : `${code}:${count}` };
}

function recordToActivities(
  record: PlanRecord,
  below: ReadonlyMap<string | null, readonly PlanRecord[]>,
): PlanRecord[] {
  if (record.kind === 'activity') return [record];
  return (below.get(record.id) ?? []).flatMap((one) => recordToActivities(one, below));
}

function noticeToScope({ code }: NoticeRecord, record: PlanRecord | null, activities: number): number {
  if (record === null || WIDE.includes(record.kind) || ABOUT_ONE_BOX.includes(code)) return 1;
  return Math.max(1, activities);
}

/** The probability that another reading is right, from the margin (log-odds); 1 for an error. */
function noticeToChance({ severity, values }: NoticeRecord): number {
  if (severity === 'error') return 1;
  const { evidence } = values;
  if (!Array.isArray(evidence)) return USUAL_CHANCE;
  const margin = evidence.reduce((sum, { weight, otherwise }) => sum + (weight ?? 0) * (otherwise ? -1 : 1), 0);
  return 1 / (1 + Math.exp(margin));
}
