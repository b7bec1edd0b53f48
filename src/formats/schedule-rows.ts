import { ARROW, activityToEnds, activityToWords } from '../model/activity-words.ts';
import { type FoundOf, recordsOf } from '../model/each-record.ts';
import type { Activity, Lane, Plan, Project } from '../model/plan.ts';
import { text } from './fields.ts';
import type { Links } from './links.ts';
import { laneToResponsibilities, responsibilitiesToNames } from './record-cells.ts';
import type { NamedField, TableValue } from './table.ts';
import type { RowOf } from './table-specs.ts';

/** Marks a year into which an activity may continue, since its end is not printed. */
const PERHAPS = `${ARROW}?`;

/** Years; a longer period is a misprint, and would add a column for each year. */
const MAX_YEARS = 60;

export const UNDATED = 'without_year';

/** The printed schedule: a row for each lane, a column for each year. */
export function planToScheduleRows(plan: Plan, links: Links): (RowOf<'schedule'> & Record<string, TableValue>)[] {
  const years = planToYears(plan);
  return recordsOf(plan, 'lane').map((found) => ({
    ...laneToLabels(found, links),
    ...Object.fromEntries(years.map((year) => [String(year), laneToYearCell(found.record, year, plan)])),
    [UNDATED]: laneToUndatedCell(found.record),
  }));
}

/** A column for each year of the plan, and one for activities without a year. */
export function planToYearFields(plan: Plan): NamedField[] {
  const note = `Words of what begins in the year; ${ARROW} what goes on, ${PERHAPS} what may, its end not being printed`;
  return [
    ...planToYears(plan).map((year) => ({ name: String(year), ...text(`${year}年度`, `Fiscal year ${year}`, note) })),
    { name: UNDATED, ...text('年度のない工程', 'Without year', 'What stands in columns that nothing gives a year') },
  ];
}

/** The years of time columns, and those of activities whose period is stated in a cell or caption. */
function planToYears(plan: Plan): number[] {
  const stated = recordsOf(plan, 'activity').flatMap(({ record: { start, end } }) =>
    start === null || end === null ? [] : yearsBetween(start, Math.min(end, start + MAX_YEARS)),
  );
  return [...new Set([...plan.plan.years, ...stated])].sort((a, b) => a - b);
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function laneToLabels({ record, project, measure }: FoundOf<'lane'>, links: Links): RowOf<'schedule'> {
  const { id, series } = record;
  return {
    id,
    direction_title: links.directionTitle(measure.direction),
    measure_title: measure.title,
    path: pathToText(project),
    project_name: project.name,
    series,
    departments: responsibilitiesToNames(laneToResponsibilities(record, project)),
  };
}

/** The labels above a project, outermost first; null if there are none. */
export function pathToText({ path }: Pick<Project, 'path'>): string | null {
  return path.length === 0 ? null : path.map((step) => step.text).join(' / ');
}

function laneToYearCell({ activities, axis }: Lane, year: number, { plan }: Plan): string | null {
  const columns = plan.axes.find(({ id }) => id === axis)?.columns;
  const words = activities.flatMap((activity) => activityInYear(activity, year) ?? []);
  if (words.length > 0) return words.join(' | ');
  const isPrinted = columns === undefined || columns.some((column) => column.year === year);
  const before = activities.findLast(({ end }) => end !== null && end < year);
  return isPrinted && before?.endKnown === false ? PERHAPS : null;
}

function activityInYear(activity: Activity, year: number): string | null {
  const { start, end } = activity;
  if (start === null || end === null || year < start || year > end) return null;
  return year === start ? activityToCell(activity) : ARROW;
}

/** The activities of a lane that have time columns but no year. */
function laneToUndatedCell({ activities }: Lane): string | null {
  const undated = activities.filter(({ start }) => start === null);
  const words = undated.map((one) => `${[...new Set(activityToEnds(one))].join('–')}: ${activityToCell(one)}`);
  return words.length === 0 ? null : words.join(' | ');
}

function activityToCell(activity: Activity): string {
  return [activityToWords(activity), activity.note ?? ''].join(' ').trim();
}
