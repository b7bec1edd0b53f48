import type { Plan } from '../../src/index.ts';

type Activity = Plan['measures'][number]['projects'][number]['lanes'][number]['activities'][number];
type Project = Plan['measures'][number]['projects'][number];

/** An activity as it was meant; months, labels and series where they are what the plan is about. */
export type MeantActivity = {
  text: string;
  start: number | null;
  end: number | null;
  from?: string;
  to?: string;
  startLabel?: string;
  endLabel?: string;
  series?: 'plan' | 'actual';
  kind?: 'activity' | 'milestone';
};

/** What was meant to be printed: projects with their departments, activities and amounts, in a layout of some kind. */
export type Truth = {
  kind: string;
  projects: {
    name: string;
    departments: string[];
    activities: MeantActivity[];
    values?: { year: number; value: number; unit: string }[];
  }[];
};

/** The truth as lines that a plan's lines can be held against: one a project, one an activity or an amount. */
export function truthToLines({ projects }: Truth): string[] {
  return projects.flatMap(({ name, departments, activities, values = [] }) => [
    projectToLine(name, departments),
    ...activities.map((one) => meantToLine(name, one)).sort(),
    ...values.map(({ year, value }) => `${fold(name)} ${year} = ${value}`),
  ]);
}

/** A plan's lines, which say of months, labels and series only what the truth says of them. */
export function planToLines({ measures }: Plan, truth: Truth): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .flatMap((project) => [
      projectToLine(
        project.name,
        project.departments.map(({ department }) => department),
      ),
      ...projectToActivities(project)
        .map((one) => meantToLine(project.name, toMeant(one, project, truth)))
        .sort(),
      ...project.values.flatMap(({ year, value }) =>
        value === null ? [] : [`${fold(project.name)} ${year} = ${value}`],
      ),
    ]);
}

/** What came of the activities and amounts that were meant; `silent`: of what is not right, that no warning names. */
export type LayoutScore = { right: number; wrong: number; missed: number; extra: number; silent: number };

export function scorePlan(plan: Plan, truth: Truth): LayoutScore {
  const named = new Set(plan.notices.filter(({ severity }) => severity !== 'info').map(({ subject }) => subject));
  const score = { right: 0, wrong: 0, missed: 0, extra: 0, silent: 0 };
  const projects = plan.measures.flatMap((measure) => measure.projects);
  for (const meant of truth.projects) {
    const at = projects.findIndex(({ name }) => fold(name) === fold(meant.name));
    const project = at < 0 ? null : projects.splice(at, 1)[0];
    const left = project ? projectToActivities(project) : [];
    const missing = meant.activities.filter((one) => !takeLike(left, project, one, truth));
    const values = (meant.values ?? []).filter(({ year, value }) =>
      project?.values.some((read) => read.year === year && read.value === value),
    );
    const missed = missing.length + (meant.values?.length ?? 0) - values.length;
    const wrong = Math.min(missing.length, left.length);
    score.right += meant.activities.length - missing.length + values.length;
    score.wrong += wrong;
    score.missed += missed - wrong;
    score.extra += left.length - wrong;
    const ids = project ? [project.id, ...project.lanes.map(({ id }) => id), ...left.map(({ id }) => id)] : [];
    const isTold = project ? ids.some((id) => named.has(id)) : plan.notices.some(({ severity }) => severity !== 'info');
    if (!isTold) score.silent += Math.max(missed, left.length);
  }
  for (const project of projects) score.extra += projectToActivities(project).length;
  return score;
}

function takeLike(left: Activity[], project: Project | null | undefined, one: MeantActivity, truth: Truth): boolean {
  if (!project) return false;
  const wanted = meantToLine('', one);
  const at = left.findIndex((read) => meantToLine('', toMeant(read, project, truth)) === wanted);
  if (at >= 0) left.splice(at, 1);
  return at >= 0;
}

function projectToActivities({ lanes }: Project): Activity[] {
  return lanes.flatMap(({ activities }) => activities);
}

function toMeant(activity: Activity, { lanes }: Project, truth: Truth): MeantActivity {
  const { items, start, end, from, to, startLabel, endLabel, kind } = activity;
  const meant = truth.projects.flatMap(({ activities }) => activities);
  const series = lanes.find(({ activities }) => activities.includes(activity))?.series ?? undefined;
  return {
    ...{ text: items.join(''), start, end, kind },
    ...(meant.some((one) => one.from) && { from: from ?? '', to: to ?? '' }),
    ...(meant.some((one) => one.startLabel) && { startLabel: startLabel ?? '', endLabel: endLabel ?? '' }),
    ...(meant.some((one) => one.series) && series && { series }),
  };
}

function projectToLine(name: string, departments: readonly string[]): string {
  return `${fold(name)} (${departments.map(fold).sort().join('、')})`;
}

function meantToLine(name: string, { text, start, end, kind, series, ...rest }: MeantActivity): string {
  const { from = '', to = '', startLabel = '', endLabel = '' } = rest;
  const times = [start, end, from, to, startLabel, endLabel, series ?? ''].join(' ').trim();
  return `${fold(name)} ${times} ${fold(text)}${kind === 'milestone' ? ' *' : ''}`;
}

/** Blanks and the signs in front of phrases are not compared. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s◆・▲△★☆◇▼]+/gu, '');
}
