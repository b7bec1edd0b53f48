import { documentToPlan, type Options, type Plan, planToDataset, type Registry } from '../index.ts';
import type { Input } from './inputs.ts';
import { publishDataset } from './publish.ts';
import { readInput } from './read-input.ts';
import type { Reader } from './reader.ts';

export type CsvForm = Parameters<typeof planToDataset>[1];

export type Published = { plan: Plan; folder: string };

/**
 * Read one input with `reader` and publish its dataset into `folder`; `registry` takes the place of the one beside the
 * input. Throws what stands in the way: FileError or InputError.
 */
export async function publishInput(
  input: Input,
  folder: string,
  form: CsvForm,
  reader: Reader,
  registry: Registry | null = null,
): Promise<Published> {
  const { edition, file, sidecar } = input;
  const { title, publication } = sidecar;
  const options: Options = { edition, file, title, publication, registry: registry ?? input.registry };
  const plan = await documentToPlan(await reader.read(await readInput(input.path), input.path), options);
  return { plan, folder: await publishDataset(folder, plan.edition, planToDataset(plan, form)) };
}
