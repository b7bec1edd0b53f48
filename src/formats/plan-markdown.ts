import { type FoundOf, recordsOf } from '../model/each-record.ts';
import type { Measure, Plan } from '../model/plan.ts';
import { type Links, planToLinks } from './links.ts';
import { planToTitle } from './publication.ts';
import { responsibilitiesToNames } from './record-cells.ts';
import { planToScheduleRows, planToYearFields } from './schedule-rows.ts';
import type { Row, TableValue } from './table.ts';

/** A plan as Markdown: a heading for each measure, with its indicators and its schedule as tables. */
export function planToMarkdown(plan: Plan): Uint8Array {
  const links = planToLinks(plan);
  const lanes = Map.groupBy(recordsOf(plan, 'lane'), ({ measure }) => measure.id);
  const rows = new Map(planToScheduleRows(plan, links).map((row) => [row.id, row]));
  let direction: string | null = null;
  const parts = [`# ${escapeMarkdown(planToTitle(plan))}`];
  for (const measure of plan.measures) {
    const title = links.directionTitle(measure.direction);
    if (title !== null && title !== direction) parts.push(`## ${escapeMarkdown(title)}`);
    direction = title;
    parts.push(...measureToParts(measure, plan, lanes.get(measure.id) ?? [], rows, links));
  }
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

function measureToParts(
  measure: Measure,
  plan: Plan,
  lanes: readonly FoundOf<'lane'>[],
  rows: ReadonlyMap<string, Row>,
  links: Links,
): string[] {
  const level = links.directionTitle(measure.direction) === null ? '##' : '###';
  const lead = responsibilitiesToNames(measure.lead);
  return [
    `${level} ${measure.number} ${escapeMarkdown(measure.title)}`.trimEnd(),
    ...(lead === null ? [] : [`主担当: ${escapeMarkdown(lead)}`]),
    ...measure.initiatives.map(({ number, text }) => `${number}\\. ${escapeMarkdown(text)}`),
    ...indicatorsToTable(measure),
    ...lanesToTable(plan, lanes, rows),
  ];
}

function indicatorsToTable({ indicators }: Measure): string[] {
  if (indicators.length === 0) return [];
  const years = [...new Set(indicators.flatMap(({ values }) => values.map(({ year }) => year)))].sort((a, b) => a - b);
  const rows = indicators.map(({ name, values }) => [
    name,
    ...years.map((year) => values.find((value) => value.year === year)?.raw ?? null),
  ]);
  return [toTable(['指標', ...years.map(String)], rows)];
}

function lanesToTable(plan: Plan, lanes: readonly FoundOf<'lane'>[], rows: ReadonlyMap<string, Row>): string[] {
  if (lanes.length === 0) return [];
  const fields = ['path', 'project_name', 'series', 'departments', ...planToYearFields(plan).map(({ name }) => name)];
  const cells = lanes.map(({ id }) => fields.map((field) => rows.get(id)?.[field] ?? null));
  const shown = fields.flatMap((_, at) => (cells.some((row) => row[at] !== null) ? [at] : []));
  const heads = ['大項目など', '事業名', '計画・実績', '担当課', ...planToYearFields(plan).map(({ ja }) => ja)];
  return [
    toTable(
      shown.map((at) => heads[at] ?? ''),
      cells.map((row) => shown.map((at) => row[at] ?? null)),
    ),
  ];
}

function toTable(heads: readonly string[], rows: readonly (readonly TableValue[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows.map((row) => row.map((cell) => String(cell ?? '')))];
  return lines.map((cells, at) => `| ${cells.map(at === 1 ? String : escapeMarkdown).join(' | ')} |`).join('\n');
}

/** Escapes Markdown's special characters; a line break within a cell becomes `<br>`. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#~]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .replace(/\s*\n\s*/g, '<br>');
}
