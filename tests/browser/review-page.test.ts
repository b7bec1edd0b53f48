import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { koteihyo } from '../cli/run.ts';
import { sheetsToWorkbook } from '../support/workbook.ts';
import { damaged, goTo, leftOf, nameOf, patience, told, useReview } from './review-support.ts';
import { describeInBrowser, expectAccessible, useBrowser } from './support.ts';

const rows = damaged.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')] : []));

/** The same table in a document, and in a sheet. */
function damagedHtml(): string {
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<h1>「見本ビジョン」工程表</h1><p>(1) 見本産業の育成</p><p>主担当 見本課</p><table>${table}</table>`;
}

function damagedWorkbook(): Uint8Array {
  const cells = ['「見本ビジョン」工程表', '(1) 見本産業の育成', '主担当 見本課'].map((text) => [text]);
  const ruled = rows.map((row) => row.map((text) => ({ text, isRuled: true })));
  return sheetsToWorkbook([{ name: '工程表', cells: [...cells, ...ruled] }]);
}

describeInBrowser('the page of a review', () => {
  const { open } = useBrowser();
  const { folder, serve, reopen, yaml } = useReview();

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
    const own = new URL('.', page.url()).href;
    expect(requests.filter((url) => !url.startsWith(own))).toEqual([]);
  });

  it('leaves the title its room on a phone', async () => {
    const { page } = await open(await serve());
    await page.setViewportSize({ width: 390, height: 800 });
    const head = await page.locator('header').boundingBox();
    const buttons = await page.locator('header .tools').boundingBox();
    if (!head || !buttons) throw new Error('expected a head with buttons');
    expect(buttons.x).toBeLessThan(head.x + 50);
  });

  it('chooses another reading by its number, sets a typed value and publishes', async () => {
    const { page } = await open(await serve());
    while (!(await page.locator('.doubt-card code').textContent())?.includes('lane-owner'))
      await page.keyboard.press('n');
    expect(await page.locator('.margin-words').textContent()).toContain('かっこ内の数は');
    await page.keyboard.press('1');
    await told(page);
    expect(await yaml()).toContain('move: 見本市の開催');
    await page.locator('.editable .bar', { hasText: '実施' }).click();
    await page.getByLabel('値', { exact: true }).fill('2018-2019');
    await page.getByRole('button', { name: '訂正を書く' }).click();
    await page.locator('.edit').waitFor({ state: 'detached' });
    expect(await yaml()).toContain('years: 2018-2019');
    await page.getByRole('button', { name: '書き出す' }).click();
    await expect.poll(() => page.locator('.said-now').textContent(), patience).toContain('書き出しました');
    expect((await koteihyo(['check', 'output'], { cwd: folder() })).code).toBe(0);
    const plan = JSON.parse(await readFile(join(folder(), 'output/見本/plan.json'), 'utf8'));
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

  it('keeps its doubt while another browser settles one, and after it is loaded again', async () => {
    const url = await serve();
    const first = await open(url);
    const second = await open(url);
    const before = await leftOf(first.page);
    const other = await nameOf(second.page);
    await second.page.keyboard.press('n');
    await expect.poll(() => nameOf(second.page), patience).not.toBe(other);
    const name = await nameOf(second.page);
    await first.page.keyboard.press('0');
    await told(first.page);
    await expect.poll(() => leftOf(second.page), patience).toBe(before - 1);
    expect(await nameOf(second.page)).toBe(name);
    await Promise.all([first.page.keyboard.press('0'), second.page.keyboard.press('0')]);
    await expect.poll(() => leftOf(second.page), patience).toBeLessThan(before - 1);
    expect(parse(await yaml()).corrections.length).toBe(before - (await leftOf(second.page)));
    await second.page.reload();
    expect(await nameOf(second.page)).not.toBe('');
  });

  it('shows what was corrected after the program was started again, and each is taken back by a key', async () => {
    const { page } = await open(await serve());
    const before = await leftOf(page);
    for (let left = before - 1; left >= before - 2; left -= 1) {
      await page.keyboard.press('0');
      await expect.poll(() => leftOf(page), patience).toBe(left);
    }
    const again = (await open(await reopen())).page;
    expect(await leftOf(again)).toBe(before - 2);
    expect(await again.locator('[data-correction] > p > code').allTextContents()).toEqual(['c2', 'c1']);
    const [, second] = parse(await yaml()).corrections;
    await again.getByRole('button', { name: '取り消す c1' }).focus();
    await again.keyboard.press('Enter');
    await told(again, '取り消しました');
    expect(parse(await yaml()).corrections).toEqual([second]);
    await again.keyboard.press('u');
    await expect.poll(() => leftOf(again), patience).toBe(before);
    expect(parse(await yaml()).corrections).toEqual([]);
    await again.keyboard.press('u');
    await told(again, 'もうファイルにありません');
  });

  it('loses nothing where the program is killed at work', async () => {
    await serve();
    const start = async () => {
      const args = ['src/cli/bin.ts', 'review', join(folder(), 'output/見本'), '--web', '--who', '青海県'];
      const program = spawn(process.execPath, [...args, '--source', join(folder(), 'input'), '--json']);
      const [line] = await once(program.stdout, 'data');
      return { program, url: JSON.parse(String(line)).url as string };
    };
    const { program, url } = await start();
    const { page } = await open(url);
    const before = await leftOf(page);
    await page.keyboard.press('0');
    await told(page);
    const first = await yaml();
    await page.keyboard.press('0');
    program.kill('SIGKILL');
    await once(program, 'exit');
    await told(page, 'プログラムは終了しています');
    const written = await yaml();
    expect(written.startsWith(first)).toBe(true);
    const { corrections } = parse(written);
    const again = await start();
    const { page: next } = await open(again.url);
    expect(await leftOf(next)).toBe(before - corrections.length);
    expect(await next.locator('[data-correction]').count()).toBe(corrections.length);
    again.program.kill('SIGKILL');
  });

  it('shifts the years of a row by a key, and says where that cannot be', async () => {
    const { page } = await open(await serve());
    await goTo(page, 'lane-owner-doubtful');
    await page.keyboard.press(']');
    await told(page);
    expect(parse(await yaml()).corrections.map(({ set }: { set: { years: unknown } }) => set.years)).toEqual([
      '2019?',
      '2021?',
    ]);
    await page.keyboard.press('u');
    await told(page, '取り消しました');
    expect(parse(await yaml()).corrections).toEqual([]);
    await page.keyboard.press('[');
    await told(page, '動かせません');
  });

  it('sets a value by a press on the field that prints it', async () => {
    const { page } = await open(await serve());
    await page.locator('.editable .bar', { hasText: '準備' }).click();
    await page.locator('.edit select').selectOption('items');
    await page.locator('.source button.cell', { hasText: '検証' }).click();
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: '訂正を書く' }).click();
    await told(page);
    expect(await yaml()).toContain('items: 検証');
  });

  it('draws the page of a PDF with the place of the doubt', async () => {
    const { page, errors } = await open(await serve('plain.pdf', await readFile('tests/pdf/fixtures/plain.pdf')));
    await page.locator('canvas[data-drawn]').waitFor();
    expect(await page.locator('.sheet .own').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it.each([
    ['a document', '見本.html', damagedHtml()],
    ['a workbook', '見本.xlsx', damagedWorkbook()],
  ])('draws a table of %s with the place of the doubt, and settles it', async (_, name, input) => {
    const { page, errors } = await open(await serve(name, input));
    await goTo(page, 'lane-owner-doubtful');
    await expect
      .poll(() => page.evaluate("document.querySelector('.sheet.drawn img')?.naturalWidth > 0"), patience)
      .toBe(true);
    expect(await page.locator('.sheet .own').count()).toBeGreaterThan(0);
    await page.keyboard.press('1');
    await told(page);
    expect(await yaml()).toContain('move: 見本市の開催');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  it('is accessible, and does nothing that the texts of the edition say', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'';
    const texts = [
      '見本産業の育成',
      '見本産業の振興',
      '講習会の開催',
      '見本市の開催',
      '育成します。',
      '実施',
      '検証',
      '準備',
      '出展',
    ];
    const hostile = texts.reduce((text, one) => text.replaceAll(one, `${one}${evil}`), damaged);
    const { page, errors } = await open(await serve('見本.txt', hostile));
    await page.locator('h3', { hasText: 'onerror' }).first().waitFor();
    for (const key of ['0', 'e', 'Escape', 's', 'Escape', 'n', 'u']) {
      await page.keyboard.press(key);
      await expect.poll(() => page.locator('.said-now').textContent(), patience).not.toContain('書いています');
    }
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  it.each([
    ['in dark colours', { colorScheme: 'dark' as const }],
    ['in English on a phone', { locale: 'en-US', viewport: { width: 390, height: 800 } }],
  ])('is accessible %s, with its forms', async (_, options) => {
    const { page } = await open(await serve(), options);
    await page.locator('.doubt-card').waitFor();
    await page.keyboard.press('e');
    await page.locator('.edit').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.locator('.split').waitFor();
    await expectAccessible(page);
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
