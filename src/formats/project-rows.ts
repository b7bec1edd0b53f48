import { recordsOf } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Links } from './links.ts';
import {
  laneToResponsibilities,
  partsToRows,
  responsibilitiesToNames,
  sourceToCells,
  valueToCells,
} from './record-cells.ts';
import { pathToText } from './schedule-rows.ts';
import type { RowOf } from './table-specs.ts';

export function planToProjectRows(plan: Plan): RowOf<'projects'>[] {
  return recordsOf(plan, 'project').map(({ measure, record: project, position }) => ({
    id: project.id,
    key: project.key,
    measure_id: measure.id,
    position,
    name: project.name,
    path: pathToText(project),
    departments: responsibilitiesToNames(project.departments),
    ...sourceToCells(project.source),
  }));
}

/** The project's own initiatives, then those of lanes that have their own; `position` counts through all of them. */
export function planToProjectInitiativeRows(plan: Plan, links: Links): RowOf<'project_initiatives'>[] {
  return recordsOf(plan, 'project').flatMap(({ measure, record: project }) => {
    const ofProject = project.initiatives.map((number) => ({ number, lane_id: null }));
    const ofLanes = project.lanes.flatMap((lane) =>
      (lane.initiatives ?? []).map((number) => ({ number, lane_id: lane.id })),
    );
    return partsToRows(project.id, 'n', [...ofProject, ...ofLanes], ({ number, lane_id }) => ({
      measure_id: measure.id,
      project_id: project.id,
      lane_id,
      initiative_number: number,
      initiative_id: links.initiative(measure.id, number),
    }));
  });
}

export function planToProjectValueRows(plan: Plan): RowOf<'project_values'>[] {
  return recordsOf(plan, 'project').flatMap(({ measure, record: project }) =>
    partsToRows(project.id, 'v', project.values, (value) => ({
      measure_id: measure.id,
      project_id: project.id,
      project_name: project.name,
      name: value.name,
      ...valueToCells(value),
    })),
  );
}

export function planToProjectAttributeRows(plan: Plan): RowOf<'project_attributes'>[] {
  return recordsOf(plan, 'project').flatMap(({ measure, record: project }) =>
    partsToRows(project.id, 'b', project.attributes, ({ head, text, source }) => ({
      measure_id: measure.id,
      project_id: project.id,
      project_name: project.name,
      head,
      text,
      ...sourceToCells(source),
    })),
  );
}

export function planToLaneRows(plan: Plan): RowOf<'lanes'>[] {
  return recordsOf(plan, 'lane').map(({ project, record: lane }) => ({
    id: lane.id,
    project_id: project.id,
    number: lane.number,
    axis: lane.axis,
    series: lane.series,
    own_initiatives: lane.initiatives !== null,
    own_departments: lane.departments !== null,
    ...sourceToCells(lane.source),
  }));
}

export function planToActivityRows(plan: Plan, links: Links): RowOf<'activities'>[] {
  return recordsOf(plan, 'activity').map(({ measure, project, lane, record: activity, position }) => ({
    id: activity.id,
    measure_title: measure.title,
    project_name: project.name,
    departments: responsibilitiesToNames(laneToResponsibilities(lane, project)),
    text: activity.items.join('\n'),
    start_year: activity.start,
    end_year: activity.end,
    end_printed: activity.endKnown,
    open_ended: activity.openEnded,
    series: lane.series,
    kind: activity.kind,
    note: activity.note,
    direction_title: links.directionTitle(measure.direction),
    measure_number: measure.number,
    lane_number: lane.number,
    position,
    start_month: activity.from,
    end_month: activity.to,
    start_label: activity.startLabel,
    end_label: activity.endLabel,
    end_basis: activity.endBasis,
    follows: links.activity(activity.follows),
    key: activity.key,
    direction_id: links.direction(measure.direction),
    measure_id: measure.id,
    project_id: project.id,
    lane_id: lane.id,
    ...sourceToCells(activity.source),
  }));
}

export function planToActivityItemRows(plan: Plan): RowOf<'activity_items'>[] {
  return recordsOf(plan, 'activity').flatMap(({ record: { id, items } }) =>
    partsToRows(id, 't', items, (text) => ({ activity_id: id, text })),
  );
}

/** A department named twice for one activity, for two of its units, has only one row, so that it is counted once. */
export function planToActivityDepartmentRows(plan: Plan, links: Links): RowOf<'activity_departments'>[] {
  return recordsOf(plan, 'activity').flatMap(({ project, lane, record: activity }) => {
    const byName = Map.groupBy(laneToResponsibilities(lane, project), ({ department }) => department);
    return partsToRows(activity.id, 'd', [...byName], ([department, duties]) => ({
      activity_id: activity.id,
      department,
      department_id: links.department(duties[0]?.departmentId ?? null),
      units: duties.flatMap(({ unit }) => unit ?? []).join('、') || null,
    }));
  });
}
