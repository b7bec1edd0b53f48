import { bare, foldWidth, oneLine } from '../japanese/width.ts';
import { activityToWords } from '../model/activity-words.ts';
import type { CorrectableKind, Correction, CorrectionMove } from '../model/correction.ts';
import { columnsOf, eachRecord, type FoundTarget } from '../model/each-record.ts';
import type { Activity, Lane, Measure } from '../model/plan.ts';

/** The keys of a correction that name its record. */
export type Target = Pick<
  Correction,
  'measure' | 'indicator' | 'year' | 'initiative' | 'project' | 'lane' | 'activity'
>;

/** Folds a text, so that differences in width, wraps and blanks do not count. */
export function toKey(text: string): string {
  return bare(foldWidth(text));
}

/** The kind of the innermost record that the keys name. */
export function targetToKind({ indicator, year, initiative, project, lane, activity }: Target): CorrectableKind {
  if (activity !== undefined) return 'activity';
  if (lane !== undefined) return 'lane';
  if (project !== undefined) return 'project';
  if (initiative !== undefined) return 'initiative';
  if (year !== undefined) return indicator === undefined ? 'column' : 'value';
  return indicator === undefined ? 'measure' : 'indicator';
}

/** Every record whose printed text matches the keys. */
export function findTargets(measures: readonly Measure[], target: Target): FoundTarget[] {
  const kind = targetToKind(target);
  const named = findMeasures(measures, target.measure ?? '');
  return eachTarget(named).filter((found) => found.kind === kind && isNamed(found, target));
}

/** Every record and column of values of the measures. */
export function eachTarget(measures: readonly Measure[]): FoundTarget[] {
  return [...eachRecord({ measures }), ...measures.flatMap(columnsOf)];
}

/** Finds the measures for a label "m2-1 道の整備" by title; the id only decides between equal titles. */
function findMeasures(measures: readonly Measure[], label: string): Measure[] {
  const [, id, rest] = /^(m\d[-\da-z]*)(?:\s+(.*))?$/su.exec(label) ?? [];
  const titled = (title: string): Measure[] => measures.filter((one) => toKey(one.title) === toKey(title));
  const found = titled(label);
  if (found.length > 0 || id === undefined) return found;
  const named = titled(rest ?? '');
  const chosen = named.filter((one) => one.id === id);
  // a measure without a title is named only by its id
  return (rest ?? '') === '' || (named.length > 1 && chosen.length > 0) ? chosen : named;
}

/** Whether the keys name a record, whose kind and measure already match. */
function isNamed(found: FoundTarget, target: Target): boolean {
  const own = foundToTarget(found);
  const isSame = (key: 'indicator' | 'initiative' | 'project' | 'activity'): boolean =>
    target[key] === undefined || toKey(target[key]) === toKey(own[key] ?? '');
  const lane = found.kind === 'activity' ? found.lane : found.kind === 'lane' ? found.record : null;
  const isInLane = target.lane === undefined || (lane !== null && isLane(lane, target.lane));
  const isText = isSame('indicator') && isSame('initiative') && isSame('project') && isSame('activity');
  return isText && isInLane && own.year === target.year;
}

/** The whole text of a lane, on one line. */
export function laneToText({ activities }: Lane): string {
  return oneLine(activities.map(activityToWords).join(' | '));
}

/** Whether a text names a lane: it is the text of one of its activities, or of the whole lane. */
export function isLane(lane: Lane, text: string): boolean {
  return lane.activities.some((one) => isActivity(one, text)) || toKey(laneToText(lane)) === toKey(text);
}

export function isActivity(activity: Activity, text: string): boolean {
  return toKey(activityToWords(activity)) === toKey(text);
}

/** "m2-1 道の整備" */
export function measureToLabel({ id, title }: Measure): string {
  return oneLine(`${id} ${title}`);
}

/** The keys that name a record; the inverse of `findTargets`. */
export function foundToTarget(found: FoundTarget): Target {
  const measure = measureToLabel(found.measure);
  switch (found.kind) {
    case 'measure':
      return { measure };
    case 'indicator':
      return { measure, indicator: oneLine(found.record.name) };
    case 'value':
      return { measure, indicator: oneLine(found.indicator.name), year: found.record.year };
    case 'column':
      return { measure, year: found.record.year };
    case 'initiative':
      return { measure, initiative: oneLine(found.record.text) };
    case 'project':
      return { measure, project: oneLine(found.record.name) };
    case 'lane':
      return { measure, project: oneLine(found.project.name), lane: laneToText(found.record) };
    case 'activity':
      return { measure, project: oneLine(found.project.name), activity: oneLine(activityToWords(found.record)) };
  }
}

/** The destination of a lane: a project in its own measure or another; `beside` is a lane of that project. */
export function toDestination(
  move: CorrectionMove,
  measure: string,
): { measure: string; project: string; beside: string | null } {
  if (typeof move === 'string') return { measure, project: move, beside: null };
  return { measure: move.measure, project: move.project, beside: move.lane ?? null };
}

/** "m2-1 道の整備 > 歩道の設置 > 工事", after the code of the warning that an entry accepts. */
export function targetToText(named: Target & Pick<Correction, 'accept'>): string {
  const { accept, measure, indicator, year, initiative, project, lane, activity } = named;
  const parts = [accept, measure, indicator, year, initiative, project, lane, activity];
  return parts.filter((part) => part !== undefined).join(' > ');
}
