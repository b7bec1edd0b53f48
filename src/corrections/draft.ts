import { typedToYears } from '../japanese/typed-years.ts';
import { oneLine } from '../japanese/width.ts';
import { noticeToRecord } from '../messages/render.ts';
import { activityToWords } from '../model/activity-words.ts';
import {
  type CorrectionRecord,
  correctionSchema,
  droppableKinds,
  PLAN_ID,
  settableFields,
} from '../model/correction.ts';
import { columnsOf, eachRecord, type FoundTarget, recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Activity, Plan } from '../model/plan.ts';
import { doubtToSeen } from './doubt.ts';
import { findCorrectionFaults } from './faults.ts';
import { isAboutWhole } from './resolve.ts';
import { activityToSeen, foundToSeen } from './seen.ts';
import { foundToTarget, laneToText, measureToLabel, type Target, toKey } from './target.ts';
import { tryCorrections } from './try-corrections.ts';

/** "years=2019-2021", split. */
export type Assignment = { field: string; value: string };

/** Who corrects, on which day (YYYY-MM-DD), and why. */
export type Signature = { who: string; when: string; why: string };

/** An entry ready to be written, with its keys in order, and its effect on the plan; or the reason why there is none. */
export type CorrectionDraft =
  | { status: 'ready'; entry: Record<string, unknown>; record: CorrectionRecord; warnings: NoticeRecord[] }
  | { status: 'unknown-id' }
  | { status: 'unknown-field'; field: string; expected: string }
  | { status: 'wrong-value'; field: string; value: string }
  | { status: 'refused'; notice: NoticeRecord };

/**
 * Draft a correction of the record `id`. The entry names the record by its printed words, and keeps its present text in `saw`. The id
 * is one of the plan, one of `indicator_values.csv`, or `PLAN_ID`. If `year` is among the assignments, it is the id of an
 * indicator, whose value of that year is meant, or of a measure, whose indicators' values of that year are meant.
 */
export function draftCorrection(
  plan: Plan,
  id: string,
  assignments: readonly Assignment[],
  signature: Signature,
): CorrectionDraft {
  const named = eachRecord(plan).find((one) => one.id === id) ?? null;
  if (named === null && id !== PLAN_ID) return { status: 'unknown-id' };
  const year = assignments.find(({ field }) => field === 'year');
  const found = year === undefined || named === null ? named : ofYear(named, Number(typedToYears(year.value)));
  if (found === undefined) return { status: 'wrong-value', field: 'year', value: year?.value ?? '' };
  const others = assignments.filter((one) => found === null || one !== year);
  return draftOf(plan, found, others, signature);
}

/** An indicator's value of a year, or all values of a measure of that year; undefined for other records. */
function ofYear(found: FoundTarget, year: number): FoundTarget | undefined {
  if (found.kind === 'measure') return columnsOf(found.measure).find(({ record }) => record.year === year);
  const values = found.kind === 'indicator' ? recordsOf({ measures: [found.measure] }, 'value') : [];
  return values.find((one) => one.indicator.id === found.id && one.record.year === year);
}

function draftOf(
  plan: Plan,
  found: FoundTarget | null,
  assignments: readonly Assignment[],
  signature: Signature,
): CorrectionDraft {
  const fields = found === null ? ['accept'] : fieldsOf(found, assignments);
  const unknown = assignments.find(({ field }) => !fields.includes(field));
  if (unknown !== undefined) return { status: 'unknown-field', field: unknown.field, expected: fields.join(', ') };
  const toDo = found === null ? toVerbs(assignments) : withMove(plan, found, withSplit(found, assignments));
  if (found === null) return tryEntry(plan, null, toDo, { target: {}, isWhole: false }, signature);
  const near = foundToTarget(found);
  const wordings = [near, ...toCloser(found, near)].flatMap((target) => [
    { target, isWhole: isAboutWhole(toDo) },
    { target, isWhole: true },
  ]);
  let refused: CorrectionDraft | null = null;
  for (const wording of wordings) {
    const drafted = tryEntry(plan, found, toDo, wording, signature);
    if (drafted.status !== 'refused') return drafted;
    refused ??= drafted;
  }
  return refused ?? { status: 'unknown-id' };
}

/** What can be assigned to a record: its fields, and the verbs that apply to it; a split also takes lanes and activities. */
function fieldsOf({ kind }: FoundTarget, assignments: readonly Assignment[]): string[] {
  const isSplit = assignments.some(({ field }) => field === 'split');
  return [
    ...settableFields[kind],
    ...(kind === 'lane' ? ['move'] : []),
    ...(kind === 'project' ? ['merge', 'split'] : []),
    ...(kind === 'project' && isSplit ? ['lanes', 'activities'] : []),
    ...(droppableKinds.some((one) => one === kind) ? ['drop'] : []),
    ...(kind === 'column' ? [] : ['accept']),
  ];
}

/** More specific targets: they also name the lane, in case a project prints the same activity in two lanes. */
function toCloser(found: FoundTarget, near: Target): Target[] {
  return found.kind === 'activity' ? [{ ...near, lane: laneToText(found.lane) }] : [];
}

/** The destination of a move is given by name or id. If several projects share the name, the entry also names the first lane's text. */
function withMove(plan: Plan, { measure }: FoundTarget, toDo: Record<string, unknown>): Record<string, unknown> {
  const projects = recordsOf(plan, 'project');
  const to = projects.find(({ id }) => id === toDo.move);
  if (to === undefined) return toDo;
  const label = measureToLabel(to.measure);
  const [first] = to.record.lanes;
  const project = oneLine(to.record.name);
  const isTwice = to.measure.projects.filter(({ name }) => toKey(name) === toKey(project)).length > 1;
  const lane = isTwice && first !== undefined ? { lane: laneToText(first) } : {};
  const isNear = to.measure.id === measure.id && !('lane' in lane);
  return { ...toDo, move: isNear ? project : { measure: label, project, ...lane } };
}

/**
 * A split states the name of the new project, the ids of its lanes and activities, and its departments and initiatives if they
 * differ.
 */
function withSplit(found: FoundTarget, assignments: readonly Assignment[]): Record<string, unknown> {
  const given = Object.fromEntries(assignments.map(({ field, value }) => [field, value]));
  const { split: name, lanes, activities, ...own } = given;
  if (found.kind !== 'project' || name === undefined) return toVerbs(assignments);
  const of = found.record.lanes;
  const laneTexts = idsToTexts(lanes, of, laneToText);
  const boxes = of.flatMap((lane) => lane.activities);
  // activities with the same text are named with their years
  const isOnce = (box: Activity): boolean =>
    boxes.filter((one) => toKey(activityToWords(one)) === toKey(activityToWords(box))).length === 1;
  const boxTexts = idsToTexts(activities, boxes, (box) => (isOnce(box) ? activityToWords(box) : activityToSeen(box)));
  const fields = Object.entries(own).map(([field, value]) => [field, textToField(field, value)]);
  return {
    split: {
      name,
      ...(laneTexts.length === 0 ? {} : { lanes: laneTexts }),
      ...(boxTexts.length === 0 ? {} : { activities: boxTexts }),
      ...Object.fromEntries(fields),
    },
  };
}

/** "m1-1-p2-l1, m1-1-p2-l2" to the texts of these records. An unknown id is kept, and will match no record. */
function idsToTexts<T extends { id: string }>(
  ids: string | undefined,
  records: readonly T[],
  toText: (record: T) => string,
): string[] {
  const listed = (ids ?? '').split(/[,、]/u).map((id) => id.trim());
  return listed.flatMap((id) => {
    const record = records.find((one) => one.id === id);
    if (id === '') return [];
    return [record === undefined ? id : oneLine(toText(record))];
  });
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

/** Converts a typed value to the type of its field. If that fails, the text is kept and the schema refuses it. */
function textToField(field: string, value: string): unknown {
  if (field === 'items') return value.includes(' / ') ? value.split(' / ') : value;
  if (field === 'initiatives' && value.trim() === '') return [];
  if (field === 'initiatives')
    return value.split(/[,、]/u).map((one) => (/^\s*\d+\s*$/u.test(one) ? Number(one) : one));
  if (field === 'years') {
    const years = typedToYears(value) ?? value;
    return /^\d{4}$/u.test(years) ? Number(years) : years;
  }
  if (field === 'note' && value === '') return null;
  if (field === 'cumulative' || field === 'reprint') return { true: true, false: false }[value] ?? value;
  return value;
}

/** How an entry names its record, and whether `saw` keeps the whole record with its children. */
type Wording = { target: Target; isWhole: boolean };

function tryEntry(
  plan: Plan,
  /** Null: the plan itself. */
  found: FoundTarget | null,
  given: Record<string, unknown>,
  { target, isWhole }: Wording,
  signature: Signature,
): CorrectionDraft {
  const accepted = 'accept' in given ? findAccepted(plan, found, String(given.accept)) : null;
  const toDo = accepted === null ? given : { ...given, accept: accepted.code };
  const said = found === null || (accepted !== null && !isWhole) ? [] : foundToSeen(found, isWhole);
  const seen = accepted === null ? said : [accepted.saw, ...said];
  const entry = { ...toDo, ...target, saw: seen.length === 1 ? seen[0] : seen, ...signature };
  const parsed = correctionSchema.safeParse(entry);
  if (!parsed.success) return issueToRefusal(parsed.error.issues[0]?.path ?? [], entry);
  const corrections = [parsed.data];
  const [fault] = findCorrectionFaults({ corrections });
  if (fault !== undefined) return { status: 'unknown-field', field: fault.actual, expected: fault.expected };
  const { records, reported, warnings } = tryCorrections(plan, corrections);
  const [[record], notice] = [records, reported.at(-1)];
  if (record === undefined || notice === undefined) return { status: 'unknown-id' };
  return record.status === 'applied'
    ? { status: 'ready', entry, record, warnings: warnings.map(noticeToRecord) }
    : { status: 'refused', notice: noticeToRecord(notice) };
}

/** A warning of a record by its code; "checks/years-differ:2" is the second of that code. */
function findAccepted({ notices }: Plan, found: FoundTarget | null, accept: string): { code: string; saw: string } {
  const [, code = '', count = '1'] = /^(.*?)(?::(\d+))?$/su.exec(accept) ?? [];
  const warned = notices.filter(
    (one) => one.code === code && one.subject === (found?.id ?? null) && one.severity === 'warning',
  )[Number(count) - 1];
  return { code, saw: warned === undefined ? '' : doubtToSeen(warned) };
}

/** Refuses the field of the first schema issue: a field of `set`, or a key of the entry itself. */
function issueToRefusal(path: readonly PropertyKey[], entry: Readonly<Record<string, unknown>>): CorrectionDraft {
  const [key = '', field = key] = path.map(String);
  const set = new Map(Object.entries(entry.set ?? {}));
  return { status: 'wrong-value', field, value: String(key === 'set' ? set.get(field) : entry[key]) };
}
