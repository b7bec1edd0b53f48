import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo, type Run, root, toLines } from './run.ts';

const atDesk = { CI: '' };
const caseIn = (cwd: string, ...args: string[]): Promise<Run> => koteihyo(['case', ...args], { cwd, env: atDesk });
const add = ['add', 'aomi.txt', '--measure', '1-1', '--name', 'short', '--dir', 'private/cases'];

test('a case is cut, runs, tells what differs and is rewritten', async () => {
  const cwd = await scratchFolder({ 'aomi.txt': samplePlan() });
  const added = await caseIn(cwd, ...add);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  expect(added.stdout).toMatch(/^private\/cases\/short: \d+ of \d+ lines, found with \d+ readings\n$/);
  const files = await readFolder(join(cwd, 'private'));
  expect(Object.keys(files).sort()).toEqual(
    ['about.md', 'expected.json', 'input.txt'].map((name) => `cases/short/${name}`),
  );
  expect(files['cases/short/about.md']).toMatch(/^Cut from `aomi.txt`, measure 1-1: lines [\d–, ]+\.\n$/);
  // nested folders of cases are run with the others
  expect(await caseIn(cwd, 'run', 'private')).toMatchObject({ code: 0, stderr: '' });

  const input = join(cwd, 'private/cases/short/input.txt');
  await writeFile(input, files['cases/short/input.txt']?.replace('講習会の開催', '講習会') ?? '');
  const run = await caseIn(cwd, 'run', 'private');
  expect(run).toMatchObject({ code: 1, stderr: '' });
  expect(toLines(run.stdout)).toEqual([
    'cases/short: 1 difference (- expected, + actual)',
    '  m1-1-p1.name',
    '    - 講習会の開催',
    '    + 講習会',
    'cases 1: as expected 0, other 1, failed 0, written 0',
  ]);
  const [record] = toLines((await caseIn(cwd, 'run', 'private', '--json')).stdout).map((line) => JSON.parse(line));
  expect(record).toMatchObject({
    type: 'case',
    case: 'cases/short',
    status: 'differs',
    differences: [{ expected: '講習会の開催' }],
  });

  expect((await caseIn(cwd, 'run', 'private', '--update', '--lang', 'ja')).code).toBe(0);
  expect((await caseIn(cwd, 'run', 'private')).code).toBe(0);
});

test('a case without an expectation fails with what to do, and is never written in CI', async () => {
  const cwd = await scratchFolder({ 'fixtures/a/input.txt': samplePlan() });
  const failed = await caseIn(cwd, 'run');
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('fixtures/a/expected.json: no expectation beside the input');
  const before = await readFolder(cwd);
  const refused = await koteihyo(['case', 'run', '--update'], { cwd, env: { CI: 'true' } });
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('--update in CI');
  expect(await readFolder(cwd)).toEqual(before);
  expect((await caseIn(cwd, 'run', '--update')).stdout).toContain('a: written; check it');
  expect((await koteihyo(['case', 'run'], { cwd, env: { CI: 'true' } })).code).toBe(0);
});

test('what lies beside the input of a case is read with it', async () => {
  const registry = 'departments:\n  - { name: 見本振興課, kind: division, aliases: [見本課] }\n';
  const cwd = await scratchFolder({ 'aomi.txt': samplePlan(), 'aomi.departments.yaml': registry });
  expect((await caseIn(cwd, ...add)).code).toBe(0);
  const files = await readFolder(join(cwd, 'private/cases/short'));
  expect(files['input.departments.yaml']).toBe(registry);
  expect(files['expected.json']).toContain('見本振興課');
  await rm(join(cwd, 'private/cases/short/input.departments.yaml'));
  expect((await caseIn(cwd, 'run', 'private')).code).toBe(1);
});

test('what cannot be a case is refused, and nothing is written', async () => {
  const cwd = await scratchFolder({ 'aomi.txt': samplePlan(), 'private/cases/short/about.md': '' });
  const before = await readFolder(cwd);
  const runs: [args: string[], code: number, said: string][] = [
    [add, 2, 'private/cases/short: a case of this name already exists'],
    [add.with(3, '9-9').with(5, 'other'), 2, 'expected one of 1-1'],
    [add.with(5, '../other'), 2, 'small letters'],
    [add.with(1, 'none.txt').with(5, 'other'), 1, 'none.txt: no such file'],
    [['add', 'aomi.txt', '--lines', '5000', '--name', 'other'], 2, 'expected numbers from 1 to'],
    [['add', 'aomi.txt', '--name', 'other'], 2, 'one of --measure, --lines, --pages'],
    [
      ['add', 'aomi.txt', '--name', 'other', '--lines', '1', '--pages', '1'],
      2,
      'unexpected --lines <range> beside --pages <range>',
    ],
    [add.with(1, '.').with(5, 'other'), 1, '.: unexpected folder'],
    [['run', 'private'], 1, 'no case in this folder'],
    [['run', 'none'], 1, 'none: no such file or folder'],
  ];
  for (const [args, code, said] of runs) {
    const { code: actual, stderr } = await caseIn(cwd, ...args);
    expect({ args, code: actual, stderr }).toEqual({ args, code, stderr: expect.stringContaining(said) });
  }
  expect(await readFolder(cwd)).toEqual(before);
  expect((await caseIn(cwd, ...add, '--update')).code).toBe(0);
});

test('an expectation that is no JSON fails, and is written anew', async () => {
  const cwd = await scratchFolder({ 'fixtures/a/input.txt': samplePlan(), 'fixtures/a/expected.json': '{' });
  const { code, stderr } = await caseIn(cwd, 'run');
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('a/expected.json: malformed JSON') });
  expect((await caseIn(cwd, 'run', '--update')).code).toBe(0);
});

test('an encrypted PDF is refused: a case is read without a password', async () => {
  const cwd = await scratchFolder({ 'aomi.pdf': await readFile(join(root, 'tests/pdf/fixtures/encrypted.pdf')) });
  const { code, stderr } = await caseIn(cwd, 'add', 'aomi.pdf', '--pages', '1', '--name', 'locked');
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('save it without protection') });
});

test('a folder with a text and a PDF is no case', async () => {
  const cwd = await scratchFolder({ 'fixtures/a/input.txt': samplePlan(), 'fixtures/a/input.pdf': '' });
  const { code, stderr } = await caseIn(cwd, 'run');
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('input.pdf and input.txt') });
});
