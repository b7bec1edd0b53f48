import { join } from 'node:path';
import type { Lock } from './lock.ts';
import { findOwnNames } from './own-files.ts';
import { toOutputError } from './problem.ts';
import { type DatasetFile, replaceDataset } from './swap.ts';

export type { DatasetFile } from './swap.ts';

/**
 * Publish the files of one edition to `<folder>/<edition>`, in the place of its dataset before. A run that is killed at any
 * moment leaves the whole old dataset or the whole new one, which `recover` finds. Throws a FileError.
 */
export async function publishDataset(lock: Lock, edition: string, files: readonly DatasetFile[]): Promise<string> {
  const target = join(lock.folder, edition);
  try {
    await replaceDataset(lock, edition, await findOwnNames(target, edition), files);
    return target;
  } catch (error) {
    throw toOutputError(error, target);
  }
}
