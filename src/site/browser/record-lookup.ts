import type {
  PageActivity,
  PageData,
  PageIndicator,
  PageInitiative,
  PageLane,
  PageMeasure,
  PagePlace,
  PageProject,
} from '../page-data.ts';

type As<Kind extends string, Of, Above = unknown> = { kind: Kind; id: string; of: Of; measure: PageMeasure } & Above;

/** A record of the page with its ancestors. */
export type PageRecord =
  | As<'indicator', PageIndicator>
  | As<'initiative', PageInitiative>
  | As<'project', PageProject>
  | As<'lane', PageLane, { project: PageProject }>
  | As<'activity', PageActivity, { project: PageProject; lane: PageLane }>;

export function recordsById({ measures }: PageData): ReadonlyMap<string, PageRecord> {
  const records = measures.flatMap((measure): PageRecord[] => [
    ...measure.indicators.map((of): PageRecord => ({ kind: 'indicator', id: of.id, of, measure })),
    ...measure.initiatives.map((of): PageRecord => ({ kind: 'initiative', id: of.id, of, measure })),
    ...measure.projects.flatMap((project): PageRecord[] => [
      { kind: 'project', id: project.id, of: project, measure },
      ...project.lanes.flatMap((lane): PageRecord[] => [
        { kind: 'lane', id: lane.id, of: lane, measure, project },
        ...lane.activities.map((of): PageRecord => ({ kind: 'activity', id: of.id, of, measure, project, lane })),
      ]),
    ]),
  ]);
  return new Map(records.map((record) => [record.id, record]));
}

/** Where a record is printed; for a project, including its lanes and activities. */
export function recordToPlaces(record: PageRecord): readonly PagePlace[] {
  if (record.kind === 'project') {
    const lanes = record.of.lanes.flatMap(({ at, activities }) => [...at, ...activities.flatMap((one) => one.at)]);
    return [...record.of.at, ...lanes];
  }
  if (record.kind === 'indicator') return [...record.of.at, ...record.of.values.flatMap((value) => value.at)];
  return record.of.at;
}
