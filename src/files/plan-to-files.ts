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

/** What a dataset is written as: beside plan.json and the descriptor the formats that were asked for. */
export type DatasetForm = Pick<CsvForm, 'csv'> & { headers: WorkbookHeaders; formats: readonly ExportFormat[] };

/** The whole published folder in memory, with the files of every format and the text that was read; two titles on a head are for the workbook alone. */
export async function planToFiles(plan: Plan, form: DatasetForm, text: string | null = null): Promise<DatasetFile[]> {
  const { csv, headers, formats } = form;
  const extras = await planToExtras(plan, form);
  const hasTables = formats.includes('csv');
  return planToDataset(plan, { csv, headers: headers === 'both' ? 'en' : headers, text, extras, hasTables });
}

async function planToExtras(plan: Plan, { headers, formats }: DatasetForm): Promise<DatasetFile[]> {
  const make: Readonly<Record<Exclude<ExportFormat, 'csv'>, () => Promise<DatasetFile[]>>> = {
    xlsx: async () => [{ path: workbookName, bytes: await planToWorkbook(plan, headers) }],
    sqlite: async () => [{ path: databaseName, bytes: await plansToSqlite([plan]) }],
    parquet: () => planToParquet(plan),
    markdown: async () => [{ path: markdownName, bytes: planToMarkdown(plan) }],
  };
  const extras: DatasetFile[] = [];
  for (const format of exportFormats) {
    if (format === 'csv' || !formats.includes(format)) continue;
    extras.push(...(await needPackage(format, plan.edition, make[format])));
  }
  return extras;
}
