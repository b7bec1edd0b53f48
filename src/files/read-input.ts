import { readFile } from 'node:fs/promises';
import { toInputError } from './problem.ts';

/** The bytes of a file that the run reads; throws a FileError that names it. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw toInputError(error, path);
  }
}
