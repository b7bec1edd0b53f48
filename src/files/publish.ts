import { lstat, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { errorToCode, FileError, isMissing, toOutputError } from './problem.ts';
import { datasetMarks, exists, recover, removeFresh, swapIn, syncFolder, targetToFresh } from './swap.ts';

export type DatasetFile = { path: string; bytes: Uint8Array };

/**
 * Publish the files of one edition to `<folder>/<edition>`, in the place of what stands there. A run that is killed at
 * any moment leaves the whole old dataset or the whole new one, which `recover` finds. Throws a FileError.
 */
export async function publishDataset(folder: string, edition: string, files: readonly DatasetFile[]): Promise<string> {
  const target = join(folder, edition);
  try {
    await makeFolder(folder);
    await recover(folder, edition);
    await refuseForeign(target, files);
  } catch (error) {
    throw toOutputError(error, target);
  }
  const fresh = targetToFresh(target);
  try {
    await writeFolder(fresh, files);
    await swapIn(fresh, target);
    return target;
  } catch (error) {
    // what is thrown below tells more than a failure to clean up
    await removeFresh(fresh).catch(() => undefined);
    await recover(folder, edition).catch(() => undefined);
    throw toOutputError(error, target);
  }
}

/** Node's own `recursive` never ends below /proc and the like, where a folder exists and yet takes no other. */
async function makeFolder(path: string): Promise<void> {
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

/** Only a dataset, an empty folder or nothing may be replaced: a user's own files are not ours to remove. */
async function refuseForeign(target: string, files: readonly DatasetFile[]): Promise<void> {
  const found = await lstat(target).catch(() => null);
  if (found !== null && !found.isDirectory()) {
    throw new FileError({ code: 'output/not-a-folder', path: target, values: {} });
  }
  // one look, because other processes may be replacing the folder
  const names = (await readFolderNames(target)).filter((name) => !name.startsWith('.'));
  const extensions = new Set(files.map((file) => extname(file.path)));
  const isOurs = names.some((name) => datasetMarks.includes(name));
  const foreign = isOurs ? names.filter((name) => !extensions.has(extname(name))) : names;
  if (foreign.length > 0) {
    throw new FileError({ code: 'output/foreign', path: target, values: { names: foreign.join(', ') } });
  }
}

async function readFolderNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function writeFolder(folder: string, files: readonly DatasetFile[]): Promise<void> {
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
  await mkdir(folder);
  for (const each of folders) await mkdir(each, { recursive: true });
  const written = await Promise.allSettled(files.map((file) => writeSynced(join(folder, file.path), file.bytes)));
  const failed = written.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  for (const each of new Set([...folders, folder])) await syncFolder(each);
}

/** On the disk before the folder gets its name, so that a power cut cannot leave a dataset with empty files. */
export async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
