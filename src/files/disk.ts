import { randomBytes } from 'node:crypto';
import { type FileHandle, lstat, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorToCode, FileError, isMissing, nullIfMissing, reading, toOutputError, writing } from './problem.ts';

/** Whether anything has this name, even a broken link. */
export async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

/** Like `mkdir` with `recursive`, which never returns below /proc, where folders exist but cannot be created. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = errorToCode(error);
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || (await exists(dirname(resolve(path))))) throw error;
    await makeFolder(dirname(resolve(path)));
    await makeFolder(path);
  }
}

/** Write a file and wait until it is on the disk, so that a power cut cannot leave a dataset with empty files. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await sync(handle);
  } finally {
    await handle.close();
  }
}

/** Wait until the entries of a folder are on the disk; Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await sync(handle);
  } finally {
    await handle.close();
  }
}

/** A device cannot be synced, and some network disks refuse to sync a folder. */
async function sync(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(errorToCode(error))) throw error;
  }
}

/** Returns false if there is nothing to rename, or if the new name is taken by a file, a link or a non-empty folder. */
export async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = errorToCode(error);
    // Windows reports EPERM if the name is taken
    if (refusals.has(code) || (code === 'EPERM' && (await exists(to)))) return false;
    throw error;
  }
}
const refusals: ReadonlySet<string> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR']);

/** The bytes of a file that the run reads; throws a FileError that names it. */
export async function readInput(path: string): Promise<Uint8Array> {
  return reading(path, readFile(path));
}

/**
 * Write a file that the user named, atomically: the content goes to a temporary file first (`through`, by default one beside it),
 * which then replaces the old file. Throws a FileError.
 */
export async function writeWhole(path: string, content: string | Uint8Array, through?: string): Promise<void> {
  await makeWhole(path, (fresh) => writeSynced(fresh, content), through);
}

/**
 * Write several files: the old ones stay until every new one is complete, and none is ever half-written. Throws a FileError that
 * names the file that could not be written.
 */
export async function writeAllWhole(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const mark = randomBytes(8).toString('hex');
  const moves = files.map(({ path, bytes }) => ({ path, bytes, fresh: `${path}.new-${mark}` }));
  try {
    for (const { path, bytes, fresh } of moves) await writing(path, () => writeSynced(fresh, bytes));
    for (const { path, fresh } of moves)
      await writing(path, async () => rename(fresh, (await exists(path)) ? await realpath(path) : path));
  } finally {
    for (const { fresh } of moves) await rm(fresh, { force: true }).catch(() => undefined);
  }
}

/** As `writeWhole`, but `make` writes the file, to the path that it is given. */
export async function makeWhole(path: string, make: (path: string) => Promise<void>, through?: string): Promise<void> {
  try {
    const found = await nullIfMissing(stat(path));
    if (found?.isDirectory()) throw new FileError({ code: 'output/not-a-file', path });
    // write into a device or a pipe, never replace it
    if (found !== null && !found.isFile()) await make(path);
    else await replace(found === null ? path : await realpath(path), make, through);
  } catch (error) {
    if (isMissing(error)) throw new FileError({ code: 'output/no-folder', path }, error);
    throw toOutputError(error, path);
  }
}

async function replace(path: string, make: (path: string) => Promise<void>, through?: string): Promise<void> {
  const fresh = through ?? `${path}.new-${randomBytes(8).toString('hex')}`;
  try {
    await make(fresh);
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}
