import { type CorrectionMove, type CorrectionSplit, toList } from '../model/correction.ts';
import type { FoundOf, FoundTarget } from '../model/each-record.ts';
import { placesToSource } from '../model/place.ts';
import type { Activity, Lane, Project } from '../model/plan.ts';
import { textToResponsibilities } from './corrected-departments.ts';
import { findProjects } from './resolve.ts';
import { activityToSeen, foundToSeen, laneToSeen } from './seen.ts';
import {
  type Applied,
  type CorrectionOutcome,
  foundToSource,
  markFound,
  markSource,
  refuse,
  type State,
} from './state.ts';
import { isActivity, isLane, measureToLabel, toDestination, toKey } from './target.ts';

/** Move a lane to another project; it keeps its id and those of its activities. */
export function moveLane(lane: FoundOf<'lane'>, to: CorrectionMove, state: State, id: string): CorrectionOutcome {
  const { measure, project: name, beside } = toDestination(to, measureToLabel(lane.measure));
  const named = findProjects(state.measures, measure, name).filter(
    ({ record }) => beside === null || record.lanes.some((one) => isLane(one, beside)),
  );
  const destination = findOne(named, name);
  if ('status' in destination) return destination;
  const { record: project } = destination;
  if (project === lane.project) return refuse('needless', [lane]);
  const before = `${lane.project.name}: ${laneToSeen(lane.record)}`;
  remove(lane.project.lanes, lane.record);
  addLanes(project, [lane.record], id);
  return toApplied(lane, before, `${project.name}: ${laneToSeen(lane.record)}`);
}

/**
 * Make some lanes, or activities of lanes, a project of their own, right after the one that they were read into: m1-1-p2b after
 * m1-1-p2.
 */
export function splitProject(
  found: FoundOf<'project'>,
  split: CorrectionSplit,
  state: State,
  id: string,
): CorrectionOutcome {
  const { record: project, measure } = found;
  const before = foundToSeen(found, true).join('\n');
  const taken = idsOf(state);
  const parted = partLanes(project, split, taken);
  if (!('leaving' in parted)) return refuse(parted.status, [found], parted.text);
  const { leaving, staying } = parted;
  if (leaving.length === 0 || staying.length === 0) return refuse('impossible', [found]);
  const added: Project = {
    ...structuredClone(project),
    id: nextSuffix(project.id, taken),
    name: split.name,
    lanes: leaving,
    source: markSource(project.source, id),
  };
  if (split.initiatives !== undefined) added.initiatives = [...toList(split.initiatives)];
  if (split.departments !== undefined) added.departments = textToResponsibilities(split.departments, state.departments);
  for (const lane of added.lanes) lane.source = markSource(lane.source, id);
  project.lanes = staying;
  measure.projects.splice(measure.projects.indexOf(project) + 1, 0, added);
  const after = [found, { ...found, record: added }].flatMap((one) => foundToSeen(one, true)).join('\n');
  return toApplied(found, before, after, added.id);
}

type Parted = { leaving: Lane[]; staying: Lane[] } | { status: 'not-found' | 'ambiguous'; text: string };

/** Divide the lanes of a project into those that leave and those that stay; a lane that loses only some activities is in both. */
function partLanes(
  { lanes }: Project,
  { lanes: texts = [], activities: words = [] }: CorrectionSplit,
  taken: ReadonlySet<string>,
): Parted {
  const whole = new Set<Lane>();
  const boxes = new Set<Activity>();
  for (const text of toList(texts)) {
    const fit = lanes.filter((lane) => isLane(lane, text));
    const [lane] = fit;
    if (lane === undefined || fit.length > 1) return { status: lane ? 'ambiguous' : 'not-found', text };
    whole.add(lane);
  }
  for (const text of toList(words)) {
    const fit = lanes
      .flatMap((lane) => lane.activities)
      .filter((one) => isActivity(one, text) || toKey(activityToSeen(one)) === toKey(text));
    const [box] = fit;
    if (box === undefined || fit.length > 1) return { status: box ? 'ambiguous' : 'not-found', text };
    boxes.add(box);
  }
  const isLeaving = (lane: Lane): boolean =>
    whole.has(lane) || (lane.activities.length > 0 && lane.activities.every((one) => boxes.has(one)));
  const cut = lanes.filter((lane) => !isLeaving(lane) && lane.activities.some((one) => boxes.has(one)));
  return {
    leaving: lanes.flatMap((lane) => {
      if (isLeaving(lane)) return [lane];
      return cut.includes(lane) ? [pickActivities(lane, nextSuffix(lane.id, taken), (one) => boxes.has(one))] : [];
    }),
    staying: lanes
      .filter((lane) => !isLeaving(lane))
      .map((lane) => (cut.includes(lane) ? pickActivities(lane, lane.id, (one) => !boxes.has(one)) : lane)),
  };
}

/** A lane with some of its activities; `follows` is cleared if it names one that is left out. */
function pickActivities(lane: Lane, id: string, isPicked: (activity: Activity) => boolean): Lane {
  const activities = lane.activities.filter(isPicked);
  const ids = new Set<string | null>(activities.map((one) => one.id));
  for (const one of activities) if (!ids.has(one.follows)) one.follows = null;
  return { ...lane, id, activities };
}

/** Move the lanes of a project to the one that it is part of, which also takes over fields that it lacks. */
export function mergeProject(found: FoundOf<'project'>, into: string, state: State, id: string): CorrectionOutcome {
  const named = findProjects(state.measures, measureToLabel(found.measure), into);
  const others = named.filter(({ record }) => record !== found.record);
  if (named.length > 0 && others.length === 0) return refuse('impossible', [found]);
  const destination = findOne(others, into);
  if ('status' in destination) return destination;
  const before = `${found.id} ${foundToSeen(found, true).join('\n')}`;
  const { record: project } = destination;
  const { lanes, initiatives, departments, source } = found.record;
  if (project.initiatives.length === 0) project.initiatives = initiatives;
  if (project.departments.length === 0) project.departments = departments;
  remove(found.measure.projects, found.record);
  addLanes(project, lanes, id);
  project.source = placesToSource([...project.source, ...source]);
  markFound(destination, id);
  return toApplied(found, before, foundToSeen(destination, true).join('\n'), destination.id);
}

/** Remove a record that does not exist in the document; its id is not reused. */
export function dropFound(found: FoundTarget): CorrectionOutcome {
  const before = `${found.id} ${foundToSeen(found, true).join('\n')}`;
  const holder = takeOut(found);
  return holder === null ? refuse('impossible', [found]) : toApplied(found, before, '', holder);
}

/** Removes a record from its parent and returns the parent's id; null if records of this kind cannot be removed. */
function takeOut(found: FoundTarget): string | null {
  switch (found.kind) {
    case 'indicator':
      remove(found.measure.indicators, found.record);
      return found.measure.id;
    case 'initiative':
      remove(found.measure.initiatives, found.record);
      return found.measure.id;
    case 'project':
      remove(found.measure.projects, found.record);
      return found.measure.id;
    case 'lane':
      remove(found.project.lanes, found.record);
      return found.project.id;
    case 'activity':
      remove(found.lane.activities, found.record);
      for (const one of found.lane.activities) if (one.follows === found.id) one.follows = null;
      return found.lane.id;
    default:
      return null;
  }
}

function remove<T>(list: T[], item: T): void {
  list.splice(list.indexOf(item), 1);
}

/** The project, if exactly one was found; otherwise the refusal. */
function findOne(found: readonly FoundOf<'project'>[], name: string): FoundOf<'project'> | CorrectionOutcome {
  const [only] = found;
  if (only === undefined) return refuse('not-found', [], name);
  return found.length === 1 ? only : refuse('ambiguous', found, name);
}

/** Adds lanes, numbered after those that are there; their ids do not change. */
function addLanes(project: Project, lanes: readonly Lane[], id: string): void {
  for (const lane of lanes) {
    lane.number = Math.max(0, ...project.lanes.map(({ number }) => number)) + 1;
    lane.source = markSource(lane.source, id);
    project.lanes.push(lane);
  }
}

function nextSuffix(id: string, taken: ReadonlySet<string>): string {
  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  for (let base = id; ; base += 'z') {
    const free = letters.map((letter) => base + letter).find((one) => !taken.has(one));
    if (free !== undefined) return free;
  }
}

/** Ids of projects and lanes, including removed ones. */
function idsOf({ read, measures }: State): Set<string> {
  const projects = [...read, ...measures].flatMap((measure) => measure.projects);
  return new Set(projects.flatMap((project) => [project.id, ...project.lanes.map((lane) => lane.id)]));
}

function toApplied(found: FoundTarget, before: string, after: string, subject = found.id): Applied {
  return { status: 'applied', subject, before, after, source: foundToSource(found) };
}
