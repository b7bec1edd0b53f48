import { bare } from '../japanese/width.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Measure, Plan, Project } from '../model/plan.ts';

/** Check the plan's consistency: index against text, related initiatives, the same project in several measures. */
export function checkReferences({ index, measures }: Pick<Plan, 'index' | 'measures'>): Notice[] {
  return [
    ...checkActivities(measures),
    ...measures.flatMap(checkRelated),
    ...checkIndex(index, measures),
    ...checkSameProjects(measures),
  ];
}

/** Warn of projects without any activity or amount: a table was read, but none of its time cells. */
function checkActivities(measures: readonly Measure[]): Notice[] {
  const projects = measures.flatMap((measure) => measure.projects);
  const isEmpty = projects.every(
    ({ lanes, values }) => values.length === 0 && lanes.every(({ activities }) => activities.length === 0),
  );
  if (projects.length === 0 || !isEmpty) return [];
  return [notice('checks/no-activities', { source: null, values: { count: projects.length } })];
}

/** Warn if a project or lane names an initiative that its measure lacks. */
function checkRelated(measure: Measure): Notice[] {
  const numbers = new Set(measure.initiatives.map((one) => one.number));
  if (numbers.size === 0) return [];
  return measure.projects.flatMap((project) => {
    const named = [project, ...project.lanes].flatMap((one) =>
      (one.initiatives ?? []).map((number) => ({ number, one })),
    );
    return named
      .filter(({ number }) => !numbers.has(number))
      .map(({ number, one }) =>
        notice('checks/initiative-missing', { source: one.source, subject: one.id, values: { number } }),
      );
  });
}

function checkIndex(index: Plan['index'], measures: readonly Measure[]): Notice[] {
  if (index.length === 0) return [];
  const notices: Notice[] = [];
  for (const entry of index) {
    const measure = measures.find((one) => one.id === entry.measure);
    if (!measure) {
      notices.push(
        notice('checks/index-measure-missing', {
          source: null,
          subject: entry.measure,
          values: { measure: entry.measure },
        }),
      );
      continue;
    }
    const listed = new Set(entry.initiatives.map((one) => one.number));
    const printed = new Set(measure.initiatives.map((one) => one.number));
    for (const number of listed) {
      if (!printed.has(number))
        notices.push(
          notice('checks/index-initiative-missing', { source: null, subject: measure.id, values: { number } }),
        );
    }
    for (const one of measure.initiatives) {
      if (listed.size > 0 && !listed.has(one.number)) {
        notices.push(
          notice('checks/initiative-not-in-index', {
            source: one.source,
            subject: one.id,
            values: { number: one.number },
          }),
        );
      }
    }
  }
  for (const measure of measures) {
    if (!index.some((entry) => entry.measure === measure.id)) {
      notices.push(
        notice('checks/measure-not-in-index', { source: null, subject: measure.id, values: { title: measure.title } }),
      );
    }
  }
  return notices;
}

type Printed = { project: Project; start: number };

/** Warn if a phrase of a project stands under different years in two measures; both are kept as printed. */
function checkSameProjects(measures: readonly Measure[]): Notice[] {
  const phrases = new Map<string, Printed[]>();
  for (const { projects } of measures) {
    const byName = Map.groupBy(projects, ({ name }) => bare(name));
    const shared = new Set([...byName].flatMap(([name, own]) => (isSharedName(own) ? [name] : [])));
    for (const project of projects) {
      const name = bare(project.name);
      for (const { item, start } of shared.has(name) ? [] : singleItems(project)) {
        const key = `${name}\n${item}`;
        phrases.set(key, [...(phrases.get(key) ?? []), { project, start }]);
      }
    }
  }
  return [...phrases].flatMap(([key, printed]) => {
    if (new Set(printed.map(({ start }) => start)).size < 2) return [];
    const named = printed.slice(0, MAX_PLACES).map(({ project, start }) => `${project.id} ${start}`);
    const places = [...named, ...(printed.length > MAX_PLACES ? ['…'] : [])].join(', ');
    const box = key.split('\n')[1] ?? '';
    return printed.map(({ project, start }) =>
      notice('checks/years-differ', {
        source: project.source,
        subject: project.id,
        values: { box, year: start, places },
      }),
    );
  });
}

/** Whether different projects share a name, such as 校舎 of several schools in one table. */
function isSharedName(projects: readonly Project[]): boolean {
  return new Set(projects.map(({ path }) => path.map(({ text }) => bare(text)).join('\n'))).size > 1;
}

/** Phrases that occur once in a project; the year of a repeated phrase proves nothing. */
function singleItems(project: Project): { item: string; start: number }[] {
  const items = project.lanes.flatMap((lane) =>
    lane.activities.flatMap(({ items, start }) =>
      start === null ? [] : items.map((item) => ({ item: bare(item), start })),
    ),
  );
  const counts = new Map<string, number>();
  for (const { item } of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return items.filter(({ item }) => item.length >= MIN_ITEM && counts.get(item) === 1);
}

/** Places listed of a project. */
const MAX_PLACES = 6;
/** Characters; shorter items ("実施") are too common to identify a project. */
const MIN_ITEM = 5;
