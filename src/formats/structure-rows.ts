import { recordsOf } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Links } from './links.ts';
import { partsToRows, responsibilitiesToNames, sourceToCells, valueToCells } from './record-cells.ts';
import type { RowOf } from './table-specs.ts';

export function planToDirectionRows(plan: Plan): RowOf<'directions'>[] {
  return plan.directions.map(({ id, number, title }) => ({ id, number, title }));
}

export function planToMeasureRows(plan: Plan, links: Links): RowOf<'measures'>[] {
  return plan.measures.map(({ id, key, direction, number, title, lead }) => ({
    id,
    key,
    direction_id: links.direction(direction),
    number,
    title,
    lead: responsibilitiesToNames(lead),
    index_page: links.indexPage(id),
  }));
}

export function planToParagraphRows(plan: Plan): RowOf<'paragraphs'>[] {
  const preface = partsToRows('preface', 't', plan.plan.preface, (text) => {
    return { part: 'preface', measure_id: null, text };
  });
  const overviews = plan.measures.flatMap(({ id, overview }) =>
    partsToRows(id, 't', overview, (text) => ({ part: 'overview', measure_id: id, text })),
  );
  return [...preface, ...overviews];
}

export function planToIndicatorRows(plan: Plan): RowOf<'indicators'>[] {
  return recordsOf(plan, 'indicator').map(({ measure, record, position }) => ({
    id: record.id,
    key: record.key,
    measure_id: measure.id,
    position,
    name: record.name,
    role: record.role,
    cumulative: record.cumulative,
    reprint: record.reprint,
    ...sourceToCells(record.source),
  }));
}

export function planToIndicatorValueRows(plan: Plan): RowOf<'indicator_values'>[] {
  return recordsOf(plan, 'value').map(({ id, measure, indicator, record, position }) => ({
    id,
    measure_id: measure.id,
    indicator_id: indicator.id,
    indicator_name: indicator.name,
    position,
    ...valueToCells(record),
  }));
}

export function planToInitiativeRows(plan: Plan): RowOf<'initiatives'>[] {
  return recordsOf(plan, 'initiative').map(
    ({ measure, record: { id, key, number, text, departments, reprint, source } }) => ({
      id,
      key,
      measure_id: measure.id,
      number,
      text,
      departments: responsibilitiesToNames(departments),
      reprint,
      ...sourceToCells(source),
    }),
  );
}

export function planToDepartmentRows(plan: Plan): RowOf<'departments'>[] {
  return plan.departments.map(({ id, name, kind }) => ({ id, name, kind }));
}

export function planToAliasRows(plan: Plan): RowOf<'department_aliases'>[] {
  return plan.departments.flatMap(({ id, aliases }) =>
    partsToRows(id, 's', aliases, (alias) => ({ department_id: id, alias })),
  );
}
