import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { DatasetFile } from '../index.ts';
import { exists, writeWhole } from './disk.ts';
import type { Lock } from './lock.ts';
import { countsSchema, noticeCountsSchema } from './summary.ts';

/** Milliseconds between two writes: inputs missing from the manifest of a killed run are simply converted again. */
const PAUSE = 500;

const manifestName = 'manifest.json';
const packageName = 'datapackage.json';
const manifestFormat = 'koteihyo-manifest/1';

const entrySchema = z.strictObject({
  /** Path relative to the output folder, with `/`: independent of how the user named the file. */
  file: z.string(),
  /** Null if an input was refused before its edition was known. */
  edition: z.string().nullable(),
  status: z.enum(['published', 'failed']),
  /** Version of koteihyo. */
  version: z.string(),
  /** SHA-256 of the input, and of everything else that its conversion depends on; null if it was not read. */
  input: z.string().nullable(),
  options: z.string().nullable(),
  /** SHA-256 over the names and sizes of the published files and datapackage.json, which holds their hashes; null if there are none. */
  dataset: z.string().nullable(),
  counts: countsSchema.nullable(),
  /** Notices by severity and code. */
  notices: noticeCountsSchema.nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
const manifestSchema = z.strictObject({ format: z.literal(manifestFormat), inputs: z.array(entrySchema) });

/** The outcome of one input. Without a time stamp, so that the same inputs give the same bytes. */
export type ManifestEntry = z.infer<typeof entrySchema>;

/** The manifest of an output folder while a run adds to it. */
export type Manifest = {
  find: (file: string, edition: string) => ManifestEntry | null;
  put: (entry: ManifestEntry) => void;
  /** Resolves when all entries are on the disk. */
  flush: () => Promise<void>;
};

/**
 * Open the manifest of a folder. An unreadable one is replaced, since it only saves work. It is written through the temporary
 * folder of the lock, and not at all without a lock.
 */
export async function openManifest(folder: string, lock: Lock | null): Promise<Manifest> {
  const path = join(folder, manifestName);
  const entries = new Map((await readEntries(path)).map((entry) => [entryToKey(entry), entry]));
  let writing: Promise<void> | null = null;
  let dirty = false;
  for (const [key, entry] of entries) {
    if (entry.status === 'failed' || (await exists(join(folder, entry.edition ?? '')))) continue;
    // Somebody removed the dataset.
    entries.delete(key);
    dirty = true;
  }
  const hurry = new AbortController();
  const write = async (): Promise<void> => {
    while (dirty) {
      await setTimeout(PAUSE, null, { signal: hurry.signal }).catch(() => undefined);
      dirty = false;
      if (lock === null || lock.isLost()) return;
      await writeWhole(path, entriesToText([...entries.values()]), join(lock.work, manifestName));
    }
    writing = null;
  };
  return {
    find: (file, edition) => entries.get(entryToKey({ file, edition })) ?? null,
    put: (entry) => {
      for (const [key, { edition, file }] of entries) {
        // One entry per edition; this also replaces the entry of an input that was refused before its edition was known.
        if ((edition ?? file) === (entry.edition ?? entry.file) || file === entry.file) entries.delete(key);
      }
      entries.set(entryToKey(entry), entry);
      dirty = true;
      writing ??= write();
      // `flush` reports the error.
      writing.catch(() => undefined);
    },
    flush: async () => {
      hurry.abort();
      await (writing ?? write());
    },
  };
}

/** The manifest entry of a published edition; null if there is none. */
export async function readEntry(folder: string, edition: string): Promise<ManifestEntry | null> {
  const entries = await readEntries(join(folder, manifestName));
  return entries.find((entry) => entry.edition === edition && entry.status === 'published') ?? null;
}

/** The editions that a folder's manifest lists as published. */
export async function readPublished(folder: string): Promise<string[]> {
  const entries = await readEntries(join(folder, manifestName));
  return entries.flatMap(({ edition, status }) => (status === 'published' && edition !== null ? [edition] : []));
}

function entryToKey({ file, edition }: Pick<ManifestEntry, 'file' | 'edition'>): string {
  return JSON.stringify([edition, file]);
}

async function readEntries(path: string): Promise<ManifestEntry[]> {
  try {
    // reading a pipe of that name would never end
    if (!(await stat(path)).isFile()) return [];
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8'))).inputs;
  } catch {
    return [];
  }
}

function entriesToText(entries: readonly ManifestEntry[]): string {
  const keyOf = ({ edition, file }: ManifestEntry): string => `${edition ?? ''}\0${file}`;
  const sorted = [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  // parse puts the keys in the order of the schema
  const inputs = sorted.map((entry) => entrySchema.parse(entry));
  return `${JSON.stringify({ format: manifestFormat, inputs }, null, 2)}\n`;
}

/** The path of an input as the manifest writes it. */
export function pathToFile(path: string, output: string): string {
  return relative(resolve(output), resolve(path)).split(sep).join('/').normalize('NFC');
}

/** The hash of a dataset from its files. */
export function filesToHash(files: readonly DatasetFile[]): string {
  const sizes = files.map(({ path, bytes }): Size => [path, bytes.byteLength]);
  return sizesToHash(sizes, files.find(({ path }) => path === packageName)?.bytes ?? new Uint8Array());
}

/** The hash of the dataset in a folder; null if there is none. */
export async function readDatasetHash(folder: string): Promise<string | null> {
  try {
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
    const sizes = await Promise.all(
      names.map(async (name): Promise<Size> => [name, (await stat(join(folder, name))).size]),
    );
    return sizesToHash(sizes, await readFile(join(folder, packageName)));
  } catch {
    return null;
  }
}

type Size = readonly [name: string, bytes: number];

function sizesToHash(sizes: readonly Size[], datapackage: Uint8Array): string {
  const list = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', `${JSON.stringify(list)}${hash('sha256', datapackage)}`);
}
