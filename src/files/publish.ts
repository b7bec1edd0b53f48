import { join } from 'node:path';
import type { DatasetFile, Options, Profile, Registry } from '../index.ts';
import type { Converter } from './converter.ts';
import type { Input } from './inputs.ts';
import type { Lock } from './lock.ts';
import { filesToHash } from './manifest.ts';
import { findOwnNames } from './own-files.ts';
import type { DatasetForm } from './plan-to-files.ts';
import { writing } from './problem.ts';
import type { Summary } from './summary.ts';
import { replaceDataset } from './swap.ts';

/**
 * Publish the files of one edition to `<folder>/<edition>`, replacing its previous dataset. A run that is killed at any moment
 * leaves the complete old or new dataset, which `recover` restores. Throws a FileError.
 */
export async function publishDataset(lock: Lock, edition: string, files: readonly DatasetFile[]): Promise<string> {
  const target = join(lock.folder, edition);
  await writing(target, async () => replaceDataset(lock, edition, await findOwnNames(target, edition), files));
  return target;
}

/** How inputs are converted and published. */
export type PublishOptions = {
  form: DatasetForm;
  /** Used for all inputs; null: each input uses the one beside it. */
  registry: Registry | null;
  profile: Profile | null;
  /** For PDFs. */
  reading: Pick<Options, 'password' | 'pages'>;
};

/**
 * Convert one input and publish its dataset into the folder of the lock; `dataset` is its hash. Throws a FileError or an
 * InputError.
 */
export async function publishInput(
  input: Input,
  bytes: Uint8Array,
  lock: Lock,
  { form, registry, profile, reading }: PublishOptions,
  converter: Converter,
): Promise<{ summary: Summary; dataset: string }> {
  const given = { registry: registry ?? input.registry, profile: profile ?? input.profile };
  const options = { ...inputToOptions({ ...input, ...given }), ...reading };
  const { files, summary } = await converter.convert({ bytes, options, form }, input.path);
  await publishDataset(lock, input.edition, files);
  return { summary, dataset: filesToHash(files) };
}

/** The options to read an input with, from the YAML files beside it. */
export function inputToOptions({ edition, file, sidecar, registry, profile, corrections }: Input): Options {
  const { title, publication, values } = sidecar;
  return { edition, file, title, publication, ...(values && { values }), registry, profile, corrections };
}
