import type { ChangedRecord } from '../model/change.ts';
import { eachRecord, type Found, foundToDepartments } from '../model/each-record.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
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

export type RecordKind = Exclude<ChangedRecord, 'plan' | 'year'>;

/** A record of any kind in a common form: its summary, its parent, its places. */
export type PlanRecord = {
  id: string;
  kind: RecordKind;
  /** Id of the record that it is part of; null at the top. */
  parent: string | null;
  title: string;
  facts: Fact[];
  /** Its own places; empty if the plan keeps none (directions, measures). */
  places: readonly Place[];
};

/** Every record of a plan that has an id, each before its children. */
export function planToRecords(plan: Plan): PlanRecord[] {
  const directions = plan.directions.map(({ id, number, title }): PlanRecord => {
    return { id, kind: 'direction', parent: null, title: `${number} ${title}`, facts: [], places: [] };
  });
  return [...directions, ...eachRecord(plan).flatMap(foundToRecord), ...departmentsToRecords(plan)];
}

/** The common form of a record; none for a value, which belongs to its indicator. */
function foundToRecord(found: Found): PlanRecord | [] {
  const { kind, id, record, measure } = found;
  switch (kind) {
    case 'measure': {
      const title = `(${record.number}) ${record.title}`;
      return { id, kind, parent: record.direction, title, facts: measureToFacts(record), places: [] };
    }
    case 'indicator': {
      const places = [record, ...record.values].flatMap(({ source }) => source);
      return { id, kind, parent: measure.id, title: record.name, facts: indicatorToFacts(record), places };
    }
    case 'value':
      return [];
    case 'initiative': {
      const title = `${record.number} ${record.text}`;
      return { id, kind, parent: measure.id, title, facts: initiativeToFacts(record), places: record.source };
    }
    case 'project': {
      const { name, source } = record;
      return { id, kind, parent: measure.id, title: name, facts: projectToFacts(record), places: source };
    }
    case 'lane': {
      const { number, source } = record;
      return { id, kind, parent: found.project.id, title: String(number), facts: laneToFacts(record), places: source };
    }
    case 'activity': {
      const [title, facts] = [activityToTitle(record), activityToFacts(record)];
      return { id, kind, parent: found.lane.id, title, facts, places: record.source };
    }
  }
}

/** A mention of departments: the record, the printed text, the ids, and the places. */
type Naming = { id: string; raw: string; departmentIds: readonly (string | null)[]; places: readonly Place[] };

/** Departments as records; their places are those where they are named. */
function departmentsToRecords(plan: Plan): PlanRecord[] {
  const namings = eachRecord(plan).flatMap(foundToNamings);
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

/** The first place of each spelling; a measure's lead has no places in the plan. */
function namingsToPlaces(namings: readonly Naming[]): Place[] {
  const bySpelling = new Map<string, readonly Place[]>();
  for (const { raw, places } of namings) {
    if (places.length > 0 && !bySpelling.has(raw)) bySpelling.set(raw, places);
  }
  return [...bySpelling.values()].flat();
}

function foundToNamings(found: Found): Naming[] {
  const places = found.kind === 'measure' ? [] : found.record.source;
  return foundToDepartments(found).map(({ raw, departmentId, unitDepartmentId }) => {
    return { id: found.id, raw, departmentIds: [departmentId, unitDepartmentId], places };
  });
}
