import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { publishBatch } from '../../src/files/batch.ts';
import { exists } from '../../src/files/disk.ts';
import { listInputs } from '../../src/files/inputs.ts';
import { lockFolder } from '../../src/files/lock.ts';
import { bin, koteihyo, toLines } from '../cli/run.ts';
import { ageLock, leaveHalfReplaced } from './runs.ts';
import { readFolder, samplePlan, scratchFolder } from './scratch.ts';
import { killAhead } from './start-child.ts';

const statusesOf = (stdout: string): string[] =>
  toLines(stdout)
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type === 'input')
    .map(({ file, status }) => `${file} ${status}`);

async function extractAll(folder: string, ...args: string[]): Promise<{ code: number | null; statuses: string[] }> {
  const { code, stdout } = await koteihyo(['extract', 'in', '-o', 'out', '--json', ...args], { cwd: folder });
  return { code, statuses: statusesOf(stdout) };
}

describe('a run over the same inputs', () => {
  test('leaves what has not changed, and publishes the rest', async () => {
    const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': samplePlan(), 'in/c.txt': '' });
    const first = await extractAll(folder);
    expect(first).toEqual({
      code: 1,
      statuses: ['in/a.txt published', 'in/b.txt published', 'in/c.txt failed'],
    });
    const before = await readFolder(join(folder, 'out'));
    expect((await extractAll(folder)).statuses).toEqual([
      'in/a.txt unchanged',
      'in/b.txt unchanged',
      'in/c.txt failed',
    ]);
    expect(await readFolder(join(folder, 'out'))).toEqual(before);

    await writeFile(join(folder, 'in/a.yaml'), 'publisher: 青海県');
    await rm(join(folder, 'out/b/measures.csv'));
    await writeFile(join(folder, 'in/c.txt'), samplePlan());
    expect(await extractAll(folder)).toEqual({
      code: 0,
      statuses: ['in/a.txt published', 'in/b.txt published', 'in/c.txt published'],
    });
    expect(await readdir(join(folder, 'out'))).not.toContain('failures.csv');
    expect((await extractAll(folder, '--force')).statuses).toEqual([
      'in/a.txt published',
      'in/b.txt published',
      'in/c.txt published',
    ]);
    expect((await extractAll(folder, '--headers', 'ja')).statuses).toContain('in/a.txt published');
  });

  test('refuses an edition whose name differs in case alone from one that lies there', async () => {
    const folder = await scratchFolder({ 'in/plan.txt': samplePlan() });
    await extractAll(folder);
    await rename(join(folder, 'in/plan.txt'), join(folder, 'in/Plan.txt'));
    const { code, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/out\/Plan: unexpected "plan" beside it/),
    });
    expect(await readdir(join(folder, 'out'))).not.toContain('Plan');
  });

  test('says in the manifest what became of each, without a clock', async () => {
    const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': '', 'in/b.yaml': 'url: here' });
    await extractAll(folder);
    const manifest = JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      format: 'koteihyo-manifest/1',
      inputs: [
        { file: '../in/b.txt', edition: null, status: 'failed', error: { code: 'sidecar/field' } },
        { file: '../in/a.txt', edition: 'a', status: 'published', counts: { measures: 1 }, error: null },
      ],
    });
    const failures = await readFile(join(folder, 'out/failures.csv'), 'utf8');
    expect(toLines(failures.replaceAll('\r', ''))).toEqual([
      '\ufefffile,code,line,column,message,message_ja',
      expect.stringMatching(/^\.\.\/in\/b\.txt,sidecar\/field,1,6,"unexpected here for url, expected.*使えません/),
    ]);
  });

  test('keeps what another run published into the folder, and forgets what was taken away', async () => {
    const folder = await scratchFolder({
      'in/a.txt': samplePlan(),
      'more/b.txt': samplePlan(),
      'more/c.txt': samplePlan(),
    });
    await extractAll(folder);
    await koteihyo(['extract', 'more', '-o', 'out'], { cwd: folder });
    await rm(join(folder, 'out/c'), { recursive: true });
    await extractAll(folder);
    const manifest = JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8'));
    expect(manifest.inputs.map(({ edition }: { edition: string }) => edition)).toEqual(['a', 'b']);
  });
});

describe('a run that is killed', () => {
  test('goes on where it was, to the same bytes as one that nobody disturbed', async () => {
    const inputs = Array.from({ length: 12 }, (_, index) => [`in/plan-${index}.txt`, samplePlan(`事業${index}`)]);
    const folder = await scratchFolder({ ...Object.fromEntries(inputs), 'in/empty.txt': '' });
    await koteihyo(['extract', 'in', '-o', 'calm'], { cwd: folder });
    const codes: (number | null)[] = [];
    // ahead of a dataset, in the middle of one, and between two; at last it is not killed
    for (const killAt of [1, 20, 60, 150, Number.POSITIVE_INFINITY]) {
      const args = ['--import', killAhead, bin, 'extract', 'in', '-o', 'out', '-q'];
      const child = spawn(process.execPath, args, {
        cwd: folder,
        env: { ...process.env, KILL_AT: String(killAt) },
        stdio: 'ignore',
      });
      const [code] = await once(child, 'exit');
      codes.push(code);
      await ageLock(join(folder, 'out'));
    }
    expect(codes).toEqual([null, null, null, null, 1]);
    expect(await readFolder(join(folder, 'out'))).toEqual(await readFolder(join(folder, 'calm')));
  });
});

test.each([
  ['Ctrl-C', 'SIGINT', 130],
  ['the end of its container', 'SIGTERM', 143],
] as const)(
  'a run that %s stops tells what stands, leaves no lock, and the next one goes on to the same bytes',
  async (_, signal, code) => {
    const inputs = Array.from({ length: 12 }, (_, index) => [`in/plan-${index}.txt`, samplePlan(`事業${index}`)]);
    const folder = await scratchFolder(Object.fromEntries(inputs));
    await koteihyo(['extract', 'in', '-o', 'calm'], { cwd: folder });
    const child = spawn(process.execPath, [bin, 'extract', 'in', '-o', 'out', '--lang', 'en'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const told = text(child.stderr);
    const ended = once(child, 'exit');
    while (!(await exists(join(folder, 'out/.koteihyo')))) await setTimeout(5);
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(await told).toMatch(/^stopped: \d of 12 inputs published; run the same command again/);
    expect(await exists(join(folder, 'out/.koteihyo'))).toBe(false);
    await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
    expect(await readFolder(join(folder, 'out'))).toEqual(await readFolder(join(folder, 'calm')));
  },
);

test('an input that vanishes in the middle of a batch fails alone', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': samplePlan() });
  const listing = await listInputs([join(folder, 'in')]);
  await rm(join(folder, 'in/a.txt'));
  const outcomes = await publishBatch(
    listing,
    join(folder, 'out'),
    {
      form: { csv: 'plain', headers: 'en', formats: ['csv'] },
      registry: null,
      profile: null,
      reading: { password: null, pages: null },
      limits: { timeout: 900, memory: 512 },
      force: false,
    },
    {
      restored: () => undefined,
      start: () => undefined,
      done: () => undefined,
      describe: () => ({ code: 'input/missing', message: '' }),
      end: async () => undefined,
    },
  );
  expect(outcomes).toMatchObject([
    { status: 'failed', error: { problem: { code: 'input/missing', path: join(folder, 'in/a.txt') } } },
    { status: 'published', folder: join(folder, 'out/b') },
  ]);
});

test('a run into a folder that another one publishes into says so and stops', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'out/note.txt': '' });
  const lock = await lockFolder(join(folder, 'out'));
  const { code, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect(code).toBe(1);
  expect(toLines(stderr)).toEqual([
    'error out: another run is publishing into this folder; wait for it, or remove out/.koteihyo/lock where there is no such run',
  ]);
  await lock.release();
  expect(await readdir(join(folder, 'out'))).toEqual(['note.txt']);
});

test('what a killed run left is restored and told, and its own files in the way to their place go', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': samplePlan() });
  await extractAll(folder);
  const before = await readFolder(join(folder, 'out'));
  const out = join(folder, 'out');
  await leaveHalfReplaced(out, 'a');
  await writeFile(join(out, '.koteihyo/manifest.json'), '{');
  const { stdout } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect(toLines(stdout)[0]).toBe('restored a, which an interrupted run had left half replaced');
  expect(await readFolder(out)).toEqual(before);
});

test('without a lock nothing is published, and what has not changed is no failure', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': samplePlan() });
  await extractAll(folder);
  await writeFile(join(folder, 'in/b.txt'), samplePlan('別の事業'));
  await writeFile(join(folder, 'out/.koteihyo'), 'mine');
  const before = await readFolder(join(folder, 'out'));
  const { code, stdout, stderr } = await koteihyo(['extract', 'in', '-o', 'out', '--json'], { cwd: folder });
  expect({ code, statuses: statusesOf(stdout) }).toEqual({
    code: 1,
    statuses: ['in/a.txt unchanged', 'in/b.txt failed'],
  });
  expect(toLines(stderr)).toEqual([
    expect.stringMatching(/^error in\/b\.txt → out\/\.koteihyo: unexpected file or link where a folder/),
  ]);
  expect(await readFolder(join(folder, 'out'))).toEqual(before);
});

test.each([
  ['manifest.json', '{ "name": "産業振興課のサイト", "icons": [] }'],
  ['failures.csv', 'date,pump\n2022-04-01,3\n'],
])('a %s of a user stops the run, and stays', async (name, content) => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), [`out/${name}`]: content });
  const { code, stdout, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect({ code, stdout, lines: toLines(stderr) }).toEqual({
    code: 1,
    stdout: '',
    lines: [expect.stringMatching(`^error out: unexpected ${name} that koteihyo did not write`)],
  });
  expect(await readFolder(join(folder, 'out'))).toEqual({ [name]: content });
});

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of the manifest stops the run, and is not waited for',
  async () => {
    const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'out/note.txt': '' });
    execFileSync('mkfifo', [join(folder, 'out/manifest.json')]);
    const { code, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^error out: unexpected manifest\.json/),
    });
    expect(await koteihyo(['check', 'out'], { cwd: folder })).toMatchObject({ code: 1 });
  },
);

test('--watch publishes again when an input or the YAML beside it changes', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan() });
  const child = spawn(process.execPath, [bin, 'extract', 'in', '-o', 'out', '--watch'], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const forEver = { timeout: 600_000 };
  const rounds = (): number => printed.split('watching for changes').length - 1;
  const planOf = async (name: string): Promise<string> => readFile(join(folder, `out/${name}/plan.json`), 'utf8');
  await vi.waitUntil(() => rounds() === 1, forEver);
  await writeFile(join(folder, 'in/a.yaml'), 'publisher: 青海県');
  await vi.waitUntil(async () => (await planOf('a')).includes('青海県'), forEver);
  await vi.waitUntil(() => rounds() === 2, forEver);
  await writeFile(join(folder, 'in/b.txt'), samplePlan());
  await vi.waitUntil(() => rounds() === 3, forEver);
  expect(await planOf('b')).toContain('見本ビジョン');
  expect(printed).toContain('a → out/a (unchanged)');
});
