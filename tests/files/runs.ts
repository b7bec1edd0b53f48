import { mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../src/files/disk.ts';
import { lockFolder } from '../../src/files/lock.ts';
import { publishDataset } from '../../src/files/publish.ts';
import { recoverLocked } from '../../src/files/swap.ts';
import type { DatasetFile } from '../../src/index.ts';

/** Publish one dataset as a run of its own. */
export async function publishAlone(folder: string, edition: string, files: readonly DatasetFile[]): Promise<string> {
  await makeFolder(folder);
  const lock = await lockFolder(folder);
  return publishDataset(lock, edition, files).finally(lock.release);
}

/** What every run does at its start. */
export async function recoverAlone(folder: string): Promise<string[]> {
  const lock = await lockFolder(folder);
  return recoverLocked(lock).finally(lock.release);
}

/** As if the time had passed after which the lock of a killed run is stale. */
export async function ageLock(folder: string): Promise<void> {
  await utimes(join(folder, '.koteihyo/lock'), 0, 0).catch(() => undefined);
}

/** What a run leaves that is killed when it has set a dataset aside and its own is not yet in place. Returns its folder. */
export async function leaveHalfReplaced(folder: string, edition: string): Promise<string> {
  const place = join(folder, '.koteihyo/0123456789abcdef');
  const old = await readdir(join(folder, edition));
  await mkdir(place, { recursive: true });
  await writeFile(
    join(place, 'journal.json'),
    JSON.stringify({ format: 'koteihyo-journal/1', edition, old, new: old }),
  );
  await rename(join(folder, edition), join(place, 'old'));
  return place;
}
