import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { refuseOldNode } from '../../src/cli/node-version.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { runHelpExamples } from './examples.ts';
import { bin, koteihyo, koteihyoProcess, root } from './run.ts';

/** A terminal that remembers what was written to it. */
function terminal(env: Io['env'] = {}): { io: Io; written: { out: string; err: string } } {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Writable & { isTTY: boolean } => {
    const write = (chunk: Buffer, _: string, done: () => void): void => {
      written[name] += chunk.toString();
      done();
    };
    return Object.assign(new Writable({ write }), { isTTY: true, columns: 80 });
  };
  const io = { stdout: stream('out'), stderr: stream('err'), env, isStdoutTerminal: true, isStderrTerminal: true };
  return { io, written };
}

test.each([
  [[]],
  [['extract']],
  [['extract', 'in']],
  [['extract', 'in', '-o', 'out', '--csv', 'tsv']],
  [['extract', 'in', '-o', 'out', '--fail-on', 'info']],
  [['extract', 'in', '-o', 'out', '--unknown']],
  [['extract', 'in', '-o', 'out', '--pages', '12-3']],
  [['extract', 'in', '-o', 'out', '--pages', '0']],
  [['extract', 'in', '-o', 'out', '--timeout', 'soon']],
  [['extract', 'in', '-o', 'out', '--memory', '0']],
  [['check']],
  [['check', 'a', 'b']],
  [['explain', 'output']],
  [['publish']],
])('%j is wrong usage: exit 2 and help on stderr', async (args) => {
  const { code, stdout, stderr } = await koteihyo(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/--help|Usage/);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('--version prints the version of the package', async () => {
  expect(await koteihyo(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test.each([[['--help']], [['help']], [['extract', '--help']], [['check', '-h']]])('%j prints help', async (args) => {
  const { code, stdout, stderr } = await koteihyo(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/Usage: koteihyo/);
});

test('every example in the help works', async () => {
  await runHelpExamples(koteihyo);
});

test.each([
  [['--help'], 0],
  [['extract'], 2],
  [['extract', 'in', '-o', 'out', '-q', '--lang', 'ja'], 1],
])('%j as a process of its own prints what it prints here, and exits with %i', async (args, code) => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': '' });
  const here = await koteihyo(args, { cwd: folder });
  expect(here.code).toBe(code);
  expect(await koteihyoProcess(args, { cwd: folder })).toEqual(here);
});

test('schema prints the JSON Schema of plan.json', async () => {
  const { code, stdout } = await koteihyo(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { measures: { type: 'array' } } });
});

test.each([
  [{}, true],
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '' }, true],
  [{ TERM: 'dumb' }, false],
])('with %j a terminal has colour: %s', async (env, isColoured) => {
  const { io, written } = terminal(env);
  expect(await main(['check', '/nowhere'], io)).toBe(1);
  expect(written.err.includes('\u001b[')).toBe(isColoured);
});

test('a terminal has a bar for several inputs, a line for one, nothing with --quiet', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': samplePlan() });
  const progressOf = async (...args: string[]): Promise<string> => {
    const { io, written } = terminal();
    expect(await main(['extract', '-o', `${folder}/out`, ...args], io)).toBe(0);
    return written.err;
  };
  expect(await progressOf(`${folder}/in`)).toContain('2/2');
  expect(await progressOf(`${folder}/in/a.txt`)).toBe(`reading ${folder}/in/a.txt\n`);
  expect(await progressOf(`${folder}/in`, '--quiet')).toBe('');
  expect(await progressOf(`${folder}/in`, '--json')).toBe('');
});

test('a pipe that is closed early stops nothing', async () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`in/${n}.txt`, samplePlan()]));
  const folder = await scratchFolder(files);
  const child = spawn(process.execPath, [bin, 'extract', 'in', '-o', 'out'], { cwd: folder, stdio: 'pipe' });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect((await koteihyo(['check', 'out'], { cwd: folder })).stdout).toContain('checked 5: 5 sound');
});

test.each([
  ['20.20.2', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['24.0.0', true],
])('Node %s is new enough: %s', (version, isNewEnough) => {
  expect(refuseOldNode(version, 'en') === null).toBe(isNewEnough);
  if (!isNewEnough) expect(refuseOldNode(version, 'en')).toContain(version);
});

test('the oldest Node is that of package.json', () => {
  const oldest = manifest.engines.node.replace('>=', '');
  expect(refuseOldNode(`${oldest}.0`, 'en')).toBeNull();
  expect(refuseOldNode('0.0.0', 'ja')).toContain(oldest);
});

const fullDisk = '/dev/full';

test.runIf(existsSync(fullDisk))('what cannot be printed is one line and exit 1', async () => {
  const full = await open(fullDisk, 'w');
  onTestFinished(() => full.close());
  const run = async (stdio: ['ignore', number | 'pipe', number | 'pipe'], ...args: string[]): Promise<unknown[]> => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: root, stdio });
    const told = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
    const [code] = await once(child, 'close');
    return [code, ...(await Promise.all(told))];
  };
  const english = 'error standard output: cannot be written (ENOSPC); free some space, or write elsewhere\n';
  expect(await run(['ignore', full.fd, 'pipe'], 'schema')).toEqual([1, '', english]);
  const japanese = 'エラー 標準出力に書き込めません（ENOSPC）。空きを作るか、別の場所に出力してください\n';
  expect(await run(['ignore', full.fd, 'pipe'], 'check', 'output', '--lang', 'ja')).toEqual([1, '', japanese]);
  expect(await run(['ignore', 'pipe', full.fd], 'check', 'nowhere')).toEqual([1, '', '']);
});
