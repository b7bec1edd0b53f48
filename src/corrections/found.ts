import type { CorrectableKind } from '../model/correction.ts';
import type { Activity, Indicator, Initiative, Lane, Measure, Project, Value } from '../model/plan.ts';

type As<Kind extends CorrectableKind, Of, Above = unknown> = {
  kind: Kind;
  id: string;
  record: Of;
  measure: Measure;
} & Above;

/** A record with those that it is part of; `id` of a value is that of its CSV table. */
export type Found =
  | As<'measure', Measure>
  | As<'indicator', Indicator>
  | As<'value', Value, { indicator: Indicator }>
  | As<'initiative', Initiative>
  | As<'project', Project>
  | As<'lane', Lane, { project: Project }>
  | As<'activity', Activity, { project: Project; lane: Lane }>;

export type FoundOf<Kind extends CorrectableKind> = Extract<Found, { kind: Kind }>;

export function measureToFound(measure: Measure): Found[] {
  return [
    { kind: 'measure', id: measure.id, record: measure, measure },
    ...measure.indicators.flatMap((indicator): Found[] => [
      { kind: 'indicator', id: indicator.id, record: indicator, measure },
      ...indicator.values.map(
        (record, at): Found => ({ kind: 'value', id: `${indicator.id}-v${at + 1}`, record, measure, indicator }),
      ),
    ]),
    ...measure.initiatives.map((record): Found => ({ kind: 'initiative', id: record.id, record, measure })),
    ...measure.projects.flatMap((project): Found[] => [
      { kind: 'project', id: project.id, record: project, measure },
      ...project.lanes.flatMap((lane): Found[] => [
        { kind: 'lane', id: lane.id, record: lane, measure, project },
        ...lane.activities.map(
          (record): Found => ({ kind: 'activity', id: record.id, record, measure, project, lane }),
        ),
      ]),
    ]),
  ];
}

export function isProject(found: Found): found is FoundOf<'project'> {
  return found.kind === 'project';
}
