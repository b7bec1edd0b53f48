import type { Activity, Change, Plan, Project, Responsibility, Source } from '../../src/index.ts';
import { int, pick, type Random, seededRandom } from './random.ts';

/** A second edition, and what was changed in it, in short: "renamed department 観光課 → 観光交流課". */
export type SecondEdition = { plan: Plan; changes: string[] };

/** What a change is about, without ids and places. */
export function changeToText({ kind, record, field, year, records, old, new: current }: Change): string {
  const about = [kind, record, field, year, records === null ? null : `(${records})`].filter((part) => part !== null);
  const name = old.name === current.name ? old.name : `${old.name} → ${current.name}`;
  const values = old.value === current.value ? [] : [`${old.value} → ${current.value}`];
  return [...about, name, ...values].join(' ');
}

/** The next edition of a plan by a few known changes, each of a record of its own; every id and place is another one. */
export function makeSecondEdition(first: Plan, seed: number): SecondEdition {
  const random = seededRandom(seed);
  const plan = structuredClone(first);
  const free = new Set(plan.measures.flatMap(({ projects }) => projects));
  const take = (isFit: (project: Project) => boolean): Project | null => {
    const fit = [...free].filter(isFit);
    const project = fit.length === 0 ? null : pick(random, fit);
    if (project !== null) free.delete(project);
    return project;
  };
  const changes = [
    ...moveProject(plan, take, random),
    ...renameProject(take),
    ...removeProject(plan, take),
    ...redateActivity(plan, take),
    ...rewordActivity(take),
    ...reassignProject(plan, take, random),
    ...changeTarget(plan, random),
    ...rewordInitiative(plan, random),
    ...addProject(plan, random),
    ...addMeasure(plan),
    ...renameDepartment(plan, random),
  ];
  return { plan: withOtherPlaces(plan), changes };
}

type Take = (isFit: (project: Project) => boolean) => Project | null;

function moveProject(plan: Plan, take: Take, random: Random): string[] {
  const names = plan.measures.flatMap(({ projects }) => projects.map(({ name }) => name));
  if (plan.measures.length < 2) return [];
  const project = take(({ name }) => names.filter((other) => other === name).length === 1);
  const from = plan.measures.find(({ projects }) => project && projects.includes(project));
  if (!project || !from) return [];
  const to = pick(
    random,
    plan.measures.filter((measure) => measure !== from),
  );
  from.projects = from.projects.filter((other) => other !== project);
  to.projects.push(project);
  return [`moved project measure ${project.name} ${from.title} → ${to.title}`];
}

function renameProject(take: Take): string[] {
  const project = take(({ name }) => name.length > 5);
  if (!project) return [];
  const { name } = project;
  project.name = `${name}(第2期)`;
  return [`renamed project name ${name} → ${project.name} ${name} → ${project.name}`];
}

function removeProject(plan: Plan, take: Take): string[] {
  const project = take(() => true);
  if (!project) return [];
  for (const measure of plan.measures) measure.projects = measure.projects.filter((other) => other !== project);
  const count = project.lanes.flatMap(({ activities }) => activities).length;
  return [`removed project (${count}) ${project.name} → null ${responsibilitiesToText(project.departments)} → null`];
}

function redateActivity({ plan: { years } }: Plan, take: Take): string[] {
  const last = Math.max(...years);
  const isFit = ({ lanes }: Project): boolean => {
    const [activity, second] = lanes.flatMap(({ activities }) => activities);
    return activity !== undefined && second === undefined && (activity.start ?? last) < last;
  };
  const activity = take(isFit)?.lanes.flatMap(({ activities }) => activities)[0];
  if (!activity || activity.start === null) return [];
  const before = yearsToText(activity);
  Object.assign(activity, { start: activity.start + 1, end: last, endKnown: true });
  return [`redated activity years ${activity.items.join(' / ')} ${before} → ${yearsToText(activity)}`];
}

function rewordActivity(take: Take): string[] {
  const activity = take(({ lanes }) => lanes.some(({ activities }) => activities.length > 0))?.lanes.flatMap(
    ({ activities }) => activities,
  )[0];
  if (!activity || activity.start === null) return [];
  const before = activity.items.join(' / ');
  activity.items = [...activity.items, '成果の公表'];
  const change = `${before} → ${activity.items.join(' / ')}`;
  return [`text-changed activity items ${change} ${change}`];
}

function reassignProject(plan: Plan, take: Take, random: Random): string[] {
  const isFit = ({ departments, lanes }: Project): boolean =>
    departments.length === 1 && departments[0]?.unit === null && lanes.every((lane) => lane.departments === null);
  const project = take(isFit);
  const own = project?.departments[0];
  const others = plan.measures
    .flatMap(({ lead }) => lead)
    .filter(({ department, unit }) => own && department !== own.department && unit === null);
  if (!project || !own || others.length === 0) return [];
  const other = pick(random, others);
  project.departments = [other];
  return [
    `reassigned project departments ${project.name} ${responsibilitiesToText([own])} → ${responsibilitiesToText([other])}`,
  ];
}

function changeTarget(plan: Plan, random: Random): string[] {
  const figures = plan.measures
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => indicator.values.map((figure) => ({ indicator, figure })))
    .filter(({ figure }) => figure.value !== null && figure.kind !== 'actual' && figure.year === figure.through);
  if (figures.length === 0) return [];
  const { indicator, figure } = pick(random, figures);
  const before = figure.raw;
  Object.assign(figure, { raw: '98765件', value: 98765, unit: '件', qualifier: null });
  return [`target-changed indicator value ${figure.year} ${indicator.name} ${before} → 98765件`];
}

function rewordInitiative(plan: Plan, random: Random): string[] {
  const initiatives = plan.measures.flatMap(({ initiatives }) => initiatives);
  if (initiatives.length === 0) return [];
  const initiative = pick(random, initiatives);
  const [before, sign] = [initiative.text, numberToSign(initiative.number)];
  initiative.text = `${before}あわせて、その成果を広く共有します。`;
  const change = `${before} → ${initiative.text}`;
  return [`text-changed initiative text ${sign}${before} → ${sign}${initiative.text} ${change}`];
}

function addProject(plan: Plan, random: Random): string[] {
  const measure = pick(random, plan.measures);
  const [department] = measure.lead;
  if (!department) return [];
  const name = 'メタバース空間を用いた移住相談窓口';
  const source: Source = [{ kind: 'text', page: null, line: 1, field: 1 }];
  measure.projects.splice(int(random, 0, measure.projects.length), 0, {
    id: 'm0-p0',
    key: 'p0000000000',
    name,
    initiatives: [1],
    ...{ path: [], attributes: [], values: [] },
    departments: [department],
    lanes: [],
    source,
  });
  return [`added project (0) null → ${name} null → ${responsibilitiesToText([department])}`];
}

function addMeasure(plan: Plan): string[] {
  const [like] = plan.measures;
  if (!like) return [];
  const title = '海洋再生資源の循環利用';
  const source: Source = [{ kind: 'text', page: null, line: 1, field: 1 }];
  const text = '藻場と干潟の再生を、漁業者の協力を得て進めます。';
  plan.measures.push({
    ...like,
    id: 'm0-0',
    number: 99,
    title,
    overview: [],
    indicators: [],
    initiatives: [{ id: 'm0-0-i1', key: 'i0000000000', number: 1, text, departments: [], reprint: false, source }],
    projects: [],
  });
  return [`added measure (1) null → ${title}`];
}

/** Everywhere; the other changes say the old name as the older edition did, and the new one on the newer side. */
function renameDepartment(plan: Plan, random: Random): string[] {
  const all = [...responsibilitiesOf(plan)];
  const names = [...new Set(all.map(({ department }) => department))];
  const units = new Set(all.flatMap(({ unit }) => unit ?? []));
  const name = pick(
    random,
    names.filter((one) => !units.has(one)),
  );
  const current = '未来創生戦略課';
  for (const one of all.filter(({ department }) => department === name)) one.department = current;
  return [`renamed department name ${name} → ${current} ${name} → ${current}`];
}

function* responsibilitiesOf({ measures }: Plan): Generator<Responsibility> {
  for (const { lead, initiatives, projects } of measures) {
    yield* lead;
    for (const initiative of initiatives) yield* initiative.departments;
    for (const { departments, lanes } of projects) {
      yield* departments;
      for (const lane of lanes) yield* lane.departments ?? [];
    }
  }
}

/** The same content as another reading would have it: other ids, other places, nothing noticed. */
export function withOtherPlaces(plan: Plan): Plan {
  const ids = new Map<string, string>();
  const toId = (id: string): string => {
    const known = ids.get(id) ?? `r${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const idFields = ['id', 'direction', 'axis', 'departmentId', 'unitDepartmentId', 'follows'];
  const json = JSON.stringify({ ...plan, index: [], notices: [], repairs: [] }, (field, value: unknown) => {
    if (field === 'source' && typeof value === 'object' && value !== null && !('sha256' in value)) {
      return [{ kind: 'pdf', page: 7, bbox: [1, 2, 3, 4] }];
    }
    return idFields.includes(field) && typeof value === 'string' ? toId(value) : value;
  });
  const copy = JSON.parse(json) as Plan;
  return { ...copy, edition: `${plan.edition}-2`, source: { ...plan.source, file: 'b.pdf', sha256: 'b'.repeat(64) } };
}

function responsibilitiesToText(responsibilities: readonly Responsibility[]): string | null {
  const names = responsibilities.map(({ department, unit }) => department + (unit === null ? '' : `(${unit})`));
  return names.length === 0 ? null : names.join('、');
}

function yearsToText({ start, end, endKnown }: Pick<Activity, 'start' | 'end' | 'endKnown'>): string {
  if (!endKnown) return start === end ? `${start}–?` : `${start}–${end}?`;
  return start === end ? String(start) : `${start}–${end}`;
}

function numberToSign(number: number): string {
  return String.fromCodePoint(0x245f + number);
}
