import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo, toLines } from './run.ts';

const registry = 'departments:\n- { name: 見本振興課, kind: office, aliases: [見本課] }\n';

const readPlan = async (folder: string): Promise<Plan> =>
  JSON.parse(await readFile(join(folder, 'out/plan/plan.json'), 'utf8')) as Plan;

test('a registry beside an input gives names and kinds; --registry takes its place', async () => {
  const folder = await scratchFolder({
    'in/plan.txt': samplePlan(),
    'in/plan.departments.yaml': registry,
    'other.yaml': registry.replace('見本振興課', '産業課'),
  });
  expect(await koteihyo(['extract', 'in', '-o', 'out', '--quiet'], { cwd: folder })).toMatchObject({
    code: 0,
    stderr: '',
  });
  const plan = await readPlan(folder);
  expect(plan.departments).toMatchObject([{ name: '見本振興課', kind: 'office', aliases: ['見本課'] }]);
  expect(plan.measures[0]?.lead).toMatchObject([{ department: '見本振興課', raw: '見本課' }]);
  const given = await koteihyo(['extract', 'in', '-o', 'out', '--quiet', '--registry', 'other.yaml'], { cwd: folder });
  expect(given.code).toBe(0);
  expect((await readPlan(folder)).departments).toMatchObject([{ name: '産業課' }]);
});

test('a draft is commented in Japanese too', async () => {
  const folder = await scratchFolder({ 'in/plan.txt': samplePlan(), 'old.yaml': registry.replaceAll('見本', '産業') });
  await koteihyo(['extract', 'in', '-o', 'out', '--quiet'], { cwd: folder });
  const args = ['departments', 'out/plan', '--registry', 'old.yaml'];
  const english = await koteihyo(args, { cwd: folder });
  expect(english.stdout).toMatch(/^# Departments of plan, [\s\S]*\n {2}# new: not in the older registry\n/);
  const japanese = await koteihyo([...args, '--lang', 'ja'], { cwd: folder });
  expect(japanese.stdout).toMatch(
    /^# plan に印字された課の台帳の下書きです。[\s\S]*\n {2}# 新規: 古い台帳にありません\n/,
  );
  const uncommented = (text: string): string[] => toLines(text.replace(/#.*$/gm, '').replace(/^\s+$/gm, ''));
  expect(uncommented(japanese.stdout)).toEqual(uncommented(english.stdout));
});

test('`extract in/*` names the registry as well', async () => {
  const folder = await scratchFolder({ 'in/plan.txt': samplePlan(), 'in/plan.departments.yaml': registry });
  const args = ['extract', 'in/plan.txt', 'in/plan.departments.yaml', '-o', 'out'];
  expect(await koteihyo(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
});

test.each([
  ['unknown kind', 'departments:\n- name: 見本課\n  kind: 課\n', ':3:9: '],
  ['duplicate', `${registry}- { name: 見本課, kind: division }\n`, ':3:11: '],
  ['circle', 'departments:\n- name: 見本課\n  kind: division\n  successor: 見本課\n', ':4:14: '],
])('a registry with an %s: one line with its place, exit 2', async (_, text, place) => {
  const folder = await scratchFolder({ 'in/plan.txt': samplePlan(), 'wrong.yaml': text });
  const given = await koteihyo(['extract', 'in', '-o', 'out', '--registry', 'wrong.yaml'], { cwd: folder });
  expect(given.code).toBe(2);
  expect(toLines(given.stderr)).toHaveLength(1);
  expect(given.stderr).toContain(`wrong.yaml${place}`);
  const beside = await scratchFolder({
    'in/plan.txt': samplePlan(),
    'in/plan.departments.yaml': text,
    'in/good.txt': samplePlan(),
  });
  const { code, stdout, stderr } = await koteihyo(['extract', 'in', '-o', 'out'], { cwd: beside });
  expect({ code, published: stdout.includes('published 1 of 2') }).toEqual({ code: 2, published: true });
  expect(toLines(stderr)).toHaveLength(1);
  expect(stderr).toContain(`plan.departments.yaml${place}`);
});

test('departments prints a draft that can be kept beside the input', async () => {
  const folder = await scratchFolder({
    'in/plan.txt': samplePlan(),
    'old.yaml': registry.replace(', aliases: [見本課]', ''),
  });
  await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  const { code, stdout, stderr } = await koteihyo(['departments', 'out/plan', '--registry', 'old.yaml'], {
    cwd: folder,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('  # new: not in the older registry\n  - name: 見本課\n');
  expect(stdout).toContain('  # likely renamed: successor: 見本課 (0.75)\n  - name: 見本振興課\n');
  const kept = await scratchFolder({ 'in/plan.txt': samplePlan(), 'in/plan.departments.yaml': stdout });
  expect((await koteihyo(['extract', 'in', '-o', 'out'], { cwd: kept })).code).toBe(0);
});

test('departments as JSON, and what is wrong with its arguments', async () => {
  const folder = await scratchFolder({ 'in/plan.txt': samplePlan(), 'wrong.yaml': 'departments: 1\n' });
  await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  const { stdout } = await koteihyo(['departments', 'out/plan/plan.json', '--json'], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({
    type: 'registry-draft',
    departments: [{ name: '見本課', status: 'new' }],
  });
  const wrong = await koteihyo(['departments', 'out/plan', '--registry', 'wrong.yaml'], { cwd: folder });
  expect({ code: wrong.code, lines: toLines(wrong.stderr).length }).toEqual({ code: 2, lines: 1 });
  expect((await koteihyo(['departments', 'nowhere'], { cwd: folder })).code).toBe(1);
});
