import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract, type Plan, planToDataset } from '../../src/index.ts';

const values = {
  'aomi-2022': { '..2018': 'actual', '2019..': 'target' },
  'aomi-2023': { '..2020': 'actual', '2021..': 'target' },
} as const;

/** The two editions of fixtures/road-years, which docs/queries.md asks, published in `published/` below a folder. */
export async function publishRoads(folder: string): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const [edition, stated] of Object.entries(values)) {
    const text = await readFile(`fixtures/road-years/${edition}.txt`, 'utf8');
    const plan = await extract(text, { edition, values: stated });
    const target = join(folder, 'published', edition);
    await mkdir(target, { recursive: true });
    for (const { path, bytes } of planToDataset(plan)) await writeFile(join(target, path), bytes);
    plans.push(plan);
  }
  return plans;
}
