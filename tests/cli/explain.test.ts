import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo, type Run, toLines } from './run.ts';

/** A folder with a published edition, whose second project has its name in the column of the initiatives. */
async function publishedFolder(): Promise<string> {
  const text = `${samplePlan()}見本市の開催		①	見本課	準備	開催	開催	開催\n`;
  const folder = await scratchFolder({ 'input/見本.txt': text });
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  return folder;
}

const explainIn = (folder: string, ...args: string[]): Promise<Run> => koteihyo(['explain', ...args], { cwd: folder });

test('a record is told with its source lines, repairs and notices', async () => {
  const folder = await publishedFolder();
  const { code, stdout, stderr } = await explainIn(folder, 'output/見本', 'm1-1-p2');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('m1-1-p2  project  見本市の開催\n');
  expect(stdout).toContain('m1-1-p2-a1  activity  2018 準備\n');
  expect(stdout).toContain('as printed in input/見本.txt');
  expect(stdout).toMatch(/^ {2}> {2}0 {2}見本市の開催 {2}← m1-1-p2$/m);
  expect(stdout).toMatch(/^ {2}> {2}4 {2}準備 {2}← m1-1-p2-a1$/m);
  expect(stdout).toMatch(
    /Repairs: [1-9]\n {2}repair\/\S+ {2}\(m1-1-p2\) line \d+ field 0,.*\n {4}before: .*見本市の開催/,
  );
  expect(stdout).toMatch(/\nNotices: \d+\n/);
});

test('the text is found where extract read it, whatever its folder is called, and one that was changed there is not', async () => {
  const folder = await scratchFolder({ '資料 6/見本.txt': samplePlan() });
  await koteihyo(['extract', '資料 6', '-o', '公開/出力'], { cwd: folder });
  const found = await explainIn(folder, '公開/出力/見本', 'm1-1-p1');
  expect(found.stdout).toContain('as printed in 資料 6/見本.txt');
  await writeFile(join(folder, '資料 6/見本.txt'), `${samplePlan()}\n`);
  const changed = await explainIn(folder, '公開/出力/見本', 'm1-1-p1');
  expect(changed.stdout).toContain(
    '見本.txt as it was read is not in 資料 6, input, ., 公開/出力/見本; name it with --source',
  );
});

test('plan.json itself can be named, and Japanese asked for', async () => {
  const folder = await publishedFolder();
  const { code, stdout } = await explainIn(folder, 'output/見本/plan.json', 'm1-1-k1', '--lang', 'ja');
  expect(code).toBe(0);
  expect(stdout).toContain('m1-1-k1  指標  見本企業数\n  種別: 主指標\n');
  expect(stdout).toContain('input/見本.txtの原文');
  expect(stdout).toContain('修復: 0件\n');
});

test('a notice says why it matters and what to do, in both languages', async () => {
  const folder = await scratchFolder({
    'input/見本.txt': `${samplePlan()}\t\t\t\t準備\t\t開催\t\n\t見本市の開催\t①\t見本課\t\t開催\t\t\n`,
  });
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  const english = await explainIn(folder, 'output/見本', 'm1-1-p1-l2');
  expect(english.stdout).toContain(
    '\n    why it matters: The activities of the row could belong to "見本市の開催".\n    what to do: Compare the record with the page.\n',
  );
  const japanese = await explainIn(folder, 'output/見本', 'm1-1-p1-l2', '--lang', 'ja');
  expect(japanese.stdout).toContain(
    '\n    影響: この行の工程は「見本市の開催」のものかもしれません。\n    対応: 記録を紙面と見比べてください。\n',
  );
});

test('--json gives the same as data, on one line', async () => {
  const folder = await publishedFolder();
  const { code, stdout } = await explainIn(folder, 'output/見本', 'm1-1-p2-a1', '--json');
  expect(code).toBe(0);
  expect(toLines(stdout)).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({
    type: 'explanation',
    id: 'm1-1-p2-a1',
    source: { path: 'input/見本.txt', lines: 'shown' },
    lines: [{ width: 8, fields: { length: 7 } }],
    repairs: [{ subject: 'm1-1-p2', relation: 'above' }],
  });
});

test('without its text the record is told all the same, and why there are no lines', async () => {
  const folder = await publishedFolder();
  await rename(join(folder, 'input'), join(folder, 'elsewhere'));
  const missing = await explainIn(folder, 'output/見本', 'm1-1-p2');
  expect(missing).toMatchObject({ code: 0, stderr: '' });
  expect(missing.stdout).toContain(
    'cannot be shown: 見本.txt as it was read is not in input, ., output/見本; name it with --source',
  );
  expect(missing.stdout).toMatch(/Repairs: [1-9]/);
  for (const source of ['elsewhere', 'elsewhere/見本.txt']) {
    const found = await explainIn(folder, 'output/見本', 'm1-1-p2', '--source', source);
    expect(found.stdout).toContain('as printed in elsewhere/見本.txt');
  }
  await mkdir(join(folder, 'input'));
  await writeFile(join(folder, 'input', '見本.txt'), `${samplePlan()}\n`);
  const changed = await explainIn(folder, 'output/見本', 'm1-1-p2');
  expect(changed.stdout).toMatch(/input\/見本\.txt is not the text that the plan was read from \(sha256 [0-9a-f]{12}…/);
});

test('of two texts of the name the one that was read is shown, in whatever Unicode form its name is', async () => {
  const folder = await scratchFolder({ 'プラン.txt': samplePlan(), 'input/プラン.txt': 'another' });
  await koteihyo(['extract', 'プラン.txt', '-o', 'out'], { cwd: folder });
  await rename(join(folder, 'プラン.txt'), join(folder, 'プラン.txt'.normalize('NFD')));
  const { stdout } = await explainIn(folder, 'out/プラン', 'm1-1-p1');
  expect(stdout.normalize('NFC')).toContain('as printed in プラン.txt');
});

test('an id that is not there: one line with the nearest, exit 2', async () => {
  const folder = await publishedFolder();
  const line = 'unexpected id "m1-1-p9", expected that of a record; similar ids: m1-1-p1, m1-1-p2';
  const { code, stdout, stderr } = await explainIn(folder, 'output/見本', 'm1-1-p9');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(toLines(stderr)).toEqual([expect.stringContaining(line)]);
  const json = await explainIn(folder, 'output/見本', 'm1-1-p9', '--json');
  expect(json.code).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({ type: 'failed', error: { code: 'plan/unknown-id' } });
});

test.each([
  [['none', 'd1'], /^error none: no such file or folder/],
  [['empty', 'd1'], /^error empty: no plan\.json in this folder; name a published dataset/],
  [['broken.json', 'd1'], /^error broken\.json: not a plan\.json/],
  [['other.json', 'd1'], /^error other\.json: not a plan as extract writes it, at format/],
  [['output/見本', 'd1', '--source', 'none.txt'], /^error none\.txt: no such file or folder/],
])('%j fails in one line, exit 1', async (args, line) => {
  const folder = await publishedFolder();
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'broken.json'), '{');
  await writeFile(join(folder, 'other.json'), '{}');
  const { code, stdout, stderr } = await explainIn(folder, ...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(toLines(stderr)).toEqual([expect.stringMatching(line)]);
});

test('an id that is like none says how to find one', async () => {
  const { code, stderr } = await explainIn(await publishedFolder(), 'output/見本', 'zzz');
  expect({ code, lines: toLines(stderr) }).toEqual({ code: 2, lines: [expect.stringContaining('with find')] });
});
