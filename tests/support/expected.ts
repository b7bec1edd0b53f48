import type { Activity, Plan, Project, Responsibility } from '../../src/model/plan.ts';
import { measureKey } from './flatten.ts';
import type { CleanCell, CleanLane, CleanMeasure, CleanPlan, CleanProject } from './generator.ts';

/** What a plan says, without ids and places, so that what was meant and what was read can be held together. */
export type ReadActivity = {
  items: string[];
  start: number;
  end: number;
  endBasis: string;
  endKnown: boolean;
  /** Position in its lane of the activity that this one follows. */
  follows: number | null;
  note: string | null;
};
export type ReadProject = { name: string; related: number[]; departments: string[]; lanes: ReadActivity[][] };
export type ReadMeasure = {
  id: string;
  title: string;
  direction: string | null;
  lead: string[];
  overview: string[];
  indicators: { name: string; role: string; cumulative: boolean; values: string[] }[];
  initiatives: { number: number; text: string; departments: string[]; reprint: boolean }[];
  projects: ReadProject[];
};
export type ReadPlan = { years: number[]; issuer: string | null; issued: string | null; measures: ReadMeasure[] };

/** What must be read back from an undamaged text, by the contract's reading rules. */
export function expectedOf(plan: CleanPlan): ReadPlan {
  const { issuer, years } = plan;
  const issued = `${plan.issued.year}-${String(plan.issued.month).padStart(2, '0')}`;
  const measures = plan.directions.flatMap(({ number, title, measures }) =>
    measures.map((measure) => expectedMeasure(measure, measureKey(number, measure.number), title, years)),
  );
  return { years, issuer, issued, measures };
}

function expectedMeasure(measure: CleanMeasure, id: string, direction: string, years: readonly number[]): ReadMeasure {
  const { title, lead, overview, initiatives, projects } = measure;
  return {
    id,
    title,
    direction,
    lead: [lead],
    overview,
    indicators: measure.indicators.map(({ name, role, unit, values }) => ({
      name,
      role,
      cumulative: name.includes('累計'),
      values: values.map((value, place) => `${years[place]}: ${value ?? '—'}${value === null ? '' : unit}`),
    })),
    initiatives,
    projects: projects.map((project) => expectedProject(project, years.at(-1) ?? 0)),
  };
}

function expectedProject({ name, related, departments, lanes }: CleanProject, lastYear: number): ReadProject {
  return {
    name,
    related,
    departments: departments.map(({ name, unit }) => departmentToName(name, unit)),
    lanes: lanes.map((lane) => expectedLane(lane, lastYear)),
  };
}

/** CONTRACT.md, reading rules 3 and 4. */
export function expectedLane({ cells }: CleanLane, lastYear: number): ReadActivity[] {
  const activities: ReadActivity[] = [];
  for (const [index, cell] of cells.entries()) {
    const running = activities.at(-1);
    if (running && cell.year === running.end + 1) running.endKnown = true;
    if (carriesOn(cell) && running) carry(running, cell);
    else activities.push(startActivity(cell, activities, leads(cells[index - 1])));
  }
  return activities.map((activity) => ({ ...activity, endKnown: activity.endKnown || activity.end === lastYear }));
}

function carriesOn(cell: CleanCell): boolean {
  return cell.arrow === 'only' || cell.note !== null;
}

function leads(cell: CleanCell | undefined): boolean {
  return cell?.arrow === 'after';
}

function carry(running: ReadActivity, { year, note }: CleanCell): void {
  running.end = year;
  running.endBasis = 'arrow';
  running.endKnown = true;
  running.note ??= note;
}

function startActivity(cell: CleanCell, before: readonly ReadActivity[], follow: boolean): ReadActivity {
  const running = before.at(-1);
  if (running && cell.arrow === 'before' && cell.year - 1 > running.end) {
    running.end = cell.year - 1;
    running.endBasis = 'arrow';
  }
  if (running && cell.arrow === 'before') running.endKnown = true;
  const follows = running && (follow || cell.arrow === 'before') ? before.length - 1 : null;
  const { year: start, items, note } = cell;
  return { items, start, end: start, endBasis: 'cell', endKnown: false, follows, note };
}

/** What was read, in the same terms. */
export function readingOf(plan: Plan): ReadPlan {
  const { years, issuer, issued } = plan.plan;
  const directions = new Map(plan.directions.map(({ id, title }) => [id, title]));
  const measures = plan.measures.map((measure) => ({
    id: measure.id,
    title: measure.title,
    direction: directions.get(measure.direction ?? '') ?? null,
    lead: measure.lead.map(responsibilityToName),
    overview: measure.overview,
    indicators: measure.indicators.map(({ name, role, cumulative, values }) => ({
      name,
      role,
      cumulative,
      values: values.map(({ year, value, unit, raw }) => `${year}: ${value ?? raw}${unit ?? ''}`),
    })),
    initiatives: measure.initiatives.map(({ number, text, departments, reprint }) => ({
      number,
      text,
      departments: departments.map(({ department }) => department),
      reprint,
    })),
    projects: measure.projects.map(projectToReading),
  }));
  return { years, issuer, issued, measures };
}

export function projectToReading({ name, initiatives, departments, lanes }: Project): ReadProject {
  return {
    name,
    related: initiatives,
    departments: departments.map(responsibilityToName),
    lanes: lanes.map(({ activities }) => activities.map((activity) => activityToReading(activity, activities))),
  };
}

function activityToReading(activity: Activity, lane: readonly Activity[]): ReadActivity {
  const { items, start, end, endBasis, endKnown, note } = activity;
  const followed = lane.findIndex(({ id }) => id === activity.follows);
  return { items, start: start ?? 0, end: end ?? 0, endBasis, endKnown, follows: followed < 0 ? null : followed, note };
}

function responsibilityToName({ department, unit }: Responsibility): string {
  return departmentToName(department, unit);
}

function departmentToName(name: string, unit: string | null): string {
  return unit === null ? name : `${name} (${unit})`;
}
