import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo, type Run, toLines } from './run.ts';

const signed = ['--who', '青海県', '--when', '2022-05-01', '--why', '原文の矢印が失われている'];
const path = 'input/見本.corrections.yaml';

async function publishedFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const text = samplePlan().replace('実施\t\t→', '実施\t\t検証');
  const folder = await scratchFolder({ 'input/見本.txt': text, ...files });
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  return folder;
}

const correctIn = (folder: string, ...args: string[]): Promise<Run> =>
  koteihyo(['correct', 'output/見本', ...args], { cwd: folder });
const readText = (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8');

test('a correction is written beside the input, applied, explained and checked', async () => {
  const folder = await publishedFolder();
  const written = await correctIn(folder, 'm1-1-p1-a1', 'years=2018-2019', ...signed);
  expect(written).toEqual({
    code: 0,
    stderr: '',
    stdout: `wrote c1 by 青海県 to ${path}; extract applies it\n  m1-1 見本産業の育成 > 講習会の開催 > 実施: 2018? 実施 → 2018-2019 実施\n`,
  });
  expect(await readText(folder, path)).toContain(`
corrections:
  - set:
      years: 2018-2019
    measure: m1-1 見本産業の育成
    project: 講習会の開催
    activity: 実施
    saw: 2018? 実施
    who: 青海県
    when: 2022-05-01
    why: 原文の矢印が失われている
`);
  const extracted = await koteihyo(['extract', 'input', '-o', 'output', '--fail-on', 'error'], { cwd: folder });
  expect(extracted).toMatchObject({ code: 0, stderr: '' });
  const { stdout } = await koteihyo(['explain', 'output/見本', 'm1-1-p1-a1'], { cwd: folder });
  expect(stdout).toContain('m1-1-p1-a1  activity  2018–2019 実施\n');
  expect(stdout).toContain(`
Corrections: 1
  c1 set  applied  (m1-1-p1-a1) line 24 field 4
    by 青海県 on 2022-05-01: 原文の矢印が失われている
    before → after: 2018? 実施 → 2018-2019 実施
`);
  expect((await koteihyo(['check', 'output'], { cwd: folder })).code).toBe(0);
  expect(await readText(folder, 'output/見本/notices.csv')).toContain('corrections/applied,info');
  expect(await readText(folder, 'output/見本/corrections.csv')).toContain('見本,c1,1,set,applied,');
});

test('years outside of the plan are told at once, and are a warning until they are accepted', async () => {
  const folder = await publishedFolder();
  const typed = await correctIn(folder, 'm1-1-p1-a1', 'years=2091', ...signed);
  expect(typed).toMatchObject({
    code: 0,
    stderr: `warning ${path}: Unexpected 2091 in a correction of this activity, expected years of the plan, 2018 to 2021\n`,
  });
  const notices = async (): Promise<string> => {
    await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
    return readText(folder, 'output/見本/notices.csv');
  };
  expect(await notices()).toContain('corrections/years-outside,warning,');
  const { stdout } = await koteihyo(['review', 'output/見本'], { cwd: folder });
  expect(stdout).toContain('m1-1-p1-a1:years-outside');
  await correctIn(folder, 'm1-1-p1-a1', 'accept=corrections/years-outside', ...signed);
  expect(await notices()).toContain('corrections/years-outside,info,');
});

test('of two inputs with the same bytes, the corrections stand beside the one that extract read', async () => {
  const folder = await scratchFolder({ 'input/見本.txt': samplePlan(), 'other/見本.txt': samplePlan() });
  await koteihyo(['extract', 'other', '-o', 'output'], { cwd: folder });
  const { stdout } = await correctIn(folder, 'm1-1-p1', 'name=講習会の実施', ...signed);
  expect(stdout).toContain('to other/見本.corrections.yaml;');
});

test('another one is added below, and comments survive; `extract in/*` names the file as well', async () => {
  const folder = await publishedFolder({ [path]: '# 情報課の訂正\ncorrections: # まだない\n' });
  await correctIn(folder, 'm1-1-k1-v2', 'value=25件', ...signed);
  await correctIn(folder, 'm1-1-p1', 'name=講習会の実施', ...signed);
  const text = await readText(folder, path);
  expect(text).toMatch(/^# 情報課の訂正\n[\s\S]*まだない[\s\S]*value: 25件[\s\S]*name: 講習会の実施/);
  const { code, stderr } = await koteihyo(['extract', 'input/見本.txt', path, '-o', 'output'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { measures } = JSON.parse(await readText(folder, 'output/見本/plan.json')) as Plan;
  expect(measures[0]?.indicators[0]?.values[1]).toMatchObject({
    raw: '25件',
    value: 25,
    source: [{ corrected: ['c1'] }],
  });
  expect(measures[0]?.projects[0]).toMatchObject({ id: 'm1-1-p1', name: '講習会の実施' });
});

test('what the figures of a year are is said once, and published with each', async () => {
  const folder = await publishedFolder();
  const written = await correctIn(folder, 'm1-1', 'kind=target', 'year=2019', ...signed);
  expect(written.stdout).toContain('m1-1 見本産業の育成 > 2019: 2019 → 2019 (target)');
  expect(await readText(folder, path)).toContain(`
  - set:
      kind: target
    measure: m1-1 見本産業の育成
    year: 2019
    saw: "2019"
`);
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  const { measures } = JSON.parse(await readText(folder, 'output/見本/plan.json')) as Plan;
  expect(measures[0]?.indicators[0]?.values.map(({ year, kind }) => [year, kind])).toContainEqual([2019, 'target']);
  expect(await readText(folder, 'output/見本/indicator_values.csv')).toMatch(/,2019,.*,target,/);
});

test('a source that has changed under a correction is an error among the notices', async () => {
  const folder = await publishedFolder();
  await correctIn(folder, 'm1-1-p1-a1', 'years=2018-2019', ...signed);
  await writeFile(join(folder, 'input/見本.txt'), samplePlan().replace('実施\t\t→', '\t実施\t検証'));
  const args = ['extract', 'input', '-o', 'output', '--fail-on', 'error'];
  expect((await koteihyo(args, { cwd: folder })).code).toBe(1);
  const { notices } = JSON.parse(await readText(folder, 'output/見本/plan.json')) as Plan;
  expect(notices.at(-1)).toMatchObject({ code: 'corrections/stale', actual: '2019 実施', expected: '2018? 実施' });
});

test('a warning is accepted, and --fail-on warning counts it no more', async () => {
  const folder = await publishedFolder();
  const text = `${samplePlan()}\t\t\t\t準備\t\t開催\t\n\t見本市の開催\t①\t見本課\t\t開催\t\t\n`;
  await writeFile(join(folder, 'input/見本.txt'), text);
  const extractIn = () => koteihyo(['extract', 'input', '-o', 'output', '--fail-on', 'warning'], { cwd: folder });
  expect((await extractIn()).code).toBe(1);
  const { notices } = JSON.parse(await readText(folder, 'output/見本/plan.json')) as Plan;
  for (const { code, subject } of notices.filter(({ severity }) => severity === 'warning')) {
    const { stderr } = await correctIn(folder, subject ?? '', `accept=${code}`, ...signed);
    expect(stderr).toBe('');
  }
  expect((await extractIn()).code).toBe(0);
});

test('--json tells what was written; --file takes it where the input is not', async () => {
  const folder = await publishedFolder();
  await rename(join(folder, 'input'), join(folder, 'elsewhere'));
  const missing = await correctIn(folder, 'm1-1-p1', 'name=講習会', ...signed);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(toLines(missing.stderr)).toEqual([expect.stringMatching(/見本\.txt is not in input, .*--file/)]);
  const { code, stdout } = await correctIn(folder, 'm1-1-p1', 'name=講習会', '--file', 'c.yaml', '--json', ...signed);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    type: 'correction',
    id: 'c1',
    file: 'c.yaml',
    entry: { set: { name: '講習会' } },
  });
  const found = await correctIn(folder, 'm1-1-p1', 'drop=project', '--source', 'elsewhere', ...signed);
  expect(found.stdout).toContain('elsewhere/見本.corrections.yaml');
});

test('without --who the name is that of git or the login', async () => {
  const folder = await publishedFolder();
  const args = ['correct', 'output/見本', 'm1-1-p1', 'name=講習会', '--why', '誤り'];
  const { stdout } = await koteihyo(args, { cwd: folder, env: { GIT_AUTHOR_NAME: '青海 花子' } });
  expect(stdout).toContain('wrote c1 by 青海 花子 to');
  expect(await readText(folder, path)).toMatch(/who: 青海 花子\n {4}when: \d{4}-\d{2}-\d{2}\n/);
});

test.each([
  [['m1-1-p9', 'name=x'], 'unexpected id "m1-1-p9"'],
  [['m1-1-p1', 'name'], 'unexpected "name", expected FIELD=VALUE'],
  [
    ['m1-1-p1', 'years=2019'],
    'unexpected field years of m1-1-p1, expected one of name, initiatives, departments, merge, split, drop',
  ],
  [
    ['m1-1-p1-a1', 'years=soon'],
    'unexpected soon for years, expected fiscal years such as 2023, 2023-2026, R5-R8 or 令和5～8',
  ],
  [['m1-1-p1', 'name=x', '--when', '5月'], 'unexpected 5月 for when, expected a day such as 2022-05-01'],
  [['m1-1', 'kind=target', 'year=1999'], 'unexpected 1999 for year, expected a fiscal year such as 2019'],
  [['m1-1-k1', 'kind=planned', 'year=2019'], 'unexpected planned for kind, expected actual or target'],
  [['m1-1', 'title=x', 'year=2019'], 'unexpected field title of m1-1, expected one of kind'],
  [['m1-1-p1', 'initiatives=一'], 'unexpected 一 for initiatives, expected numbers'],
  [['m1-1-p1', 'drop=lane'], 'unexpected field drop: lane of m1-1-p1, expected one of project'],
  [['m1-1-p1', 'name=講習会の開催'], 'nothing was written (corrections/needless)'],
  [['m1-1-p1-l1', 'move=隧道の点検'], 'nothing was written (corrections/not-found)'],
  [['m1-1-p1', 'accept=repair/none'], 'nothing was written (corrections/needless)'],
])('%j: one line, exit 2, nothing written', async (args, line) => {
  const folder = await publishedFolder();
  const { code, stdout, stderr } = await correctIn(folder, ...signed, ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(toLines(stderr)).toEqual([expect.stringContaining(line)]);
  await expect(readText(folder, path)).rejects.toThrow('ENOENT');
});

test('a malformed file refuses its input and is not written to', async () => {
  const wrong = 'corrections:\n  - drop: page\n';
  const folder = await publishedFolder({ 'input/good.txt': samplePlan() });
  await writeFile(join(folder, path), wrong);
  const { code, stdout, stderr } = await koteihyo(['extract', 'input', '-o', 'other'], { cwd: folder });
  expect({ code, published: stdout.includes('published 1 of 2') }).toEqual({ code: 2, published: true });
  expect(toLines(stderr)).toEqual([expect.stringContaining(`${path}:2:11: unexpected page for drop`)]);
  const written = await correctIn(folder, 'm1-1-p1', 'name=講習会', ...signed);
  expect(written).toMatchObject({ code: 1, stdout: '' });
  expect(await readText(folder, path)).toBe(wrong);
});

/** Two editions that are published, the first with a correction that holds in the second and one that does not. */
async function twoEditions(): Promise<string> {
  const more = '\t隧道の点検\t①\t見本課\t調査\t点検\t点検\t修繕\n';
  const text = samplePlan().replace('実施\t\t→', '実施\t\t検証') + more;
  const newer = text.replace('隧道の点検', '隧道の点検と修繕');
  const folder = await scratchFolder({ 'input/見本.txt': text, 'input/次の見本.txt': newer });
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  await correctIn(folder, 'm1-1-p1-a1', 'years=2018-2019', ...signed);
  await correctIn(folder, 'm1-1-p2', 'departments=隧道課', ...signed);
  return folder;
}

const newerPath = 'input/次の見本.corrections.yaml';
const carryIn = (folder: string, ...args: string[]): Promise<Run> =>
  koteihyo(['correct', 'carry', 'output/見本', 'output/次の見本', ...args], { cwd: folder });

test('correct carry writes what holds, tells the rest, and writes nothing a second time', async () => {
  const folder = await twoEditions();
  const dry = await carryIn(folder, '--dry-run');
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toContain(`1 of 2 corrections would be written to ${newerPath}`);
  await expect(readText(folder, newerPath)).rejects.toThrow('ENOENT');
  const carried = await carryIn(folder);
  expect(carried.stdout).toBe(`見本 → 次の見本: wrote 1 of 2 corrections to ${newerPath}; extract applies them

  c1 set  m1-1 見本産業の育成 > 講習会の開催 > 実施
    carried as c1

  c2 set  m1-1 見本産業の育成 > 隧道の点検
    not carried: the record has another name
    now: m1-1-p2  m1-1 見本産業の育成 > 隧道の点検と修繕  (names alike: 0.73)
    was read: 隧道の点検 (1) 【見本課】
    is read: 隧道の点検と修繕 (1) 【見本課】
    look: koteihyo explain output/次の見本 m1-1-p2
`);
  const written = await readText(folder, newerPath);
  expect(written).toContain('years: 2018-2019');
  expect((await carryIn(folder)).stdout).toContain('stands there already');
  expect(await readText(folder, newerPath)).toBe(written);
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  const plan = JSON.parse(await readText(folder, 'output/次の見本/plan.json')) as Plan;
  expect(plan.corrections?.map(({ status }) => status)).toEqual(['applied']);
  expect((await carryIn(folder, '--lang', 'ja')).stdout).toContain('すでに書かれています');
});

test('correct carry --json has a line for each correction, and takes --from and --file', async () => {
  const folder = await twoEditions();
  await rename(join(folder, path), join(folder, 'old.yaml'));
  const { code, stdout } = await carryIn(folder, '--from', 'old.yaml', '--file', 'new.yaml', '--json');
  expect(code).toBe(0);
  const lines = toLines(stdout).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual([
    expect.objectContaining({ type: 'correction', id: 'c1', status: 'carried', newId: 'c1' }),
    expect.objectContaining({ type: 'correction', id: 'c2', status: 'renamed', newId: null, entry: null }),
    { type: 'summary', older: '見本', newer: '次の見本', total: 2, carried: 1, file: 'new.yaml', written: true },
  ]);
  expect(await readText(folder, 'new.yaml')).toContain('years: 2018-2019');
});

test.each([
  [['output/見本', 'output/見本'], 2, 'unexpected corrections file of both editions'],
  [['output/見本', 'output/次の見本', '--from', 'none.yaml'], 1, 'none.yaml: no such file'],
  [['output/見本', 'output/次の見本', '--from', 'wrong.yaml'], 1, 'wrong.yaml:2:11: unexpected page for drop'],
  [['output/見本', 'output/次の見本', '--file', 'wrong.yaml'], 1, 'wrong.yaml:2:11: unexpected page for drop'],
  [['output/見本', 'output/none'], 1, 'output/none: no such file or folder'],
  [['other.json', 'output/次の見本'], 1, 'other.json: unexpected format "koteihyo-plan/1" of the plan'],
])('correct carry %j: one line, nothing written', async (args, code, line) => {
  const wrong = 'corrections:\n  - drop: page\n';
  const folder = await twoEditions();
  await writeFile(join(folder, 'wrong.yaml'), wrong);
  await writeFile(join(folder, 'other.json'), '{"format":"koteihyo-plan/1"}');
  const run = await koteihyo(['correct', 'carry', ...args], { cwd: folder });
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' });
  expect(toLines(run.stderr)).toEqual([expect.stringContaining(line)]);
  expect(await readText(folder, 'wrong.yaml')).toBe(wrong);
  await expect(readText(folder, newerPath)).rejects.toThrow('ENOENT');
});

test('what a corrections file says already is not written again', async () => {
  const folder = await publishedFolder();
  await correctIn(folder, 'm1-1-p1-a1', 'years=2018-2019', ...signed);
  const before = await readText(folder, path);
  const again = await correctIn(folder, 'm1-1-p1-a1', 'years=2018-2019', '--who', '赤海県', '--why', '再確認');
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('nothing was written: c1 already says the same');
  expect(await readText(folder, path)).toBe(before);
});
