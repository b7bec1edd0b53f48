import { pairsToLikeness, textToPairs } from '../japanese/text-likeness.ts';
import { activityToWords } from '../model/activity-words.ts';
import type { CrosswalkPair, KeyedRecord } from '../model/crosswalk.ts';
import type { Activity, Plan } from '../model/plan.ts';
import { toComparison } from './comparison.ts';
import type { Match } from './match.ts';
import type { PlanMatches } from './plan-matches.ts';

/** Likeness is published in hundredths. */
const STEPS = 100;

/** Every record with a key of both editions with its match, changed or not: kind by kind, in the order of the older edition. */
export function plansToCrosswalk(older: Plan, newer: Plan): CrosswalkPair[] {
  // the choice between equally good matches must not depend on which edition is called the older
  const isInOrder = JSON.stringify(older) <= JSON.stringify(newer);
  const pairs = toPairs(isInOrder ? toComparison(older, newer).matches : toComparison(newer, older).matches);
  return isInOrder ? pairs : pairs.map((pair) => ({ ...pair, old: pair.new, new: pair.old }));
}

function toPairs(matches: PlanMatches): CrosswalkPair[] {
  const { measures, indicators, initiatives, projects } = matches;
  return [
    ...measures.map((match) => toPair(match, (measure) => ({ kind: 'measure', ...measure, name: measure.title }))),
    ...indicators.map((match) => toPair(match, ({ record }) => ({ kind: 'indicator', ...record }))),
    ...initiatives.map((match) =>
      toPair(match, ({ record }) => ({ kind: 'initiative', ...record, name: record.text })),
    ),
    ...projects.map(({ project }) => toPair(project, ({ record }) => ({ kind: 'project', ...record }))),
    ...activityMatches(matches).map((match) =>
      toPair(match, (activity) => ({ ...activity, kind: 'activity', name: activityToWords(activity) })),
    ),
  ];
}

/** The matches of all activities; one that moved to another project is a single match, not two unmatched ones. */
function activityMatches({ projects, movedActivities }: PlanMatches): Match<Activity>[] {
  const moved = movedActivities.map(({ a, b }) => ({ a: a.activity, b: b.activity }));
  const gone = new Set(moved.flatMap(({ a, b }) => [a, b]));
  const own = projects.flatMap((project) => project.activities);
  const isMoved = ({ a, b }: Match<Activity>): boolean =>
    a === null ? b !== null && gone.has(b) : b === null && gone.has(a);
  return [...own.filter((match) => !isMoved(match)), ...moved];
}

function toPair<T>({ a, b }: Match<T>, toRecord: (one: T) => KeyedRecord): CrosswalkPair {
  const side = (one: T | null): KeyedRecord | null => {
    if (one === null) return null;
    const { kind, id, key, name } = toRecord(one);
    return { kind, id, key, name };
  };
  const [old, current] = [side(a), side(b)];
  return { old, new: current, likeness: old && current ? toLikeness(old.name, current.name) : null };
}

function toLikeness(a: string, b: string): number {
  if (a === b) return 1;
  return Math.round(pairsToLikeness(textToPairs(a), textToPairs(b)) * STEPS) / STEPS;
}
