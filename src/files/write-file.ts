import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { writeSynced } from './disk.ts';
import { FileError, isMissing, toOutputError } from './problem.ts';

/**
 * Write a file that the user named, whole or not at all: what stood there before stays until the new one is complete, which
 * is written to `through` first, a name beside it where none is given. Throws a FileError.
 */
export async function writeWhole(path: string, content: string | Uint8Array, through?: string): Promise<void> {
  try {
    const found = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (found?.isDirectory()) throw new FileError({ code: 'output/not-a-file', path, values: {} });
    // a device or a pipe is written to, never replaced
    if (found !== null && !found.isFile()) await writeFile(path, content);
    else await replace(found === null ? path : await realpath(path), content, through);
  } catch (error) {
    if (isMissing(error)) throw new FileError({ code: 'output/no-folder', path, values: {} }, error);
    throw toOutputError(error, path);
  }
}

async function replace(path: string, content: string | Uint8Array, through?: string): Promise<void> {
  const fresh = through ?? `${path}.new-${randomBytes(8).toString('hex')}`;
  try {
    await writeSynced(fresh, content);
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}
