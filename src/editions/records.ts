import type { Place } from '../model/place.ts';
import type { Indicator, Initiative, Lane, Measure, Plan, Project } from '../model/plan.ts';
import {
  activityToFacts,
  activityToTitle,
  departmentToFacts,
  type Fact,
  indicatorToFacts,
  initiativeToFacts,
  laneToFacts,
  measureToFacts,
  projectToFacts,
} from './facts.ts';

export type RecordKind =
  | 'direction'
  | 'measure'
  | 'indicator'
  | 'initiative'
  | 'project'
  | 'lane'
  | 'activity'
  | 'department';

/** A record of a plan without its kind's own shape: what it says in short, what it is part of, where it stands. */
export type PlanRecord = {
  id: string;
  kind: RecordKind;
  /** Id of the record that it is part of; null at the top. */
  parent: string | null;
  title: string;
  facts: Fact[];
  /** Its own places; none where the plan keeps none (directions, measures). */
  places: readonly Place[];
};

/** Every record of a plan that has an id, each ahead of those that are part of it. */
export function planToRecords(plan: Plan): PlanRecord[] {
  const directions = plan.directions.map(
    ({ id, number, title }): PlanRecord => ({
      id,
      kind: 'direction',
      parent: null,
      title: `${number} ${title}`,
      facts: [],
      places: [],
    }),
  );
  return [...directions, ...plan.measures.flatMap(measureToRecords), ...departmentsToRecords(plan)];
}

function measureToRecords(measure: Measure): PlanRecord[] {
  const { id, direction, number, title } = measure;
  return [
    {
      id,
      kind: 'measure',
      parent: direction,
      title: `(${number}) ${title}`,
      facts: measureToFacts(measure),
      places: [],
    },
    ...measure.indicators.map((indicator) => indicatorToRecord(indicator, id)),
    ...measure.initiatives.map((initiative) => initiativeToRecord(initiative, id)),
    ...measure.projects.flatMap((project) => projectToRecords(project, id)),
  ];
}

function indicatorToRecord(indicator: Indicator, parent: string): PlanRecord {
  const { id, name, values, source } = indicator;
  const places = [...source, ...values.flatMap((value) => value.source)];
  return { id, kind: 'indicator', parent, title: name, facts: indicatorToFacts(indicator), places };
}

function initiativeToRecord(initiative: Initiative, parent: string): PlanRecord {
  const { id, number, text, source } = initiative;
  const facts = initiativeToFacts(initiative);
  return { id, kind: 'initiative', parent, title: `${number} ${text}`, facts, places: source };
}

function projectToRecords(project: Project, parent: string): PlanRecord[] {
  const { id, name, source, lanes } = project;
  return [
    { id, kind: 'project', parent, title: name, facts: projectToFacts(project), places: source },
    ...lanes.flatMap((lane) => laneToRecords(lane, id)),
  ];
}

function laneToRecords(lane: Lane, parent: string): PlanRecord[] {
  const { id, number, source, activities } = lane;
  return [
    { id, kind: 'lane', parent, title: String(number), facts: laneToFacts(lane), places: source },
    ...activities.map(
      (activity): PlanRecord => ({
        id: activity.id,
        kind: 'activity',
        parent: id,
        title: activityToTitle(activity),
        facts: activityToFacts(activity),
        places: activity.source,
      }),
    ),
  ];
}

/** Who names a department, and as what it is printed there. */
type Naming = { id: string; raw: string; departmentIds: readonly (string | null)[]; places: readonly Place[] };

/** A department stands wherever it is named. */
function departmentsToRecords(plan: Plan): PlanRecord[] {
  const namings = plan.measures.flatMap(measureToNamings);
  return plan.departments.map((department): PlanRecord => {
    const own = namings.filter(({ departmentIds }) => departmentIds.includes(department.id));
    return {
      id: department.id,
      kind: 'department',
      parent: null,
      title: department.name,
      facts: departmentToFacts(department, [...new Set(own.map(({ id }) => id))]),
      places: namingsToPlaces(own),
    };
  });
}

/** Of each spelling the first place; those of a measure's lead are not kept. */
function namingsToPlaces(namings: readonly Naming[]): Place[] {
  const bySpelling = new Map<string, readonly Place[]>();
  for (const { raw, places } of namings) {
    if (places.length > 0 && !bySpelling.has(raw)) bySpelling.set(raw, places);
  }
  return [...bySpelling.values()].flat();
}

function measureToNamings({ id, lead, initiatives, projects }: Measure): Naming[] {
  const subjects = [
    { id, departments: lead, places: [] },
    ...initiatives.map((one) => ({ ...one, places: one.source })),
    ...projects.map((one) => ({ ...one, places: one.source })),
    ...projects.flatMap(({ lanes }) => lanes).map((one) => ({ ...one, places: one.source })),
  ];
  return subjects.flatMap(({ id: subject, departments, places }) =>
    (departments ?? []).map(({ raw, departmentId, unitDepartmentId }) => ({
      id: subject,
      raw,
      departmentIds: [departmentId, unitDepartmentId],
      places,
    })),
  );
}
