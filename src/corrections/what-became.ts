import type { CarriedCorrection, CarryStatus } from '../model/carried.ts';
import type { Correction } from '../model/correction.ts';
import type { CrosswalkPair } from '../model/crosswalk.ts';
import { eachRecord, type FoundTarget } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';
import { correctionToVerb, positionToId } from './apply.ts';
import { doubtToSeen } from './doubt.ts';
import { foundToSeen } from './seen.ts';
import { foundToSubject } from './state.ts';
import { findTargets, foundToTarget, targetToText, toKey } from './target.ts';

type Editions = { older: Plan; newer: Plan; pairs: readonly CrosswalkPair[] };
type Fate = Pick<CarriedCorrection, 'status' | 'record' | 'now'>;

/** What became of the record of an entry that matches none in the newer edition; `at`: position of the entry in its file. */
export function targetToFate(entry: Correction, at: number, editions: Editions): Fate {
  const before = findOlder(entry, at, editions.older);
  const partner = before === null ? null : findPartner(before, editions);
  if (before === null || partner === null) return { status: 'gone', record: null, now: null };
  const { found, likeness } = partner;
  const record = { id: found.id, target: targetToText(foundToTarget(found)), likeness };
  return { status: toStatus(before, found), record, now: toNow(entry, found, editions.newer) };
}

/** The present text of the record; for an accepted warning, also that warning. */
function toNow({ accept }: Correction, found: FoundTarget, { notices }: Plan): string {
  const warning = notices.find(({ code, subject }) => code === accept && subject === found.id);
  return [...foundToSeen(found, false), ...(warning === undefined ? [] : [doubtToSeen(warning)])].join('\n');
}

function toStatus(before: FoundTarget, now: FoundTarget): CarryStatus {
  if (foundToName(before) !== foundToName(now)) return 'renamed';
  const isInPlace = foundToParents(before).every((name, at) => name === foundToParents(now)[at]);
  return isInPlace ? 'changed' : 'moved';
}

/** The record of the older edition that an entry is about, found by its words or by the plan's report of the correction. */
function findOlder(entry: Correction, at: number, older: Plan): FoundTarget | null {
  const named = findTargets(older.measures, entry);
  if (named.length === 1) return named[0] ?? null;
  const applied = older.corrections?.find(({ id }) => id === positionToId(at));
  const isIts = applied?.who === entry.who && applied.why === entry.why && keepsSubject.has(correctionToVerb(entry));
  return (isIts && eachRecord(older).find(({ id }) => id === applied.subject)) || null;
}

/** Verbs whose `subject` is the corrected record; for the others it is the record that contained it. */
const keepsSubject: ReadonlySet<string> = new Set(['set', 'move', 'accept']);

/** The matching record: a value is found through its indicator, a column through its measure, a lane through its activities or project. */
function findPartner(
  before: FoundTarget,
  { newer, pairs }: Editions,
): { found: FoundTarget; likeness: number | null } | null {
  if (before.kind === 'lane') return findLane(before, { newer, pairs });
  const id = foundToSubject(before);
  const pair = pairs.find(({ old }) => old?.id === id);
  const found = eachRecord(newer).find((one) => one.id === pair?.new?.id);
  if (found === undefined) return null;
  // the indicator or measure exists, but has no figure for that year
  const isHolder = before.kind === 'value' || before.kind === 'column';
  if (isHolder && foundToName(found) === foundToName(before)) return null;
  return { found, likeness: pair?.likeness ?? null };
}

function findLane(
  { record, project }: Extract<FoundTarget, { kind: 'lane' }>,
  { newer, pairs }: Omit<Editions, 'older'>,
): { found: FoundTarget; likeness: number | null } | null {
  const partnerOf = (id: string): string | undefined => pairs.find(({ old }) => old?.id === id)?.new?.id;
  const activities = new Set(record.activities.flatMap(({ id }) => partnerOf(id) ?? []));
  const all = eachRecord(newer);
  const holder = all.find((one) => one.kind === 'activity' && activities.has(one.id));
  const inProject = all.filter((one) => one.kind === 'lane' && one.project.id === partnerOf(project.id));
  const found =
    holder?.kind === 'activity' ? all.find(({ id }) => id === holder.lane.id) : inProject.at(record.number - 1);
  return found === undefined ? null : { found, likeness: null };
}

/** The name of a record, folded so that width and blanks do not count; empty for a lane, which has no name. */
function foundToName(found: FoundTarget): string {
  if (found.kind === 'lane') return '';
  const { activity, project, initiative, indicator } = foundToTarget(found);
  return toKey(activity ?? project ?? initiative ?? indicator ?? found.measure.title);
}

function foundToParents(found: FoundTarget): string[] {
  const parents = [toKey(found.measure.title)];
  return 'project' in found ? [...parents, toKey(found.project.name)] : parents;
}
