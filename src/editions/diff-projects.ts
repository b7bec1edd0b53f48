import { textToKey } from '../japanese/text-likeness.ts';
import { activityToWords } from '../model/activity-words.ts';
import type { Change, ChangeSide } from '../model/change.ts';
import { cutQuote } from '../model/cut-quote.ts';
import type { Activity, Initiative, Lane, Measure, Project } from '../model/plan.ts';
import type { ProjectMatch } from './activity-matches.ts';
import { type Subject, textsToChanges, toChange, toOneSidedChange, toSide, type Where } from './change-sides.ts';
import { activityToYears, numbersToText, responsibilitiesToText } from './change-texts.ts';
import { activityToDates, isComparable } from './common-years.ts';
import { type Comparison, departmentsToChanges, isMoved, matchToPlaces, movedToChanges } from './comparison.ts';
import { containedInProject } from './contained.ts';
import type { InMeasure, Match } from './match.ts';

/** A project that both editions have. */
type Both = { a: InMeasure<Project>; b: InMeasure<Project> };

export function projectToChanges({ project, lanes, activities }: ProjectMatch, comparison: Comparison): Change[] {
  const subject = projectToSubject(project, comparison);
  if (!project.a || !project.b) {
    const { record, measure } = project.a ?? project.b;
    const value = responsibilitiesToText(record.departments);
    return comparison.partnerOf(measure) ? [toOneSidedChange(subject, value, containedInProject(record))] : [];
  }
  const [a, b] = [project.a.record, project.b.record];
  return [
    ...movedToChanges(subject, project, comparison),
    ...textsToChanges('renamed', subject, { field: 'name', a: a.name, b: b.name }),
    ...departmentsToChanges(subject, 'departments', { a: a.departments, b: b.departments }, comparison),
    ...linksToChanges(subject, project, a.initiatives, b.initiatives, comparison),
    ...lanes.flatMap((lane) => laneToChanges(lane, project, comparison)),
    ...activities.flatMap((activity) => activityToChanges(activity, project, activities, comparison)),
  ];
}

function projectToSubject(match: Match<InMeasure<Project>>, comparison: Comparison): Subject {
  const places = matchToPlaces(match, comparison);
  const sideOf = ({ measure }: Where, found: InMeasure<Project> | null): ChangeSide => {
    const project = found?.record ?? null;
    return toSide({ measure, project }, project && { id: project.id, name: project.name, source: project.source });
  };
  return { record: 'project', a: sideOf(places.a, match.a), b: sideOf(places.b, match.b) };
}

/** Changes of 関連取組, comparing initiatives, not numbers: a renumbered initiative is no change. */
function linksToChanges(
  subject: Subject,
  both: Both,
  a: readonly number[],
  b: readonly number[],
  comparison: Comparison,
): Change[] {
  // in another measure the numbers mean other initiatives; the move is a change of its own
  if (isMoved(both, comparison)) return [];
  const keys = toInitiativeKeys(both.a.measure, both.b.measure, comparison);
  const left = a.map((number) => keys.a.get(number) ?? `none ${number}`);
  const right = b.map((number) => keys.b.get(number) ?? `none ${number}`);
  if (left.every((key) => right.includes(key)) && right.every((key) => left.includes(key))) return [];
  const [before, after] = [numbersToText(a), numbersToText(b)];
  // the same numbers mean other initiatives, so quote these: ⑥ → ⑥ would say nothing
  const words = before === after ? [numbersToWords(a, both.a.measure), numbersToWords(b, both.b.measure)] : [];
  const [wordsBefore = before, wordsAfter = after] = words;
  return [toChange('relinked', subject, { field: 'initiatives', a: wordsBefore, b: wordsAfter })];
}

/** UTF-16 code units; enough to recognise an initiative. */
const QUOTED_INITIATIVE = 40;

/** "①歩きやすい道をつくります。 ②(—)"; — stands for a missing initiative. */
function numbersToWords(numbers: readonly number[], { initiatives }: Measure): string {
  const sorted = numbers.toSorted((x, y) => x - y);
  return sorted
    .map((number) => {
      const text = initiatives.find((one) => one.number === number)?.text ?? '(—)';
      return cutQuote(`${numbersToText([number])}${text}`, QUOTED_INITIATIVE);
    })
    .join(' ');
}

/** Maps initiative numbers of each edition to keys, equal for the same initiative. A repeated number means its first initiative. */
function toInitiativeKeys(a: Measure, b: Measure, { matches }: Comparison) {
  const keys = { a: new Map<number, string>(), b: new Map<number, string>() };
  const add = (map: Map<number, string>, { number }: Initiative, key: string): void => {
    if (!map.has(number)) map.set(number, key);
  };
  for (const [index, match] of matches.initiatives.entries()) {
    if (match.a?.measure === a) add(keys.a, match.a.record, `match ${index}`);
    if (match.b?.measure === b) add(keys.b, match.b.record, `match ${index}`);
  }
  return keys;
}

/** Changes of a lane's own fields; its activities are compared separately, regardless of their lane. */
function laneToChanges({ a, b }: Match<Lane>, both: Both, comparison: Comparison): Change[] {
  if (!a || !b) return [];
  const sideOf = (lane: Lane, { record, measure }: InMeasure<Project>): ChangeSide =>
    toSide({ measure, project: record }, { id: lane.id, name: String(lane.number), source: lane.source });
  const subject: Subject = { record: 'lane', a: sideOf(a, both.a), b: sideOf(b, both.b) };
  const departments = {
    a: a.departments ?? both.a.record.departments,
    b: b.departments ?? both.b.record.departments,
  };
  const initiatives = { a: a.initiatives ?? both.a.record.initiatives, b: b.initiatives ?? both.b.record.initiatives };
  return [
    ...(a.departments || b.departments ? departmentsToChanges(subject, 'departments', departments, comparison) : []),
    ...(a.initiatives || b.initiatives ? linksToChanges(subject, both, initiatives.a, initiatives.b, comparison) : []),
  ];
}

function activityToChanges(
  { a, b }: Match<Activity>,
  both: Both,
  activities: readonly Match<Activity>[],
  { years, matches }: Comparison,
): Change[] {
  const subject: Subject = { record: 'activity', a: activityToSide(a, both.a), b: activityToSide(b, both.b) };
  if (!a || !b) {
    // activities in years that only one edition covers are no changes
    if (!isComparable(a ?? b, years)) return [];
    const isMovedTo = matches.movedActivities.some((moved) => moved.a.activity === a || moved.b.activity === b);
    return isMovedTo ? [] : [toOneSidedChange(subject, activityToYears(a ?? b))];
  }
  const when = { a: activityToDates(a, years), b: activityToDates(b, years) };
  if (when.a === '' && when.b === '') return [];
  const texts = { field: 'items' as const, a: activityToWords(a), b: activityToWords(b) };
  const dates = { field: 'years' as const, a: activityToYears(a), b: activityToYears(b) };
  return [
    ...(isSameText(a, b) ? [] : [toChange('text-changed', subject, texts)]),
    ...(when.a === when.b ? [] : [toChange('redated', subject, dates)]),
    ...textsToChanges('text-changed', subject, { field: 'note', a: a.note, b: b.note }),
    ...followsToChanges(subject, a, b, activities),
  ];
}

/** Activities that moved from one project to another. */
export function movedActivitiesToChanges({ matches }: Comparison): Change[] {
  return matches.movedActivities.map(({ a, b }) => {
    const sides = { a: activityToSide(a.activity, a.project), b: activityToSide(b.activity, b.project) };
    const values = { field: 'project' as const, a: a.project.record.name, b: b.project.record.name };
    return toChange('moved', { record: 'activity', ...sides }, values);
  });
}

function activityToSide(activity: Activity | null, { record, measure }: InMeasure<Project>): ChangeSide {
  const identity = activity && { id: activity.id, name: activityToWords(activity), source: activity.source };
  return toSide({ measure, project: record }, identity);
}

/** Compares the joined phrases, since the breaks between them often depend on the width of the cell. */
function isSameText(a: Activity, b: Activity): boolean {
  return textToKey(a.items.join('')) === textToKey(b.items.join(''));
}

/** Changes of the activity that an activity follows, if both editions have all activities involved. */
function followsToChanges(
  subject: Subject,
  a: Activity,
  b: Activity,
  activities: readonly Match<Activity>[],
): Change[] {
  const ahead = {
    a: activities.find((match) => a.follows !== null && match.a?.id === a.follows),
    b: activities.find((match) => b.follows !== null && match.b?.id === b.follows),
  };
  if (ahead.a === ahead.b || [ahead.a, ahead.b].some((match) => match && (!match.a || !match.b))) return [];
  const values = {
    field: 'follows' as const,
    a: ahead.a?.a ? activityToWords(ahead.a.a) : null,
    b: ahead.b?.b ? activityToWords(ahead.b.b) : null,
  };
  return [toChange('relinked', subject, values)];
}
