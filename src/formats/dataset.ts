import type { Plan } from '../model/plan.ts';
import { type CsvDialect, rowsToCsv } from './csv.ts';
import { type DatasetFile, type PublishedTable, planToDataPackage } from './datapackage.ts';
import { planToPage } from './edition-page.ts';
import { exportFormats, formatToNames } from './extra-files.ts';
import { planToJson, planToJsonSchema } from './json.ts';
import { emptyLast, planToTables } from './plan-to-tables.ts';
import { type Headers, tableToColumns } from './table-columns.ts';

/**
 * `text`: what was read, for the page. `extras`: files in other formats, made before, which the descriptor lists; `hasTables`:
 * whether the CSV tables are written.
 */
type DatasetOptions = {
  csv: CsvDialect;
  headers: Headers;
  text?: string | null;
  hasTables?: boolean;
  extras?: readonly DatasetFile[];
};

/** Every name that a file of a dataset has had in any version: publishing replaces no other. One that is given up stays. */
export const datasetNames: readonly string[] = [
  'plan.json',
  'plan.schema.json',
  'datapackage.json',
  'index.html',
  ...exportFormats.flatMap(formatToNames),
];

/**
 * The whole published folder in memory: plan.json, plan.schema.json, index.html, a CSV per table, what else was made,
 * datapackage.json, in this order. Throws a ZodError where the plan does not keep its schema.
 */
export function planToDataset(
  plan: Plan,
  { csv, headers, text = null, hasTables = true, extras = [] }: DatasetOptions,
): DatasetFile[] {
  const documents = {
    plan: { path: 'plan.json', bytes: planToJson(plan) },
    schema: toFile('plan.schema.json', planToJsonSchema()),
    page: toFile('index.html', planToPage(plan, { text, diff: null, index: null })),
  };
  const tables: PublishedTable[] = [];
  for (const { rows, ...rest } of hasTables ? planToTables(plan) : []) {
    const table = { ...rest, fields: emptyLast({ fields: rest.fields, rows }) };
    const columns = tableToColumns(table, plan.publication, headers);
    tables.push({ table, columns, file: { path: `${table.name}.csv`, bytes: rowsToCsv(rows, columns, csv) } });
  }
  return [
    documents.plan,
    documents.schema,
    documents.page,
    ...tables.map(({ file }) => file),
    ...extras,
    toFile('datapackage.json', planToDataPackage(plan, tables, [...extras], documents, csv)),
  ];
}

function toFile(path: string, text: string): DatasetFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
