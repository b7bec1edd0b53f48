import { writeFile } from 'node:fs/promises';
import { toOutputError } from './problem.ts';

/** Write a file that the user named; throws a FileError where it cannot be written. */
export async function writeReport(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((error: unknown) => {
    throw toOutputError(error, path);
  });
}
