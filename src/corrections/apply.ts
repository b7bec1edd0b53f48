import {
  type CorrectedFields,
  type Correction,
  type CorrectionRecord,
  type CorrectionVerb,
  correctionVerbs,
  toList,
} from '../model/correction.ts';
import type { FoundTarget } from '../model/each-record.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Axis } from '../model/time.ts';
import { isAlreadySet, isNeedless } from './needless.ts';
import { hasSeenWhole, resolve } from './resolve.ts';
import { foundToSeen } from './seen.ts';
import { setFields } from './set.ts';
import { dropFound, mergeProject, moveLane, splitProject } from './shape.ts';
import {
  type Correctable,
  type CorrectionOutcome,
  foundToSource,
  foundToSubject,
  markFound,
  refuse,
  type State,
} from './state.ts';
import { targetToText } from './target.ts';

/** The outcome of a correction: the record that the plan publishes, and the notice about it. */
export type CorrectionReport = { record: CorrectionRecord; notice: Notice };

/**
 * Apply the corrections in order to a copy of the records; no id changes. `reports` has null for corrections that accept a
 * warning: `acceptNotices` handles these after the checks.
 */
export function correctRecords(
  records: Correctable,
  corrections: readonly Correction[],
  axes: readonly Axis[],
): { value: Correctable; reports: (CorrectionReport | null)[] } {
  if (corrections.length === 0) return { value: records, reports: [] };
  const state: State = {
    read: records.measures,
    axes,
    ...structuredClone({ measures: records.measures, departments: records.departments }),
  };
  const reports = corrections.map((correction, at) => {
    if (correction.accept !== undefined) return null;
    return outcomeToReport(correction, at, correct(correction, positionToId(at), state));
  });
  return { value: { measures: state.measures, departments: state.departments }, reports };
}

/** c1 is the first of the file. */
export function positionToId(at: number): string {
  return `c${at + 1}`;
}

function correct(correction: Correction, id: string, state: State): CorrectionOutcome {
  const { set, move, split, merge, drop } = correction;
  const resolution = resolve(correction, state);
  if (resolution.status !== 'found') {
    const { status, candidates } = resolution;
    return refuse(isNeedless(correction, candidates, state) ? 'needless' : status, candidates);
  }
  const { found } = resolution;
  if (set !== undefined) return setFound(found, set, state, id);
  if (drop !== undefined) return dropFound(found);
  if (move !== undefined && found.kind === 'lane') return moveLane(found, move, state, id);
  if (split !== undefined && found.kind === 'project') return splitProject(found, split, state, id);
  if (merge !== undefined && found.kind === 'project') return mergeProject(found, merge, state, id);
  return refuse('impossible', [found]);
}

function setFound(found: FoundTarget, set: CorrectedFields, state: State, id: string): CorrectionOutcome {
  if (isAlreadySet(found, set, state)) return refuse('needless', [found]);
  const before = toText(found);
  const source = foundToSource(found);
  setFields(found, set, state);
  markFound(found, id);
  return { status: 'applied', subject: foundToSubject(found), before, after: toText(found), source };
}

function toText(found: FoundTarget): string {
  return foundToSeen(found, false).join('\n');
}

/** The key that says what an entry does; `findCorrectionFaults` has ensured that there is exactly one. */
export function correctionToVerb(correction: Correction): CorrectionVerb {
  return correctionVerbs.find((verb) => correction[verb] !== undefined) ?? 'set';
}

type Stated = Pick<CorrectionRecord, 'id' | 'kind' | 'fields' | 'target' | 'who' | 'when' | 'why' | 'saw'>;

/** The part of a correction record that comes from the entry itself; `at`: its position in the file. */
export function correctionToStated(correction: Correction, at: number): Stated {
  const { who, when, why, saw, set } = correction;
  const [kind, target] = [correctionToVerb(correction), targetToText(correction)];
  const fields = set && { fields: Object.keys(set) };
  return { id: positionToId(at), kind, ...fields, target, who, when, why, saw: toList(saw).join('\n') };
}

function outcomeToReport(correction: Correction, at: number, outcome: CorrectionOutcome): CorrectionReport {
  const common = { ...correctionToStated(correction, at), status: outcome.status };
  const { target, saw } = common;
  if (outcome.status === 'applied') {
    const { subject, before, after, source } = outcome;
    const record = { ...common, subject, before, after, source };
    return { record, notice: toNotice(record, { before: toWords(before), after: toWords(after) }) };
  }
  const { candidates, missing } = outcome;
  const [first] = candidates;
  const isWhole = hasSeenWhole(correction);
  const toSeen = (one: FoundTarget): string => foundToSeen(one, isWhole).join('\n');
  const before = first === undefined ? null : candidates.map(toSeen).join('\n');
  const isOne = candidates.length === 1 && first !== undefined;
  const record = {
    ...common,
    target: missing === undefined ? target : `${target} > ${missing}`,
    subject: isOne ? foundToSubject(first) : null,
    before,
    after: null,
    source: isOne ? foundToSource(first) : null,
  };
  const listed = candidates.map((one) => `${one.id} ${toSeen(one)}`).join(' | ');
  return {
    record,
    notice: toNotice(record, { actual: toWords(before ?? ''), expected: toWords(saw), candidates: listed }),
  };
}

function toWords(text: string): string {
  return text === '' ? '—' : text.replace(/\n/gu, ' | ');
}

/** The actual and the expected text, for the values of the notice. */
type FoundWords = { before: string; after: string; actual: string; expected: string; candidates: string };

const NO_WORDS: FoundWords = { before: '—', after: '—', actual: '—', expected: '—', candidates: '—' };

/** The notice about the outcome of a correction. */
export function toNotice(record: CorrectionRecord, words: Partial<FoundWords>): Notice {
  const { id, kind, status, target, subject, who, when, why, source, before, saw } = record;
  return notice(`corrections/${status}`, {
    source,
    subject,
    values: { ...NO_WORDS, id, kind, target, who, when, why, ...words },
    ...(status === 'applied' ? { actual: before ?? '', expected: record.after ?? '' } : {}),
    ...(status === 'stale' ? { actual: before ?? '', expected: saw } : {}),
  });
}
