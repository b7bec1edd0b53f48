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
  /** A file of a folder that is not an edition, or a further source of an edition that is read from another file. */
  | { status: 'left-out'; path: string; error: unknown; milliseconds: number }
  /** Not read, or not to its end, because the run was stopped. */
  | { status: 'stopped'; path: string; milliseconds: number };

export type BatchOptions = PublishOptions & {
  limits: Limits;
  /** Publish again what has not changed. */
  force: boolean;
};

/** Callbacks of a run. `describe` words an error for the manifest. */
type BatchEvents = {
  /** Editions whose dataset a killed run had set aside. */
  restored: (editions: readonly string[]) => void;
  start: (path: string) => void;
  done: () => void;
  describe: (path: string, error: unknown) => { code: string; message: string };
  /** Called before the lock is released; not called if the folder could not be locked or the run was stopped. */
  end: (outcomes: readonly Outcome[], lock: Lock) => Promise<void>;
  /** On abort, datasets that are being written are completed, and no more inputs are published. */
  interrupt?: AbortSignal;
};

/** Inputs in flight per conversion: while one is converted, others are read or written. Each holds its bytes and dataset in memory. */
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
 * Publish inputs into `output`, as many at a time as there are cores. The manifest is kept up to date, so that the run after a
 * killed one continues where that stopped. Unchanged inputs are skipped. Outcomes are in the order of the inputs. `started`: a
 * converter of the caller, who also stops it. Throws a FileError if another run is publishing into the folder, or if a user's
 * file has the name of a report.
 */
export async function publishBatch(
  { inputs, refused, leftOut }: Listing,
  output: string,
  options: BatchOptions,
  events: BatchEvents,
  started: Converter | null = null,
): Promise<Outcome[]> {
  const lock = await tryLock(output);
  // if recovery fails, the first input published to the folder reports the error
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
    // If the manifest cannot be written, no dataset could be either, and each input has reported that.
    await manifest.flush().catch(() => undefined);
    if (isLock(lock)) await lock.release();
  }
}

/** Publishes one input. An error becomes the outcome of this input, so that the others are still published. */
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
    if (isLeftOut(input, error)) return { status: 'left-out', path, error, milliseconds: since(start) };
    recordFailure(run, path, edition, error, hashes);
    return { status: 'failed', path, error, milliseconds: since(start) };
  } finally {
    events.done();
  }
}

/** Whether a document without a schedule, such as a README in a folder of inputs, is left out. One that was named is an error. */
function isLeftOut({ path, isNamed }: Input, error: unknown): boolean {
  if (isNamed || !(error instanceof InputError) || extensionToGroup(extname(path)) !== 'document') return false;
  return (
    error.code === 'no-schedule' || (error.code === 'document-no-schedule-in-tables' && error.values.times === '-')
  );
}

/** Throws a FileError if another dataset has a name that some file systems take for the same: "Plan" and "plan". */
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

/** Locks the folder. If that fails, as on a full or read-only disk, returns the error, which every changed input then reports. */
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

/** Everything that a conversion depends on besides the bytes of the input and the program. */
function inputToSettings({ file, edition, sidecar, ...input }: Input, options: PublishOptions): string {
  const { form, reading } = options;
  const registry = options.registry ?? input.registry;
  const profile = options.profile ?? input.profile ?? undefined;
  const corrections = input.corrections ?? undefined;
  return JSON.stringify({ file, edition, sidecar, registry, profile, form, pages: reading.pages, corrections });
}

/** The summary of the published dataset if it is intact, and this version made it from the same input and settings; otherwise null. */
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
