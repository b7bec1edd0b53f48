import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveReview } from '../../src/cli/review-web.ts';
import type { ReviewServer } from '../../src/files/review-server.ts';
import { openReview } from '../../src/files/review-state.ts';
import { koteihyo, toMemory } from '../cli/run.ts';
import { describeInBrowser, expectAccessible, useBrowser } from './support.ts';

/** Damaged in several ways: a lane between two labels, a torn box, years in doubt, an index that says otherwise. */
const damaged = `「見本ビジョン」工程表

取組方向 1 見本産業の振興

(1) 見本産業の育成

主担当 見本課

取組内容\t具体的な事業等\t関連取組\t担当課\t2018\t2019\t2020\t2021
①見本産業の人材を育成します。【見本課】\t\t\t\t\t\t\t
\t講習会の開催\t①\t見本課\t実施\t\t検証\t
\t\t\t\t準備\t\t開催\t
\t見本市の開催\t①\t見本課\t\t開催\t\t
\t\t\t\t\t出展\t\t
`;

const corrections = 'input/見本.corrections.yaml';
/** A page answers in a moment; a busy machine takes longer. */
const patience = { timeout: 60_000 };
let folder = '';
let server: ReviewServer | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koteihyo-review-'));
  await mkdir(join(folder, 'input'));
});
afterEach(async () => {
  await server?.close();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

async function serve(name = '見本.txt', input: string | Uint8Array = damaged): Promise<string> {
  await writeFile(join(folder, 'input', name), input);
  await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
  return reopen(name.replace(/\.\w+$/, ''));
}

/** As after the program was started again. */
async function reopen(edition = '見本'): Promise<string> {
  await server?.close();
  const review = await openReview(join(folder, 'output', edition), join(folder, 'input'));
  const { stream } = toMemory();
  const io = { stdout: stream, stderr: stream, env: {}, isStdoutTerminal: false, isStderrTerminal: false };
  server = await serveReview(review, { port: 0, who: '青海県' }, io);
  return server.url;
}

const yaml = (): Promise<string> => readFile(join(folder, corrections), 'utf8').catch(() => '');
const leftOf = async (page: Page): Promise<number> =>
  Number((await page.locator('#left').textContent())?.match(/\d+/)?.[0] ?? 0);
const told = (page: Page) =>
  expect.poll(() => page.locator('.said-now').textContent(), patience).toContain('書きました');

describeInBrowser('the page of a review', () => {
  const { open } = useBrowser();

  it('settles doubts by a key, and takes that back', async () => {
    const { page, errors, requests } = await open(await serve());
    const before = await leftOf(page);
    expect(before).toBeGreaterThan(0);
    const name = await page.locator('.doubt-card code').textContent();
    await page.keyboard.press('0');
    await told(page);
    expect(await leftOf(page)).toBe(before - 1);
    expect(await yaml()).toContain(`accept: repair/${name?.split(':')[1]}`);
    await page.keyboard.press('u');
    await expect.poll(() => leftOf(page), patience).toBe(before);
    expect(await yaml()).not.toContain('accept');
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(server?.url ?? '-'))).toEqual([]);
  });

  it('chooses another reading by its number, sets a typed value and publishes', async () => {
    const { page } = await open(await serve());
    while (!(await page.locator('.doubt-card code').textContent())?.includes('lane-owner'))
      await page.keyboard.press('n');
    await page.keyboard.press('1');
    await told(page);
    expect(await yaml()).toContain('move: 見本市の開催');
    await page.locator('.editable .bar', { hasText: '実施' }).click();
    await page.getByLabel('値', { exact: true }).fill('2018-2019');
    await page.getByRole('button', { name: '訂正を書く' }).click();
    await page.locator('.edit').waitFor({ state: 'detached' });
    expect(await yaml()).toContain('years: 2018-2019');
    await page.getByRole('button', { name: '公開する' }).click();
    await expect.poll(() => page.locator('.said-now').textContent(), patience).toContain('公開しました');
    expect((await koteihyo(['check', 'output'], { cwd: folder })).code).toBe(0);
    const plan = JSON.parse(await readFile(join(folder, 'output/見本/plan.json'), 'utf8'));
    expect(plan.corrections.map(({ status }: { status: string }) => status)).toEqual(['applied', 'applied']);
  });

  it('sets years by dragging the end of a bar, or by Shift and an arrow key, and moves a dragged lane', async () => {
    const { page } = await open(await serve());
    const box = page.locator('.editable .bar-box', { hasText: '実施' });
    const grip = await box.locator('.grip').boundingBox();
    const year = await page.locator('.editable th[data-year="2019"]').boundingBox();
    if (!grip || !year) throw new Error('expected a grip and a year');
    await page.mouse.move(grip.x + 4, grip.y + 4);
    await page.mouse.down();
    await page.mouse.move(year.x + year.width / 2, grip.y + 4, { steps: 4 });
    await page.mouse.up();
    await told(page);
    expect(await yaml()).toContain('years: 2018-2019');
    await page.locator('.editable .bar', { hasText: '検証' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(yaml, patience).toContain('years: 2020-2021');
    const grips = page.locator('.editable .lane-grip');
    await grips.nth(1).dragTo(page.locator('.editable [data-project]').nth(1));
    await expect.poll(yaml, patience).toContain('move: 見本市の開催');
  });

  it('loses nothing where the program is stopped, and shows what another browser did', async () => {
    const first = await open(await serve());
    const before = await leftOf(first.page);
    const second = await open(server?.url ?? '');
    await first.page.keyboard.press('0');
    await told(first.page);
    await expect.poll(() => leftOf(second.page), patience).toBe(before - 1);
    const again = await open(await reopen());
    expect(await leftOf(again.page)).toBe(before - 1);
  });

  it('draws the page of a PDF with the place of the doubt', async () => {
    const { page, errors } = await open(await serve('plain.pdf', await readFile('tests/pdf/fixtures/plain.pdf')));
    await page.locator('canvas[data-drawn]').waitFor();
    expect(await page.locator('.sheet .own').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('is accessible, and does nothing that the texts of the edition say', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const { page, errors } = await open(
      await serve('見本.txt', damaged.replaceAll('講習会の開催', evil).replace('準備', evil)),
    );
    expect(await page.locator('img').count()).toBe(0);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  it('gives nothing to who has not the token, to another host, or to the page of another site', async () => {
    const url = new URL(await serve());
    const ask = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
      new Promise<number>((done, fail) => {
        const { hostname, port } = url;
        const sent = request({ hostname, port, path, method, headers }, (answer) => {
          answer.resume();
          done(answer.statusCode ?? 0);
        });
        sent.on('error', fail);
        sent.end(body);
      });
    const host = url.host;
    const json = { host, 'content-type': 'application/json' };
    expect(await ask(`${url.pathname}state`, { host })).toBe(200);
    expect(await ask('/', { host })).toBe(403);
    expect(await ask(`/${'0'.repeat(32)}/state`, { host })).toBe(403);
    expect(await ask(`${url.pathname}state`, { host: 'evil.example' })).toBe(403);
    expect(await ask(`${url.pathname}state`, { host, origin: 'http://evil.example' })).toBe(403);
    expect(await ask(`${url.pathname}state`, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await ask(`${url.pathname}action`, json, 'POST', '{"kind":"undo"}')).toBe(403);
    const own = { ...json, origin: `http://${host}` };
    expect(
      await ask(`${url.pathname}action`, { ...own, 'content-type': 'text/plain' }, 'POST', '{"kind":"undo"}'),
    ).toBe(415);
    expect(await ask(`${url.pathname}action`, own, 'POST', '{"kind":"format"}')).toBe(400);
    expect(await ask(`${url.pathname}../../etc/passwd`, { host })).not.toBe(200);
    expect(await ask(`${url.pathname}%2e%2e/package.json`, { host })).not.toBe(200);
    expect(await ask(`${url.pathname}cmaps.bcmap`, { host })).not.toBe(200);
    expect(await yaml()).toBe('');
  });
});
