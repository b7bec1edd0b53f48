import { InputError } from '../../src/errors.ts';
import type { NoticeRecord } from '../../src/model/notice.ts';
import type { Measure, Plan, Project } from '../../src/model/plan.ts';

/** How another form of a text was read, held against the plan of the text itself; `refused`: the code of what it failed with. */
export type VariantScore = {
  right: number;
  wrong: number;
  missed: number;
  extra: number;
  silent: number;
  f1: number;
  refused: string | null;
};

/** A fact of a plan, with whose it is: a project's, or (null) its measure's. */
type Fact = { key: string; project: Project | null; measure: Measure };

export async function scoreVariant(truth: Plan, read: () => Promise<Plan>): Promise<VariantScore> {
  try {
    return comparePlans(truth, await read());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { right: 0, wrong: 0, missed: 0, extra: 0, silent: 0, f1: 0, refused: error.code };
  }
}

/** `wrong`: a project that was read, with other words, years or departments; silent: no warning or error is told of it. */
export function comparePlans(truth: Plan, plan: Plan): VariantScore {
  const expected = planToFacts(truth);
  const found = planToFacts(plan);
  const left = new Map<string, Fact[]>();
  for (const fact of found) left.set(fact.key, [...(left.get(fact.key) ?? []), fact]);
  const missing = expected.filter(({ key }) => left.get(key)?.pop() === undefined);
  const surplus = [...left.values()].flat();
  const right = expected.length - missing.length;
  const names = new Set(found.map(nameOf));
  const meant = new Set(expected.map(nameOf));
  const wrong = missing.filter((fact) => names.has(nameOf(fact)));
  const doubts = plan.notices.filter(({ severity }) => severity !== 'info');
  const projects = plan.measures.flatMap(({ projects }) => projects);
  const isTold = ({ project, measure, key }: Fact): boolean =>
    (project === null
      ? doubts.some(({ subject }) => subject === measure.id || subject?.startsWith(`${measure.id}-`))
      : projects
          .filter(({ id, name }) => id === project.id || bare(name).includes(bare(project.name)))
          .some((one) => doubts.some((doubt) => speaksOf(doubt, one)))) ||
    doubts.some(({ severity, actual }) => severity === 'error' && quotes(actual ?? '', key));
  const silent = [...missing, ...surplus].filter((fact) => !isTold(fact)).length;
  return {
    right,
    wrong: wrong.length,
    missed: missing.length - wrong.length,
    extra: surplus.filter((fact) => !meant.has(nameOf(fact))).length,
    silent,
    f1: round((2 * right) / Math.max(1, expected.length + found.length)),
    refused: null,
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
const nameOf = ({ measure, project }: Fact): string => `${bare(measure.title)} ${bare(project?.name ?? '')}`;

/** An error that quotes the words of a fact tells of it. */
function quotes(actual: string, key: string): boolean {
  const words = key.split(' ').at(-1) ?? '';
  return words !== '' && bare(actual).includes(words);
}

function planToFacts({ measures }: Plan): Fact[] {
  return measures.flatMap((measure) => {
    const ofMeasure = measureToTexts(measure).map((key) => ({ key, project: null, measure }));
    return [...ofMeasure, ...measure.projects.flatMap((project) => projectToFacts(project, measure))];
  });
}

function measureToTexts({ title, lead, overview, indicators, initiatives }: Measure): string[] {
  return [
    `lead ${lead.map(({ department }) => bare(department)).join('、')}`,
    ...overview.map((text) => `overview ${bare(text)}`),
    ...indicators.flatMap(({ name, role, values }) => [
      `${role} ${bare(name)}`,
      ...values.map(({ year, raw }) => `value ${bare(name)} ${year} ${bare(raw)}`),
    ]),
    ...initiatives.map(({ number, text }) => `initiative ${number} ${bare(text)}`),
  ].map((key) => `${bare(title)} ${key}`);
}

function projectToFacts(project: Project, measure: Measure): Fact[] {
  const who = project.departments.map(({ department, unit }) => department + (unit ?? '')).sort();
  const facts = project.lanes
    .flatMap(({ activities }) => activities)
    .map(({ items, start, end, note }) => `${start}-${end} ${bare(note ?? '')} ${bare(items.join(''))}`);
  const label = `(${bare(who.join('、'))}) [${project.initiatives.join(',')}] ${project.lanes.length} ${bare(project.name)}`;
  return [label, ...facts].map((key) => ({
    key: `${bare(measure.title)} ${bare(project.name)} ${key}`,
    project,
    measure,
  }));
}

function speaksOf({ subject, source }: NoticeRecord, project: Project): boolean {
  if (subject === project.id || subject?.startsWith(`${project.id}-`)) return true;
  const lines = projectToLines(project);
  return (source ?? []).some((place) => place.kind === 'text' && lines.has(place.line));
}

function projectToLines({ source, lanes }: Project): Set<number> {
  const places = [source, ...lanes.flatMap((lane) => [lane.source, ...lane.activities.map((one) => one.source)])];
  return new Set(places.flat().flatMap((place) => (place.kind === 'text' ? [place.line] : [])));
}
