import type { Plan } from '../model/plan.ts';
import { planToCorrectionRows, planToNoticeRows, planToRepairRows } from './audit-rows.ts';
import { editionField } from './fields.ts';
import { type Links, planToLinks } from './links.ts';
import {
  planToActivityDepartmentRows,
  planToActivityItemRows,
  planToActivityRows,
  planToLaneRows,
  planToProjectAttributeRows,
  planToProjectInitiativeRows,
  planToProjectRows,
  planToProjectValueRows,
} from './project-rows.ts';
import { planToResponsibilityRows } from './responsibility-rows.ts';
import { planToScheduleRows, planToYearFields } from './schedule-rows.ts';
import {
  planToAliasRows,
  planToDepartmentRows,
  planToDirectionRows,
  planToIndicatorRows,
  planToIndicatorValueRows,
  planToInitiativeRows,
  planToMeasureRows,
  planToParagraphRows,
} from './structure-rows.ts';
import {
  type Field,
  type NamedField,
  type Row,
  type Table,
  type TableName,
  type TableValue,
  tableNames,
} from './table.ts';
import { type RowOf, tableSpecs } from './table-specs.ts';

/**
 * Flatten a plan into one table per kind of record. Tables without rows are included, except corrections. A generator, since the rows
 * of all tables together take twice the memory of the plan.
 */
export function* planToTables(plan: Plan): Generator<Table> {
  const links = planToLinks(plan);
  for (const name of tableNames) {
    if (name === 'corrections' && plan.corrections === undefined) continue;
    const { ja, en } = tableSpecs[name];
    const rows = planToRows[name](plan, links).map((row: Row) => toRow(plan.edition, row));
    yield { name, ja, en, fields: tableToFields(name, plan), rows };
  }
}

const planToRows: { [N in TableName]: (plan: Plan, links: Links) => RowOf<N>[] } = {
  directions: planToDirectionRows,
  measures: planToMeasureRows,
  paragraphs: planToParagraphRows,
  indicators: planToIndicatorRows,
  indicator_values: planToIndicatorValueRows,
  initiatives: planToInitiativeRows,
  projects: planToProjectRows,
  project_initiatives: planToProjectInitiativeRows,
  project_values: planToProjectValueRows,
  project_attributes: planToProjectAttributeRows,
  lanes: planToLaneRows,
  activities: planToActivityRows,
  activity_items: planToActivityItemRows,
  schedule: planToScheduleRows,
  responsibilities: planToResponsibilityRows,
  departments: planToDepartmentRows,
  department_aliases: planToAliasRows,
  activity_departments: planToActivityDepartmentRows,
  repairs: planToRepairRows,
  corrections: planToCorrectionRows,
  notices: planToNoticeRows,
};

function tableToFields(name: TableName, plan: Plan): NamedField[] {
  const fields: Readonly<Record<string, Field>> = tableSpecs[name].fields;
  return [
    { name: 'edition', ...editionField },
    ...Object.entries(fields).map(([field, spec]) => ({ name: field, ...spec })),
    ...(name === 'schedule' ? planToYearFields(plan) : []),
  ];
}

/** Puts columns that are empty throughout last. They are kept, so that tables of several editions can be stacked. */
export function emptyLast({ fields, rows }: Pick<Table, 'fields' | 'rows'>): NamedField[] {
  if (rows.length === 0) return [...fields];
  const [filled = [], empty = []] = [true, false].map((wanted) =>
    fields.filter(({ name }) => rows.some((row) => isFilled(row[name])) === wanted),
  );
  return [...filled, ...empty];
}

function isFilled(cell: TableValue | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== '';
}

function toRow(edition: string, row: Row): Row {
  const cells: Record<string, TableValue> = { edition: toCell(edition) };
  for (const name of Object.keys(row)) cells[name] = toCell(row[name] ?? null);
  return cells;
}

/** A text break becomes one blank: "講習会の開催\n(初級・上級)" is "講習会の開催 (初級・上級)". */
export function toCell(cell: TableValue): TableValue {
  return typeof cell === 'string' ? cell.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ') : cell;
}
