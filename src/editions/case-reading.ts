import { type Place, placeToBox, type Source } from '../model/place.ts';
import type { Measure, Plan } from '../model/plan.ts';
import { planToRecords } from './records.ts';

/** The line of a text or the page of a PDF that a place stands on, counted as in the whole input; null where it is not known. */
export type PlaceToUnit = (place: Place) => number | null;

/** What of a plan a case is about: a measure, by its heading, or whatever stands on the units. */
export type Scope = { heading: string | null; units: ReadonlySet<number> };

/** What makes a measure the same one in another reading; ids count how often a number is repeated. */
export function measureToHeading({ direction, number, title }: Measure, plan: Plan): string {
  const above = plan.directions.find(({ id }) => id === direction);
  return JSON.stringify([above?.number ?? null, above?.title ?? null, number, title]);
}

/**
 * What a plan says within a scope, as a text that two readings share where they read the same: records without their
 * ids, with what they were read from, and what was mended and noticed about them. Null where nothing is in scope.
 */
export function planToReading(plan: Plan, scope: Scope, toUnit: PlaceToUnit): string | null {
  const toKey = (place: Place): string => `${toUnit(place)}:${place.kind === 'text' ? place.field : placeToBox(place)}`;
  const isOn = (source: Source | null): boolean => (source ?? []).some((place) => scope.units.has(toUnit(place) ?? 0));
  const measures = plan.measures.flatMap((measure) => {
    if (scope.heading === null) return pickParts(measure, isOn);
    return measureToHeading(measure, plan) === scope.heading ? [measure] : [];
  });
  const names = idsToNames(plan, toKey);
  const isAbout = toIsAbout(plan, measures, scope, isOn);
  const notices = plan.notices.filter(isAbout).map(({ code, severity, subject, source }) => {
    return { code, severity, subject, source };
  });
  const repairs = plan.repairs.filter(isAbout).map(({ reason: _, reasonJa: __, ...repair }) => repair);
  if (measures.length + notices.length + repairs.length === 0) return null;
  const headed = measures.map((measure) => ({ heading: measureToHeading(measure, plan), ...measure }));
  return JSON.stringify({ headed, notices, repairs }, toReplacer(names, toKey));
}

/** A measure with no more of it than stands on the units; none where nothing does. */
function pickParts(measure: Measure, isOn: (source: Source) => boolean): Measure[] {
  const indicators = measure.indicators.filter(({ source, values }) =>
    [source, ...values.map((one) => one.source)].some(isOn),
  );
  const initiatives = measure.initiatives.filter(({ source }) => isOn(source));
  const projects = measure.projects
    .map((project) => ({ ...project, lanes: project.lanes.filter(({ source }) => isOn(source)) }))
    .filter(({ source, lanes }) => lanes.length > 0 || isOn(source));
  const isEmpty = indicators.length + initiatives.length + projects.length === 0;
  return isEmpty ? [] : [{ ...measure, lead: [], overview: [], indicators, initiatives, projects }];
}

type Said = { subject: string | null; source: Source | null };

/** What is said of a record belongs to it alone; what is said of no record, or of a measure, belongs where it stands. */
function toIsAbout(
  plan: Plan,
  measures: readonly Measure[],
  { heading }: Scope,
  isOn: (source: Source | null) => boolean,
): (said: Said) => boolean {
  const toParts = (of: readonly Measure[]): string[] =>
    planToRecords({ ...plan, directions: [], departments: [], measures: [...of] })
      .filter(({ kind }) => kind !== 'measure')
      .map(({ id }) => id);
  const own = new Set([...toParts(measures), ...(heading === null ? [] : measures.map(({ id }) => id))]);
  const all = new Set(toParts(plan.measures));
  return ({ subject, source }) => {
    if (subject !== null && own.has(subject)) return true;
    return (subject === null || !all.has(subject)) && isOn(source);
  };
}

/** Ids count what comes before; a name says where a record was read from, or what it is called. */
function idsToNames(plan: Plan, toKey: (place: Place) => string): ReadonlyMap<string, string> {
  const records = planToRecords(plan).map(({ id, kind, title, places }): [string, string] => {
    const isPlaced = places.length > 0 && kind !== 'department';
    return [id, `${kind} ${isPlaced ? places.map(toKey).join(' ') : title}`];
  });
  const axes = plan.plan.axes.map(({ id, columns }): [string, string] => [id, JSON.stringify(columns)]);
  return new Map([...records, ...axes]);
}

/** Keys whose value is the id of another record. */
const references: readonly string[] = ['subject', 'follows', 'direction', 'axis', 'unitDepartmentId'];

/**
 * The canonical name of a department stands beside its id. A lane's number counts those before it, the key of a record
 * its equals.
 */
const counted: readonly string[] = ['id', 'key', 'departmentId'];

function toReplacer(
  names: ReadonlyMap<string, string>,
  toKey: (place: Place) => string,
): (key: string, value: unknown) => unknown {
  return (key, value) => {
    if (counted.includes(key)) return undefined;
    if (typeof value === 'string' && references.includes(key)) return names.get(value) ?? value;
    if (key === 'source') return ((value as Source | null) ?? []).map(toKey);
    if (key === 'lanes' && Array.isArray(value)) return value.map(({ number: _, ...lane }) => lane);
    return value;
  };
}
