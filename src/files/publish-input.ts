import { extract, type Options, type Plan, planToDataset } from '../index.ts';
import { type Input, readInput } from './inputs.ts';
import { publishDataset } from './publish.ts';

export type CsvForm = Parameters<typeof planToDataset>[1];

export type Published = { plan: Plan; folder: string };

/** Read one input and publish its dataset into `folder`. Throws what stands in the way: FileError or InputError. */
export async function publishInput(input: Input, folder: string, form: CsvForm): Promise<Published> {
  const { edition, file, sidecar } = input;
  const options: Options = { edition, file, title: sidecar.title, publication: sidecar.publication };
  const plan = await extract(await readInput(input.path), options);
  return { plan, folder: await publishDataset(folder, plan.edition, planToDataset(plan, form)) };
}
