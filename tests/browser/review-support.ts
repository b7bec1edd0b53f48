import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { serveReview } from '../../src/cli/review-web.ts';
import type { ReviewServer } from '../../src/files/review-server.ts';
import { openReview } from '../../src/files/review-state.ts';
import { koteihyo, toMemory } from '../cli/run.ts';

/** Damaged in several ways: a lane between two labels, a torn box, years in doubt, an index that says otherwise. */
export const damaged = `「見本ビジョン」工程表

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

/** A page answers in a moment; a busy machine takes longer. */
export const patience = { timeout: 60_000 };

export type Reviewing = {
  folder: () => string;
  /** Publish an input, and open its review: the address of its page. */
  serve: (name?: string, input?: string | Uint8Array) => Promise<string>;
  /** As after the program was started again. */
  reopen: () => Promise<string>;
  yaml: () => Promise<string>;
};

/** A review for each test, in a folder of its own. */
export function useReview(): Reviewing {
  let folder = '';
  let edition = '';
  let server: ReviewServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
    await rm(folder, { recursive: true, force: true });
  });
  const reopen = async (): Promise<string> => {
    await server?.close();
    const review = await openReview(join(folder, 'output', edition), join(folder, 'input'));
    const { stream } = toMemory();
    const io = { stdout: stream, stderr: stream, env: {}, isStdoutTerminal: false, isStderrTerminal: false };
    server = await serveReview(review, { port: 0, who: '青海県' }, io);
    return server.url;
  };
  return {
    folder: () => folder,
    serve: async (name = '見本.txt', input = damaged) => {
      folder = await mkdtemp(join(tmpdir(), 'koteihyo-review-'));
      edition = name.replace(/\.\w+$/, '');
      await mkdir(join(folder, 'input'));
      await writeFile(join(folder, 'input', name), input);
      await koteihyo(['extract', 'input', '-o', 'output'], { cwd: folder });
      return reopen();
    },
    reopen,
    yaml: () => readFile(join(folder, 'input', `${edition}.corrections.yaml`), 'utf8').catch(() => ''),
  };
}

export const leftOf = async (page: Page): Promise<number> =>
  Number((await page.locator('#left').textContent())?.match(/\d+/)?.[0] ?? 0);

export const nameOf = async (page: Page): Promise<string> =>
  (await page.locator('.doubt-card code').first().textContent()) ?? '';

/** What the page says once the program has answered. */
export const told = (page: Page, words = '書きました') =>
  expect.poll(() => page.locator('.said-now').textContent(), patience).toContain(words);

/** Go to the first doubt of a kind in the queue, by keys. */
export async function goTo(page: Page, kind: string): Promise<string> {
  const queue = page.locator('.queue', { has: page.locator('button') }).last();
  const button = queue.locator('button', { hasText: `:${kind}` }).first();
  if (!(await button.isVisible())) {
    await queue.locator('summary').focus();
    await page.keyboard.press('Enter');
  }
  const name = (await button.textContent()) ?? '';
  expect(name.split(':')[1]).toBe(kind);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => nameOf(page), patience).toBe(name);
  return name;
}
