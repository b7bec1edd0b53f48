import { hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import pLimit from 'p-limit';
import { extensionToGroup, InputError } from '../index.ts';
import { type Converter, type Limits, maxConverting, startConverter } from './converter.ts';
import { makeFolder, readInput } from './disk.ts';
import { findClash } from './edition-name.ts';
import type { Input, Listing } from './inputs.ts';
import { type Lock, lockFolder } from './lock.ts';
import { type Manifest, type ManifestEntry, openManifest, pathToFile, readDatasetHash } from './manifest.ts';
import { refuseForeignReports } from './own-files.ts';
import { FileError, toOutputError } from './problem.ts';
import { type PublishOptions, publishInput } from './publish.ts';
import type { Summary } from './summary.ts';
import { recoverLocked } from './swap.ts';
import { readVersion } from './version.ts';

export type Outcome =
  | { status: 'published' | 'unchanged'; input: Input; folder: string; summary: Summary; milliseconds: number }
  | { status: 'failed'; path: string; error: unknown; milliseconds: number }
  /** Of a folder: a file that is no edition, or another source of one that is read. */
  | { status: 'left-out'; path: string; error: unknown; milliseconds: number }
  /** Not read, or not to its end, because the run was stopped. */
  | { status: 'stopped'; path: string; milliseconds: number };

export type BatchOptions = PublishOptions & {
  limits: Limits;
  /** Publish again what has not changed. */
  force: boolean;
};

/** What a run hears while it works. `describe` words an error for the manifest. */
type BatchEvents = {
  /** Editions whose dataset a killed run had set aside. */
  restored: (editions: readonly string[]) => void;
  start: (path: string) => void;
  done: () => void;
  describe: (path: string, error: unknown) => { code: string; message: string };
  /** While the folder is still this run's; not called where it never was, nor where the run was stopped. */
  end: (outcomes: readonly Outcome[], lock: Lock) => Promise<void>;
  /** When it is aborted, what is being published is published to its end, and nothing more is. */
  interrupt?: AbortSignal;
};

/** Inputs in flight for each that is converted: the others are read or written meanwhile. Each holds its bytes and its dataset. */
const IN_FLIGHT = 2;

/** What the inputs of one run share. */
type Run = {
  output: string;
  lock: Lock | FileError;
  options: BatchOptions;
  events: BatchEvents;
  manifest: Manifest;
  converter: Converter;
  version: string;
  /** What lay in the output folder when the run began. */
  names: readonly string[];
};

/**
 * Publish inputs into `output`, as many at a time as there are cores, and keep the manifest while it goes: a run that is
 * killed goes on where it was. What has not changed since it was published is left as it is. Outcomes come in the order
 * of the inputs. `started`: a converter of the caller's, who stops it. Throws a FileError where another run is publishing into the
 * folder, or where a user's file has the name of a report.
 */
export async function publishBatch(
  { inputs, refused, leftOut }: Listing,
  output: string,
  options: BatchOptions,
  events: BatchEvents,
  started: Converter | null = null,
): Promise<Outcome[]> {
  const lock = await tryLock(output);
  // a folder that cannot be mended fails again, with an error for the user, at the first input published to it
  if (isLock(lock)) events.restored(await recoverLocked(lock).catch(() => []));
  const manifest = await openManifest(output, isLock(lock) ? lock : null);
  const converter = started ?? startConverter(options.limits, inputs.length === 1);
  const run: Run = {
    output,
    lock,
    options,
    events,
    manifest,
    converter,
    version: readVersion(),
    names: await readdir(output).catch(() => []),
  };
  events.interrupt?.addEventListener('abort', () => void converter.stop(), { once: true });
  const limit = pLimit(maxConverting * IN_FLIGHT);
  try {
    for (const { path, error } of refused) recordFailure(run, path, null, error, {});
    const outcomes = await Promise.all(inputs.map((input) => limit(() => publishOne(input, run))));
    const toOutcomes = (status: 'failed' | 'left-out', some: Listing['refused']): Outcome[] =>
      some.map((one) => ({ status, ...one, milliseconds: 0 }));
    const all = [...toOutcomes('failed', refused), ...outcomes, ...toOutcomes('left-out', leftOut)];
    if (isLock(lock) && !lock.isLost() && !events.interrupt?.aborted) await events.end(all, lock);
    return all;
  } finally {
    if (!started) await converter.stop();
    // Where the manifest cannot be written, neither can a dataset, and each input has said so.
    await manifest.flush().catch(() => undefined);
    if (isLock(lock)) await lock.release();
  }
}

/** Whatever goes wrong with one input is its outcome: the others are published all the same. */
async function publishOne(input: Input, run: Run): Promise<Outcome> {
  const { output, lock, options, events, manifest, converter, version } = run;
  const { path, edition } = input;
  const start = performance.now();
  if (events.interrupt?.aborted) return { status: 'stopped', path, milliseconds: 0 };
  const folder = join(output, edition);
  let hashes: Hashes = {};
  events.start(path);
  try {
    refuseClash(edition, run);
    const bytes = input.bytes ?? (await readInput(path));
    hashes = { input: hash('sha256', bytes), options: hash('sha256', inputToSettings(input, options)) };
    const before = options.force ? null : await findUnchanged(input, folder, hashes, run);
    if (before) return { status: 'unchanged', input, folder, summary: before, milliseconds: since(start) };
    if (!isLock(lock)) throw lock;
    const { summary, dataset } = await publishInput(input, bytes, lock, options, converter);
    const file = pathToFile(path, output);
    const entry = { ...emptyEntry, file, edition, version, ...hashes, ...summary, dataset };
    manifest.put({ ...entry, status: 'published' });
    return { status: 'published', input, folder, summary, milliseconds: since(start) };
  } catch (error) {
    if (events.interrupt?.aborted) return { status: 'stopped', path, milliseconds: since(start) };
    if (isOther(input, error)) return { status: 'left-out', path, error, milliseconds: since(start) };
    recordFailure(run, path, edition, error, hashes);
    return { status: 'failed', path, error, milliseconds: since(start) };
  } finally {
    events.done();
  }
}

/** A document that lies among inputs and has no schedule, such as a README, is not one; whoever names it means it. */
function isOther({ path, isNamed }: Input, error: unknown): boolean {
  if (isNamed || !(error instanceof InputError) || extensionToGroup(extname(path)) !== 'document') return false;
  return (
    error.code === 'no-schedule' || (error.code === 'document-no-schedule-in-tables' && error.values.times === '-')
  );
}

/** A folder that is another one here, and would be the same elsewhere: "Plan" and "plan". */
function refuseClash(edition: string, { output, names }: Run): void {
  const name = findClash(edition, names);
  if (name !== null) throw new FileError({ code: 'output/clash', path: join(output, edition), values: { name } });
}

type Hashes = Partial<Pick<ManifestEntry, 'input' | 'options'>>;

function since(start: number): number {
  return Math.round(performance.now() - start);
}

function recordFailure(run: Run, path: string, edition: string | null, error: unknown, hashes: Hashes): void {
  const { manifest, events, version, output } = run;
  manifest.put({
    ...emptyEntry,
    file: pathToFile(path, output),
    edition,
    status: 'failed',
    version,
    ...hashes,
    error: events.describe(path, error),
  });
}

const emptyEntry = {
  input: null,
  options: null,
  dataset: null,
  counts: null,
  notices: null,
  error: null,
} as const;

/** A folder that cannot be locked, as on a full or a read-only disk, is not published to: each input that has changed says so. */
async function tryLock(output: string): Promise<Lock | FileError> {
  try {
    await makeFolder(output);
    await refuseForeignReports(output);
    return await lockFolder(output);
  } catch (error) {
    const failure = toOutputError(error, output);
    if (!['output/locked', 'output/foreign-report'].includes(failure.problem.code)) return failure;
    throw failure;
  }
}

function isLock(lock: Lock | FileError): lock is Lock {
  return !(lock instanceof FileError);
}

/** All that a conversion depends on beside the bytes of the input and the program. */
function inputToSettings({ file, edition, sidecar, ...input }: Input, options: PublishOptions): string {
  const { form, reading } = options;
  const registry = options.registry ?? input.registry;
  const profile = options.profile ?? input.profile ?? undefined;
  const corrections = input.corrections ?? undefined;
  return JSON.stringify({ file, edition, sidecar, registry, profile, form, pages: reading.pages, corrections });
}

/** What is known of an input that this version published with these settings, where it lies there as it was published. */
async function findUnchanged(
  { path, edition }: Input,
  folder: string,
  hashes: Hashes,
  { manifest, version, output }: Run,
): Promise<Summary | null> {
  const entry = manifest.find(pathToFile(path, output), edition);
  if (entry?.status !== 'published' || !entry.counts || !entry.notices) return null;
  const isSame = entry.version === version && entry.input === hashes.input && entry.options === hashes.options;
  if (!isSame || (await readDatasetHash(folder)) !== entry.dataset) return null;
  return { counts: entry.counts, notices: entry.notices };
}
