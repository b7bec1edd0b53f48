// npm run bench:batch: editions a second of a batch of 200 texts, against one after the other; memory; a second run.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { editionPath } from './edition.ts';
import { runNode, toMegabytes, toTable } from './measure.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
const sizes = [25, 50, 100, 200];

/** What the command says of a run, with the most memory that its process took. */
type BatchRun = { milliseconds: number; published: number; unchanged: number; residentBytes: number };

function extractAll(folder: string, output: string): BatchRun {
  return JSON.parse(runNode(['tests/bench/batch-run.ts', folder, output])) as BatchRun;
}

function makeFolder(count: number): string {
  const folder = path.join(scratch, `in-${count}`);
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) {
    copyFileSync(editionPath, path.join(folder, `edition-${String(index).padStart(3, '0')}.txt`));
  }
  return folder;
}

try {
  const cores = availableParallelism();
  console.log(`node ${process.version}, ${cores} x ${cpus()[0]?.model.trim()}\n`);
  const one = JSON.parse(runNode(['tests/bench/one-edition.ts'])) as { milliseconds: number; work: number };
  const [own, core] = [1000 / one.milliseconds, 1000 / one.work];
  const rows = sizes.map((count) => {
    const [folder, output] = [makeFolder(count), path.join(scratch, `out-${count}`)];
    const run = extractAll(folder, output);
    const again = extractAll(folder, output);
    const rate = (1000 * count) / run.milliseconds;
    return [
      `${count} editions`,
      rate.toFixed(1),
      (rate / core / cores).toFixed(2),
      (rate / own / cores).toFixed(2),
      toMegabytes(run.residentBytes),
      `${again.unchanged} in ${(again.milliseconds / 1000).toFixed(2)} s`,
    ];
  });
  console.log(
    `one edition after the other, a second: ${core.toFixed(1)} by the work of one core, ${own.toFixed(1)} by the clock\n`,
  );
  console.log(
    toTable([['batch of', 'a second', 'of cores x work', 'of cores x clock', 'RSS MB', 'unchanged, again'], ...rows]),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
