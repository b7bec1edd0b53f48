import { hash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Plan, planFormat, planSchema } from '../index.ts';
import { readInput } from './disk.ts';
import { readEntry } from './manifest.ts';
import { errorToCode, errorToReason, FileError, isMissing, reading } from './problem.ts';

/** The default folder of inputs, as in `npm start`; relative to the current folder. */
const inputFolder = 'input';

/** Datasets named to someone who has to choose one. */
const SHOWN_DATASETS = 5;

/** A published plan and the path of its plan.json. */
export type PublishedPlan = { plan: Plan; path: string };

/** The input that a plan was read from, and the folders that were searched; `path` and `bytes` are null if it was not found. */
export type FoundSource = { path: string | null; bytes: Uint8Array | null; searched: string[] };

/**
 * Read the plan of a dataset, given its folder, its plan.json or the folder of this one dataset; throws a FileError if it is not a
 * plan.
 */
export async function readPlan(given: string): Promise<PublishedPlan> {
  const path = (await isDirectory(given)) ? await folderToPlanPath(given) : given;
  const bytes = await readInput(path);
  const content = parseJson(bytes, path);
  refuseOtherFormat(content, path);
  const parsed = planSchema.safeParse(content);
  if (parsed.success) return { plan: parsed.data, path };
  const [issue] = parsed.error.issues;
  const values = {
    place: issue?.path.join('.') || '(root)',
    reason: issue?.message ?? '',
    more: parsed.error.issues.length - 1,
  };
  throw new FileError({ code: 'plan/schema', path, values });
}

/** The plan.json of a dataset, or of the only dataset in a folder, such as `output` after a first run. */
async function folderToPlanPath(folder: string): Promise<string> {
  if (await holdsPlan(folder)) return join(folder, 'plan.json');
  const [only, ...others] = await listDatasets(folder);
  if (only === undefined) throw new FileError({ code: 'plan/none-in-folder', path: folder });
  if (others.length === 0) return join(only, 'plan.json');
  const more = others.length + 1 - SHOWN_DATASETS;
  const names = [only, ...others].slice(0, SHOWN_DATASETS).join(', ');
  throw new FileError({ code: 'plan/several-in-folder', path: folder, values: { names, more: Math.max(more, 0) } });
}

/** The plans of every dataset in a folder; throws a FileError if there are none, or if one cannot be read. */
export async function readEditions(folder: string): Promise<Plan[]> {
  if (!(await isDirectory(folder)) || (await holdsPlan(folder)))
    throw new FileError({ code: 'plan/one-dataset', path: folder });
  const datasets = await listDatasets(folder);
  if (datasets.length === 0) throw new FileError({ code: 'check/no-dataset', path: folder });
  const plans: Plan[] = [];
  for (const dataset of datasets) plans.push((await readPlan(dataset)).plan);
  return plans;
}

/**
 * Read the plans of datasets, or of all datasets in a folder. Throws a FileError if one cannot be read, or if an edition occurs
 * twice.
 */
export async function* readPlans(named: readonly string[]): AsyncGenerator<PublishedPlan> {
  const seen = new Map<string, string>();
  for (const dataset of await findDatasets(named)) {
    const published = await readPlan(dataset);
    const { edition } = published.plan;
    const other = seen.get(edition);
    if (other !== undefined)
      throw new FileError({ code: 'export/twice', path: published.path, values: { edition, other } });
    seen.set(edition, published.path);
    yield published;
  }
}

/** The datasets that paths stand for: a folder without a plan.json stands for the datasets in it, any other path for itself. */
export async function findDatasets(named: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of named) {
    const inside = (await isDirectory(path)) && !(await holdsPlan(path)) ? await listDatasets(path) : [];
    found.push(...(inside.length > 0 ? inside : [path]));
  }
  return found;
}

/** The folders in a folder that hold a plan.json, linked ones too. */
async function listDatasets(folder: string): Promise<string[]> {
  const names = await reading(folder, readdir(folder));
  const paths = names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
  const held = await Promise.all(paths.map(holdsPlan));
  return paths.filter((_, at) => held[at]);
}

/** Whether a folder holds a plan.json; false for a file. */
async function holdsPlan(folder: string): Promise<boolean> {
  const path = join(folder, 'plan.json');
  const found = stat(path).catch((error: unknown) => {
    if (isMissing(error) || errorToCode(error) === 'ENOTDIR') return null;
    throw error;
  });
  return (await reading(path, found))?.isFile() ?? false;
}

/**
 * Find the input that a plan was read from. If `given` is a file, it is used. Otherwise a file named as the plan's `source.file` is
 * looked for in the folder `given`, or, if that is null, where extract read it, in input/, in the current folder and beside
 * plan.json; a file with the plan's hash is preferred. Throws a FileError if `given` cannot be read.
 */
export async function findSource({ plan, path }: PublishedPlan, given: string | null): Promise<FoundSource> {
  if (given !== null && !(await isDirectory(given)))
    return { path: given, bytes: await readInput(given), searched: [] };
  const usual = given === null ? [inputFolder, '.', dirname(path)] : [given];
  const fromManifest = given === null ? await readManifestFolder(plan, path) : null;
  const isUsual = (folder: string): boolean => usual.some((one) => isSame(one, folder));
  const folders = fromManifest === null ? usual : [fromManifest, ...usual.filter((one) => !isSame(one, fromManifest))];
  let other: FoundSource | null = null;
  for (const folder of folders) {
    const found = await findNamed(folder, plan.source.file);
    const bytes = found === null ? null : await readInput(found);
    if (bytes === null) continue;
    if (hash('sha256', bytes) === plan.source.sha256) {
      return { path: found, bytes, searched: folders };
    }
    // trust a folder from the manifest only if the hash fits: the manifest of a foreign dataset may name any folder of this machine
    if (isUsual(folder)) other ??= { path: found, bytes, searched: folders };
  }
  return other ?? { path: null, bytes: null, searched: folders };
}

function isSame(folder: string, other: string): boolean {
  return resolve(folder) === resolve(other);
}

/** The folder of the input according to the manifest beside the dataset; null if it names none. */
async function readManifestFolder({ edition }: Plan, path: string): Promise<string | null> {
  const output = dirname(dirname(path));
  const entry = await readEntry(output, edition);
  return entry && dirname(join(output, entry.file));
}

/** A file of this name in a folder, in any Unicode form. The name is compared with the entries, so it cannot lead out of the folder. */
async function findNamed(folder: string, file: string | null): Promise<string | null> {
  if (file === null) return null;
  const wanted = basename(file).normalize('NFC');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const entry = entries.find((one) => one.name.normalize('NFC') === wanted && !one.isDirectory());
  return entry === undefined ? null : join(folder, entry.name);
}

/** Reports only the version for a plan of another version: it may differ anywhere, so its first schema fault would not help. */
function refuseOtherFormat(content: unknown, path: string): void {
  const actual = typeof content === 'object' && content !== null && 'format' in content ? content.format : null;
  if (typeof actual !== 'string' || actual === planFormat) return;
  throw new FileError({ code: 'plan/format', path, values: { actual, expected: planFormat } });
}

async function isDirectory(path: string): Promise<boolean> {
  return (await reading(path, stat(path))).isDirectory();
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new FileError({ code: 'plan/json', path, values: { reason: errorToReason(error) } }, error);
  }
}
