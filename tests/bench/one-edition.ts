// Convert and publish the edition over and over in one thread; prints the milliseconds of one as JSON: by the clock, and of all cores' work.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockFolder } from '../../src/files/lock.ts';
import { publishDataset } from '../../src/files/publish.ts';
import { extract, planToDataset } from '../../src/index.ts';
import { editionPath } from './edition.ts';
import { median, timeOf } from './measure.ts';

const output = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
const form = { csv: 'excel', headers: 'en' } as const;
const lock = await lockFolder(output);
const [warmUp, repetitions] = [5, 20];
const publish = async (): Promise<void> => {
  const plan = await extract(readFileSync(editionPath), { edition: 'edition' });
  await publishDataset(lock, 'edition', planToDataset(plan, form));
};
await timeOf(publish, warmUp);
const before = process.cpuUsage();
const times = await timeOf(publish, repetitions);
const { user, system } = process.cpuUsage(before);
await lock.release();
rmSync(output, { recursive: true });
// Garbage is collected on another core meanwhile.
console.log(JSON.stringify({ milliseconds: median(times), work: (user + system) / 1000 / repetitions }));
