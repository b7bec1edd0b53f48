import type { CorrectableKind } from './correction.ts';
import type { Place } from './place.ts';
import type { Activity, Indicator, Initiative, Lane, Measure, Plan, Project, Responsibility, Value } from './plan.ts';

type As<Kind extends CorrectableKind, Of, Above = unknown> = {
  kind: Kind;
  id: string;
  record: Of;
  /** From 1, among records of its kind with the same parent. */
  position: number;
  measure: Measure;
} & Above;

/** The values of one year of all indicators of a measure. This is no record of the plan, so `eachRecord` does not list it. */
export type ValueColumn = { year: number; values: readonly Value[] };

/** A record with its ancestors; the `id` of a value is the one in its CSV table. */
export type Found =
  | As<'measure', Measure>
  | As<'indicator', Indicator>
  | As<'value', Value, { indicator: Indicator }>
  | As<'initiative', Initiative>
  | As<'project', Project>
  | As<'lane', Lane, { project: Project }>
  | As<'activity', Activity, { project: Project; lane: Lane }>;

/** What a correction can name. */
export type FoundTarget = Found | As<'column', ValueColumn>;

export type FoundOf<Kind extends CorrectableKind> = Extract<FoundTarget, { kind: Kind }>;

type Measures = { measures: readonly Measure[] };

const listed = new WeakMap<readonly Measure[], readonly Found[]>();

/** A copy of a plan whose records are listed only once, although every table asks for them. */
export function withListedRecords<Of extends Measures>(plan: Of): Of {
  const measures = [...plan.measures];
  listed.set(measures, measuresToFound(measures));
  return { ...plan, measures };
}

/** Every record of the measures in order, each before its children. */
export function eachRecord({ measures }: Measures): readonly Found[] {
  return listed.get(measures) ?? measuresToFound(measures);
}

function measuresToFound(measures: readonly Measure[]): Found[] {
  return measures.flatMap((measure, at) => measureToFound(measure, at + 1));
}

/** The records of one kind. */
export function recordsOf<Kind extends Found['kind']>(plan: Measures, kind: Kind): FoundOf<Kind>[] {
  return eachRecord(plan).filter((one): one is FoundOf<Kind> => one.kind === kind);
}

/** Every place that a record or a notice names. */
export function eachPlace(plan: Pick<Plan, 'measures' | 'notices'>): Place[] {
  const records = eachRecord(plan).flatMap((found) => (found.kind === 'measure' ? [] : found.record.source));
  return [...records, ...plan.notices.flatMap(({ source }) => source ?? [])];
}

/** The columns of the indicators of a measure, by year. */
export function columnsOf(measure: Measure): FoundOf<'column'>[] {
  const values = measure.indicators.flatMap((indicator) => indicator.values);
  return [...Map.groupBy(values, ({ year }) => year)].map(([year, own], at) => {
    return { kind: 'column', id: `${measure.id}-y${year}`, record: { year, values: own }, position: at + 1, measure };
  });
}

function measureToFound(measure: Measure, position: number): Found[] {
  return [
    { kind: 'measure', id: measure.id, record: measure, position, measure },
    ...measure.indicators.flatMap((indicator, at): Found[] => [
      { kind: 'indicator', id: indicator.id, record: indicator, position: at + 1, measure },
      ...indicator.values.map((record, index): Found => {
        const id = `${indicator.id}-v${index + 1}`;
        return { kind: 'value', id, record, position: index + 1, measure, indicator };
      }),
    ]),
    ...measure.initiatives.map((record, at): Found => {
      return { kind: 'initiative', id: record.id, record, position: at + 1, measure };
    }),
    ...measure.projects.flatMap((project, at): Found[] => [
      { kind: 'project', id: project.id, record: project, position: at + 1, measure },
      ...project.lanes.flatMap((lane, index) => laneToFound(lane, index + 1, project, measure)),
    ]),
  ];
}

function laneToFound(lane: Lane, position: number, project: Project, measure: Measure): Found[] {
  return [
    { kind: 'lane', id: lane.id, record: lane, position, measure, project },
    ...lane.activities.map((record, at): Found => {
      return { kind: 'activity', id: record.id, record, position: at + 1, measure, project, lane };
    }),
  ];
}

/** The departments of a record itself; for a lane without its own, those of its project. */
export function foundToDepartments(found: Found): readonly Responsibility[] {
  switch (found.kind) {
    case 'measure':
      return found.record.lead;
    case 'initiative':
    case 'project':
    case 'lane':
      return found.record.departments ?? [];
    default:
      return [];
  }
}
