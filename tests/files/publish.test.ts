import { once } from 'node:events';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { toOutputError } from '../../src/files/problem.ts';
import { publishDataset } from '../../src/files/publish.ts';
import { recover } from '../../src/files/swap.ts';
import { problemOf, readFolder, scratchFolder, toFile } from './scratch.ts';
import { startChild } from './start-child.ts';
import { contentToVersion, versionToFiles } from './versions.ts';

test('a dataset replaces the one before it, and nothing is left beside it', async () => {
  const folder = join(await scratchFolder(), 'deep/output');
  await publishDataset(folder, 'plan', versionToFiles('a'));
  expect(await publishDataset(folder, 'plan', versionToFiles('b'))).toBe(join(folder, 'plan'));
  expect(contentToVersion(await readFolder(join(folder, 'plan')))).toBe('b');
  expect(await readdir(folder)).toEqual(['plan']);
});

test('a file that is no longer part of the dataset goes', async () => {
  const folder = await scratchFolder();
  await publishDataset(folder, 'plan', [...versionToFiles('a'), toFile('more.csv', 'x')]);
  await publishDataset(folder, 'plan', versionToFiles('b'));
  expect(await readdir(join(folder, 'plan'))).not.toContain('more.csv');
});

test.each([
  ['over an old one', 'a'],
  ['for the first time', ''],
])('killed ahead of any call to the disk, publishing %s leaves a whole dataset', async (_, before) => {
  const left = new Set<string>();
  let isKilled = true;
  for (let killAt = 1; isKilled; killAt += 1) {
    const folder = await scratchFolder();
    if (before !== '') await publishDataset(folder, 'plan', versionToFiles(before));
    const [, signal] = await once(startChild(folder, 'b', killAt), 'exit');
    isKilled = signal === 'SIGKILL';
    await recover(folder);
    const names = await readdir(folder);
    expect(names.filter((name) => name !== 'plan')).toEqual([]);
    const version = names.length === 0 ? '' : contentToVersion(await readFolder(join(folder, 'plan')));
    expect(['b', before], `killed ahead of call ${killAt}`).toContain(version);
    left.add(version ?? 'mixture');
    if (!isKilled) expect({ version, isLate: killAt > 20 }).toEqual({ version: 'b', isLate: true });
  }
  expect(left).toEqual(new Set([before, 'b']));
});

test('the next run repairs what a killed one left, without being told', async () => {
  const folder = await scratchFolder();
  await publishDataset(folder, 'plan', versionToFiles('a'));
  await rename(join(folder, 'plan'), join(folder, 'plan.old'));
  await publishDataset(folder, 'plan', versionToFiles('b'));
  expect(await readdir(folder)).toEqual(['plan']);
});

test('processes that publish one edition at once disturb each other in nothing', async () => {
  const folder = await scratchFolder();
  const children = ['a', 'b', 'c', 'd'].map((version) => startChild(folder, version.repeat(25)));
  const exits = await Promise.all(children.map((running) => once(running, 'exit')));
  expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0]);
  expect(contentToVersion(await readFolder(join(folder, 'plan')))).not.toBeNull();
  expect(await readdir(folder)).toEqual(['plan']);
});

test('what is being published by a running process is no leftover', async () => {
  const folder = await scratchFolder();
  const other = `plan.new-00000000-${process.ppid}-00000000`;
  await mkdir(join(folder, other));
  await recover(folder);
  expect(await readdir(folder)).toEqual([other]);
});

test("a user's own folders are left alone, whatever they are called", async () => {
  const folder = await scratchFolder({
    'src/a.ts': '',
    'src.old/a.ts': '',
    'notes.old/plan.md': '',
    'x.new-year/a': '',
  });
  const before = await readFolder(folder);
  expect(await recover(folder)).toEqual([]);
  expect(await readFolder(folder)).toEqual(before);
});

test.each([
  ['a folder without a dataset', 'plan/mine.csv', 'mine.csv'],
  ['a note beside a dataset', 'plan/note.txt', 'note.txt'],
])('%s is not removed', async (_, path, names) => {
  const folder = await scratchFolder(
    path === 'plan/note.txt' ? { [path]: 'mine', 'plan/plan.json': '{}' } : { [path]: 'mine' },
  );
  const problem = await problemOf(() => publishDataset(folder, 'plan', versionToFiles('a')));
  expect(problem).toMatchObject({ code: 'output/foreign', path: join(folder, 'plan'), values: { names } });
  expect((await readFolder(folder))[path]).toBe('mine');
  expect(await readdir(folder)).toEqual(['plan']);
});

test('a folder of the user that is called like a leftover stands in the way and is not removed', async () => {
  const folder = await scratchFolder({ 'plan.old/mine.md': 'mine' });
  await publishDataset(folder, 'plan', versionToFiles('a'));
  const problem = await problemOf(() => publishDataset(folder, 'plan', versionToFiles('b')));
  expect(problem).toMatchObject({ code: 'output/foreign', path: join(folder, 'plan.old') });
  expect(contentToVersion(await readFolder(join(folder, 'plan')))).toBe('a');
  expect((await readdir(folder)).sort()).toEqual(['plan', 'plan.old']);
});

test('a file in the place of the dataset or of the output folder is told, not replaced', async () => {
  const folder = await scratchFolder({ plan: 'mine', output: 'mine' });
  const inPlace = await problemOf(() => publishDataset(folder, 'plan', versionToFiles('a')));
  expect(inPlace).toMatchObject({ code: 'output/not-a-folder', path: join(folder, 'plan') });
  const ahead = await problemOf(() => publishDataset(join(folder, 'output'), 'plan', versionToFiles('a')));
  expect(ahead.code).toBe('output/not-a-folder');
  expect(await readFolder(folder)).toEqual({ plan: 'mine', output: 'mine' });
});

test('a full disk leaves the old dataset and nothing beside it', async () => {
  const folder = await scratchFolder();
  await publishDataset(folder, 'plan', versionToFiles('a'));
  const full = { path: relative(join(folder, 'any'), '/dev/full'), bytes: new Uint8Array(10) };
  const problem = await problemOf(() => publishDataset(folder, 'plan', [...versionToFiles('b'), full]));
  expect(problem).toMatchObject({ code: 'output/full', path: join(folder, 'plan') });
  expect(contentToVersion(await readFolder(join(folder, 'plan')))).toBe('a');
  expect(await readdir(folder)).toEqual(['plan']);
});

test.runIf(process.platform === 'linux')('a place that takes no folder is told, and does not hang', async () => {
  const problem = await problemOf(() => publishDataset('/proc/koteihyo/out', 'plan', versionToFiles('a')));
  expect(problem.code).toBe('output/failed');
});

test('a name too long for the disk is told', async () => {
  const folder = await scratchFolder();
  const problem = await problemOf(() => publishDataset(folder, '工'.repeat(85), versionToFiles('a')));
  expect(problem.code).toBe('output/name-too-long');
});

test.each([
  ['EACCES', 'output/denied'],
  ['EROFS', 'output/denied'],
  ['EDQUOT', 'output/full'],
  ['EIO', 'output/failed'],
])('%s is %s', (code, expected) => {
  expect(toOutputError(Object.assign(new Error('x'), { code }), 'p').problem.code).toBe(expected);
});

test('an empty folder and hidden files of the system may be replaced', async () => {
  const folder = await scratchFolder({ 'b/plan.json': '{}', 'b/.DS_Store': '' });
  await mkdir(join(folder, 'a'));
  await publishDataset(folder, 'a', versionToFiles('a'));
  await publishDataset(folder, 'b', versionToFiles('b'));
  await writeFile(join(folder, 'note.txt'), 'beside');
  expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'note.txt']);
});
