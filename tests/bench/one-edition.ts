// Convert and publish the edition over and over in one thread; prints the milliseconds of one as JSON.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishDataset } from '../../src/files/publish.ts';
import { extract, planToDataset } from '../../src/index.ts';
import { editionPath } from './edition.ts';
import { median, timeOf } from './measure.ts';

const output = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
const form = { csv: 'excel', headers: 'en' } as const;
const times = await timeOf(
  async () => {
    const plan = await extract(readFileSync(editionPath), { edition: 'edition' });
    await publishDataset(output, 'edition', planToDataset(plan, form));
  },
  20,
  5,
);
rmSync(output, { recursive: true });
console.log(JSON.stringify({ milliseconds: median(times) }));
