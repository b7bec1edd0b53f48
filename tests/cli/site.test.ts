import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo } from './run.ts';

async function publishedFolder(): Promise<string> {
  const folder = await scratchFolder({
    'input/新.txt': samplePlan('商談会の開催').replace('2019年7月', '2020年7月'),
    'input/旧.txt': samplePlan(),
  });
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  return folder;
}

test('a page of one dataset is index.html, with the lines that it was read from', async () => {
  const folder = await publishedFolder();
  const { code, stdout } = await koteihyo(['site', 'output/旧', '-o', 'site'], { cwd: folder });
  expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
    code: 0,
    last: 'open in a browser: site/index.html',
  });
  const page = await readFile(join(folder, 'site/index.html'), 'utf8');
  expect(page).toContain('主担当 見本課');
  expect(page).toContain('"changes":null');
});

test('of several there is an index, and the newer says what changed', async () => {
  const folder = await publishedFolder();
  const run = () => koteihyo(['site', 'output/新', 'output/旧', '-o', 'site', '--json'], { cwd: folder });
  const { stdout } = await run();
  const pages = JSON.parse(stdout).pages as { edition: string }[];
  expect(pages.map(({ edition }) => edition)).toEqual(['旧', '新']);
  expect(await readFile(join(folder, 'site/旧.html'), 'utf8')).toContain('"changes":null');
  expect(await readFile(join(folder, 'site/新.html'), 'utf8')).toContain('"changes":{"since":"旧"');
  const index = await readFile(join(folder, 'site/index.html'), 'utf8');
  expect(index).toContain(`href="${encodeURI('新.html')}"`);
  await run();
  expect(await readFile(join(folder, 'site/index.html'), 'utf8')).toBe(index);
});

test('the lines that were read are drawn beside the page, which links to them', async () => {
  const folder = await publishedFolder();
  const run = () => koteihyo(['site', 'output/旧', '-o', 'site', '--pages'], { cwd: folder });
  expect((await run()).code).toBe(0);
  const page = await readFile(join(folder, 'site/index.html'), 'utf8');
  expect(page).toContain('"drawn":{"folder":"旧-pages","lines":60,"of":{}}');
  expect(await readFile(join(folder, 'site/旧-pages/page-1.svg'), 'utf8')).toContain('<svg');
  expect(await readFile(join(folder, 'site/旧-pages/index.html'), 'utf8')).toContain('href="page-1.svg"');
  expect((await run()).code).toBe(0);
  await writeFile(join(folder, 'input/旧.txt'), 'changed');
  const { code, stderr } = await run();
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('the pages of 旧.txt cannot be drawn') });
});

test('a page that somebody else has made stays', async () => {
  const folder = await publishedFolder();
  const own = '<!doctype html><title>青海県</title>';
  await writeFile(join(folder, 'index.html'), own);
  const { code, stderr } = await koteihyo(['site', 'output/旧', '-o', '.'], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toContain('index.html: unexpected page');
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe(own);
});
