import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/files/lock.ts';
import { toOutputError } from '../../src/files/problem.ts';
import { publishDataset } from '../../src/files/publish.ts';
import { recover } from '../../src/files/swap.ts';
import { planToDataset } from '../../src/index.ts';
import { buildPlan } from '../formats/support.ts';
import { disturb } from './disturb.ts';
import { ageLock, leaveHalfReplaced, publishAlone, recoverAlone } from './runs.ts';
import { problemOf, readFolder, scratchFolder, toFile } from './scratch.ts';
import { startChild } from './start-child.ts';
import { contentToVersion, versionToFiles } from './versions.ts';

const versionIn = async (folder: string): Promise<string | null> =>
  contentToVersion(await readFolder(join(folder, 'plan')));

test('a dataset replaces the one before it, and nothing is left beside it', async () => {
  const folder = join(await scratchFolder(), 'deep/output');
  await publishAlone(folder, 'plan', versionToFiles('a'));
  expect(await publishAlone(folder, 'plan', versionToFiles('b'))).toBe(join(folder, 'plan'));
  expect(await versionIn(folder)).toBe('b');
  expect(await readdir(folder)).toEqual(['plan']);
});

test('a file that is no longer part of the dataset goes', async () => {
  const folder = await scratchFolder();
  const resources = ['plan plan.json', 'plan-schema plan.schema.json', 'lanes lanes.csv'].map((each) => {
    const [name, path] = each.split(' ');
    return { name, path };
  });
  const old = [toFile('lanes.csv', 'x'), toFile('datapackage.json', JSON.stringify({ resources }))];
  await publishAlone(folder, 'plan', old);
  await publishAlone(folder, 'plan', versionToFiles('b'));
  expect(await versionIn(folder)).toBe('b');
});

describe('ahead of any call to the disk', () => {
  const publishB = (folder: string) => () => publishAlone(folder, 'plan', versionToFiles('b'));

  test.each([
    ['over an old one', 'a', recoverAlone],
    ['for the first time', '', recoverAlone],
    ['over an old one, and then restored by check', 'a', recover],
  ])('a run that is killed, publishing %s, leaves a whole dataset', async (_, before, restore) => {
    const left = new Set<string>();
    for (let at = 1; ; at += 1) {
      const folder = await scratchFolder();
      if (before !== '') await publishAlone(folder, 'plan', versionToFiles(before));
      const { result, wake } = await disturb('killed', at, publishB(folder));
      await ageLock(folder);
      await restore(folder);
      const names = (await readdir(folder)).filter((name) => restore === recoverAlone || name !== '.koteihyo');
      expect(names.filter((name) => name !== 'plan')).toEqual([]);
      const version = names.length === 0 ? '' : await versionIn(folder);
      expect(['b', before], `killed ahead of call ${at}`).toContain(version);
      left.add(version ?? 'mixture');
      // for the files that it holds open
      await wake();
      if (result === null) continue;
      expect({ version, isLate: at > 40 }).toEqual({ version: 'b', isLate: true });
      break;
    }
    expect(left).toEqual(new Set([before, 'b']));
  });

  test('a run that is stopped, taken for dead and woken up breaks nothing of another', async () => {
    for (let at = 1; ; at += 1) {
      const folder = await scratchFolder();
      await publishAlone(folder, 'plan', versionToFiles('a'));
      const { result, wake } = await disturb('stopped', at, publishB(folder));
      await ageLock(folder);
      await recoverAlone(folder);
      await publishAlone(folder, 'plan', versionToFiles('c'));
      await wake();
      expect(['b', 'c'], `stopped ahead of call ${at}`).toContain(await versionIn(folder));
      await ageLock(folder);
      await recoverAlone(folder);
      expect(await readdir(folder)).toEqual(['plan']);
      if (result !== null) break;
    }
  });

  test('a disk that is full is told, and leaves a whole dataset', async () => {
    const told = new Set<string>();
    for (let at = 1; ; at += 1) {
      const folder = await scratchFolder();
      await publishAlone(folder, 'plan', versionToFiles('a'));
      const { result } = await disturb('full', at, publishB(folder));
      if (result === null) throw new Error('neither done nor failed');
      if ('error' in result) told.add(toOutputError(result.error, folder).problem.code);
      await recoverAlone(folder);
      const version = await versionIn(folder);
      expect('value' in result ? ['b'] : ['a', 'b'], `full ahead of call ${at}`).toContain(version);
      expect(await readdir(folder)).toEqual(['plan']);
      if ('value' in result) break;
    }
    expect(told).toEqual(new Set(['output/full']));
  });
});

test('processes that publish one edition at once wait for each other', async () => {
  const folder = await scratchFolder();
  const children = ['a', 'b', 'c'].map((version) => startChild(folder, version.repeat(4)));
  const exits = await Promise.all(children.map((running) => once(running, 'exit')));
  expect(exits.map(([code]) => code)).toEqual([0, 0, 0]);
  expect(await versionIn(folder)).not.toBeNull();
  expect(await readdir(folder)).toEqual(['plan']);
});

describe('what no journal names is left alone', () => {
  const marks = { 'plan.json': '{"format":"koteihyo-plan/1"}', 'datapackage.json': '{}' };
  const tree = (folder: string, files: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

  test.each([
    ['a copy that is called .old', { ...tree('plan', marks), ...tree('plan.old', { ...marks, 'notes.md': 'mine' }) }],
    ['a folder called .old alone', tree('site.old', { 'plan.json': '{}', 'src/thesis.docx': 'mine' })],
    ['a folder that is called as temporary ones once were', tree('x.new-00000000-1-00000000', marks)],
    ['a folder of the program without a journal', tree('.koteihyo/0123456789abcdef', { 'old/plan.json': 'mine' })],
    ['another folder there', tree('.koteihyo/mine', { 'journal.json': '{}', 'old/plan.json': 'mine' })],
    [
      'what a journal names elsewhere',
      {
        'plan/mine.md': 'mine',
        '.koteihyo/0123456789abcdef/journal.json': JSON.stringify({
          format: 'koteihyo-journal/1',
          edition: '../plan',
          old: ['../../../plan/mine.md'],
          new: ['../../../plan/mine.md'],
        }),
        '.koteihyo/0123456789abcdef/old/x': '',
      },
    ],
  ])('%s', async (_, files) => {
    const folder = await scratchFolder(files);
    expect(await recover(folder)).toEqual([]);
    expect(await recoverAlone(folder)).toEqual([]);
    expect(await readFolder(folder)).toEqual(files);
  });

  test('of a leftover too: a file that somebody put there stays, and the dataset stands', async () => {
    const folder = await scratchFolder();
    await publishAlone(folder, 'plan', versionToFiles('a'));
    const place = await leaveHalfReplaced(folder, 'plan');
    await publishAlone(folder, 'plan', versionToFiles('b'));
    await writeFile(join(place, 'old/mine.md'), 'mine');
    for (let run = 0; run < 2; run += 1) expect(await recoverAlone(folder)).toEqual([]);
    expect(await versionIn(folder)).toBe('b');
    const left = Object.entries(await readFolder(join(folder, '.koteihyo')));
    expect(left.filter(([path]) => !path.endsWith('journal.json')).map(([, text]) => text)).toEqual(['mine']);
  });

  test('a link in the place of a leftover is not followed', async () => {
    const folder = await scratchFolder({ 'plan/plan.json': 'mine', 'mine/plan.json': 'mine' });
    const place = join(folder, '.koteihyo/0123456789abcdef');
    const journal = { format: 'koteihyo-journal/1', edition: 'plan', old: ['plan.json'], new: ['plan.json'] };
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'journal.json'), JSON.stringify(journal));
    await symlink(join(folder, 'mine'), join(place, 'new'));
    await symlink(join(folder, 'mine'), join(place, 'spent'));
    await recoverAlone(folder);
    expect(await readFile(join(folder, 'mine/plan.json'), 'utf8')).toBe('mine');
  });
});

describe('in the folder of an edition', () => {
  const own = Object.fromEntries(
    versionToFiles('a').map(({ path, bytes }) => [`plan/${path}`, new TextDecoder().decode(bytes)]),
  );
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(own).filter(([path]) => path !== `plan/${name}`));
  const listing = (...paths: string[]): string =>
    JSON.stringify({ resources: paths.map((path) => ({ name: path.replace(/\.\w+$/, '').replace('.', '-'), path })) });

  test.each<[string, Record<string, string>, string]>([
    ['a note beside a dataset', { ...own, 'plan/note.txt': 'mine' }, 'note.txt'],
    ['a table of the user', { ...own, 'plan/my-own.csv': 'mine' }, 'my-own.csv'],
    ['a JSON of the user', { ...own, 'plan/my.json': 'mine' }, 'my.json'],
    ['a folder called like a table', { ...own, 'plan/sub.csv/a': 'mine' }, 'sub.csv'],
    [
      'a folder called like one of the dataset',
      { ...without('measures.csv'), 'plan/measures.csv/a': 'x' },
      'measures.csv',
    ],
    ['a repository', { ...own, 'plan/.git/HEAD': 'mine' }, '.git'],
    ['a repository alone', { 'plan/.git/HEAD': 'mine' }, '.git'],
    ['a hidden file', { ...own, 'plan/.env': 'mine' }, '.env'],
    ['a table that the list does not name', { ...own, 'plan/lanes.csv': 'mine' }, 'lanes.csv'],
    [
      'a file that the user added to the list',
      {
        ...own,
        'plan/datapackage.json': listing('plan.json', 'plan.schema.json', 'mine.csv'),
        'plan/mine.csv': 'mine',
      },
      'mine.csv',
    ],
    ["a user's own plan.json", { 'plan/plan.json': '{"goals":[]}', 'plan/budget.csv': 'mine' }, 'budget.csv'],
    ["a user's own plan.json alone", { 'plan/plan.json': '{"goals":[]}' }, 'plan.json'],
    [
      "a user's own data package",
      {
        'plan/plan.json': '{}',
        'plan/measures.csv': 'mine',
        'plan/datapackage.json': listing('plan.json', 'measures.csv'),
      },
      'datapackage.json, measures.csv, plan.json',
    ],
    [
      "a user's plan.json in a dataset",
      { ...own, 'plan/plan.json': '{"format":"mine","edition":"plan"}' },
      'plan.json',
    ],
    ["a user's README.md in a dataset that had none", { ...own, 'plan/README.md': 'mine' }, 'README.md'],
    ['other tables', { 'plan/measures.csv': 'mine' }, 'measures.csv'],
  ])('%s stops the publishing and stays', async (_, files, names) => {
    const folder = await scratchFolder(files);
    const problem = await problemOf(() => publishAlone(folder, 'plan', versionToFiles('b')));
    expect(problem).toMatchObject({ code: 'output/foreign', path: join(folder, 'plan'), values: { names } });
    expect(await readFolder(folder)).toEqual(files);
  });

  test('a README.md is replaced as it was published, and stays where a user has written into it', async () => {
    const folder = await scratchFolder();
    const dataset = planToDataset(buildPlan({ edition: 'plan' }));
    await publishAlone(folder, 'plan', dataset);
    await publishAlone(folder, 'plan', dataset);
    await writeFile(join(folder, 'plan/README.md'), 'mine');
    const problem = await problemOf(() => publishAlone(folder, 'plan', dataset));
    expect(problem).toMatchObject({ code: 'output/changed', values: { names: 'README.md' } });
    expect(await readFile(join(folder, 'plan/README.md'), 'utf8')).toBe('mine');
  });

  test('files that somebody has changed stop it together, and stay; one that was taken away comes back', async () => {
    const folder = await scratchFolder();
    const dataset = planToDataset(buildPlan({ edition: 'plan' }));
    await publishAlone(folder, 'plan', dataset);
    await rm(join(folder, 'plan/lanes.csv'));
    await publishAlone(folder, 'plan', dataset);
    await rm(join(folder, 'plan/lanes.csv'));
    for (const name of ['schedule.csv', 'plan.json', 'index.html']) await writeFile(join(folder, 'plan', name), 'mine');
    const before = await readFolder(folder);
    const problem = await problemOf(() => publishAlone(folder, 'plan', dataset));
    const values = { names: 'index.html, plan.json, schedule.csv', more: 0 };
    expect(problem).toMatchObject({ code: 'output/changed', path: join(folder, 'plan'), values });
    expect(await readFolder(folder)).toEqual(before);
  });

  test('a datapackage.json with a licence written into it stays; one that states no hash of its own is replaced', async () => {
    const folder = await scratchFolder();
    const dataset = planToDataset(buildPlan({ edition: 'plan' }));
    await publishAlone(folder, 'plan', dataset);
    const path = join(folder, 'plan/datapackage.json');
    const published = await readFile(path, 'utf8');
    await writeFile(path, published.replace('"sources"', '"licenses": [{ "name": "CC-BY-4.0" }],\n  "sources"'));
    const problem = await problemOf(() => publishAlone(folder, 'plan', dataset));
    expect(problem).toMatchObject({ code: 'output/changed', values: { names: 'datapackage.json' } });
    expect(await readFile(path, 'utf8')).toContain('CC-BY-4.0');
    await writeFile(path, published.replace(/ {2}"koteihyo:hash".*\n/, ''));
    await publishAlone(folder, 'plan', dataset);
    expect(await readFile(path, 'utf8')).toBe(published);
  });

  test('files of which git has rewritten the line ends are replaced, and one with another word is not', async () => {
    const folder = await scratchFolder();
    const dataset = planToDataset(buildPlan({ edition: 'plan' }), { csv: 'excel', headers: 'en' });
    await publishAlone(folder, 'plan', dataset);
    const published = await readFolder(folder);
    const rewrite = async (change: (text: string) => string): Promise<void> => {
      for (const { path, bytes } of dataset) {
        const text = change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        await writeFile(join(folder, 'plan', path), text);
      }
    };
    await rewrite((text) => text.replaceAll('\r\n', '\n'));
    await publishAlone(folder, 'plan', dataset);
    await rewrite((text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'));
    await publishAlone(folder, 'plan', dataset);
    expect(await readFolder(folder)).toEqual(published);
    await rewrite((text) => text.replaceAll('\r\n', '\n').replace('plan', 'plän'));
    const problem = await problemOf(() => publishAlone(folder, 'plan', dataset));
    expect(problem).toMatchObject({ code: 'output/changed' });
  });

  test('a workbook that is open stops it, and is named', async () => {
    const folder = await scratchFolder({ ...own, 'plan/.~lock.plan.xlsx#': ',user,' });
    const problem = await problemOf(() => publishAlone(folder, 'plan', versionToFiles('b')));
    expect(problem).toMatchObject({ code: 'output/open', path: join(folder, 'plan/plan.xlsx') });
  });

  test('a link in a dataset stops it too, and what it leads to stays', async () => {
    const folder = await scratchFolder({ ...without('measures.csv'), 'mine.csv': 'mine' });
    await symlink('../mine.csv', join(folder, 'plan/measures.csv'));
    const problem = await problemOf(() => publishAlone(folder, 'plan', versionToFiles('b')));
    expect(problem).toMatchObject({ code: 'output/foreign', values: { names: 'measures.csv' } });
    expect(await readFile(join(folder, 'plan/measures.csv'), 'utf8')).toBe('mine');
  });

  test('the dataset of another edition is not replaced, as where the disk does not tell Plan and plan apart', async () => {
    const folder = await scratchFolder();
    await publishAlone(folder, 'plan', versionToFiles('a', 'Plan'));
    const problem = await problemOf(() => publishAlone(folder, 'plan', versionToFiles('b')));
    expect(problem).toMatchObject({ code: 'output/other-edition', values: { actual: 'Plan', expected: 'plan' } });
  });

  test.each([
    ['an empty folder', {}],
    ['what a file manager leaves', { 'plan/.DS_Store': '' }],
    ['what a file manager leaves in a dataset', { ...own, 'plan/.DS_Store': '' }],
    [
      'a dataset whose list has no hashes, and whose tables were changed or taken away',
      { ...without('projects.csv'), 'plan/measures.csv': 'x' },
    ],
    ['a dataset whose plan.json was cut off', { ...own, 'plan/plan.json': '{"format":' }],
  ])('%s is replaced', async (_, files) => {
    const folder = await scratchFolder(files);
    await mkdir(join(folder, 'plan'), { recursive: true });
    await publishAlone(folder, 'plan', versionToFiles('b'));
    expect(await versionIn(folder)).toBe('b');
    expect(await readdir(folder)).toEqual(['plan']);
  });

  test('many names are told by the first ones', async () => {
    const folder = await scratchFolder(Object.fromEntries([...'abcdefg'].map((name) => [`plan/${name}`, 'mine'])));
    const problem = await problemOf(() => publishAlone(folder, 'plan', versionToFiles('b')));
    expect(problem.values).toEqual({ names: 'a, b, c, d, e', more: 2 });
  });
});

test('a file or a link in the place of the dataset or of the output folder is told, not replaced', async () => {
  const folder = await scratchFolder({ plan: 'mine', output: 'mine', 'elsewhere/plan.json': 'mine' });
  await symlink('elsewhere', join(folder, 'link'));
  for (const edition of ['plan', 'link']) {
    const problem = await problemOf(() => publishAlone(folder, edition, versionToFiles('a')));
    expect(problem).toMatchObject({ code: 'output/not-a-folder', path: join(folder, edition) });
  }
  expect(await readFolder(folder)).toEqual({ plan: 'mine', output: 'mine', 'elsewhere/plan.json': 'mine' });
});

test('an output folder that is a link is published into', async () => {
  const folder = await scratchFolder({ 'real/note.txt': 'mine' });
  await symlink('real', join(folder, 'out'));
  for (const version of 'ab') await publishAlone(join(folder, 'out'), 'plan', versionToFiles(version));
  expect((await readdir(join(folder, 'real'))).sort()).toEqual(['note.txt', 'plan']);
});

test('a run that has lost its lock publishes nothing more', async () => {
  const folder = await scratchFolder();
  const lock = await lockFolder(folder);
  const lost = { ...lock, isLost: () => true };
  const problem = await problemOf(() => publishDataset(lost, 'plan', versionToFiles('a')));
  await lock.release();
  expect(problem).toMatchObject({ code: 'output/lock-lost', path: folder });
  expect(await readdir(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')('a place that takes no folder is told, and does not hang', async () => {
  await expect(publishAlone('/proc/koteihyo/out', 'plan', versionToFiles('a'))).rejects.toThrow('ENOENT');
});

test('a name too long for the disk is told', async () => {
  const folder = await scratchFolder();
  const problem = await problemOf(() => publishAlone(folder, '工'.repeat(86), versionToFiles('a', '工'.repeat(86))));
  expect(problem.code).toBe('output/name-too-long');
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['EACCES', 'output/denied'],
  ['EROFS', 'output/denied'],
  ['EDQUOT', 'output/full'],
  ['EIO', 'output/failed'],
])('%s is %s', (code, expected) => {
  expect(toOutputError(Object.assign(new Error('x'), { code }), 'p').problem.code).toBe(expected);
});
