import { lstat, mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorToCode } from './problem.ts';

/** Whether anything has this name, a link that leads nowhere too. */
export async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

/** Node's own `recursive` never ends below /proc and the like, where a folder exists and yet takes no other. */
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

/** On the disk before its folder gets its name, so that a power cut cannot leave a dataset with empty files. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder's entries are on the disk only after this; Windows knows no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // some network disks refuse to sync a folder
    if (!['EINVAL', 'ENOTSUP'].includes(errorToCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** False where there is nothing to move, or where the new name is that of a file, a link or a folder that is not empty. */
export async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = errorToCode(error);
    // Windows says EPERM where the name is taken
    if (refusals.has(code) || (code === 'EPERM' && (await exists(to)))) return false;
    throw error;
  }
}
const refusals: ReadonlySet<string> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR']);
