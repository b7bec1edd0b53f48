import { type Correction, toList } from '../model/correction.ts';
import type { FoundOf, FoundTarget } from '../model/each-record.ts';
import type { Measure } from '../model/plan.ts';
import { foundToSeen, VALUE_KIND } from './seen.ts';
import type { State } from './state.ts';
import { eachTarget, findTargets, toKey } from './target.ts';

type Resolution =
  | { status: 'found'; found: FoundTarget }
  | { status: 'stale' | 'not-found' | 'ambiguous'; candidates: FoundTarget[] };

/** Whether a correction is about a project with its lanes, or an indicator with its values. */
export function isAboutWhole({ split, merge, drop }: Pick<Correction, 'split' | 'merge' | 'drop'>): boolean {
  return split !== undefined || merge !== undefined || drop !== undefined;
}

/** Whether `saw` holds a whole project or indicator, even if the correction is about less: to distinguish records of the same name. */
export function hasSeenWhole(correction: Correction): boolean {
  return isAboutWhole(correction) || toList(correction.saw).length > 1;
}

/**
 * The one record that a correction names and that says what it saw. Records are compared as corrected so far and as read, since two
 * corrections of one record may both have been written for the original reading.
 */
export function resolve(correction: Correction, { read, measures }: State): Resolution {
  const isWhole = hasSeenWhole(correction);
  const isSeen = (one: FoundTarget): boolean => isAsSeen(one, toList(correction.saw), isWhole);
  const now = findTargets(measures, correction);
  const asRead = findTargets(read, correction);
  const fitting = now.some(isSeen) ? now.filter(isSeen) : toCurrent(asRead.filter(isSeen), measures);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { status: 'found', found: only };
  if (fitting.length > 1) return { status: 'ambiguous', candidates: fitting };
  const candidates = now.length > 0 ? now : toCurrent(asRead, measures);
  return { status: candidates.length === 0 ? 'not-found' : 'stale', candidates };
}

/** Whether a record says, line by line, what the correction saw. */
export function isAsSeen(found: FoundTarget, saw: readonly string[], isWhole: boolean): boolean {
  const seen = foundToSeen(found, isWhole);
  const isSame = (line: string, at: number): boolean => {
    const wanted = toKey(saw[at] ?? '');
    // earlier versions did not write the kind of a value into `saw`
    return toKey(line) === wanted || (found.kind === 'value' && toKey(line.replace(VALUE_KIND, '')) === wanted);
  };
  return seen.length === saw.length && seen.every(isSame);
}

/** The same records after the corrections so far, without those that were removed. */
function toCurrent(found: readonly FoundTarget[], measures: readonly Measure[]): FoundTarget[] {
  if (found.length === 0) return [];
  const current = new Map(eachTarget(measures).map((one) => [`${one.kind} ${one.id}`, one]));
  return found.flatMap((one) => current.get(`${one.kind} ${one.id}`) ?? []);
}

/** The projects of this name in a measure: candidates for the destination of a move or merge. */
export function findProjects(measures: readonly Measure[], measure: string, project: string): FoundOf<'project'>[] {
  return findTargets(measures, { measure, project }).filter((one) => one.kind === 'project');
}
