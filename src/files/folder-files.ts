import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { inputExtensions, unreadExtensions } from '../index.ts';
import { ownNames } from './edition-name.ts';
import { openMarkToName } from './open-marks.ts';
import { FileError } from './problem.ts';
import { sidecarExtensions } from './sidecar.ts';

/** A file that is not read, with the reason. */
export type LeftOut = { path: string; error: FileError };

/** The CSV tables of a dataset are no inputs. */
const datasetFiles: readonly string[] = ['plan.json', 'datapackage.json'];

/** The files of a folder that are read as editions, and the others, each with its reason. Throws a FileError where there is none, or where it is a dataset. */
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
    // a link that leads nowhere, a pipe and a device are kept, so that reading them says so
    if (hasExtension(name, [...inputExtensions, ...unreadExtensions])) files.push(path);
    else leftOut.push({ path, error: new FileError({ code: 'left-out/unknown-kind', path }) });
  }
  if (files.length > 0) return { files, leftOut };
  const expected = inputExtensions.map((extension) => `*${extension}`).join(', ');
  throw new FileError({ code: 'input/none-in-folder', path: folder, values: { expected } });
}

/** What says something of the folder itself; an example in it may be a table of years. */
const ABOUT = /^(?:readme|changelog|contributing|license|licence|notice)(?:\.[^.]+)*$/iu;

/** A dataset, or a folder of datasets. */
async function isPublished(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return [...datasetFiles, ...ownNames].some((name) => names.includes(name));
}

/** What Windows and macOS keep in a folder for themselves. */
const systemNames: readonly string[] = ['thumbs.db', 'desktop.ini', 'icon\r'];

/** Hidden files, those of the system, YAML beside inputs, reports of a run that published into the folder. */
function isBeside(name: string): boolean {
  return (
    name.startsWith('.') ||
    openMarkToName(name) !== null ||
    ownNames.includes(name) ||
    systemNames.includes(name.toLowerCase()) ||
    hasExtension(name, sidecarExtensions)
  );
}

export function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.includes(extname(name).toLowerCase());
}
