import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import type { Corrections, Profile, Registry, SourceGroup } from '../index.ts';
import { chooseSources, type Listed } from './choose-sources.ts';
import { correctionsKind } from './corrections.ts';
import { isEditionName } from './edition-name.ts';
import { folderToFiles, hasExtension, type LeftOut } from './folder-files.ts';
import { FileError, toInputError } from './problem.ts';
import { profileKind } from './profile-file.ts';
import { registryKind } from './registry-file.ts';
import { noSidecar, type Sidecar, sidecarExtensions, sidecarKind } from './sidecar.ts';
import { readYaml, type YamlKind } from './yaml-file.ts';

export type Input = {
  path: string;
  /** The content of standard input; `path` is then only a name, not a file. */
  bytes?: Uint8Array;
  /** Whether the user named the file itself; false if it was found in a folder. */
  isNamed: boolean;
  /** File name in NFC, as `plan.source.file` keeps it. */
  file: string;
  edition: string;
  /** Path of the sidecar; null if there is none. */
  sidecarPath: string | null;
  sidecar: Sidecar;
  /** Content of `<base name>.departments.yaml` beside it; null if there is none. */
  registry: Registry | null;
  /** Path of that file; null if there is none. */
  registryPath: string | null;
  /** Content of `<base name>.corrections.yaml` beside it; null if there is none. */
  corrections: Corrections | null;
  /** Content of `<base name>.profile.yaml` beside it; null if there is none. */
  profile: Profile | null;
  /** Path of that file; null if there is none. */
  profilePath: string | null;
};

export type Listing = Listed<Input>;

/** `prefer`: which of several sources of one edition to read. `given`: content and name for the argument `-`. */
export type ListOptions = { prefer?: SourceGroup | null; given?: { bytes: Uint8Array; name: string | null } | null };

/** The inputs that FILE and DIR arguments name, with their sidecars: in the order of the arguments, and by name within a folder. */
export async function listInputs(
  paths: readonly string[],
  { prefer = null, given = null }: ListOptions = {},
): Promise<Listing> {
  const listing: Listing = { inputs: [], refused: [], leftOut: [] };
  const names = folderReader();
  const seen = new Set<string>();
  for (const argument of paths) {
    try {
      if (argument === STANDARD_INPUT && given !== null) {
        listing.inputs.push(givenToInput(given));
        continue;
      }
      const { files, leftOut, isFolder } = await argumentToFiles(argument, names);
      for (const path of files) {
        const real = await realpath(path).catch(() => path);
        if (seen.has(real)) continue;
        seen.add(real);
        await addInput(path, { names, isNamed: !isFolder }, listing);
      }
      for (const one of leftOut) {
        if (listing.leftOut.every(({ path }) => path !== one.path)) listing.leftOut.push(one);
      }
    } catch (error) {
      listing.refused.push({ path: argument, error: toInputError(error, argument) });
    }
  }
  return chooseSources(listing, prefer);
}

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

/** The input for standard input: it has no files beside it, and the name that the user gave. */
function givenToInput({ bytes, name }: NonNullable<ListOptions['given']>): Input {
  const path = name ?? STANDARD_INPUT;
  if (name === null) throw new FileError({ code: 'input/no-name', path });
  const edition = pathToBase(name);
  if (!isEditionName(edition)) throw new FileError({ code: 'input/edition-name', path, values: { edition } });
  const beside = { sidecarPath: null, sidecar: noSidecar, registry: null, registryPath: null, profile: null };
  const file = basename(name).normalize('NFC');
  return { path, bytes, isNamed: true, file, edition, ...beside, profilePath: null, corrections: null };
}

type FolderReader = (folder: string) => Promise<readonly string[]>;

/** Lists the names in a folder in a stable order; reads each folder once. */
function folderReader(): FolderReader {
  const known = new Map<string, Promise<readonly string[]>>();
  return (folder) => {
    const names = known.get(folder) ?? readdir(folder).then((found) => found.sort(compareNames));
    known.set(folder, names);
    return names;
  };
}

/** Compares in NFC, so that macOS and Linux give the same order, and by code unit, so that the locale does not matter. */
function compareNames(a: string, b: string): number {
  const [left, right] = [a.normalize('NFC'), b.normalize('NFC')];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

type Found = { files: string[]; leftOut: LeftOut[]; isFolder: boolean };

async function argumentToFiles(path: string, names: FolderReader): Promise<Found> {
  if ((await stat(path)).isDirectory()) return { ...(await folderToFiles(path, await names(path))), isFolder: true };
  if (!hasExtension(path, sidecarExtensions)) return { files: [path], leftOut: [], isFolder: false };
  // the shell expands `extract input/*` to the sidecars too
  if (await standsBesideInput(path, names)) return { files: [], leftOut: [], isFolder: false };
  throw new FileError({ code: 'input/sidecar-alone', path });
}

async function standsBesideInput(path: string, names: FolderReader): Promise<boolean> {
  const base = withoutSuffix(pathToBase(path));
  const beside = await names(dirname(path));
  return beside.some((name) => !hasExtension(name, sidecarExtensions) && pathToBase(name) === base);
}

async function addInput(
  path: string,
  { names, isNamed }: { names: FolderReader; isNamed: boolean },
  listing: Listing,
): Promise<void> {
  try {
    await refuseSpecial(path);
    const [sidecar, sidecarPath] = await readBeside(path, sidecarKind, names);
    const edition = sidecar?.edition ?? pathToBase(path);
    if (!isEditionName(edition)) throw new FileError({ code: 'input/edition-name', path, values: { edition } });
    const [registry, registryPath] = await readBeside(path, registryKind, names);
    const [profile, profilePath] = await readBeside(path, profileKind, names);
    const [corrections] = await readBeside(path, correctionsKind, names);
    const file = basename(path).normalize('NFC');
    const beside = { sidecarPath, registry, registryPath, profile, profilePath, corrections };
    listing.inputs.push({ path, isNamed, file, edition, sidecar: sidecar ?? noSidecar, ...beside });
  } catch (error) {
    listing.refused.push({ path, error: toInputError(error, path) });
  }
}

/** Content and path of the YAML file of one kind beside an input; both null if there is none. */
async function readBeside<T extends z.ZodType>(
  path: string,
  kind: YamlKind<T>,
  names = folderReader(),
): Promise<[content: z.output<T> | null, path: string | null]> {
  const found = await findBeside(path, kind.suffix, names);
  return [found === null ? null : await readYaml(found, kind), found];
}

/** A YAML file with the input's base name and `suffix`. Compared in NFC, since archives from macOS give names in NFD. */
async function findBeside(path: string, suffix: string, names: FolderReader): Promise<string | null> {
  const base = pathToBase(path) + suffix;
  const folder = dirname(path);
  const [first, second] = (await names(folder)).filter(
    (name) => hasExtension(name, sidecarExtensions) && pathToBase(name) === base,
  );
  if (first !== undefined && second !== undefined) {
    throw new FileError({ code: 'sidecar/two', path, values: { first, second } });
  }
  if (first === undefined) return null;
  await refuseSpecial(join(folder, first));
  return join(folder, first);
}

/** Throws a FileError for a pipe, a device or a folder, even behind a link: reading a pipe without a writer never ends. */
async function refuseSpecial(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === false) throw new FileError({ code: 'input/not-a-file', path });
}

/** The path of the corrections file of an input, whether it exists or not. */
export async function findCorrections(path: string): Promise<string> {
  const { suffix } = correctionsKind;
  return (await findBeside(path, suffix, folderReader())) ?? join(dirname(path), `${pathToBase(path)}${suffix}.yaml`);
}

/** The profile beside one file; null if there is none. */
export async function readProfileBeside(path: string): Promise<Profile | null> {
  const [profile] = await readBeside(path, profileKind);
  return profile;
}

function withoutSuffix(base: string): string {
  const kind = [registryKind, profileKind, correctionsKind].find(({ suffix }) => base.endsWith(suffix));
  return base.slice(0, base.length - (kind?.suffix.length ?? 0));
}

function pathToBase(path: string): string {
  return basename(path, extname(path)).normalize('NFC');
}
