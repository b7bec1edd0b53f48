import { randomBytes } from 'node:crypto';
import { lstat, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ExportFormat, Plan } from '../index.ts';
import { exists, makeFolder, makeWhole, writeAllWhole, writeSynced, writeWhole } from './disk.ts';
import { needPackage } from './format-packages.ts';
import { nameToOpenMarks } from './open-marks.ts';
import { type DatasetForm, planToFormat } from './plan-to-files.ts';
import { FileError, writing } from './problem.ts';
import { findDatasets, readPlan, readPlans } from './published.ts';
import { writeSqlite } from './write-sqlite.ts';

export type ExportOptions = {
  format: ExportFormat;
  /** A file; a folder for the formats that have a file for each table. */
  output: string;
  form: Omit<DatasetForm, 'formats'>;
  /** Whether to replace an existing file, which may be the user's own. */
  force: boolean;
};

/** The bits of a file's mode that let anybody write. */
const WRITABLE = 0o222;

/** Write published plans in another format, each file atomically; several plans share one database. Throws a FileError. */
export async function exportPlans(named: readonly string[], options: ExportOptions): Promise<string[]> {
  const { format, output, form, force } = options;
  if (format === 'sqlite') {
    await refuseExisting([output], force);
    await needPackage(format, output, () => makeWhole(output, (path) => writeSqlite(path, plansOf(named))));
    return [output];
  }
  const [dataset, second] = await findDatasets(named);
  if (dataset === undefined || second !== undefined)
    throw new FileError({ code: 'export/one', path: second ?? output, values: { format } });
  const { plan } = await readPlan(dataset);
  const files = await needPackage(format, output, () => planToFormat(plan, format, form));
  const isFolder = format === 'csv' || format === 'parquet';
  const written = files.map(({ path, bytes }) => ({ path: isFolder ? join(output, path) : output, bytes }));
  await refuseExisting(
    written.map(({ path }) => path),
    force,
  );
  if (isFolder) await writeFolder(output, files);
  else for (const { path, bytes } of written) await writeWhole(path, bytes);
  return written.map(({ path }) => path);
}

async function* plansOf(named: readonly string[]): AsyncGenerator<Plan> {
  for await (const { plan } of readPlans(named)) yield plan;
}

/** Throws a FileError if a file exists and `force` is not set, or if it is read-only or open in another program. */
async function refuseExisting(paths: readonly string[], force: boolean): Promise<void> {
  for (const path of paths) {
    const found = await lstat(path).catch(() => null);
    if (found === null) continue;
    if (!force) throw new FileError({ code: 'export/exists', path });
    if (found.isFile() && (found.mode & WRITABLE) === 0) throw new FileError({ code: 'output/denied', path });
    for (const mark of nameToOpenMarks(basename(path))) {
      if (await exists(join(dirname(path), mark))) throw new FileError({ code: 'output/open', path });
    }
  }
}

/** Write the tables of a folder, all or none: a new folder gets its name only when they are complete. */
async function writeFolder(folder: string, files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  if (await exists(folder)) return writeAllWhole(files.map(({ path, bytes }) => ({ path: join(folder, path), bytes })));
  const fresh = `${resolve(folder)}.new-${randomBytes(8).toString('hex')}`;
  const write = async (): Promise<void> => {
    await makeFolder(fresh);
    for (const { path, bytes } of files) await writeSynced(join(fresh, path), bytes);
    await rename(fresh, folder);
  };
  await writing(folder, write).finally(() => rm(fresh, { recursive: true, force: true }).catch(() => undefined));
}
