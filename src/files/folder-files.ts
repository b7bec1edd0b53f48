import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { inputExtensions, unreadExtensions } from '../index.ts';
import { reportNames } from './edition-name.ts';
import { openMarkToName } from './open-marks.ts';
import { FileError } from './problem.ts';
import { sidecarExtensions } from './sidecar.ts';

/** A file that is not read, with the reason. */
export type LeftOut = { path: string; error: FileError };

/** A folder with these files is a dataset, whose CSV tables must not be read as inputs. */
const datasetFiles: readonly string[] = ['plan.json', 'datapackage.json'];

/**
 * The files of a folder to read as editions, and the others with reasons. Throws a FileError if there are none to read, or if the
 * folder is a dataset.
 */
export async function folderToFiles(
  folder: string,
  names: readonly string[],
): Promise<{ files: string[]; leftOut: LeftOut[] }> {
  if (datasetFiles.every((name) => names.includes(name))) throw new FileError({ code: 'input/dataset', path: folder });
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const name of names) {
    if (isBeside(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) {
      if (!(await isPublished(path))) leftOut.push({ path, error: new FileError({ code: 'left-out/folder', path }) });
      continue;
    }
    if (ABOUT.test(name)) {
      leftOut.push({ path, error: new FileError({ code: 'left-out/about', path }) });
      continue;
    }
    // broken links, pipes and devices are kept, so that reading them gives an error
    if (hasExtension(name, [...inputExtensions, ...unreadExtensions])) files.push(path);
    else leftOut.push({ path, error: new FileError({ code: 'left-out/unknown-kind', path }) });
  }
  if (files.length > 0) return { files, leftOut };
  const expected = inputExtensions.map((extension) => `*${extension}`).join(', ');
  throw new FileError({ code: 'input/none-in-folder', path: folder, values: { expected } });
}

/** Files about the folder itself; an example in one may look like a schedule. */
const ABOUT = /^(?:readme|changelog|contributing|license|licence|notice)(?:\.[^.]+)*$/iu;

/** A dataset, or a folder of datasets. */
async function isPublished(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return [...datasetFiles, ...reportNames].some((name) => names.includes(name));
}

/** Files that Windows and macOS put into folders. */
const systemNames: readonly string[] = ['thumbs.db', 'desktop.ini', 'icon\r'];

/** Whether to skip a file silently: hidden and system files, YAML beside inputs, reports of earlier runs. */
function isBeside(name: string): boolean {
  return (
    name.startsWith('.') ||
    openMarkToName(name) !== null ||
    reportNames.includes(name) ||
    systemNames.includes(name.toLowerCase()) ||
    hasExtension(name, sidecarExtensions)
  );
}

export function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.includes(extname(name).toLowerCase());
}
