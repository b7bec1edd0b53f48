import { bytesToPages } from '../input-bytes.ts';
import { bare } from '../japanese/width.ts';
import { type CorrectionRecord, type DoubtAssignment, PLAN_ID } from '../model/correction.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { placeToRowKey } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { boxesOf, boxesOfRow } from './boxes-of-notice.ts';
import { noticeToStatements, type Statement } from './by-hand.ts';
import { type DoubtChoice, noticeToChoices, type ReadingOf } from './doubt-choices.ts';
import { type PlanRecord, planToRecords, type RecordKind } from './records.ts';
import { settles } from './settled-by.ts';
import { isLeftToNext } from './shared-items.ts';
import { placesToSourceLines, type SourceLine } from './source-lines.ts';

/** A place that a person should look at: a warning or an error of the plan, with what settles it. */
export type OpenDoubt = {
  /** "m1-4-p1-l2:lane-owner-doubtful", with ":2" after it where the record has several of that code. */
  name: string;
  notice: NoticeRecord;
  /** How many activities are likely to be wrong because of it; what has more is looked at first. */
  weight: number;
  /** What it is about; null where that is no record of the plan. */
  record: { id: string; kind: RecordKind; title: string } | null;
  /** What was read there, a line for each activity of a lane or a project. */
  read: string[];
  /** The lines of a text as printed; none where the input is not at hand or is no text. */
  printed: SourceLine[];
  /** What says that it is right as it was read; null of an error, which cannot be right. */
  acceptance: DoubtAssignment | null;
  /** The readings that were not chosen, from 1 on. */
  choices: DoubtChoice[];
  /** Where only a person can say how several projects are told apart: the project that is split, and the lane that leaves it. */
  several: { project: string; lane: string | null } | null;
  /** What settles it where none of the choices can be taken: what a person states, each value left open that nothing settles. */
  byHand: Statement[];
};

const OF_SEVERAL = ['repair/several-projects', 'repair/projects-unparted', 'repair/lane-own-departments'];

/** Where nothing says how sure a reading is: warnings that were looked at by hand were right two times in three. */
const USUAL_CHANCE = 1 / 3;
/** What is said of a whole measure or document is no doubt about each activity in it. */
const WIDE = ['measure', 'direction', 'department'];
/** Codes that are about one box, though their subject is a project. */
const ABOUT_ONE_BOX = ['checks/years-differ', 'repair/item-shared'];

/** What to look at in a plan, with the lines of the text as printed: see `planToDoubts` of the library. */
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

/** The lines that a notice is about, as printed; the fields that its record was read from are its own. */
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

/** How many activities of a plan have an end that is only the last year that they are printed in. */
export function countUnprintedEnds(plan: Plan): number {
  return recordsOf(plan, 'activity').filter(({ record }) => !record.endKnown).length;
}

/**
 * Whether a person has stated what is doubted, so that nobody doubts it any more: a correction sets this of this very record, or
 * has dropped it. What was read is doubtful as before, and the plan keeps the notice.
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
    return boxesOf(plan, subject, notice.values).some(({ id }) => applied.some((one) => one.subject === id));
  return isStated || isGone || isRowStated(notice, applied, plan);
}

/** A text that no column takes: a person has put it into a record. No other error is settled by a correction. */
function isPlaced({ code, actual }: NoticeRecord, applied: readonly CorrectionRecord[]): boolean {
  const text = bare(actual ?? '');
  return code.endsWith('-unplaced') && text !== '' && applied.some(({ after }) => bare(after ?? '').includes(text));
}

/** A project that lanes were split off, m1-p2 where m1-p2b is new, and the lanes that were. */
function isSplitOff({ kind, subject }: CorrectionRecord, record: PlanRecord | undefined): boolean {
  if (kind !== 'split' || subject === null || record === undefined) return false;
  if (record.kind === 'lane') return record.parent === subject;
  return subject.startsWith(record.id) && /^[b-z]+$/u.test(subject.slice(record.id.length));
}

/** Where the fields of a row slid, each of its activities was stated. */
function isRowStated({ code, source }: NoticeRecord, applied: readonly CorrectionRecord[], plan: Plan): boolean {
  if (code !== 'repair/column-shifted' || applied.length === 0) return false;
  const own = boxesOfRow(source, recordsOf(plan, 'activity'));
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

/** The chance that another reading is right, by what was weighed (log-odds); an error is wrong for certain. */
function noticeToChance({ severity, values }: NoticeRecord): number {
  if (severity === 'error') return 1;
  const { evidence } = values;
  if (!Array.isArray(evidence)) return USUAL_CHANCE;
  const margin = evidence.reduce((sum, { weight, otherwise }) => sum + (weight ?? 0) * (otherwise ? -1 : 1), 0);
  return 1 / (1 + Math.exp(margin));
}
