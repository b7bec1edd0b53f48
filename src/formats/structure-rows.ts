import type { Plan } from '../model/plan.ts';
import type { Links } from './links.ts';
import { sourceToCells } from './source-cells.ts';
import type { RowOf } from './table-specs.ts';
import { valueToCells } from './value-cells.ts';

export function planToDirectionRows(plan: Plan): RowOf<'directions'>[] {
  return plan.directions.map(({ id, number, title }) => ({ id, number, title }));
}

export function planToMeasureRows(plan: Plan, links: Links): RowOf<'measures'>[] {
  return plan.measures.map(({ id, key, direction, number, title }) => ({
    id,
    key,
    direction_id: links.direction(direction),
    number,
    title,
    index_page: links.indexPage(id),
  }));
}

export function planToParagraphRows(plan: Plan): RowOf<'paragraphs'>[] {
  const preface = plan.plan.preface.map((text, at) => ({
    id: `preface-t${at + 1}`,
    part: 'preface',
    measure_id: null,
    position: at + 1,
    text,
  }));
  const overviews = plan.measures.flatMap((measure) =>
    measure.overview.map((text, at) => ({
      id: `${measure.id}-t${at + 1}`,
      part: 'overview',
      measure_id: measure.id,
      position: at + 1,
      text,
    })),
  );
  return [...preface, ...overviews];
}

export function planToIndicatorRows(plan: Plan): RowOf<'indicators'>[] {
  return plan.measures.flatMap((measure) =>
    measure.indicators.map(({ id, key, name, role, cumulative, reprint, source }, at) => ({
      id,
      key,
      measure_id: measure.id,
      position: at + 1,
      name,
      role,
      cumulative,
      reprint,
      ...sourceToCells(source),
    })),
  );
}

export function planToIndicatorValueRows(plan: Plan): RowOf<'indicator_values'>[] {
  return plan.measures.flatMap((measure) =>
    measure.indicators.flatMap((indicator) =>
      indicator.values.map((value, at) => ({
        id: `${indicator.id}-v${at + 1}`,
        measure_id: measure.id,
        indicator_id: indicator.id,
        indicator_name: indicator.name,
        position: at + 1,
        ...valueToCells(value),
      })),
    ),
  );
}

export function planToInitiativeRows(plan: Plan): RowOf<'initiatives'>[] {
  return plan.measures.flatMap((measure) =>
    measure.initiatives.map(({ id, key, number, text, reprint, source }) => ({
      id,
      key,
      measure_id: measure.id,
      number,
      text,
      reprint,
      ...sourceToCells(source),
    })),
  );
}

export function planToDepartmentRows(plan: Plan): RowOf<'departments'>[] {
  return plan.departments.map(({ id, name, kind }) => ({ id, name, kind }));
}

export function planToAliasRows(plan: Plan): RowOf<'department_aliases'>[] {
  return plan.departments.flatMap((department) =>
    department.aliases.map((alias, at) => ({
      id: `${department.id}-s${at + 1}`,
      department_id: department.id,
      position: at + 1,
      alias,
    })),
  );
}
