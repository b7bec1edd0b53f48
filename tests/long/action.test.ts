import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { samplePlan, scratchFolder } from '../files/scratch.ts';

const script = fileURLToPath(new URL('../../scripts/action.ts', import.meta.url));

type Asked = { method: string; path: string; body: string };

/** GitHub as far as the action asks it: the comments of one pull request, kept from run to run. */
async function startGitHub(status = 200): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const comments: { id: number; body: string }[] = [{ id: 1, body: 'of a person' }];
  const server = createServer(async (request, response) => {
    const [method, path, content] = [request.method ?? '', request.url ?? '', await text(request)];
    const body = content === '' ? '' : (JSON.parse(content) as { body: string }).body;
    asked.push({ method, path, body });
    if (method === 'POST') comments.push({ id: comments.length + 1, body });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(comments));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.jp', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** A repository with one plan, which a pull request changes and beside which it adds another. */
async function startPull(): Promise<{ folder: string; event: string }> {
  const folder = await scratchFolder({ 'plans/aomi.txt': samplePlan() });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'Add the plan');
  const sha = git(folder, 'rev-parse', 'HEAD');
  await writeFile(join(folder, 'plans/aomi.txt'), samplePlan().replace('\t20件\t20件\t20件', '\t20件\t25件\t20件'));
  await writeFile(join(folder, 'plans/other.txt'), samplePlan('研修会の開催'));
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify({ pull_request: { number: 7, base: { sha } } }));
  return { folder, event };
}

type Run = { code: number | null; stdout: string; summary: string; output: string };

/** The script with the environment that a workflow gives it. */
async function runAction(folder: string, env: Record<string, string>): Promise<Run> {
  await mkdir(join(folder, 'runner.tmp'), { recursive: true });
  const [summary, output] = [join(folder, 'runner.tmp/summary.md'), join(folder, 'runner.tmp/output')];
  for (const file of [summary, output]) await rm(file, { force: true });
  const child = spawn(process.execPath, [script], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: 'aomi/plans' },
      ...{ GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output, INPUT_INPUTS: 'plans', INPUT_OUTPUT: 'published' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
  return { code: code as number | null, stdout, summary: await read(summary), output: await read(output) };
}

test('a pull request gets one comment with what it changes, which the next run writes over', async () => {
  const { url, asked } = await startGitHub();
  const { folder, event } = await startPull();
  const env = { GITHUB_EVENT_PATH: event, GITHUB_API_URL: url, INPUT_TOKEN: 'secret-token', INPUT_LANGUAGE: 'en' };
  const first = await runAction(folder, env);
  expect(first).toMatchObject({ code: 0, output: 'sound=true\n' });
  const [, written] = asked;
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /repos/aomi/plans/issues/7/comments?per_page=100',
    'POST /repos/aomi/plans/issues/7/comments',
  ]);
  expect(written?.body).toMatch(/^<!-- koteihyo -->\n## Schedules read by koteihyo\n/);
  for (const part of ['✅ extract', '✅ check', '- New edition: other', '### aomi', '20件', '25件', 'target'])
    expect(written?.body).toContain(part);
  expect(first.summary).toBe(`${written?.body.split('\n').slice(1).join('\n')}\n`);
  expect(JSON.stringify(first)).not.toContain('secret-token');
  asked.length = 0;
  await runAction(folder, env);
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /repos/aomi/plans/issues/7/comments?per_page=100',
    'PATCH /repos/aomi/plans/issues/comments/2',
  ]);
  expect(git(folder, 'worktree', 'list').split('\n')).toHaveLength(1);
});

test('a token that may not write is a warning, and the summary says the same', async () => {
  const { url } = await startGitHub(403);
  const { folder, event } = await startPull();
  const { code, stdout, summary } = await runAction(folder, {
    GITHUB_EVENT_PATH: event,
    GITHUB_API_URL: url,
    INPUT_TOKEN: 'x',
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^::warning::コメントを書けませんでした（403 Forbidden）/m);
  expect(summary).toContain('新しい版: other');
});

test('an input that cannot be read, and a notice as severe as asked, fail the step; without a pull request nothing is compared', async () => {
  const { folder } = await startPull();
  await writeFile(join(folder, 'plans/empty.txt'), '');
  const failed = await runAction(folder, {});
  expect(failed).toMatchObject({ code: 1, output: 'sound=false\n' });
  expect(failed.summary).toMatch(/❌ 読み取り\n/);
  expect(failed.summary).not.toContain('からの変更');
  await rm(join(folder, 'plans/empty.txt'));
  expect((await runAction(folder, { INPUT_FAIL_ON: 'warning' })).code).toBe(0);
  const wrong = await runAction(folder, { INPUT_FAIL_ON: 'all' });
  expect(wrong).toMatchObject({ code: 1, summary: '' });
  expect(wrong.stdout).toBe('::error::unexpected "all" for the input fail-on, expected none, warning, error\n');
});
