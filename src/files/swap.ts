import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { DatasetFile } from '../index.ts';
import { exists, syncFolder, tryRename, writeSynced } from './disk.ts';
import { textToJson } from './json-text.ts';
import { type Lock, lockFolder, workName } from './lock.ts';
import { refuseForeign } from './own-files.ts';
import { FileError, orNull } from './problem.ts';

/*
 * How a dataset takes the place of the one before it. All of it happens in a folder of its own, OUT/.koteihyo/<id>/, and only
 * the run that holds the lock of OUT does it:
 *
 *   1. journal.json   says which edition it is, and every name in the old and in the new dataset
 *   2. new/           is filled, and is on the disk
 *   3. OUT/<edition>  becomes old/
 *   4. new/           becomes OUT/<edition>
 *   5. settle         removes what the journal names, and the folder
 *
 * Killed before 3, a run leaves the old dataset in its place; between 3 and 4 `settle` puts it back; from 4 on the new one
 * stands there. Whoever recovers renames <id> first: a run that was stopped, taken for dead and wakes up finds none of its
 * folders any more, and can neither publish a new/ that is half removed nor set aside what another run published.
 * Nothing is removed but by a name that a journal holds: whatever else lies there stays.
 */

const idPattern = /^[0-9a-f]{16}$/;
const journalName = 'journal.json';
const journalFormat = 'koteihyo-journal/1';
const ownName = z.string().refine((name) => name === basename(name) && !['', '.', '..'].includes(name));
const journalSchema = z.strictObject({
  format: z.literal(journalFormat),
  edition: ownName.refine((name) => !name.startsWith('.')),
  /** Null where there was no dataset. */
  old: z.array(ownName).nullable(),
  new: z.array(ownName),
});
type Journal = z.infer<typeof journalSchema>;

/** Files of the batch that pass through the program's own folder before they replace those of the same name. */
const passingNames: readonly string[] = ['manifest.json', 'failures.csv'];

/** Put a dataset in the place of the one whose files are `old`, whole or not at all; `old` is null where there is none. */
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
    // what cannot be removed now is a leftover for the next run
    await settle(place).catch(() => undefined);
  }
}

/** Restore what killed runs left of one edition or of all, where no run is at work; returns the editions that were restored. */
export async function recover(folder: string, edition?: string): Promise<string[]> {
  const places = await listPlaces(join(folder, workName));
  const editions = await Promise.all(places.map(placeToEdition));
  if (editions.every((one) => one === null || (edition !== undefined && one !== edition))) return [];
  try {
    const lock = await lockFolder(folder);
    return await recoverLocked(lock, edition).finally(lock.release);
  } catch (error) {
    // what a living run is at is no leftover
    if (error instanceof FileError && error.problem.code === 'output/locked') return [];
    throw error;
  }
}

/** The same for who holds the lock. */
export async function recoverLocked(lock: Lock, edition?: string): Promise<string[]> {
  for (const name of passingNames) await rm(join(lock.work, name), { force: true });
  const restored: string[] = [];
  for (const place of await listPlaces(lock.work)) {
    if (edition !== undefined && (await placeToEdition(place)) !== edition) continue;
    const found = await settle(await takeOver(place));
    if (found !== null) restored.push(found);
  }
  return restored;
}

/** A dataset is known by either of these. */
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

/** A file that somebody has just saved there goes back with the rest, and is reported. */
async function setAside(target: string, old: string, names: readonly string[]): Promise<void> {
  await rename(target, old);
  try {
    await refuseForeign(old, names);
  } catch (error) {
    await tryRename(old, target);
    throw error instanceof FileError ? new FileError({ ...error.problem, path: target }) : error;
  }
}

/** The folder of a killed run under a new name, where it has a journal to be recovered by. */
async function takeOver(place: string): Promise<string> {
  if ((await readJournal(place)) === null) return place;
  const taken = join(dirname(place), randomId());
  await rename(place, taken);
  return taken;
}

/** Bring a replacement to its end, wherever it was left; the edition where its old dataset was put back. */
async function settle(place: string): Promise<string | null> {
  const journal = await readJournal(place);
  if (journal === null) {
    // a run that is killed while it writes its journal has nothing beside it
    const names = await readdir(place).catch(() => []);
    if (names.every((name) => name === journalName)) await removeNamed(place, names);
    return null;
  }
  const old = join(place, 'old');
  const spent = join(place, 'spent');
  // only where the name is free
  const isRestored = await tryRename(old, join(dirname(dirname(place)), journal.edition));
  // under this name it is never put back, for from here on it is not whole
  await tryRename(old, spent);
  await removeNamed(spent, journal.old ?? []);
  await removeNamed(join(place, 'new'), journal.new);
  if ((await readdir(place)).length === 1) await removeNamed(place, [journalName]);
  return isRestored ? journal.edition : null;
}

/** Remove these files of a folder, and then the folder; what else lies there stays, and so does the folder. */
async function removeNamed(folder: string, names: readonly string[]): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (!found?.isDirectory()) return;
  for (const name of names) await orNull(unlink(join(folder, name)));
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

/** Null where there is none, or where it is not whole. */
async function readJournal(place: string): Promise<Journal | null> {
  const text = await readFile(join(place, journalName), 'utf8').catch(() => '');
  return journalSchema.safeParse(textToJson(text)).data ?? null;
}
