import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planSchema } from '../../src/index.ts';
import { readFolder, samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo, koteihyoProcess, root, toLines } from './run.ts';

const recordsOf = (stdout: string): Record<string, unknown>[] => toLines(stdout).map((line) => JSON.parse(line));

test('a folder is published, one dataset an edition, with counts and notices by code', async () => {
  const folder = await scratchFolder({
    'in/a.txt': samplePlan(),
    'in/b.txt': samplePlan(),
    'in/b.yaml': 'publisher: 見本市',
  });
  const { code, stdout, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('a → out/a\n');
  expect(stdout).toContain('no a.yaml beside it');
  expect(stdout).not.toContain('no b.yaml beside it');
  expect(stdout).toMatch(/published 2 of 2 inputs\n {2}2 measures, 2 indicators, 2 initiatives, 2 projects, 2 lanes,/);
  expect(stdout).toMatch(/notices: \d+ errors?, \d+ warnings?, \d+ info/);
  expect(stdout).toContain('  2  no index of departments (sections/no-index)\n');
  const plan = planSchema.parse(JSON.parse(await readFile(join(folder, 'out/b/plan.json'), 'utf8')));
  expect(plan).toMatchObject({
    edition: 'b',
    source: { file: 'b.txt' },
    publication: { publisher: '見本市', url: null },
  });
});

test('the same input gives the same bytes', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan() });
  await koteihyo(['extract', 'in', '-o', 'one'], { cwd: folder });
  await koteihyoProcess(['extract', join(folder, 'in/a.txt'), '-o', join(folder, 'two')], {
    cwd: root,
    env: { TZ: 'Asia/Tokyo' },
  });
  const japan = { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' };
  await koteihyoProcess(['extract', 'in', '-o', 'three'], { cwd: folder, env: japan });
  const one = await readFolder(join(folder, 'one'));
  expect(await readFolder(join(folder, 'two'))).toEqual(one);
  expect(await readFolder(join(folder, 'three'))).toEqual(one);
});

test.each([
  ['missing', null, /none\.txt: no such file or folder; check the path$/],
  ['empty', '', /empty/i],
  ['binary', Uint8Array.from({ length: 400 }, (_, n) => (n * 7) % 256), /./],
  ['without a 工程表', 'こんにちは\n', /./],
  ['with a malformed YAML', { yaml: 'publisher: [三重県\n' }, /none\.yaml:\d+:\d+: malformed YAML/],
  ['with a numeric code', { yaml: 'publisherCode: 240001\n' }, /none\.yaml:1:16: .*put it in quotes: "240001"$/],
])('an input that is %s fails in one line, the other is published', async (_, bad, line) => {
  const files: Record<string, string | Uint8Array> = { 'in/good.txt': samplePlan() };
  if (typeof bad === 'string' || bad instanceof Uint8Array) files['in/none.txt'] = bad;
  else if (bad !== null) Object.assign(files, { 'in/none.txt': samplePlan(), 'in/none.yaml': bad.yaml });
  const folder = await scratchFolder(files);
  const { code, stdout, stderr } = await koteihyo(['extract', 'in/none.txt', 'in/good.txt', '-o', 'out'], {
    cwd: folder,
  });
  expect(code).toBe(1);
  expect(toLines(stderr)).toHaveLength(1);
  expect(toLines(stderr)[0]).toMatch(line);
  expect(stderr).toContain('in/none.');
  expect(stdout).toContain('published 1 of 2');
  expect(stdout).toContain('1 input failed; the reasons are in out/failures.csv');
  const published = Object.keys(await readFolder(join(folder, 'out')));
  expect(published).toContain('good/plan.json');
  expect(published.filter((path) => !path.startsWith('good/'))).toEqual(['failures.csv', 'manifest.json']);
});

test('two inputs with one base name fail, in a line each', async () => {
  const folder = await scratchFolder({ 'a/x.txt': samplePlan(), 'b/x.txt': samplePlan(), 'b/y.txt': samplePlan() });
  const { code, stdout, stderr } = await koteihyo(['extract', 'a', 'b', '-o', 'out'], { cwd: folder });
  expect(code).toBe(1);
  expect(toLines(stderr).map((line) => line.split(':')[0])).toEqual(['error a/x.txt', 'error b/x.txt']);
  expect(stdout).toContain('published 1 of 3');
});

test('the title of the YAML serves where the text has none', async () => {
  const uncovered = samplePlan().slice(samplePlan().indexOf('(1)'));
  const folder = await scratchFolder({
    'in/a.txt': uncovered,
    'in/a.yaml': 'title: 別の題',
    'in/b.txt': samplePlan(),
    'in/b.yaml': 'title: 別の題',
  });
  await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  const titleOf = async (edition: string): Promise<string> =>
    JSON.parse(await readFile(join(folder, 'out', edition, 'plan.json'), 'utf8')).plan.title;
  expect([await titleOf('a'), await titleOf('b')]).toEqual(['別の題', '「見本ビジョン」工程表']);
});

test('an NFD file name gives an NFC edition', async () => {
  const folder = await scratchFolder({ [`${'三重プラン'.normalize('NFD')}.txt`]: samplePlan() });
  await koteihyo(['extract', '.', '-o', 'out'], { cwd: folder });
  const plan = JSON.parse(await readFile(join(folder, 'out/三重プラン/plan.json'), 'utf8'));
  expect(plan).toMatchObject({ edition: '三重プラン', source: { file: '三重プラン.txt' } });
});

test('a name with control characters cannot paint the terminal', async () => {
  const folder = await scratchFolder({ 'a\u001b[31m\nb.txt': '' });
  const { stderr } = await koteihyo(['extract', '.', '-o', 'out'], { cwd: folder });
  expect(toLines(stderr)).toHaveLength(1);
  expect(stderr).not.toContain('\u001b');
});

test('an output folder without permission fails in one line', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan() });
  await chmod(folder, 0o555);
  const isRoot = process.getuid?.() === 0;
  const { code, stderr } = await koteihyoProcess(['extract', 'in', '-o', 'out'], {
    cwd: folder,
    ...(isRoot ? { uid: 65534 } : {}),
  });
  expect({ code, lines: toLines(stderr).length }).toEqual({ code: 1, lines: 1 });
  expect(stderr).toMatch(
    /^error in\/a\.txt → out: no permission to write there; change the permissions, or name another/,
  );
});

test('a file in the place of the output folder fails in one line', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), out: 'mine' });
  const { code, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect({ code, lines: toLines(stderr).length }).toEqual({ code: 1, lines: 1 });
  expect(await readFile(join(folder, 'out'), 'utf8')).toBe('mine');
});

test('--json prints a record per input and a summary, failures on stderr as well', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': '' });
  const { code, stdout, stderr } = await koteihyo(['extract', 'in', '-o', 'out', '--json'], { cwd: folder });
  expect(code).toBe(1);
  expect(recordsOf(stdout)).toMatchObject([
    { type: 'input', status: 'published', file: 'in/a.txt', edition: 'a', sidecar: null, output: 'out/a' },
    { type: 'input', status: 'failed', file: 'in/b.txt', error: { code: 'input/empty', path: 'in/b.txt' } },
    { type: 'summary', total: 2, published: 1, failed: 1, counts: { measures: 1, projects: 1, activities: 1 } },
  ]);
  expect(toLines(stderr)).toHaveLength(1);
});

test('--quiet prints only what is wrong', async () => {
  const folder = await scratchFolder({ 'a.txt': samplePlan(), 'b.txt': '' });
  const { stdout, stderr } = await koteihyo(['extract', '.', '-o', 'out', '-q'], { cwd: folder });
  expect({ stdout, lines: toLines(stderr).length }).toEqual({ stdout: '', lines: 1 });
});

test('--lang ja speaks Japanese', async () => {
  const folder = await scratchFolder({ 'a.txt': samplePlan(), 'b.txt': '', 'c.txt': '', 'c.yaml': 'url: here' });
  const { stdout, stderr } = await koteihyo(['extract', '.', '-o', 'out', '--lang', 'ja'], { cwd: folder });
  expect(stdout).toMatch(
    /3件中1件を書き出しました\n2件は書き出せませんでした（理由はout\/failures\.csvにあります）\n {2}施策1、指標1/,
  );
  expect(toLines(stderr)).toEqual([
    'エラー c.yaml:1:6: urlの値「here」は使えません。"https://www.example.lg.jp/plan.pdf"のようなURLか、nullを書いてください',
    'エラー b.txt: 中身がありません。ファイルを確かめてください',
  ]);
});

test('--fail-on counts notices and still publishes', async () => {
  const folder = await scratchFolder({ 'a.txt': samplePlan().replace('2020\t2021', '2020\t2020') });
  await koteihyo(['extract', '.', '-o', 'out'], { cwd: folder });
  const { notices } = planSchema.parse(JSON.parse(await readFile(join(folder, 'out/a/plan.json'), 'utf8')));
  const severities = new Set(notices.map(({ severity }) => severity));
  expect(severities.has('warning') || severities.has('error')).toBe(true);
  const run = await koteihyo(['extract', '.', '-o', 'out', '--fail-on', 'warning'], { cwd: folder });
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/--fail-on warning: \d+ notices? (?:is|are) /);
  expect(run.stdout).toContain('1 unchanged');
  const onError = await koteihyo(['extract', '.', '-o', 'out', '--fail-on', 'error'], { cwd: folder });
  expect(onError.code).toBe(severities.has('error') ? 1 : 0);
});

test('--csv and --headers choose the form of the tables', async () => {
  const folder = await scratchFolder({ 'a.txt': samplePlan() });
  const tableOf = async (...args: string[]): Promise<string> => {
    await koteihyo(['extract', '.', '-o', 'out', ...args], { cwd: folder });
    return readFile(join(folder, 'out/a/measures.csv'), 'utf8');
  };
  const excel = await tableOf();
  expect([excel.startsWith('\uFEFFedition,'), excel.includes('\r\n')]).toEqual([true, true]);
  const plain = await tableOf('--csv', 'plain');
  expect([plain.startsWith('edition,'), plain.includes('\r')]).toEqual([true, false]);
  expect(await tableOf('--headers', 'ja')).toContain('全国地方公共団体コード');
});

test('a second run says that nothing has changed, and not that nothing was published', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan() });
  const first = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect([first.stdout.includes('published 1 of 1'), first.stdout.includes('unchanged')]).toEqual([true, false]);
  const { code, stdout } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect([code, stdout.includes('published 0')]).toEqual([0, false]);
  expect(toLines(stdout)).toContain('1 unchanged since published; --force publishes again');
  await writeFile(join(folder, 'in/b.txt'), samplePlan());
  const third = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect(third.stdout).toMatch(/published 1 of 2 inputs\n1 unchanged/);
});

test.each(['-', ''])('"%s" is no folder to publish to', async (output) => {
  const folder = await scratchFolder({ 'a.txt': samplePlan() });
  const { code, stderr } = await koteihyo(['extract', 'a.txt', '-o', output], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error koteihyo extract: unexpected "-?" for -o, --output <dir>, expected a folder, /);
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('a stack trace is printed with --debug only', async () => {
  const folder = await scratchFolder({ 'a.txt': '' });
  expect((await koteihyo(['extract', '.', '-o', 'out'], { cwd: folder })).stderr).not.toMatch(/^ +at /m);
  expect((await koteihyo(['extract', '.', '-o', 'out', '--debug'], { cwd: folder })).stderr).toMatch(/^ +at /m);
});

test('check finds a changed byte, and a sound dataset sound', async () => {
  const folder = await scratchFolder({ 'a.txt': samplePlan(), 'b.txt': samplePlan() });
  await koteihyo(['extract', '.', '-o', 'out'], { cwd: folder });
  const sound = await koteihyo(['check', 'out'], { cwd: folder });
  const lines = sound.stdout.split('\n').filter((line) => !line.startsWith('  not stated'));
  expect(lines).toEqual(['out/a: sound', 'out/b: sound', 'checked 2: 2 sound, 0 faulty', '']);
  expect(sound.stdout).toContain('contact, version, created, published; write them into b.yaml beside the input');
  expect(sound).toMatchObject({ code: 0, stderr: '' });
  const path = join(folder, 'out/a/projects.csv');
  await writeFile(path, (await readFile(path, 'utf8')).replace('開催', '開崔'));
  const faulty = await koteihyo(['check', 'out'], { cwd: folder });
  expect(faulty.code).toBe(1);
  expect(faulty.stderr).toMatch(
    /^error out\/a\/projects\.csv:2: not what koteihyo \S+ makes of plan\.json: unexpected ".*開崔/,
  );
  expect(faulty.stdout).toContain('checked 2: 1 sound, 1 faulty');
  const json = await koteihyo(['check', 'out/a', '--json', '--lang', 'ja'], { cwd: folder });
  expect(recordsOf(json.stdout)).toMatchObject([
    { type: 'dataset', status: 'faulty', faults: [{ code: 'check/derived', path: 'out/a/projects.csv', line: 2 }] },
    { type: 'summary', total: 1, faulty: 1 },
  ]);
});

test('check of what is not there fails in one line', async () => {
  const folder = await scratchFolder();
  const { code, stdout, stderr } = await koteihyo(['check', 'none'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(toLines(stderr)).toEqual(['error none: no such folder; name a published dataset, or a folder of them']);
});

test('a document that lies among inputs and is no plan is left out with its reason; who names it means it', async () => {
  const folder = await scratchFolder({
    'in/a.txt': samplePlan(),
    'in/README.md': '# 計画\n\n入力です。\n',
    'in/notes.csv': '課,電話\n道路課,1234\n河川課,5678\n財政課,9012\n',
    'in/photo.png': 'PNG',
  });
  const { code, stdout, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('in/README.md: left out: its name is that of a text about the folder');
  expect(stdout).toContain('in/notes.csv: left out: no 工程表 found');
  expect(stdout).toContain('in/photo.png: left out: its extension is not one that is read');
  expect(stdout).toContain('published 1 of 1 input\nleft out 3\n');
  expect(await readdir(join(folder, 'out'))).toEqual(['a', 'manifest.json']);
  const named = await koteihyo(['extract', 'in/README.md', '-o', 'out'], { cwd: folder });
  expect({ code: named.code, stdout: named.stdout }).toEqual({ code: 1, stdout: 'published 0 of 1 input\n' });
  const alone = await scratchFolder({ 'README.md': '# 計画\n' });
  expect((await koteihyo(['extract', '.', '-o', 'out'], { cwd: alone })).code).toBe(1);
});

test('standard input is an edition of the name that it is given', async () => {
  const folder = await scratchFolder({});
  const args = ['extract', '-', '--name', 'plan.txt', '-o', 'out'];
  const { code, stdout } = await koteihyo(args, { cwd: folder, stdin: samplePlan() });
  expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 0, first: 'plan → out/plan' });
  const nameless = await koteihyo(['extract', '-', '-o', 'out'], { cwd: folder, stdin: samplePlan() });
  expect(nameless.code).toBe(1);
  expect(nameless.stderr).toContain('standard input has no name of its own');
});

test('of several sources of one edition the preferred one is read, and the others are told', async () => {
  const markdown = '# 題\n\n| 事業名 | 2018 | 2019 | 2020 |\n|---|---|---|---|\n| 舗装の修繕 | 調査 | 設計 | 施工 |\n';
  const folder = await scratchFolder({ 'in/plan.txt': samplePlan(), 'in/plan.md': markdown });
  const run = await koteihyo(['extract', 'in', '-o', 'out', '--json'], { cwd: folder });
  expect(recordsOf(run.stdout)).toMatchObject([
    { status: 'published', file: 'in/plan.md', edition: 'plan' },
    { status: 'left-out', file: 'in/plan.txt', error: { code: 'left-out/other-source' } },
    { type: 'summary', total: 1, published: 1, leftOut: 1 },
  ]);
  await koteihyo(['extract', 'in', '-o', 'out', '--prefer', 'text'], { cwd: folder });
  const plan = planSchema.parse(JSON.parse(await readFile(join(folder, 'out/plan/plan.json'), 'utf8')));
  expect(plan.source.file).toBe('plan.txt');
});

test('a dataset in which somebody has changed a table is named and stays, and the others are published', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan(), 'in/b.txt': samplePlan() });
  await koteihyo(['extract', 'in', '-o', 'out', '--quiet'], { cwd: folder });
  await writeFile(join(folder, 'out/a/activities.csv'), 'put right by hand');
  const mine = await readFolder(join(folder, 'out/a'));
  for (const name of ['a', 'b']) await writeFile(join(folder, `in/${name}.txt`), samplePlan('商談会'));
  const { code, stderr } = await koteihyo(['extract', 'in', '-o', 'out', '--quiet'], { cwd: folder });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(
      /^error in\/a\.txt → out\/a: activities\.csv: changed since koteihyo wrote it, .*\n$/,
    ),
  });
  expect(await readFolder(join(folder, 'out/a'))).toEqual(mine);
  expect(await readFile(join(folder, 'out/b/projects.csv'), 'utf8')).toContain('商談会');
});

test('a run that is stopped as its last input is published waits for no change', async () => {
  const folder = await scratchFolder({ 'in/a.txt': samplePlan() });
  const { code, stdout } = await koteihyo(['extract', 'in', '-o', 'out', '--watch'], {
    cwd: folder,
    onInterrupt: (stop) => () => stop(143),
  });
  expect(code).toBe(143);
  expect(stdout).toContain('published 1 of 1 input\n');
});
