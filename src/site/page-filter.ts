import { toSearchText } from '../japanese/search-text.ts';
import type { PageActivity, PageData, PageLane, PageOwner, PageProject } from './page-data.ts';

export const pageKinds = ['activity', 'milestone', 'plan', 'actual', 'unprinted', 'doubtful', 'changed'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Filter criteria; an empty field does not filter. */
export type PageFilter = { words: string; department: string; year: string; measure: string; kind: PageKind | '' };

export const noFilter: PageFilter = { words: '', department: '', year: '', measure: '', kind: '' };

/** The searchable text of a project and its activities, computed once. */
export type SearchProject = {
  id: string;
  measure: string;
  text: string;
  owners: ReadonlySet<number>;
  activities: SearchActivity[];
};
type SearchActivity = {
  id: string;
  text: string;
  start: number | undefined;
  end: number | undefined;
  kinds: ReadonlySet<PageKind>;
};

/** The ids that match; a project matches if one of its activities does, or if it has no activities and matches itself. */
export type PageHits = { projects: ReadonlySet<string>; activities: ReadonlySet<string> };

export function toSearch({ measures, departments, notices, changes }: PageData): SearchProject[] {
  const doubtful = new Set(notices.flatMap(({ severity, subject }) => (severity === 'info' ? [] : (subject ?? []))));
  const changed = new Set(changes?.list.map(({ id }) => id) ?? []);
  const nameOf = ([at, unit = '']: PageOwner): string => `${departments[at] ?? ''}${unit}`;
  const isMarked = (marked: ReadonlySet<string | null>, ...ids: string[]): boolean => ids.some((id) => marked.has(id));
  return measures.flatMap((measure) =>
    measure.projects.map((project): SearchProject => {
      const owners = [...project.owners, ...project.lanes.flatMap((lane) => lane.owners ?? [])];
      const notes = (project.notes ?? []).map(({ text }) => text);
      return {
        id: project.id,
        measure: measure.id,
        text: toSearchText([project.name, ...(project.path ?? []), ...notes, ...owners.map(nameOf)].join('\n')),
        owners: new Set(owners.map(([at]) => at)),
        activities: project.lanes.flatMap((lane) =>
          lane.activities.map((activity) => ({
            id: activity.id,
            text: toSearchText([...activity.words, activity.note ?? ''].join('\n')),
            start: activity.start,
            end: activity.open ? 9999 : activity.end,
            kinds: toKinds(activity, lane, {
              doubtful: isMarked(doubtful, activity.id, lane.id, project.id),
              changed: isMarked(changed, activity.id, lane.id, project.id),
            }),
          })),
        ),
      };
    }),
  );
}

function toKinds(
  { milestone, unprinted }: PageActivity,
  { series }: PageLane,
  marks: { doubtful: boolean; changed: boolean },
): ReadonlySet<PageKind> {
  const kinds: PageKind[] = [milestone ? 'milestone' : 'activity'];
  if (series) kinds.push(series);
  if (unprinted) kinds.push('unprinted');
  if (marks.doubtful) kinds.push('doubtful');
  if (marks.changed) kinds.push('changed');
  return new Set(kinds);
}

/** Apply a filter to the plan. `departments`: the names that positions stand for. */
export function findHits(
  search: readonly SearchProject[],
  filter: PageFilter,
  departments: readonly string[],
): PageHits {
  const words = filter.words.split(/[\s\u3000]+/u).flatMap((word) => (word === '' ? [] : [toSearchText(word)]));
  const department = filter.department === '' ? null : departments.indexOf(filter.department);
  const year = filter.year === '' ? null : Number(filter.year);
  const projects = new Set<string>();
  const activities = new Set<string>();
  for (const project of search) {
    if (filter.measure !== '' && project.measure !== filter.measure) continue;
    if (department !== null && !project.owners.has(department)) continue;
    const left = words.filter((word) => !project.text.includes(word));
    for (const activity of project.activities) {
      if (left.some((word) => !activity.text.includes(word))) continue;
      if (year !== null && !((activity.start ?? 0) <= year && (activity.end ?? 0) >= year)) continue;
      if (filter.kind !== '' && !activity.kinds.has(filter.kind)) continue;
      activities.add(activity.id);
      projects.add(project.id);
    }
    const isBare = project.activities.length === 0 && year === null && filter.kind === '';
    if (isBare && left.length === 0) projects.add(project.id);
  }
  return { projects, activities };
}

export function countActivities(projects: readonly PageProject[]): number {
  return projects.reduce(
    (sum, { lanes }) => sum + lanes.reduce((all, { activities }) => all + activities.length, 0),
    0,
  );
}
