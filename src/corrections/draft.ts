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
 * the plan, for a value one of `indicator_values.csv`, or `PLAN_ID`; with a `year` among the assignments it is that of an indicator, for
 * its value of the year, or of a measure, for those of all its indicators.
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

/** The value of an indicator, or all values of a measure, of a year; of any other record nothing is of a year. */
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

/** What can be stated of a record: its fields, and what can be done to it. A split says which lanes go. */
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

/** Where a project prints the same box in two lanes, the lane is named too. */
function toCloser(found: FoundTarget, near: Target): Target[] {
  return found.kind === 'activity' ? [{ ...near, lane: laneToText(found.lane) }] : [];
}

/** A lane goes to a project by its name or by its id: one of several of that name is named by what its first lane prints. */
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
 * A split has the name of the new project, the ids of its lanes and of its activities, and its departments and initiatives
 * where they are its own.
 */
function withSplit(found: FoundTarget, assignments: readonly Assignment[]): Record<string, unknown> {
  const given = Object.fromEntries(assignments.map(({ field, value }) => [field, value]));
  const { split: name, lanes, activities, ...own } = given;
  if (found.kind !== 'project' || name === undefined) return toVerbs(assignments);
  const of = found.record.lanes;
  const laneTexts = idsToTexts(lanes, of, laneToText);
  const boxes = of.flatMap((lane) => lane.activities);
  // of two boxes that print the same each is named with its years
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

/** "m1-1-p2-l1, m1-1-p2-l2" to what those records print; an id of no record stays, and nothing will print it. */
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

/** A value as it is typed; what is none of its type stays a text, and the schema refuses it. */
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

/** How an entry names its record, and whether it keeps all that the record says. */
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
  const { records, reported } = tryCorrections(plan, corrections);
  const [[record], notice] = [records, reported.at(-1)];
  if (record === undefined || notice === undefined) return { status: 'unknown-id' };
  return record.status === 'applied'
    ? { status: 'ready', entry, record }
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

/** The field of the first fault, which is one of `set` or a key of the entry itself. */
function issueToRefusal(path: readonly PropertyKey[], entry: Readonly<Record<string, unknown>>): CorrectionDraft {
  const [key = '', field = key] = path.map(String);
  const set = new Map(Object.entries(entry.set ?? {}));
  return { status: 'wrong-value', field, value: String(key === 'set' ? set.get(field) : entry[key]) };
}
