import { realpath, rename, stat, writeFile } from 'node:fs/promises';
import { FileError, isMissing, toOutputError } from './problem.ts';
import { writeSynced } from './publish.ts';
import { removeFresh, targetToFresh } from './swap.ts';

/** Write a file that the user named, whole or not at all: what stood there before stays until the new one is complete. Throws a FileError. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const found = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (found?.isDirectory()) throw new FileError({ code: 'output/not-a-file', path, values: {} });
    // a device or a pipe is written to, never replaced
    if (found !== null && !found.isFile()) await writeFile(path, content);
    else
      await replace(
        found === null ? path : await realpath(path),
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      );
  } catch (error) {
    if (isMissing(error)) throw new FileError({ code: 'output/no-folder', path, values: {} }, error);
    throw toOutputError(error, path);
  }
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = targetToFresh(path);
  try {
    await writeSynced(fresh, bytes);
    await rename(fresh, path);
  } finally {
    await removeFresh(fresh).catch(() => undefined);
  }
}
