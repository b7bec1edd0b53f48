import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { planSchema } from '../index.ts';
import { checkForeignKeys, checkTable, type Fault, readRows, type Table } from './check-table.ts';
import { toHash } from './hash.ts';
import { type DataPackage, packageSchema, type Resource } from './package-schema.ts';
import {
  errorToCode,
  errorToReason,
  FileError,
  isMissing,
  type Problem,
  type ProblemCode,
  toOutputError,
} from './problem.ts';
import { isDataset, recover } from './swap.ts';

/** So many faults of one file are told; the rest are counted. */
const maxFaults = 20;

/** What `check` found in one dataset; no faults means that it is as it was published. */
export type Checked = { folder: string; faults: Problem[] };
export type CheckReport = { restored: string[]; datasets: Checked[] };

/**
 * Check a published dataset, or every one in a folder of them, after restoring what a killed run left there.
 * Throws a FileError where there is nothing to check.
 */
export async function checkFolder(folder: string): Promise<CheckReport> {
  const restored = await recoverAround(folder);
  if (await isDataset(folder)) return { restored, datasets: [await checkDataset(folder)] };
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const isNoFolder = isMissing(error) || errorToCode(error) === 'ENOTDIR';
    const code = isNoFolder ? 'check/missing-folder' : 'check/unreadable';
    throw new FileError({ code, path: folder, values: { reason: errorToReason(error) } }, error);
  });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  if (names.length === 0) throw new FileError({ code: 'check/no-dataset', path: folder, values: {} });
  const datasets: Checked[] = [];
  for (const name of names.sort()) datasets.push(await checkDataset(join(folder, name)));
  return { restored, datasets };
}

/** The folder may be a dataset that a killed run left under another name, or a folder of such. */
async function recoverAround(folder: string): Promise<string[]> {
  const path = resolve(folder);
  try {
    return [...(await recover(dirname(path), basename(path))), ...(await recover(path))];
  } catch (error) {
    throw toOutputError(error, folder);
  }
}

/** Check one dataset: the plan, sizes and hashes, every table by its Table Schema, and that no file is too many. */
export async function checkDataset(folder: string): Promise<Checked> {
  const faults: Problem[] = [];
  const read = fileReader(folder, faults);
  const plan = await readJson(folder, 'plan.json', planSchema, 'check/plan', read, faults);
  const name = basename(resolve(folder)).normalize('NFC');
  if (plan !== null && plan.edition !== name) {
    const values = { actual: plan.edition, expected: name };
    faults.push({ code: 'check/plan-edition', path: join(folder, 'plan.json'), values });
  }
  const datapackage = await readJson(folder, 'datapackage.json', packageSchema, 'check/package', read, faults);
  if (datapackage !== null) {
    await checkResources(folder, datapackage, read, faults);
    await checkUnexpected(folder, datapackage, faults);
  }
  return { folder, faults };
}

async function checkResources(
  folder: string,
  { resources }: DataPackage,
  read: FileReader,
  faults: Problem[],
): Promise<void> {
  const tables = new Map<string, Table>();
  for (const resource of resources) {
    const path = join(folder, resource.path);
    const bytes = await readResource(folder, resource, read, faults);
    if (bytes === null) continue;
    checkBytes(bytes, resource, path, faults);
    const { schema, name } = resource;
    if (schema === undefined) continue;
    const found = collector(path);
    const rows = readRows(bytes, schema, found.fault);
    if (rows !== null) {
      const table = { path, name, schema, rows };
      checkTable(table, found.fault);
      tables.set(name, table);
    }
    faults.push(...found.faults());
  }
  for (const table of tables.values()) {
    const found = collector(table.path);
    checkForeignKeys(table, tables, found.fault);
    faults.push(...found.faults());
  }
}

async function readResource(
  folder: string,
  { path }: Resource,
  read: FileReader,
  faults: Problem[],
): Promise<Uint8Array | null> {
  if (!isAbsolute(path) && !normalize(path).startsWith('..')) return read(path);
  faults.push({ code: 'check/unsafe-path', path: join(folder, 'datapackage.json'), values: { actual: path } });
  return null;
}

function checkBytes(bytes: Uint8Array, { bytes: size, hash }: Resource, path: string, faults: Problem[]): void {
  const actual = `sha256:${toHash(bytes)}`;
  if (bytes.length !== size)
    faults.push({ code: 'check/bytes', path, values: { actual: bytes.length, expected: size } });
  else if (actual !== hash) faults.push({ code: 'check/hash', path, values: { actual, expected: hash } });
}

async function checkUnexpected(folder: string, { resources }: DataPackage, faults: Problem[]): Promise<void> {
  const known = new Set(['plan.json', 'datapackage.json', ...resources.map((resource) => normalize(resource.path))]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  for (const name of names.sort()) {
    if (!known.has(name)) faults.push({ code: 'check/unexpected-file', path: join(folder, name), values: {} });
  }
}

async function readJson<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  code: ProblemCode,
  read: FileReader,
  faults: Problem[],
): Promise<z.output<Schema> | null> {
  const path = join(folder, name);
  const bytes = await read(name);
  if (bytes === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const more = parsed.error.issues.length - 1;
    faults.push({ code, path, values: { place: issue?.path.join('.') ?? '', reason: issue?.message ?? '', more } });
  } catch (error) {
    faults.push({ code: 'check/json', path, values: { reason: errorToReason(error) } });
  }
  return null;
}

type FileReader = (name: string) => Promise<Uint8Array | null>;

/** Reads each file of a folder once, so that a missing one is told once. */
function fileReader(folder: string, faults: Problem[]): FileReader {
  const known = new Map<string, Promise<Uint8Array | null>>();
  return (name) => {
    const bytes = known.get(name) ?? readBytes(join(folder, name), faults);
    known.set(name, bytes);
    return bytes;
  };
}

async function readBytes(path: string, faults: Problem[]): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = isMissing(error) ? 'check/missing-file' : 'check/unreadable';
    faults.push({ code, path, values: { reason: errorToReason(error) } });
    return null;
  }
}

/** Keeps the first faults of one file and counts the rest. */
function collector(path: string): { fault: Fault; faults: () => Problem[] } {
  const kept: Problem[] = [];
  let more = 0;
  return {
    fault: (code, row, values) => {
      if (kept.length === maxFaults) more += 1;
      else kept.push({ code, path, ...(row === null ? {} : { line: row }), values });
    },
    faults: () => (more === 0 ? kept : [...kept, { code: 'check/more', path, values: { more } }]),
  };
}
