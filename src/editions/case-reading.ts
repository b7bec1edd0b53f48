import { type Place, placeToBox, type Source } from '../model/place.ts';
import type { Measure, Plan } from '../model/plan.ts';
import { planToRecords } from './records.ts';

/** Maps a place to its line (text) or page (PDF), counted in the whole input; null if unknown. */
export type PlaceToUnit = (place: Place) => number | null;

/** The part of a plan that a case is about: a measure, by its heading, or everything on some units (lines or pages). */
export type Scope = { heading: string | null; units: ReadonlySet<number> };

/** Identifies a measure in another reading; ids would not, since they count repeated numbers. */
export function measureToHeading({ direction, number, title }: Measure, plan: Plan): string {
  const above = plan.directions.find(({ id }) => id === direction);
  return JSON.stringify([above?.number ?? null, above?.title ?? null, number, title]);
}

/**
 * The content of a plan within a scope as a text, equal for two readings that agree: records without ids, but with their sources,
 * and the repairs and notices about them. Null if nothing is in scope.
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

/** A measure with only those parts that are on the units; an empty list if none are. */
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

/** Whether a notice or repair is in scope: by its record, or by its place if it has no record or is about a measure. */
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

/** Names to replace ids, which depend on the records before: made from the place of a record, or from its name. */
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
 * Keys left out because their values depend on other records. (A department's canonical name stands beside its id.)
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
