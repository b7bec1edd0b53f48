import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve } from 'node:path';
import type { Plan } from '../index.ts';
import { type Expected, packageToExpected, planToExpected } from './expected-files.ts';
import { readDatasetHash, readEntry, readPublished } from './manifest.ts';
import { errorToCode, errorToReason, FileError, isMissing, type Problem, writing } from './problem.ts';
import { readPlan } from './published.ts';
import { sidecarExtensions } from './sidecar.ts';
import { isDataset, recover } from './swap.ts';
import { readVersion } from './version.ts';

/** What `check` found in one dataset; without faults it is as published. `unstated`: missing fields that data catalogues ask for. */
type Checked = { folder: string; faults: Problem[]; unstated: Unstated | null };
/** Fields that nobody has stated, and the YAML file beside the input that states them. */
type Unstated = { fields: string[]; file: string };
export type CheckReport = { restored: string[]; datasets: Checked[] };

/**
 * Check a published dataset, or every one in a folder, after restoring what a killed run left behind. Throws a FileError if there
 * is nothing to check.
 */
export async function checkFolder(folder: string): Promise<CheckReport> {
  const restored = await recoverAround(folder);
  if (await isDataset(folder)) return { restored, datasets: [await checkDataset(folder)] };
  const names = await listFolders(folder);
  const lost = await findLost(folder, names);
  if (names.length + lost.length === 0) throw new FileError({ code: 'check/no-dataset', path: folder });
  const datasets: Checked[] = [];
  for (const name of names) datasets.push(await checkDataset(join(folder, name)));
  return { restored, datasets: [...datasets, ...lost] };
}

/** Editions that the manifest lists as published but whose folder is missing. */
async function findLost(folder: string, names: readonly string[]): Promise<Checked[]> {
  const found = new Set(names.map((name) => name.normalize('NFC')));
  const lost = (await readPublished(folder)).filter((edition) => !found.has(edition.normalize('NFC')));
  return lost.map((edition) => {
    const path = join(folder, edition);
    return { folder: path, faults: [{ code: 'check/missing-edition', path, values: {} }], unstated: null };
  });
}

/** Recovers what a killed run set aside, whether the folder is a dataset itself or holds datasets. */
async function recoverAround(folder: string): Promise<string[]> {
  const path = resolve(folder);
  return writing(folder, async () => [...(await recover(dirname(path), basename(path))), ...(await recover(path))]);
}

/** The folders in a folder, linked ones too. */
async function listFolders(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    const isNoFolder = isMissing(error) || errorToCode(error) === 'ENOTDIR';
    const code = isNoFolder ? 'check/missing-folder' : 'check/unreadable';
    throw new FileError({ code, path: folder, values: { reason: errorToReason(error) } }, error);
  });
  const shown = names.filter((name) => !name.startsWith('.')).sort();
  const found = await Promise.all(shown.map((name) => stat(join(folder, name)).catch(() => null)));
  return shown.filter((_, index) => found[index]?.isDirectory());
}

/**
 * Check one dataset. If this version published it, every file is derived again from plan.json and compared byte by byte; if
 * another version did, or plan.json cannot be read, the files are compared with the hashes in datapackage.json. In both cases
 * the folder must hold no other files, and the dataset must match the hash in the manifest beside it.
 */
export async function checkDataset(folder: string): Promise<Checked> {
  const faults: Problem[] = [];
  const names = await listPlainFiles(folder, faults);
  if (names === null) return { folder, faults, unstated: null };
  const edition = basename(resolve(folder)).normalize('NFC');
  const published = await readEntry(dirname(resolve(folder)), edition);
  const version = readVersion();
  const plan = names.has('plan.json') ? await tryPlan(join(folder, 'plan.json'), edition, faults) : null;
  const read = folderReader(folder, names, faults);
  const isDerivable = plan !== null && (published?.version ?? version) === version;
  const expected = isDerivable
    ? await planToExpected(plan, version, names, read)
    : packageToExpected(await read('datapackage.json'), join(folder, 'datapackage.json'), faults);
  if (expected !== null) await compareFiles(folder, names, expected, read, faults);
  if (faults.length === 0 && published?.dataset) await compareHash(folder, published.dataset, faults);
  return { folder, faults, unstated: plan === null ? null : planToUnstated(plan) };
}

const catalogueFields = [
  'publisher',
  'licence',
  'url',
  'retrieved',
  'contact',
  'version',
  'created',
  'published',
] as const;

function planToUnstated({ publication, source, edition }: Plan): Unstated | null {
  const fields = catalogueFields.filter((field) => (publication[field] ?? null) === null);
  if (fields.length === 0) return null;
  return { fields, file: `${parse(source.file ?? edition).name}${sidecarExtensions[0]}` };
}

/** Reads a plain file of the dataset; null if it is missing or cannot be read. */
type Read = (name: string) => Promise<Uint8Array | null>;

/** Only plain files: a link or a pipe is reported and not followed. */
async function listPlainFiles(folder: string, faults: Problem[]): Promise<Set<string> | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const others = entries.filter((entry) => !entry.isFile()).map(({ name }) => name);
    for (const name of others.sort()) faults.push({ code: 'check/not-a-file', path: join(folder, name), values: {} });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  } catch (error) {
    faults.push({ code: 'check/unreadable', path: folder, values: { reason: errorToReason(error) } });
    return null;
  }
}

async function tryPlan(path: string, edition: string, faults: Problem[]): Promise<Plan | null> {
  try {
    const { plan } = await readPlan(path);
    if (plan.edition !== edition) {
      faults.push({ code: 'check/plan-edition', path, values: { actual: plan.edition, expected: edition } });
    }
    return plan;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    faults.push(error.problem);
    return null;
  }
}

/** Reads each file once, so that what is wrong with it is reported once. */
function folderReader(folder: string, names: ReadonlySet<string>, faults: Problem[]): Read {
  const known = new Map<string, Promise<Uint8Array | null>>();
  return async (name) => {
    if (!names.has(name)) return null;
    const bytes = known.get(name) ?? readBytes(join(folder, name), faults);
    known.set(name, bytes);
    return bytes;
  };
}

async function readBytes(path: string, faults: Problem[]): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    faults.push({ code: 'check/unreadable', path, values: { reason: errorToReason(error) } });
    return null;
  }
}

async function compareFiles(
  folder: string,
  names: ReadonlySet<string>,
  expected: readonly Expected[],
  read: Read,
  faults: Problem[],
): Promise<void> {
  const known = new Set(faults.map(({ path }) => path));
  for (const { name, findFault } of expected) {
    const path = join(folder, name);
    const bytes = await read(name);
    if (bytes !== null) faults.push(...findFault(bytes).map((fault) => ({ ...fault, path })));
    else if (!names.has(name) && !known.has(path)) faults.push({ code: 'check/missing-file', path, values: {} });
  }
  const listed = new Set(expected.map(({ name }) => name));
  for (const name of [...names].filter((each) => !listed.has(each)).sort()) {
    faults.push({ code: 'check/unexpected-file', path: join(folder, name), values: {} });
  }
}

async function compareHash(folder: string, expected: string, faults: Problem[]): Promise<void> {
  const actual = await readDatasetHash(folder);
  if (actual !== expected)
    faults.push({ code: 'check/manifest', path: folder, values: { actual: `${actual}`, expected } });
}
