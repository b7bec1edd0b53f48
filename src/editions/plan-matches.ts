import { recordsOf } from '../model/each-record.ts';
import type { Direction, Indicator, Initiative, Measure, Plan, Project } from '../model/plan.ts';
import { type MovedActivity, matchActivities, matchLanes, matchMoved, type ProjectMatch } from './activity-matches.ts';
import type { CommonYears } from './common-years.ts';
import { type InMeasure, type Match, type MatchLimits, matchByTraits } from './match.ts';

/** The matches between the records of two editions; each record is in exactly one match. */
export type PlanMatches = {
  directions: Match<Direction>[];
  measures: Match<Measure>[];
  indicators: Match<InMeasure<Indicator>>[];
  initiatives: Match<InMeasure<Initiative>>[];
  projects: ProjectMatch[];
  /** Activities that moved to another project of their measure; in `projects` they are unmatched. */
  movedActivities: MovedActivity[];
};

// In a real plan, two different initiatives have a likeness of at most 0.45 in one measure and 0.53 in two. Names of different
// measures reach 0.8 ("…産業の振興"), and of different projects 0.9, so a name alone cannot tell these from a rename.
const limits = {
  direction: { nameShare: 1, samePlace: 0.5, elsewhere: null },
  measure: { nameShare: 0.4, samePlace: 0.52, elsewhere: null },
  indicator: { nameShare: 0.65, samePlace: 0.5, elsewhere: 0.65 },
  initiative: { nameShare: 1, samePlace: 0.5, elsewhere: 0.85 },
  project: { nameShare: 0.65, samePlace: 0.45, elsewhere: 0.65 },
} as const satisfies Record<string, MatchLimits>;

export function matchPlans(a: Plan, b: Plan, common: CommonYears): PlanMatches {
  const directions = matchByTraits(a.directions, b.directions, directionToTraits, limits.direction);
  const measures = matchByTraits(a.measures, b.measures, measureToTraits, limits.measure);
  const groups = toGroups(measures);
  const inPlace =
    <T>(toTraits: (record: T) => { number: string; name: string; body: string }) =>
    ({ record, measure }: InMeasure<T>) => ({ ...toTraits(record), group: groups.get(measure) ?? '' });
  const projects = matchByTraits(
    recordsOf(a, 'project'),
    recordsOf(b, 'project'),
    inPlace(projectToTraits),
    limits.project,
  ).map((project): ProjectMatch => {
    const [left, right] = [project.a?.record ?? null, project.b?.record ?? null];
    const activities = matchActivities(left, right, common);
    return { project, activities, lanes: matchLanes(left, right, activities) };
  });
  return {
    directions,
    measures,
    indicators: matchByTraits(
      recordsOf(a, 'indicator'),
      recordsOf(b, 'indicator'),
      inPlace(indicatorToTraits),
      limits.indicator,
    ),
    initiatives: matchByTraits(
      recordsOf(a, 'initiative'),
      recordsOf(b, 'initiative'),
      inPlace(initiativeToTraits),
      limits.initiative,
    ),
    projects,
    movedActivities: matchMoved(projects, (measure) => groups.get(measure) ?? ''),
  };
}

/** A group name for each measure, the same for both measures of a match. */
function toGroups(measures: readonly Match<Measure>[]): ReadonlyMap<Measure, string> {
  const groups = new Map<Measure, string>();
  for (const [index, { a, b }] of measures.entries()) {
    for (const measure of [a, b]) if (measure !== null) groups.set(measure, String(index));
  }
  return groups;
}

function directionToTraits({ number, title }: Direction) {
  return { group: '', number: String(number), name: title, body: '' };
}

function measureToTraits({ id, title, initiatives, projects }: Measure) {
  const body = [...initiatives.map(({ text }) => text), ...projects.map(({ name }) => name)].join('');
  return { group: '', number: id, name: title, body };
}

function indicatorToTraits({ name, values }: Indicator) {
  return { number: '', name, body: values.map(({ raw }) => raw).join('') };
}

function initiativeToTraits({ number, text }: Initiative) {
  return { number: String(number), name: text, body: '' };
}

function projectToTraits({ name, lanes }: Project) {
  const items = lanes.flatMap(({ activities }) => activities).flatMap((activity) => activity.items);
  return { number: '', name, body: items.join('') };
}
