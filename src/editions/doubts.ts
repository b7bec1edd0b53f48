import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import { placeToRowKey } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { bytesToPages } from '../read.ts';
import { type DoubtChoice, noticeToChoices } from './doubt-choices.ts';
import { type PlanRecord, planToRecords, type RecordKind } from './records.ts';
import { placesToSourceLines, type SourceLine } from './source-lines.ts';

/** A place that a person should look at: a warning or an error of the plan, with what settles it. */
export type OpenDoubt = {
  /** "m1-4-p1-l2:lane-owner-doubtful", with ":2" behind it where the record has several of that code. */
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
  /** Whether a correction can say that it is right as it was read. An error cannot be right. */
  canAccept: boolean;
  /** The readings that were not chosen, from 1 on. */
  choices: DoubtChoice[];
};

/** Where nothing says how sure a reading is: warnings that were looked at by hand were right two times in three. */
const USUAL_CHANCE = 1 / 3;
/** What is said of a whole measure or document is no doubt about each activity in it. */
const WIDE = ['measure', 'direction', 'department'];
/** Codes that are about one box, though their subject is a project. */
const ABOUT_ONE_BOX = ['checks/years-differ', 'repair/item-shared'];

/**
 * What to look at in a plan, the weightiest first: errors, then warnings by the chance that they were misread and the number
 * of activities that hang on it.
 *
 * @param input The text that the plan was read from, for the lines as printed; null where it is not at hand.
 */
export function planToDoubts(plan: Plan, input: Uint8Array | null = null): OpenDoubt[] {
  const records = planToRecords(plan);
  const byId = new Map(records.map((record) => [record.id, record]));
  const below = Map.groupBy(records, ({ parent }) => parent);
  const names = new Map<string, number>();
  const pages = input === null || plan.source.kind !== 'text' ? [] : bytesToPages(input).value;
  const doubts = plan.notices
    .filter((notice) => notice.severity !== 'info' && !isSettled(notice, plan, byId))
    .map((notice): OpenDoubt => {
      const record = byId.get(notice.subject ?? '') ?? null;
      const activities = record === null ? [] : recordToActivities(record, below);
      return {
        name: toName(notice, names),
        notice,
        weight: noticeToChance(notice) * noticeToScope(notice, record, activities.length),
        record: record === null ? null : { id: record.id, kind: record.kind, title: record.title },
        read: activities.map(({ title }) => title),
        printed: [],
        canAccept: notice.severity === 'warning',
        choices: noticeToChoices(notice, plan),
      };
    });
  const sorted = doubts
    .map((doubt, at) => ({ doubt, at }))
    .sort((a, b) => severityRank(a.doubt) - severityRank(b.doubt) || b.doubt.weight - a.doubt.weight || a.at - b.at)
    .map(({ doubt }) => doubt);
  if (pages.length === 0) return sorted;
  const places = sorted.flatMap(({ notice }) => notice.source ?? []);
  const lines = new Map(
    placesToSourceLines(places, new Set(), records, pages).map((line) => [`${line.page ?? ''}:${line.line}`, line]),
  );
  const toPrinted = ({ notice, record }: OpenDoubt): SourceLine[] => {
    const own = new Set([record?.id ?? '']);
    const keys = [...new Set((notice.source ?? []).map(placeToRowKey))];
    return keys.flatMap((key) => {
      const line = lines.get(key);
      if (line === undefined) return [];
      const fields = line.fields.map((field) => ({ ...field, isOwn: field.readBy.some((id) => own.has(id)) }));
      return [{ ...line, fields }];
    });
  };
  return sorted.map((doubt) => ({ ...doubt, printed: toPrinted(doubt) }));
}

/** How many activities of a plan have an end that is only the last year that they are printed in. */
export function countUnprintedEnds(plan: Plan): number {
  return recordsOf(plan, 'activity').filter(({ record }) => !record.endKnown).length;
}

/**
 * Whether a person has stated what the record is, so that nobody doubts it any more: a correction is of this very record, or
 * has dropped it. What was read is doubtful as before, and the plan keeps the notice.
 */
function isSettled(
  { severity, subject }: NoticeRecord,
  { corrections = [] }: Plan,
  records: ReadonlyMap<string, PlanRecord>,
): boolean {
  if (subject === null || severity === 'error') return false;
  const isStated = corrections.some(
    (one) => one.subject === subject && one.status === 'applied' && one.kind !== 'accept',
  );
  return isStated || (corrections.length > 0 && !records.has(subject));
}

function severityRank({ notice }: OpenDoubt): number {
  return notice.severity === 'error' ? 0 : 1;
}

/** "lane-owner-doubtful" of a record, or of the plan. */
function toName({ code, subject }: NoticeRecord, names: Map<string, number>): string {
  const name = `${subject ?? 'plan'}:${code.slice(code.indexOf('/') + 1)}`;
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name}:${count}`;
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
