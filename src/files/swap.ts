import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { DatasetFile } from '../index.ts';
import { exists, syncFolder, tryRename, writeSynced } from './disk.ts';
import { reportNames } from './edition-name.ts';
import { textToJson } from './json-text.ts';
import { type Lock, lockFolder, workName } from './lock.ts';
import { refuseForeign } from './own-files.ts';
import { FileError, nullIfMissing } from './problem.ts';

/*
 * How a new dataset replaces the old one. All steps happen in a folder of its own, OUT/.koteihyo/<id>/, and only in the run that
 * holds the lock of OUT:
 *
 *   1. journal.json   is written: the edition, and all file names of the old and the new dataset
 *   2. new/           is filled and synced to the disk
 *   3. OUT/<edition>  becomes old/
 *   4. new/           becomes OUT/<edition>
 *   5. settle         removes the files that the journal names, and the folder
 *
 * If a run is killed before 3, the old dataset is still in place; between 3 and 4, `settle` puts it back; after 4, the new one is in
 * place. Recovery renames <id> first. So a suspended run that was taken for dead no longer finds its folders when it resumes: it
 * can neither publish a half-removed new/ nor set aside a dataset that another run published.
 * Only files that a journal names are removed; anything else stays.
 */

const idPattern = /^[0-9a-f]{16}$/;
const journalName = 'journal.json';
const journalFormat = 'koteihyo-journal/1';
const ownName = z.string().refine((name) => name === basename(name) && !['', '.', '..'].includes(name));
const journalSchema = z.strictObject({
  format: z.literal(journalFormat),
  edition: ownName.refine((name) => !name.startsWith('.')),
  /** Null if there was no dataset. */
  old: z.array(ownName).nullable(),
  new: z.array(ownName),
});
type Journal = z.infer<typeof journalSchema>;

/** Replace the dataset with the files `old` (null: there is none) by a new one, atomically. */
export async function replaceDataset(
  lock: Lock,
  edition: string,
  old: readonly string[] | null,
  files: readonly DatasetFile[],
): Promise<void> {
  const target = join(lock.folder, edition);
  const place = join(lock.work, randomId());
  const names = files.map(({ path }) => path);
  const journal: Journal = { format: journalFormat, edition, old: old === null ? null : [...old], new: names };
  try {
    await mkdir(place);
    await writeSynced(join(place, journalName), JSON.stringify(journalSchema.parse(journal)));
    await writeFolder(join(place, 'new'), files);
    for (const folder of [place, lock.work]) await syncFolder(folder);
    if (lock.isLost()) throw new FileError({ code: 'output/lock-lost', path: lock.folder });
    if (old !== null) await setAside(target, join(place, 'old'), old);
    await rename(join(place, 'new'), target);
    await syncFolder(lock.folder);
  } finally {
    // the next run removes what could not be removed now
    await settle(place).catch(() => undefined);
  }
}

/** Restore what killed runs left of one edition or of all, unless a run is active; returns the restored editions. */
export async function recover(folder: string, edition?: string): Promise<string[]> {
  const places = await listPlaces(join(folder, workName));
  const editions = await Promise.all(places.map(placeToEdition));
  if (editions.every((one) => one === null || (edition !== undefined && one !== edition))) return [];
  try {
    const lock = await lockFolder(folder);
    return await recoverLocked(lock, edition).finally(lock.release);
  } catch (error) {
    // an active run's files are no leftovers
    if (error instanceof FileError && error.problem.code === 'output/locked') return [];
    throw error;
  }
}

/** As `recover`, for a caller that holds the lock. */
export async function recoverLocked(lock: Lock, edition?: string): Promise<string[]> {
  // reports are written in the program's own folder before they replace the old ones
  for (const name of reportNames) await rm(join(lock.work, name), { force: true });
  const restored: string[] = [];
  for (const place of await listPlaces(lock.work)) {
    if (edition !== undefined && (await placeToEdition(place)) !== edition) continue;
    const found = await settle(await takeOver(place));
    if (found !== null) restored.push(found);
  }
  return restored;
}

/** Whether a folder is a dataset: it has at least one of these files. */
export async function isDataset(folder: string): Promise<boolean> {
  const marks = ['datapackage.json', 'plan.json'].map((mark) => exists(join(folder, mark)));
  return (await Promise.all(marks)).includes(true);
}

function randomId(): string {
  return randomBytes(8).toString('hex');
}

async function writeFolder(folder: string, files: readonly DatasetFile[]): Promise<void> {
  await mkdir(folder);
  const written = await Promise.allSettled(files.map(({ path, bytes }) => writeSynced(join(folder, path), bytes)));
  const failed = written.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  await syncFolder(folder);
}

/** Move the old dataset aside. If somebody has just saved another file in it, puts it back and throws a FileError. */
async function setAside(target: string, old: string, names: readonly string[]): Promise<void> {
  await rename(target, old);
  try {
    await refuseForeign(old, names);
  } catch (error) {
    await tryRename(old, target);
    throw error instanceof FileError ? new FileError({ ...error.problem, path: target }) : error;
  }
}

/** Rename the folder of a killed run, if it has a journal; returns the folder's path. */
async function takeOver(place: string): Promise<string> {
  if ((await readJournal(place)) === null) return place;
  const taken = join(dirname(place), randomId());
  await rename(place, taken);
  return taken;
}

/** Finish a replacement, wherever it stopped. Returns the edition if its old dataset was put back, otherwise null. */
async function settle(place: string): Promise<string | null> {
  const journal = await readJournal(place);
  if (journal === null) {
    // a run killed while writing its journal left no other files
    const names = await readdir(place).catch(() => []);
    if (names.every((name) => name === journalName)) await removeNamed(place, names);
    return null;
  }
  const old = join(place, 'old');
  const spent = join(place, 'spent');
  // succeeds only if the name is free
  const isRestored = await tryRename(old, join(dirname(dirname(place)), journal.edition));
  // the new name keeps a later run from restoring it when it is half removed
  await tryRename(old, spent);
  await removeNamed(spent, journal.old ?? []);
  await removeNamed(join(place, 'new'), journal.new);
  if ((await readdir(place)).length === 1) await removeNamed(place, [journalName]);
  return isRestored ? journal.edition : null;
}

/** Remove these files of a folder, and then the folder itself, unless it holds other files. */
async function removeNamed(folder: string, names: readonly string[]): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (!found?.isDirectory()) return;
  for (const name of names) await nullIfMissing(unlink(join(folder, name)));
  await rmdir(folder).catch(() => undefined);
}

async function listPlaces(work: string): Promise<string[]> {
  const entries = await readdir(work, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && idPattern.test(entry.name))
    .map(({ name }) => join(work, name));
}

async function placeToEdition(place: string): Promise<string | null> {
  return (await readJournal(place))?.edition ?? null;
}

/** The journal of a replacement; null if it is missing or incomplete. */
async function readJournal(place: string): Promise<Journal | null> {
  const text = await readFile(join(place, journalName), 'utf8').catch(() => '');
  return journalSchema.safeParse(textToJson(text)).data ?? null;
}
