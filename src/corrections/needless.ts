import { type CorrectedFields, type Correction, type CorrectionSplit, toList } from '../model/correction.ts';
import { eachRecord, type FoundOf, type FoundTarget } from '../model/each-record.ts';
import { findProjects, isAsSeen } from './resolve.ts';
import { foundToSeen, laneToSeen } from './seen.ts';
import { setFields } from './set.ts';
import type { State } from './state.ts';
import { findTargets, isLane, type Target, targetToKind, toDestination, toKey } from './target.ts';

/** Whether the reading already agrees with a correction whose record, as it was seen, no longer exists. */
export function isNeedless(correction: Correction, candidates: readonly FoundTarget[], state: State): boolean {
  const { set, move, split, merge, drop } = correction;
  if (set !== undefined) return isSet(correction, set, candidates, state);
  if (move !== undefined) {
    const { measure, project } = toDestination(move, correction.measure ?? '');
    return findTargets(state.measures, { ...correction, measure, project }).some((one) =>
      isAsSeen(one, toList(correction.saw), false),
    );
  }
  if (split !== undefined) return isSplit(correction, split, candidates, state);
  if (merge !== undefined) return isMerged(correction, merge, candidates, state);
  return drop !== undefined && candidates.length === 0 && isGone(correction, state);
}

/** Whether every field of a record already has the value to be set. */
export function isAlreadySet(found: FoundTarget, set: CorrectedFields, state: State): boolean {
  const wanted = withFields(found, set, state);
  if (found.kind === 'activity' && set.endBasis !== undefined && found.record.endBasis !== set.endBasis) return false;
  if (found.kind === 'column') return found.record.values.every(({ kind }) => kind === set.kind);
  return toKey(foundToSeen(wanted, false).join()) === toKey(foundToSeen(found, false).join());
}

/** Checks the one record that is named, or one that already has the new name and otherwise says what was seen. */
function isSet(
  correction: Correction,
  set: CorrectedFields,
  candidates: readonly FoundTarget[],
  state: State,
): boolean {
  const [only] = candidates;
  if (only !== undefined) return candidates.length === 1 && isAlreadySet(only, set, state);
  const renamed = toRenamed(correction, set);
  if (renamed === null) return false;
  const others = findTargets(state.measures, { ...correction, ...renamed.now }).filter((one) =>
    isAlreadySet(one, set, state),
  );
  return (
    others.filter((one) => isAsSeen(withFields(one, renamed.before, state), toList(correction.saw), false)).length === 1
  );
}

type Renamed = { now: Target; before: CorrectedFields };

/** The target with the name that the correction sets; null if it sets no name. */
function toRenamed(target: Target, set: CorrectedFields): Renamed | null {
  const kind = targetToKind(target);
  if (kind === 'project' && set.name !== undefined)
    return { now: { project: set.name }, before: { name: target.project } };
  if (kind === 'indicator' && set.name !== undefined)
    return { now: { indicator: set.name }, before: { name: target.indicator } };
  if (kind === 'initiative' && set.text !== undefined)
    return { now: { initiative: set.text }, before: { text: target.initiative } };
  if (kind === 'activity' && set.items !== undefined && target.activity !== undefined)
    return { now: { activity: toList(set.items).join(' / ') }, before: { items: [target.activity] } };
  if (kind === 'measure' && set.title !== undefined)
    return { now: { measure: set.title }, before: { title: target.measure?.replace(/^m\d[-\da-z]*\s+/u, '') } };
  return null;
}

function withFields(found: FoundTarget, set: CorrectedFields, { departments, axes }: State): FoundTarget {
  const copy = { ...found, record: structuredClone(found.record) } as FoundTarget;
  setFields(copy, set, { departments: structuredClone(departments), axes });
  return copy;
}

/** Whether the new project exists with its lanes, and the old one no longer has them. */
function isSplit(
  { measure = '' }: Correction,
  { name, lanes = [], activities = [] }: CorrectionSplit,
  candidates: readonly FoundTarget[],
  { measures }: State,
): boolean {
  const [added, ...others] = findProjects(measures, measure, name);
  if (added === undefined || others.length > 0) return false;
  const has = ({ record }: FoundOf<'project'>, text: string): boolean =>
    record.lanes.some((lane) => isLane(lane, text));
  return [...toList(lanes), ...toList(activities)].every(
    (text) =>
      has(added, text) && !candidates.some((one) => one.kind === 'project' && one.id !== added.id && has(one, text)),
  );
}

/** Whether the merged project is gone, and the other one has all its lanes. */
function isMerged(
  { measure = '', saw }: Correction,
  into: string,
  candidates: readonly FoundTarget[],
  { measures }: State,
): boolean {
  if (candidates.length > 0) return false;
  return findProjects(measures, measure, into).some(({ record }) => {
    const lanes = record.lanes.map((lane) => toKey(laneToSeen(lane)));
    return toList(saw)
      .slice(1)
      .every((line) => lanes.includes(toKey(line)));
  });
}

/** Whether none of the dropped record's phrases occurs in its measure any more, in any lane or year. */
function isGone({ measure = '', saw }: Correction, { measures }: State): boolean {
  const [found, ...others] = findTargets(measures, { measure });
  if (found === undefined || others.length > 0) return false;
  const lines = eachRecord({ measures: [found.measure] }).flatMap((one) => foundToSeen(one, false));
  const said = new Set([...lines, ...lines.flatMap(lineToPhrases)].map(toKey));
  return ![...toList(saw), ...toList(saw).flatMap(lineToPhrases)].some((text) => said.has(toKey(text)));
}

/** Characters; shorter phrases ("実施") are too common to identify one. */
const MIN_PHRASE = 5;

/** "2019-2020 設計の見直し | 2021? 工事の実施 / 検査" to 設計の見直し and 工事の実施. */
function lineToPhrases(line: string): string[] {
  const boxes = line.split(' | ').map((box) => box.replace(/^\d{4}(?:-\d{4})?\+?\??\s/u, ''));
  const phrases = boxes.flatMap((box) => box.split(' / ')).map((phrase) => phrase.replace(/ [(（].*$/u, ''));
  return phrases.filter((phrase) => toKey(phrase).length >= MIN_PHRASE);
}
