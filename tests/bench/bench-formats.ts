// npm run bench:formats: what each format of the example takes besides the reading, and many editions in one SQLite file.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { planToFiles } from '../../src/files/plan-to-files.ts';
import { type ExportFormat, exportFormats, extract } from '../../src/index.ts';
import { editionPath } from './edition.ts';
import { median, runNode, timeOf, toMegabytes, toMilliseconds, toTable } from './measure.ts';

const sizes = [25, 50, 100, 200];
const repetitions = 5;

const scratch = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
const text = readFileSync(editionPath, 'utf8');
const plan = await extract(text, { edition: 'edition' });

/** The first time, with the packages that it loads, by the clock and as work of all cores; the median of further times (milliseconds). */
async function timeFormats(formats: readonly ExportFormat[]): Promise<string[]> {
  const write = (): unknown => planToFiles(plan, { csv: 'excel', headers: 'en', formats }, text);
  const before = process.cpuUsage();
  const [first = 0] = await timeOf(write, 1);
  const { user, system } = process.cpuUsage(before);
  const times = [first, (user + system) / 1000, median(await timeOf(write, repetitions))];
  return times.map(toMilliseconds);
}

/** Datasets of the edition, each under a name of its own. */
function makeDatasets(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const edition = `edition-${String(index).padStart(3, '0')}`;
    const folder = path.join(scratch, edition);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'plan.json'), JSON.stringify({ ...plan, edition }));
    return folder;
  });
}

try {
  console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}\n`);
  // all of them come first, so that their first time is that of a process that has loaded nothing
  const rows = [['all', ...(await timeFormats(exportFormats))]];
  rows.push(['plan.json, page, descriptors', ...(await timeFormats([]))]);
  for (const format of exportFormats) rows.push([`these and ${format}`, ...(await timeFormats([format]))]);
  console.log(toTable([['format', 'first ms', 'its work', 'median ms'], ...rows]));
  const datasets = makeDatasets(Math.max(...sizes));
  const databases = sizes.map((count) => {
    const output = path.join(scratch, `${count}.sqlite`);
    const printed = runNode(['tests/bench/sqlite-run.ts', output, ...datasets.slice(0, count)]);
    const { milliseconds, work, residentBytes, bytes } = JSON.parse(printed) as Record<string, number>;
    return [
      `${count} editions`,
      ((milliseconds ?? 0) / 1000).toFixed(1),
      ((work ?? 0) / 1000).toFixed(1),
      toMegabytes(bytes ?? 0),
      toMegabytes(residentBytes ?? 0),
    ];
  });
  console.log(`\n${toTable([['one SQLite file of', 's', 'work s', 'file MB', 'RSS MB'], ...databases])}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
