import { recordsOf } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Links } from './links.ts';
import { laneToResponsibilities, responsibilitiesToNames, sourceToCells, valueToCells } from './record-cells.ts';
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

/** The project's own numbers, then those of the lanes that have their own; one position through all of them. */
export function planToProjectInitiativeRows(plan: Plan, links: Links): RowOf<'project_initiatives'>[] {
  return recordsOf(plan, 'project').flatMap(({ measure, record: project }) => {
    const ofProject = project.initiatives.map((number) => ({ number, lane_id: null }));
    const ofLanes = project.lanes.flatMap((lane) =>
      (lane.initiatives ?? []).map((number) => ({ number, lane_id: lane.id })),
    );
    return [...ofProject, ...ofLanes].map(({ number, lane_id }, at) => ({
      id: `${project.id}-n${at + 1}`,
      measure_id: measure.id,
      project_id: project.id,
      lane_id,
      position: at + 1,
      initiative_number: number,
      initiative_id: links.initiative(measure.id, number),
    }));
  });
}

export function planToProjectValueRows(plan: Plan): RowOf<'project_values'>[] {
  return recordsOf(plan, 'project').flatMap(({ measure, record: project }) =>
    project.values.map((value, at) => ({
      id: `${project.id}-v${at + 1}`,
      measure_id: measure.id,
      project_id: project.id,
      project_name: project.name,
      position: at + 1,
      name: value.name,
      ...valueToCells(value),
    })),
  );
}

export function planToProjectAttributeRows(plan: Plan): RowOf<'project_attributes'>[] {
  return recordsOf(plan, 'project').flatMap(({ measure, record: project }) =>
    project.attributes.map(({ head, text, source }, at) => ({
      id: `${project.id}-b${at + 1}`,
      measure_id: measure.id,
      project_id: project.id,
      project_name: project.name,
      position: at + 1,
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
  return recordsOf(plan, 'activity').flatMap(({ record: activity }) =>
    activity.items.map((text, at) => ({
      id: `${activity.id}-t${at + 1}`,
      activity_id: activity.id,
      position: at + 1,
      text,
    })),
  );
}

/** A department that is named twice for one activity, for two of its units, has one row: counted, it counts once. */
export function planToActivityDepartmentRows(plan: Plan, links: Links): RowOf<'activity_departments'>[] {
  return recordsOf(plan, 'activity').flatMap(({ project, lane, record: activity }) => {
    const byName = Map.groupBy(laneToResponsibilities(lane, project), ({ department }) => department);
    return [...byName].map(([department, duties], at) => ({
      id: `${activity.id}-d${at + 1}`,
      activity_id: activity.id,
      position: at + 1,
      department,
      department_id: links.department(duties[0]?.departmentId ?? null),
      units: duties.flatMap(({ unit }) => unit ?? []).join('、') || null,
    }));
  });
}
