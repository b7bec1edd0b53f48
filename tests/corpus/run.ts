// Runs foreign PDFs through one batch, and each through the library: `node tests/corpus/run.ts DIR`. Prints counts by reason,
// errors that came when their document was done, the most memory taken, and the slowest. Files named in a late error, in
// `convert/crashed` or in an internal error are faults of ours, whatever is wrong with the file.
import { AsyncLocalStorage } from 'node:async_hooks';
import { copyFile, glob, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Outcome, publishBatch } from '../../src/files/batch.ts';
import { listInputs } from '../../src/files/inputs.ts';
import { FileError } from '../../src/files/problem.ts';
import { extract, InputError } from '../../src/index.ts';

const [folder = '.'] = process.argv.slice(2);
const limits = { timeout: 60, memory: 512 };
const SLOWEST = 10;
/** Time that work has which nobody waits for (milliseconds). */
const LATE = 2000;

const files: string[] = [];
for await (const file of glob('**/*.pdf', { cwd: folder })) files.push(file);
files.sort();
const scratch = await mkdtemp(path.join(tmpdir(), 'koteihyo-corpus-'));
try {
  const { outcomes, seconds } = await runBatch();
  const batchMemory = process.resourceUsage().maxRSS;
  const late = await runAlone();
  print(outcomes, seconds, batchMemory, late);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** In a folder of their own, numbered, since those of many folders share names. */
async function runBatch(): Promise<{ outcomes: Outcome[]; seconds: number }> {
  const input = path.join(scratch, 'input');
  await mkdir(input);
  for (const [index, file] of files.entries()) await copyFile(path.join(folder, file), numberedPath(input, index));
  const options = {
    form: { csv: 'plain', headers: 'en', formats: ['csv'] },
    registry: null,
    profile: null,
    reading: {},
    limits,
    force: true,
  } as const;
  const ignore = (): void => undefined;
  const describe = (_: string, error: unknown): { code: string; message: string } => {
    return { code: errorToReason(error), message: String(error) };
  };
  const start = performance.now();
  const listing = await listInputs([input]);
  const events = { restored: ignore, start: ignore, done: ignore, describe, end: async () => undefined };
  const outcomes = await publishBatch(listing, path.join(scratch, 'output'), options, events);
  return { outcomes, seconds: (performance.now() - start) / 1000 };
}

function numberedPath(input: string, index: number): string {
  return path.join(input, `${String(index).padStart(5, '0')}.pdf`);
}

/** What fails when its document is done, and would end the process of a caller. */
async function runAlone(): Promise<string[]> {
  const late: string[] = [];
  const reading = new AsyncLocalStorage<string>();
  const note = (error: unknown): void => {
    late.push(`${reading.getStore() ?? 'unknown'}: ${String(error)}`);
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(path.join(folder, file)));
    await reading.run(file, () => extract(bytes, { takeBytes: true })).catch(() => undefined);
  }
  await new Promise((resolve) => setTimeout(resolve, LATE));
  return late;
}

function errorToReason(error: unknown): string {
  if (error instanceof InputError) return error.code;
  return error instanceof FileError ? error.problem.code : `internal: ${String(error)}`;
}

function print(outcomes: readonly Outcome[], seconds: number, memory: number, late: readonly string[]): void {
  const failedIn = (one: Outcome): string =>
    one.status === 'published'
      ? Object.keys(one.summary.notices.error)
          .filter((code) => code.endsWith('-failed'))
          .join(' ')
      : '';
  const reasonOf = (one: Outcome): string =>
    one.status === 'failed' ? errorToReason(one.error) : [one.status, failedIn(one)].join(' ').trim();
  const groups = [...Map.groupBy(outcomes, reasonOf)].sort((a, b) => b[1].length - a[1].length);
  console.log(`${outcomes.length} PDFs in ${seconds.toFixed(1)} s, at most ${Math.round(memory / 1024)} MB`);
  for (const [reason, group] of groups) {
    const named = group.length <= SLOWEST ? ` ${group.map(nameOf).join(', ')}` : '';
    console.log(`${String(group.length).padStart(6)} ${reason}${named}`);
  }
  console.log(`late errors: ${late.length}`);
  for (const one of late) console.log(`       ${one}`);
  console.log('slowest:');
  for (const one of outcomes.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST)) {
    console.log(`${(one.milliseconds / 1000).toFixed(1).padStart(6)} s ${nameOf(one)} ${reasonOf(one)}`);
  }
}

function nameOf(outcome: Outcome): string {
  const at = 'input' in outcome ? outcome.input.path : outcome.path;
  return files[Number.parseInt(path.basename(at), 10)] ?? at;
}
