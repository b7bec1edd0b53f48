import type { Plan } from '../model/plan.ts';
import { planToCorrectionRows, planToNoticeRows, planToRepairRows } from './audit-rows.ts';
import { editionField } from './fields.ts';
import { planToLinks } from './links.ts';
import { planToResponsibilityRows } from './responsibility-rows.ts';
import {
  planToActivityItemRows,
  planToActivityRows,
  planToLaneRows,
  planToProjectInitiativeRows,
  planToProjectRows,
} from './schedule-rows.ts';
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
  type Cell,
  type NamedField,
  type Row,
  type Table,
  type TableName,
  type TableSpec,
  tableNames,
} from './table.ts';
import { type RowOf, tableSpecs } from './table-specs.ts';

/** Flatten a plan: one table per kind of record, every table whole, also without rows; corrections only where there are any. */
export function planToTables(plan: Plan): Table[] {
  const rows = planToRows(plan);
  const names = tableNames.filter((name) => name !== 'corrections' || plan.corrections !== undefined);
  return names.map((name) => ({
    name,
    ja: tableSpecs[name].ja,
    en: tableSpecs[name].en,
    fields: specToFields(tableSpecs[name]),
    rows: rows[name].map((row) => toRow(plan.edition, row)),
  }));
}

function planToRows(plan: Plan): { [N in TableName]: RowOf<N>[] } {
  const links = planToLinks(plan);
  return {
    directions: planToDirectionRows(plan),
    measures: planToMeasureRows(plan, links),
    paragraphs: planToParagraphRows(plan),
    indicators: planToIndicatorRows(plan),
    indicator_values: planToIndicatorValueRows(plan),
    initiatives: planToInitiativeRows(plan),
    projects: planToProjectRows(plan),
    project_initiatives: planToProjectInitiativeRows(plan, links),
    lanes: planToLaneRows(plan),
    activities: planToActivityRows(plan, links),
    activity_items: planToActivityItemRows(plan),
    responsibilities: planToResponsibilityRows(plan, links),
    departments: planToDepartmentRows(plan),
    department_aliases: planToAliasRows(plan),
    repairs: planToRepairRows(plan),
    corrections: planToCorrectionRows(plan),
    notices: planToNoticeRows(plan),
  };
}

function specToFields(spec: TableSpec): NamedField[] {
  return [
    { name: 'edition', ...editionField },
    ...Object.entries(spec.fields).map(([name, field]) => ({ name, ...field })),
  ];
}

function toRow(edition: string, row: Row): Row {
  const cells: Record<string, Cell> = { edition: toCell(edition) };
  for (const name of Object.keys(row)) cells[name] = toCell(row[name] ?? null);
  return cells;
}

/** A text break becomes one blank: "講習会の開催\n(初級・上級)" is "講習会の開催 (初級・上級)". */
export function toCell(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ') : cell;
}
