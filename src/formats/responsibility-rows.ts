import type { IndexEntry, Measure, Plan, Project, Responsibility } from '../model/plan.ts';
import type { Links } from './links.ts';
import type { RowOf } from './table-specs.ts';

type ResponsibilityRow = RowOf<'responsibilities'>;

/** What is answered for, in the columns that name it, and by whom. */
type Duty = Pick<ResponsibilityRow, 'subject_type' | 'subject' | 'role' | 'measure_id'> &
  Partial<Pick<ResponsibilityRow, 'initiative_number' | 'initiative_id' | 'project_id' | 'lane_id'>> & {
    departments: readonly Responsibility[];
  };

/** The measures in their order, then the index. */
export function planToResponsibilityRows(plan: Plan, links: Links): ResponsibilityRow[] {
  const duties = [
    ...plan.measures.flatMap(measureToDuties),
    ...plan.index.flatMap((entry) => indexEntryToDuties(entry, links)),
  ];
  const counts = new Map<string, number>();
  return duties.flatMap(({ departments, ...duty }) =>
    departments.map((responsibility) => {
      // x for the index: it names the same measures and initiatives as the text
      const series = `${duty.subject}-${duty.role === 'index' ? 'x' : 'r'}`;
      const position = (counts.get(series) ?? 0) + 1;
      counts.set(series, position);
      return dutyToRow(duty, responsibility, `${series}${position}`, position, links);
    }),
  );
}

function measureToDuties(measure: Measure): Duty[] {
  const measure_id = measure.id;
  return [
    { subject_type: 'measure', subject: measure.id, role: 'lead', measure_id, departments: measure.lead },
    ...measure.initiatives.map(
      ({ id, number, departments }): Duty => ({
        subject_type: 'initiative',
        subject: id,
        role: 'responsible',
        measure_id,
        initiative_number: number,
        initiative_id: id,
        departments,
      }),
    ),
    ...measure.projects.flatMap((project) => projectToDuties(project, measure_id)),
  ];
}

function projectToDuties(project: Project, measure_id: string): Duty[] {
  const common = { role: 'responsible', measure_id, project_id: project.id };
  return [
    { ...common, subject_type: 'project', subject: project.id, departments: project.departments },
    ...project.lanes.map(
      ({ id, departments }): Duty => ({
        ...common,
        subject_type: 'lane',
        subject: id,
        lane_id: id,
        departments: departments ?? [],
      }),
    ),
  ];
}

function indexEntryToDuties({ measure, lead, initiatives }: IndexEntry, links: Links): Duty[] {
  const common = { role: 'index', measure_id: links.measure(measure) };
  return [
    { ...common, subject_type: 'measure', subject: measure, departments: lead },
    ...initiatives.map(({ number, departments }): Duty => {
      const id = links.initiative(measure, number);
      return {
        ...common,
        subject_type: 'initiative',
        subject: id ?? `${measure}-i${number}`,
        initiative_number: number,
        initiative_id: id,
        departments,
      };
    }),
  ];
}

function dutyToRow(
  duty: Omit<Duty, 'departments'>,
  responsibility: Responsibility,
  id: string,
  position: number,
  links: Links,
): ResponsibilityRow {
  const { department, departmentId, unit, unitDepartmentId, andOthers, level, raw } = responsibility;
  return {
    initiative_number: null,
    initiative_id: null,
    project_id: null,
    lane_id: null,
    ...duty,
    id,
    position,
    department,
    department_id: links.department(departmentId),
    unit,
    unit_department_id: links.department(unitDepartmentId),
    and_others: andOthers,
    level,
    raw,
  };
}
