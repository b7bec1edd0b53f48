import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo } from './run.ts';

const corrections = 'input/見本.corrections.yaml';
const signed = ['--who', '青海県', '--when', '2022-05-01'];

async function publishedFolder(): Promise<string> {
  const text = `${samplePlan()}\t\t\t\t準備\t\t開催\t\n\t見本市の開催\t①\t見本課\t\t開催\t\t\n`;
  const folder = await scratchFolder({ 'input/見本.txt': text });
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  return folder;
}

const reviewIn = (cwd: string, ...args: string[]) => koteihyo(['review', 'output/見本', ...args], { cwd });
const namesIn = async (cwd: string): Promise<string[]> => {
  const { stdout } = await reviewIn(cwd, '--json');
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).name as string]));
};

test('the list has place, print, reading, other readings and the commands that settle it; one of them does', async () => {
  const folder = await publishedFolder();
  const { stdout } = await reviewIn(folder);
  const [, name = ''] = stdout.match(/(m1-1-p\d-l\d:lane-[a-z-]+)/) ?? [];
  expect(stdout).toContain('line 24; line 25; line 26');
  expect(stdout).toContain('printed: 準備 | 開催');
  // the readings of a lane's owner have their margins
  expect(stdout).toContain('a number in brackets says how likely a reading is');
  // a lane has no name, and what was read of it stands below the word all the same
  expect(stdout).toMatch(/^ {2}read:\n {4}\S+ 準備$/mu);
  expect(stdout).toContain(`koteihyo review output/見本 ${name} --accept`);
  expect(stdout).toContain(`koteihyo review output/見本 ${name} --choose 1`);
  const chosen = await reviewIn(folder, name, '--choose', '1', ...signed);
  expect(chosen).toMatchObject({ code: 0, stderr: '' });
  expect(await readFile(join(folder, corrections), 'utf8')).toContain('- move: ');
  // what is written counts at once, before extract publishes it
  expect(await namesIn(folder)).not.toContain(name);
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  expect((await koteihyo(['check', 'output'], { cwd: folder })).code).toBe(0);
  expect(await namesIn(folder)).not.toContain(name);
});

test('the commands are called as the user has called this one', async () => {
  const folder = await publishedFolder();
  const env = { npm_package_name: 'koteihyo', npm_lifecycle_event: 'koteihyo' };
  const { stdout } = await koteihyo(['review', 'output/見本'], { cwd: folder, env });
  expect(stdout).toMatch(/ npm run -s koteihyo -- review output\/見本 \S+ --accept$/mu);
  const elsewhere = { npm_package_name: 'plans', npm_lifecycle_event: 'koteihyo' };
  const installed = await koteihyo(['review', 'output/見本'], { cwd: folder, env: elsewhere });
  expect(installed.stdout).not.toContain('npm run');
});

test('a reading is accepted by the id of its record', async () => {
  const folder = await publishedFolder();
  const [name = ''] = await namesIn(folder);
  const before = (await namesIn(folder)).length;
  const accepted = await reviewIn(folder, name.split(':')[0] ?? '', '--accept', ...signed);
  expect(accepted).toMatchObject({ code: 0, stderr: '' });
  expect(accepted.stdout).toContain(`${before - 1} places are left`);
  expect(await readFile(join(folder, corrections), 'utf8')).toContain('- accept: repair/');
});

test('what cannot be settled so is told, and nothing is written', async () => {
  const folder = await publishedFolder();
  const [name = ''] = await namesIn(folder);
  expect(await reviewIn(folder, 'm9-9', '--accept')).toMatchObject({ code: 2, stdout: '' });
  expect(await reviewIn(folder, name, '--choose', '9')).toMatchObject({ code: 2, stdout: '' });
  await expect(readFile(join(folder, corrections))).rejects.toThrow();
  await writeFile(join(folder, corrections), 'corrections: [');
  const broken = await reviewIn(folder, name, '--accept');
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain('corrections.yaml');
});

test('extract says how many places there are, and find gives ids', async () => {
  const folder = await publishedFolder();
  const { stdout } = await koteihyo(['extract', 'input', '-o', 'output', '--force'], { cwd: folder });
  expect(stdout.trimEnd().split('\n').at(-2)).toMatch(/^\d+ places? to check: koteihyo review output\/見本$/);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('open in a browser: output/見本/index.html');
  const found = await koteihyo(['find', 'output/見本', '見本市'], { cwd: folder });
  expect(found).toMatchObject({ code: 0, stderr: '' });
  expect(found.stdout).toMatch(/^m1-1-p2 {2}project {2}見本市の開催 {2}line 26 field 1\n/);
  expect((await koteihyo(['find', 'output/見本', 'ありません'], { cwd: folder })).code).toBe(1);
});
