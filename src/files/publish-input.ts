import type { Options, Profile, Registry } from '../index.ts';
import type { CsvForm } from './convert-worker.ts';
import type { Converter } from './converter.ts';
import type { Input } from './inputs.ts';
import { toHash } from './manifest.ts';
import { publishDataset } from './publish.ts';
import type { Summary } from './summary.ts';

export type { CsvForm } from './convert-worker.ts';

/** How inputs are converted and published. */
export type PublishOptions = {
  form: CsvForm;
  /** In the place of the one beside each input; null: that one. */
  registry: Registry | null;
  profile: Profile | null;
  /** For PDFs. */
  reading: Pick<Options, 'password' | 'pages'>;
};

/**
 * Convert one input and publish its dataset into `output`; `datapackage` is the hash of its datapackage.json. Throws what
 * stands in the way: FileError or InputError.
 */
export async function publishInput(
  input: Input,
  bytes: Uint8Array,
  output: string,
  { form, registry, profile, reading }: PublishOptions,
  converter: Converter,
): Promise<{ summary: Summary; datapackage: string }> {
  const { edition, file, sidecar, path } = input;
  const { title, publication } = sidecar;
  const given = { registry: registry ?? input.registry, profile: profile ?? input.profile };
  const options: Options = { edition, file, title, publication, ...given, ...reading };
  const { files, summary } = await converter.convert({ bytes, options, form }, path);
  await publishDataset(output, edition, files);
  const datapackage = files.find((one) => one.path === 'datapackage.json')?.bytes ?? new Uint8Array();
  return { summary, datapackage: toHash(datapackage) };
}
