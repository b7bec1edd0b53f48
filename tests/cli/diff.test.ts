import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { diffSchema, extract, type Plan } from '../../src/index.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo, type Run, toLines } from './run.ts';

/** A folder with two editions; the second has another project name, date, target and department. */
async function twoEditions(name = '講習会の開催(オンライン)'): Promise<string> {
  const next = samplePlan(name)
    .replaceAll('見本課', '人材課')
    .replace('20件	20件	20件', '20件	25件	20件')
    .replace('実施		→	', '	実施	→	');
  return scratchFolder({
    'out/見本2019/plan.json': JSON.stringify(await extract(samplePlan(), { edition: '見本2019' })),
    'out/見本2020/plan.json': JSON.stringify(await extract(next, { edition: '見本2020' })),
  });
}

const diffIn = (cwd: string, ...args: string[]): Promise<Run> => koteihyo(['diff', ...args], { cwd });
const editions = ['out/見本2019', 'out/見本2020'] as const;

test('what changed is told measure by measure, with both readings', async () => {
  const { code, stdout, stderr } = await diffIn(await twoEditions(), ...editions);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(toLines(stdout)).toEqual([
    '見本2019 → 見本2020  4 changes: renamed 2, re-dated 1, target changed 1',
    'Departments',
    '  renamed: 見本課 → 人材課  (responsible for 3 records)',
    'm1-1  見本産業の育成',
    '  indicator m1-1-k1  見本企業数',
    '    target changed 2020: 20件 → 25件',
    '  project m1-1-p1  講習会の開催(オンライン)',
    '    renamed: 講習会の開催 → 講習会の開催(オンライン)',
    '    activity m1-1-p1-a1  実施',
    '      re-dated: 2018–2020 → 2019–2020',
  ]);
});

test('in Japanese', async () => {
  const { stdout } = await diffIn(await twoEditions(), ...editions, '--lang', 'ja');
  expect(stdout).toContain('変更4件: 名称変更 2, 時期変更 1, 目標値変更 1\n');
  expect(stdout).toContain('    目標値変更 2020: 20件 → 25件\n');
});

test('editions that differ in nothing print nothing, in any format, and exit with 0', async () => {
  const folder = await twoEditions();
  for (const format of ['text', 'json', 'csv', 'md']) {
    const same = await diffIn(folder, editions[0], `${editions[0]}/plan.json`, '--format', format, '--fail-on-change');
    expect(same).toEqual({ code: 0, stdout: '', stderr: '' });
  }
  expect((await diffIn(folder, editions[0], editions[0], '--json')).stdout).toBe('');
});

test('--fail-on-change exits with 1 where there are changes', async () => {
  const folder = await twoEditions();
  const { code, stdout, stderr } = await diffIn(folder, ...editions, '--fail-on-change');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain('4 changes');
});

test('--format json is the diff as data, --json a change on each line', async () => {
  const folder = await twoEditions();
  const { stdout } = await diffIn(folder, ...editions, '--format', 'json');
  const diff = diffSchema.parse(JSON.parse(stdout));
  expect(diff).toMatchObject({ format: 'koteihyo-diff/1', old: { edition: '見本2019' }, new: { edition: '見本2020' } });
  const lines = toLines((await diffIn(folder, ...editions, '--json')).stdout).map((line) => JSON.parse(line) as object);
  expect(lines).toEqual(diff.changes.map((change) => ({ type: 'change', ...change })));
  expect((await diffIn(folder, ...editions, '--json', '--format', 'csv')).code).toBe(2);
});

test('--format csv is a table as the dataset has them; a formula is disarmed', async () => {
  const folder = await twoEditions('=SUM(講習会の開催)');
  await diffIn(folder, ...editions, '--format', 'csv', '-o', 'changes.csv');
  const csv = await readFile(join(folder, 'changes.csv'), 'utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.find(({ change, record }) => change === 'renamed' && record === 'project')).toMatchObject({
    old_edition: '見本2019',
    measure: '見本産業の育成',
    old_value: '講習会の開催',
    new_value: "'=SUM(講習会の開催)",
    new_id: 'm1-1-p1',
  });
  expect(rows.find(({ change }) => change === 'target-changed')).toMatchObject({ year: '2020', old_value: '20件' });
  const plain = await diffIn(folder, ...editions, '--format', 'csv', '--csv', 'plain', '--headers', 'ja');
  expect(plain.stdout).toMatch(/^旧版,新版,変更の種類,/);
  expect(plain.stdout).toContain('見本2019,見本2020,目標値変更,指標,値,2020,2020,見本産業の育成,');
});

test('--format md is a table for each measure, whatever stands in the texts', async () => {
  const folder = await twoEditions('講習会の開催|<b>*新*');
  const { stdout } = await diffIn(folder, ...editions, '--format', 'md');
  expect(stdout).toContain('## m1-1 見本産業の育成\n\n| record | change | old | new |\n| --- | --- | --- | --- |\n');
  expect(stdout).toContain('| renamed | 講習会の開催 | 講習会の開催\\|\\<b\\>\\*新\\* |\n');
  const table = toLines(stdout).filter((line) => line.startsWith('|'));
  for (const row of table) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
});

test('-o writes a file, also where nothing changed: a file of last year would mislead', async () => {
  const folder = await twoEditions();
  const written = await diffIn(folder, ...editions, '--format', 'md', '-o', 'changes.md');
  expect(written).toEqual({ code: 0, stdout: '', stderr: 'wrote changes.md\n' });
  expect(await readFile(join(folder, 'changes.md'), 'utf8')).toContain('# 見本2019 → 見本2020');
  await diffIn(folder, editions[0], editions[0], '--format', 'json', '-o', 'changes.json');
  expect(JSON.parse(await readFile(join(folder, 'changes.json'), 'utf8'))).toMatchObject({ changes: [] });
  const beside = await diffIn(folder, ...editions, '--format', 'csv', '-o', '-', '--crosswalk', 'pairs.csv');
  expect(beside).toEqual({ code: 0, stdout: expect.stringContaining('見本2020'), stderr: 'wrote pairs.csv\n' });
  const lost = await diffIn(folder, ...editions, '-o', 'no-such-folder/changes.txt');
  expect(lost.code).toBe(1);
  expect(toLines(lost.stderr)).toHaveLength(1);
});

test('a plan that cannot be compared: one line that says what it is, what was expected, what to do', async () => {
  const folder = await twoEditions();
  const plan = JSON.parse(await readFile(join(folder, editions[0], 'plan.json'), 'utf8')) as Plan;
  await writeFile(join(folder, 'older.json'), JSON.stringify({ ...plan, format: 'koteihyo-plan/0' }));
  await writeFile(join(folder, 'damaged.json'), JSON.stringify(plan).slice(0, 500));
  await writeFile(join(folder, 'edited.json'), JSON.stringify({ ...plan, measures: [{ id: 'm1-1' }] }));
  await writeFile(join(folder, 'list.json'), '[]');
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      'older.json',
      /older\.json: unexpected format "koteihyo-plan\/0" of the plan, expected "koteihyo-plan\/2"; read its input again/,
    ],
    [
      'damaged.json',
      /damaged\.json: not a plan\.json \(.+\), expected a plan as extract writes it; name a published dataset, or read its input again/,
    ],
    ['edited.json', /edited\.json: not a plan as extract writes it, at measures\.0\..+; read its input again/],
    ['list.json', /list\.json: not a plan as extract writes it, at \(root\): .+; read its input again/],
    ['out', /out: more than one dataset in this folder; name one of them: /],
    ['nowhere', /nowhere: no such file or folder; check the path/],
  ];
  for (const [path, line] of cases) {
    const { code, stdout, stderr } = await diffIn(folder, path, editions[1]);
    expect({ path, code, stdout }).toEqual({ path, code: 1, stdout: '' });
    expect(toLines(stderr)).toEqual([expect.stringMatching(line)]);
  }
  const both = await diffIn(folder, 'older.json', 'damaged.json', '--lang', 'ja', '--json');
  expect(toLines(both.stderr)).toHaveLength(2);
  expect(toLines(both.stdout).map((line) => (JSON.parse(line) as { error: { code: string } }).error.code)).toEqual([
    'plan/format',
    'plan/json',
  ]);
  expect((await diffIn(folder, editions[0])).code).toBe(2);
});
