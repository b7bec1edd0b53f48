import { hash } from 'node:crypto';
import { withListedRecords } from '../model/each-record.ts';
import { exportFormats } from '../model/export-format.ts';
import type { Plan } from '../model/plan.ts';
import { type CsvDialect, rowsToCsv } from './csv.ts';
import { type DatasetFile, type ListedFile, planToDataPackage } from './datapackage.ts';
import { planToReadme } from './dataset-readme.ts';
import { planToCatalogue } from './dcat.ts';
import { planToPage } from './edition-page.ts';
import { catalogueName, describeFile, formatToNames, readmeName } from './extra-files.ts';
import { planToJson, planToJsonSchema } from './json.ts';
import { emptyLast, planToTables } from './plan-to-tables.ts';
import { type Headers, tableToColumns } from './table-columns.ts';

/**
 * `text`: the source text, for the page. `extras`: further files, already made, to list in datapackage.json; `hasTables`: whether
 * to write the CSV tables.
 */
type DatasetOptions = {
  csv: CsvDialect;
  headers: Headers;
  text?: string | null;
  hasTables?: boolean;
  extras?: readonly DatasetFile[];
};

/** Every file name that any version has used in a dataset; publishing replaces no others. Keep names that are no longer used. */
export const datasetNames: readonly string[] = [
  'plan.json',
  'plan.schema.json',
  'datapackage.json',
  'index.html',
  readmeName,
  catalogueName,
  ...exportFormats.flatMap(formatToNames),
];

/**
 * The whole published folder in memory: plan.json, plan.schema.json, index.html, a CSV per table, the extras, README.md,
 * dcat.jsonld, datapackage.json, in this order. Throws a ZodError if the plan violates its schema.
 */
export function planToDataset(
  given: Plan,
  { csv, headers, text = null, hasTables = true, extras = [] }: DatasetOptions,
): DatasetFile[] {
  const plan = withListedRecords(given);
  const documents = [
    { path: 'plan.json', bytes: planToJson(plan) },
    toFile('plan.schema.json', planToJsonSchema()),
    toFile('index.html', planToPage(plan, { text, diff: null, index: null })),
  ].map(toListed);
  const tables: ListedFile[] = [];
  for (const { rows, name, ja, en, ...rest } of hasTables ? planToTables(plan) : []) {
    const fields = emptyLast({ fields: rest.fields, rows });
    const columns = tableToColumns({ name, ja, en, fields }, plan.publication, headers);
    const file = { path: `${name}.csv`, bytes: rowsToCsv(rows, columns, csv) };
    const kind = { format: 'csv', mediatype: 'text/csv' };
    tables.push({ name, ...kind, ja, en, file, digest: hash('sha256', file.bytes), table: { name, columns } });
  }
  const data = [...tables, ...extras.map(toListed), ...documents];
  const readme = toFile(readmeName, planToReadme(plan, new Set(data.map(({ file }) => file.path))));
  const catalogue = toFile(catalogueName, planToCatalogue(plan, data));
  const listed = [...data, toListed(readme), toListed(catalogue)];
  return [
    ...documents.map(({ file }) => file),
    ...tables.map(({ file }) => file),
    ...extras,
    readme,
    catalogue,
    toFile('datapackage.json', planToDataPackage(plan, listed, csv)),
  ];
}

function toListed(file: DatasetFile): ListedFile {
  return { ...describeFile(file.path), file, digest: hash('sha256', file.bytes), table: null };
}

function toFile(path: string, text: string): DatasetFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
