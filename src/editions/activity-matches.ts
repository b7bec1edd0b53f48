import { pairsToLikeness, textToKey, textToPairs } from '../japanese/text-likeness.ts';
import { activityToEnds } from '../model/activity-words.ts';
import type { Activity, Lane, Measure, Project } from '../model/plan.ts';
import { bestPairs } from './assignment.ts';
import { activityToReach, type CommonYears } from './common-years.ts';
import { type InMeasure, type Match, toEdge, toMatches } from './match.ts';

/** Share of the text in the likeness of two activities; the rest is the share of their common years. */
const TEXT_SHARE = 0.7;
/** Likeness from which two activities count as the same: equal years suffice, or a nearly equal text. */
const MIN_LIKENESS = 0.3;
/** Share of common years from which two activities with different texts count as one that was reworded. */
const MIN_SHARED_YEARS = 0.5;
/** Likeness of texts from which two activities in different years count as the same. */
const MIN_TEXT = 0.75;
/** Characters; a shorter text ("講座の実施") occurs in many projects, so it is no evidence of a move between them. */
const MIN_MOVED = 8;

/** A project of both editions with its rows and boxes. */
export type ProjectMatch = {
  project: Match<InMeasure<Project>>;
  lanes: Match<Lane>[];
  activities: Match<Activity>[];
};

/** A box with the project that it stands in. */
type InProject = { activity: Activity; project: InMeasure<Project> };
export type MovedActivity = { a: InProject; b: InProject };

/** Match the activities of a project in both editions, whatever lane they are in. */
export function matchActivities(a: Project | null, b: Project | null, common: CommonYears): Match<Activity>[] {
  const [left, right] = [activitiesOf(a), activitiesOf(b)];
  const candidates = [left, right].map((list) => list.map((activity) => toCandidate(activity, common)));
  const edges = (candidates[0] ?? []).flatMap((one, index) =>
    (candidates[1] ?? []).flatMap((other, at) => toEdge(index, at, toSurplus(one, other)) ?? []),
  );
  return toMatches(left, right, new Map(bestPairs(edges).map((edge) => [edge.a, edge.b])));
}

/** Match the lanes of a project by the activities that they share, those that share none by position. */
export function matchLanes(
  a: Project | null,
  b: Project | null,
  activities: readonly Match<Activity>[],
): Match<Lane>[] {
  const [left, right] = [a?.lanes ?? [], b?.lanes ?? []];
  const edges = left.flatMap((one, index) =>
    right.flatMap((other, at) => {
      const shared = activities.filter(
        (match) => match.a && match.b && one.activities.includes(match.a) && other.activities.includes(match.b),
      ).length;
      const both = Math.max(one.activities.length + other.activities.length, 1);
      return shared > 0 || index === at ? (toEdge(index, at, (2 * shared) / both) ?? []) : [];
    }),
  );
  return toMatches(left, right, new Map(bestPairs(edges).map((edge) => [edge.a, edge.b])));
}

/** Activities with the same words and years that are missing in one project and new in another of the same measure. */
export function matchMoved(projects: readonly ProjectMatch[], groupOf: (measure: Measure) => string): MovedActivity[] {
  const inBoth = projects.filter(({ project }) => project.a && project.b);
  const lone = (side: 'a' | 'b'): Map<string, InProject[]> => {
    const found = inBoth.flatMap(({ project: { [side]: project }, activities }): InProject[] =>
      activities.flatMap((match) =>
        match[side] && project && !(match.a && match.b) ? [{ activity: match[side], project }] : [],
      ),
    );
    return Map.groupBy(found, ({ activity, project }) => {
      const years = activityToEnds(activity).join(' ');
      return `${groupOf(project.measure)} ${years} ${textToKey(activity.items.join(''))}`;
    });
  };
  const after = lone('b');
  return [...lone('a')].flatMap(([key, [a, second]]) => {
    const [b, another] = after.get(key) ?? [];
    const isLong = textToKey(a?.activity.items.join('') ?? '').length >= MIN_MOVED;
    return a && b && !second && !another && isLong ? [{ a, b }] : [];
  });
}

function activitiesOf(project: Project | null): Activity[] {
  return (project?.lanes ?? []).flatMap(({ activities }) => activities);
}

function toCandidate(activity: Activity, common: CommonYears) {
  const text = [...activity.items, activity.note ?? ''].join('');
  return { key: textToKey(text), pairs: textToPairs(text), years: activityToReach(activity, common) };
}
type Candidate = ReturnType<typeof toCandidate>;

function toSurplus(a: Candidate, b: Candidate): number | null {
  const text = a.key === b.key ? 1 : pairsToLikeness(a.pairs, b.pairs);
  const years = sharedYears(a, b);
  if (text < MIN_TEXT && years < MIN_SHARED_YEARS) return null;
  return text * TEXT_SHARE + years * (1 - TEXT_SHARE) - MIN_LIKENESS;
}

/** Years that both cover, as a share of the years that either covers. */
function sharedYears(a: Candidate, b: Candidate): number {
  const both = a.years.filter((year) => b.years.includes(year)).length;
  return both === 0 ? 0 : both / (a.years.length + b.years.length - both);
}
