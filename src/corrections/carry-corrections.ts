import { type CarriedCorrection, type CarryStatus, carryStatuses } from '../model/carried.ts';
import { type Correction, type CorrectionRecord, toList } from '../model/correction.ts';
import type { CrosswalkPair } from '../model/crosswalk.ts';
import { eachRecord } from '../model/each-record.ts';
import type { Measure, Plan } from '../model/plan.ts';
import { correctionToStated } from './apply.ts';
import { findTargets, foundToTarget, measureToLabel, targetToText, toKey } from './target.ts';
import { tryCorrections } from './try-corrections.ts';
import { targetToFate } from './what-became.ts';

/** Two editions, the pairs of matching records, and the corrections that the newer edition already has. */
export type CarryEditions = {
  older: Plan;
  newer: Plan;
  pairs: readonly CrosswalkPair[];
  present: readonly Correction[];
};

/**
 * Carries the corrections of an edition over to the next one. An entry is carried if its record is found there (by the words of
 * which its key is made) and is read as the entry saw it; for any other entry, the status says what became of the record.
 */
export function carryCorrections(entries: readonly Correction[], editions: CarryEditions): CarriedCorrection[] {
  const { newer, present } = editions;
  const labelled = entries.map((entry) => toNewerLabels(entry, editions));
  const isPresent = (entry: Correction): boolean => present.some((one) => isSame(one, entry));
  // corrections that the newer plan was not yet read with
  const pending = present.slice(newer.corrections?.length ?? 0);
  const toTry = labelled.filter((entry) => !isPresent(entry));
  const { records } = tryCorrections(newer, [...pending, ...toTry]);
  const found = new Map(toTry.map((entry, at) => [entry, records[pending.length + at]]));
  return entries.map((entry, at) => {
    const carried = labelled[at] ?? entry;
    const record = found.get(carried);
    const outcome = record === undefined ? PRESENT : toOutcome(entry, carried, record, at, editions);
    const { id, kind, target, saw } = correctionToStated(entry, at);
    return { id, kind, target, saw, ...outcome };
  });
}

type Outcome = Pick<CarriedCorrection, 'status' | 'record' | 'now' | 'entry'>;

/** The outcome of an entry that the newer edition already has. */
const PRESENT: Outcome = { status: 'present', record: null, now: null, entry: null };

function toOutcome(
  entry: Correction,
  carried: Correction,
  { status, subject, before }: CorrectionRecord,
  at: number,
  editions: CarryEditions,
): Outcome {
  const record = subject === null ? null : idToRecord(subject, editions.newer);
  const now = before === '' ? null : before;
  if (status === 'applied')
    return hasSameNumbers(entry, carried, editions)
      ? { status: 'carried', record, now, entry: carried }
      : { status: 'renumbered', record, now, entry: null };
  if (status === 'not-found') return { ...targetToFate(entry, at, editions), entry: null };
  return { status: toStatus(status), record, now: status === 'needless' ? null : now, entry: null };
}

function toStatus(status: Exclude<CorrectionRecord['status'], 'applied' | 'not-found'>): CarryStatus {
  return status === 'stale' ? 'changed' : (carryStatuses.find((one) => one === status) ?? 'impossible');
}

/** The present name of a record; one that is no longer in the plan (dropped, merged) is named only by its id. */
function idToRecord(id: string, plan: Plan): NonNullable<CarriedCorrection['record']> {
  const found = eachRecord(plan).find((one) => one.id === id);
  return { id, target: found === undefined ? id : targetToText(foundToTarget(found)), likeness: null };
}

/** Replaces the ids before titles of measures by those of the newer edition, so as not to mislead a reader. */
function toNewerLabels(entry: Correction, editions: CarryEditions): Correction {
  const { measure, move } = entry;
  return {
    ...entry,
    ...(measure === undefined ? {} : { measure: toNewerLabel(measure, editions) }),
    ...(typeof move === 'object' ? { move: { ...move, measure: toNewerLabel(move.measure, editions) } } : {}),
  };
}

function toNewerLabel(label: string, { older, newer, pairs }: CarryEditions): string {
  const [found, second] = findTargets(older.measures, { measure: label });
  if (found === undefined || second !== undefined || toKey(label) === toKey(found.measure.title)) return label;
  const titled = newer.measures.filter(({ title }) => toKey(title) === toKey(found.measure.title));
  const partner = pairs.find((pair) => pair.old?.kind === 'measure' && pair.old.id === found.id)?.new?.id;
  const [only] = titled.length === 1 ? titled : titled.filter(({ id }) => id === partner);
  return only === undefined ? label : measureToLabel(only);
}

/** Whether the initiative numbers in an entry mean the same initiatives in the newer edition. */
function hasSameNumbers(
  { set, split, ...entry }: Correction,
  carried: Correction,
  { older, newer }: CarryEditions,
): boolean {
  const numbers = [set?.initiatives, split?.initiatives].flatMap((given) => (given === undefined ? [] : toList(given)));
  if (numbers.length === 0) return true;
  const [before] = findTargets(older.measures, { measure: entry.measure });
  const [now] = findTargets(newer.measures, { measure: carried.measure });
  const textOf = (measure: Measure | undefined, number: number): string =>
    toKey(measure?.initiatives.find((one) => one.number === number)?.text ?? '');
  return numbers.every((number) => textOf(before?.measure, number) === textOf(now?.measure, number));
}

/** Deep equality, regardless of the order of keys. `node:util` is not available in a browser. */
function isSame(a: Correction, b: Correction): boolean {
  return toSorted(a) === toSorted(b);
}

function toSorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
