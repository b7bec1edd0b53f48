import { join } from 'node:path';
import {
  type ExportFormat,
  type Plan,
  planToDataset,
  planToMarkdown,
  planToParquet,
  planToWorkbook,
} from '../index.ts';
import { exists, makeFolder, makeWhole, writeWhole } from './disk.ts';
import type { DatasetForm } from './plan-to-files.ts';
import { FileError, toOutputError } from './problem.ts';
import { readPlan } from './published.ts';
import { writeSqlite } from './write-sqlite.ts';

export type ExportOptions = {
  format: ExportFormat;
  /** A file; a folder for the formats that have a file for each table. */
  output: string;
  form: Omit<DatasetForm, 'formats'>;
  /** Whether a file that is there may be replaced: nothing else tells whose it is. */
  force: boolean;
};

/** Write published plans in another format, each file whole or not at all; many make one database. Throws a FileError. */
export async function exportPlans(datasets: readonly string[], options: ExportOptions): Promise<string[]> {
  const { format, output, force } = options;
  if (format === 'sqlite') {
    await refuseExisting([output], force);
    await makeWhole(output, (path) => writeSqlite(path, readPlans(datasets)));
    return [output];
  }
  const [dataset, second] = datasets;
  if (dataset === undefined || second !== undefined)
    throw new FileError({ code: 'export/one', path: second ?? output, values: { format } });
  const { plan } = await readPlan(dataset);
  const files = await planToExport(plan, options);
  const isFolder = format === 'csv' || format === 'parquet';
  const written = files.map(({ path, bytes }) => ({ path: isFolder ? join(output, path) : output, bytes }));
  await refuseExisting(
    written.map(({ path }) => path),
    force,
  );
  if (isFolder) await makeTarget(output);
  for (const { path, bytes } of written) await writeWhole(path, bytes);
  return written.map(({ path }) => path);
}

async function* readPlans(datasets: readonly string[]): AsyncGenerator<Plan> {
  const seen = new Map<string, string>();
  for (const dataset of datasets) {
    const { plan, path } = await readPlan(dataset);
    const other = seen.get(plan.edition);
    if (other !== undefined)
      throw new FileError({ code: 'export/twice', path, values: { edition: plan.edition, other } });
    seen.set(plan.edition, path);
    yield plan;
  }
}

async function planToExport(
  plan: Plan,
  { format, form: { csv, headers } }: ExportOptions,
): Promise<{ path: string; bytes: Uint8Array }[]> {
  switch (format) {
    case 'xlsx':
      return [{ path: '', bytes: await planToWorkbook(plan, headers) }];
    case 'markdown':
      return [{ path: '', bytes: planToMarkdown(plan) }];
    case 'parquet':
      return planToParquet(plan);
    default:
      return planToDataset(plan, { csv, headers: headers === 'both' ? 'en' : headers }).filter(({ path }) =>
        path.endsWith('.csv'),
      );
  }
}

async function refuseExisting(paths: readonly string[], force: boolean): Promise<void> {
  if (force) return;
  for (const path of paths) {
    if (await exists(path)) throw new FileError({ code: 'export/exists', path, values: {} });
  }
}

async function makeTarget(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw toOutputError(error, folder);
  }
}
