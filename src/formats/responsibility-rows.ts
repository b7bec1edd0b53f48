import { eachRecord, type Found, foundToDepartments } from '../model/each-record.ts';
import type { IndexEntry, Plan, Responsibility } from '../model/plan.ts';
import type { Links } from './links.ts';
import type { RowOf } from './table-specs.ts';

type ResponsibilityRow = RowOf<'responsibilities'>;

/** A record with its responsibilities, in the columns that identify it. */
type Duty = Pick<ResponsibilityRow, 'subject_type' | 'subject' | 'role' | 'measure_id'> &
  Partial<Pick<ResponsibilityRow, 'initiative_number' | 'initiative_id' | 'project_id' | 'lane_id'>> & {
    departments: readonly Responsibility[];
  };

/** Responsibilities of the measures in order, then of the index. */
export function planToResponsibilityRows(plan: Plan, links: Links): ResponsibilityRow[] {
  const duties = [
    ...eachRecord(plan).map(foundToDuty),
    ...plan.index.flatMap((entry) => indexEntryToDuties(entry, links)),
  ];
  const counts = new Map<string, number>();
  return duties.flatMap(({ departments, ...duty }) =>
    departments.map((responsibility) => {
      // ids from the index contain x, since it names the same records as the measures
      const series = `${duty.subject}-${duty.role === 'index' ? 'x' : 'r'}`;
      const position = (counts.get(series) ?? 0) + 1;
      counts.set(series, position);
      return dutyToRow(duty, responsibility, `${series}${position}`, position, links);
    }),
  );
}

function foundToDuty(found: Found): Duty {
  const { kind, id, measure } = found;
  const common = {
    subject_type: kind,
    subject: id,
    role: kind === 'measure' ? 'lead' : 'responsible',
    measure_id: measure.id,
    departments: foundToDepartments(found),
  };
  switch (found.kind) {
    case 'initiative':
      return { ...common, initiative_number: found.record.number, initiative_id: id };
    case 'project':
      return { ...common, project_id: id };
    case 'lane':
      return { ...common, project_id: found.project.id, lane_id: id };
    default:
      return common;
  }
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
