import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { scratchFolder } from '../files/scratch.ts';
import { koteihyo, toLines } from './run.ts';

const read = (name: string, file: string): string => readFileSync(join('fixtures/profiles', name, file), 'utf8');
const text = read('chapters-and-era-years', 'input.txt');
const profile = read('chapters-and-era-years', 'input.profile.yaml');

const readPlan = async (folder: string): Promise<Plan> =>
  JSON.parse(await readFile(join(folder, 'out/plan/plan.json'), 'utf8')) as Plan;

test('a profile beside an input is read with it; --profile takes its place', async () => {
  const folder = await scratchFolder({
    'in/plan.txt': text,
    'in/plan.profile.yaml': profile,
    'other.yaml': profile.replace('era: 令和', 'first: 1989'),
  });
  const args = ['extract', 'in', '-o', 'out', '--quiet'];
  expect(await koteihyo(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  expect((await readPlan(folder)).plan.years).toEqual([2024, 2025, 2026]);
  expect(await koteihyo([...args, '--profile', 'other.yaml'], { cwd: folder })).toMatchObject({ code: 0 });
  expect((await readPlan(folder)).plan.years).toEqual([1994, 1995, 1996]);
});

test('a draft goes into a new file, in UTF-8 whatever the shell, and not over one that is there', async () => {
  const folder = await scratchFolder({ 'in/plan.txt': text });
  const args = ['profile', 'in/plan.txt', '-o', 'in/plan.profile.yaml'];
  const printed = await koteihyo(args.slice(0, 2), { cwd: folder });
  expect(await koteihyo(args, { cwd: folder })).toEqual({
    code: 0,
    stdout: 'wrote in/plan.profile.yaml\n',
    stderr: '',
  });
  expect(await readFile(join(folder, 'in/plan.profile.yaml'), 'utf8')).toBe(printed.stdout);
  expect(await koteihyo(args, { cwd: folder })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('in/plan.profile.yaml: unexpected existing file, which may be a draft'),
  });
});

test('`extract in/*` names the profile as well', async () => {
  const folder = await scratchFolder({ 'in/plan.txt': text, 'in/plan.profile.yaml': profile });
  const args = ['extract', 'in/plan.txt', 'in/plan.profile.yaml', '-o', 'out'];
  expect(await koteihyo(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
});

test('an input whose profile has changed is published again', async () => {
  const folder = await scratchFolder({ 'in/plan.txt': text, 'in/plan.profile.yaml': profile, 'same.yaml': profile });
  const run = async (...more: string[]): Promise<unknown> => {
    const { stdout } = await koteihyo(['extract', 'in', '-o', 'out', '--json', ...more], { cwd: folder });
    const [first = ''] = toLines(stdout);
    return (JSON.parse(first) as { status: unknown }).status;
  };
  expect([await run(), await run(), await run('--profile', 'same.yaml')]).toEqual([
    'published',
    'unchanged',
    'unchanged',
  ]);
  const changed = await scratchFolder({ 'other.yaml': profile.replace('era: 令和', 'first: 1989') });
  expect(await run('--profile', join(changed, 'other.yaml'))).toBe('published');
});

test.each([
  ['en', 'wrong.yaml:2:10: ', 'unexpected pattern 施策 {title} for measure, expected a heading with {number}'],
  ['ja', 'wrong.yaml:2:10: ', 'measureの書式「施策 {title}」は使えません。{number}'],
])('a wrong profile: one line with its place (%s), exit 2', async (language, place, words) => {
  const wrong = '# headings\nmeasure: 施策 {title}\n';
  const folder = await scratchFolder({ 'in/plan.txt': text, 'in/plan.profile.yaml': wrong, 'wrong.yaml': wrong });
  const args = ['extract', 'in', '-o', 'out', '--lang', language];
  const given = await koteihyo([...args, '--profile', 'wrong.yaml'], { cwd: folder });
  expect(given.code).toBe(2);
  expect(toLines(given.stderr)).toHaveLength(1);
  expect(given.stderr).toContain(place);
  expect(given.stderr).toContain(words);
  const beside = await koteihyo(args, { cwd: folder });
  expect(beside.code).toBe(2);
  expect(beside.stderr).toContain('plan.profile.yaml:2:10: ');
});

test('a draft tells what is not read, with its lines', async () => {
  const folder = await scratchFolder({ 'plan.txt': text });
  const { code, stdout } = await koteihyo(['profile', 'plan.txt'], { cwd: folder });
  expect(code).toBe(0);
  const lines = toLines(stdout).map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      '# ?: [することがら] # line 14, 2 times',
      '# measure: "第{number}節 {title}" # 第一節 港のにぎわいづくり (line 5, 2 times)',
      '# bullets: "▶" # line 15, 11 times',
      '# lead: [とりまとめ] # line 6, 2 times',
      '# sub: [補足の値] # line 11',
      '# actual: [現在の値] # line 9, 2 times; or target',
      '#     - pattern: "{number}年度" # 現在の値(5年度), 6年度, 7年度, 8年度, 8年度以降 (line 9, 2 times)',
    ]),
  );
});

test('read with its profile, a plan leaves nothing to tell', async () => {
  const folder = await scratchFolder({ 'plan.txt': text, 'plan.profile.yaml': profile });
  const { stdout } = await koteihyo(['profile', 'plan.txt', '--lang', 'ja'], { cwd: folder });
  expect(stdout).toContain('# 施策として読んだ見出しの例: 第一節 港のにぎわいづくり (5行目から2回)');
  expect(stdout).toContain('  project: [することがら] # 14行目から2回');
  expect(stdout).not.toMatch(/# (?:\?|measure|direction|bullets|lead|sub|actual|years): /u);
});

test('a draft of a PDF tells pages', async () => {
  const { code, stdout } = await koteihyo(['profile', 'tests/pdf/fixtures/ruled.pdf']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/ {2}project: \[.*\] # page \d/u);
});

test('--json prints the survey; what cannot be read is told', async () => {
  const folder = await scratchFolder({ 'plan.txt': text, 'empty.txt': '' });
  const { stdout } = await koteihyo(['profile', 'plan.txt', '--json'], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ type: 'profile-draft', unreadBullets: [{ text: '▶', count: 11 }] });
  expect(await koteihyo(['profile', 'empty.txt'], { cwd: folder })).toMatchObject({ code: 1, stdout: '' });
  expect(await koteihyo(['profile', 'none.txt'], { cwd: folder })).toMatchObject({ code: 1, stdout: '' });
});

test('a case that is cut takes the profile along', async () => {
  const folder = await scratchFolder({ 'plan.txt': text, 'plan.profile.yaml': profile });
  const args = ['case', 'add', 'plan.txt', '--measure', '2', '--name', 'satoyama', '--dir', 'cases'];
  expect(await koteihyo(args, { cwd: folder })).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'cases/satoyama/input.profile.yaml'), 'utf8')).toBe(profile);
  expect(await koteihyo(['case', 'run', 'cases'], { cwd: folder })).toMatchObject({ code: 0 });
});
