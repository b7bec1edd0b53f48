import {
  type CsvForm,
  type DatasetFile,
  databaseName,
  type ExportFormat,
  exportFormats,
  markdownName,
  type Plan,
  planToDataset,
  planToMarkdown,
  planToParquet,
  planToWorkbook,
  type WorkbookHeaders,
  workbookName,
} from '../index.ts';
import { needPackage } from './format-packages.ts';
import { plansToSqlite } from './write-sqlite.ts';

/** The form of a dataset: the formats besides plan.json and datapackage.json, and how tables are written. */
export type DatasetForm = Pick<CsvForm, 'csv'> & { headers: WorkbookHeaders; formats: readonly ExportFormat[] };

/**
 * The whole published folder in memory, in every requested format, with the source text for the page. Only the workbook can have
 * headings in both languages.
 */
export async function planToFiles(plan: Plan, form: DatasetForm, text: string | null = null): Promise<DatasetFile[]> {
  const { csv, headers, formats } = form;
  const extras = await planToExtras(plan, form);
  const hasTables = formats.includes('csv');
  return planToDataset(plan, { csv, headers: toCsvHeaders(headers), text, extras, hasTables });
}

async function planToExtras(plan: Plan, form: DatasetForm): Promise<DatasetFile[]> {
  const extras: DatasetFile[] = [];
  for (const format of exportFormats) {
    if (format === 'csv' || !form.formats.includes(format)) continue;
    extras.push(...(await needPackage(format, plan.edition, () => planToFormat(plan, format, form))));
  }
  return extras;
}

/** The files of a plan in one format, named as in a dataset. */
export async function planToFormat(
  plan: Plan,
  format: ExportFormat,
  { csv, headers }: Omit<DatasetForm, 'formats'>,
): Promise<DatasetFile[]> {
  switch (format) {
    case 'csv':
      return planToDataset(plan, { csv, headers: toCsvHeaders(headers) }).filter(({ path }) => path.endsWith('.csv'));
    case 'xlsx':
      return [{ path: workbookName, bytes: await planToWorkbook(plan, headers) }];
    case 'sqlite':
      return [{ path: databaseName, bytes: await plansToSqlite([plan]) }];
    case 'parquet':
      return planToParquet(plan);
    case 'markdown':
      return [{ path: markdownName, bytes: planToMarkdown(plan) }];
  }
}

function toCsvHeaders(headers: WorkbookHeaders): CsvForm['headers'] {
  return headers === 'both' ? 'en' : headers;
}
