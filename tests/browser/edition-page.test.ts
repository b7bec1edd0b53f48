import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bytesToOwnText, diffPlans, extract, type Plan, planToPage } from '../../src/index.ts';
import { largePlanText, strokesScript } from './large-plan.ts';
import { describeInBrowser, expectAccessible, useBrowser } from './support.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';
let folder = '';
let example = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koteihyo-pages-'));
  const bytes = await readFile(`input/${edition}.txt`);
  const plan = await extract(bytes, { edition });
  example = await writePage('example', plan, { text: bytesToOwnText(bytes, plan) });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writePage(name: string, plan: Plan, options: Partial<Parameters<typeof planToPage>[1]> = {}) {
  const path = join(folder, `${name}.html`);
  await writeFile(path, planToPage(plan, { text: null, diff: null, index: null, ...options }));
  return pathToFileURL(path).href;
}

describeInBrowser('the page of the example', () => {
  const { open } = useBrowser();

  it('is drawn, filtered, opens a record and shows where that is printed, and asks for nothing else', async () => {
    const { page, requests, errors } = await open(example);
    const count = page.locator('output');
    expect(await count.textContent()).toBe('事業 272／272件、工程 549／549件');
    await page.getByRole('searchbox', { name: '語句' }).fill('海外展開の 運用');
    expect(await count.textContent()).toMatch(/^事業 (\d+)／272件、工程 \1／549件$/);
    await page.getByRole('button', { name: '◆海外展開の運用改善' }).first().click();
    const panel = page.locator('aside');
    expect(await panel.locator('h2').textContent()).toBe('◆海外展開の運用改善');
    expect(await panel.locator('.line > p').first().textContent()).toContain('401行 欄6, 7');
    expect(await panel.locator('mark').allTextContents()).toEqual(['◆海外展開の運用改善', '→']);
    expect(new URL(page.url()).hash).toContain('r=m2-1-p5-a3');
    // the address alone leads there again
    const again = await open(page.url());
    expect(await again.page.locator('aside h2').textContent()).toBe('◆海外展開の運用改善');
    expect(await again.page.locator('output').textContent()).toBe(await count.textContent());
    expect([...requests, ...again.requests].filter((url) => !url.startsWith(example))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('keeps years and figures of indicators in one piece on a phone', async () => {
    const { page } = await open(example, { viewport: { width: 390, height: 800 } });
    const lines = await page.evaluate<[string, number][]>(`
      [...document.querySelectorAll('.indicators thead th, .figure > span')].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [element.textContent.trim(), new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size];
      })`);
    const short = lines.filter(([text]) => /^[\d,.]+[件社人]?$/.test(text));
    expect(short.length).toBeGreaterThan(100);
    expect(short.filter(([, count]) => count > 1)).toEqual([]);
  });

  it('is used by keyboard alone', async () => {
    const { page } = await open(example);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('schedule');
    const nameOf = () => page.evaluate<string>("document.activeElement.dataset.id ?? ''");
    for (let presses = 0; presses < 40 && !(await nameOf()).includes('-a'); presses += 1)
      await page.keyboard.press('Tab');
    const id = await nameOf();
    expect(id).toMatch(/-a\d+$/);
    await page.keyboard.press('Enter');
    // the focus moves when the details are drawn
    await page.locator('aside h2:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('aside').waitFor({ state: 'detached' });
    await page.locator(`[data-id="${id}"]:focus`).waitFor();
  });

  it.each([
    ['in light colours', '', {}],
    ['in dark colours, with a record', '#r=m4-3-p18&q=%E5%A4%96%E5%9B%BD', { colorScheme: 'dark' as const }],
    ['in English on a phone, with a record', '#l=en&r=m2-1-p5-a3', { viewport: { width: 390, height: 800 } }],
  ])('is accessible %s', async (_, hash, options) => {
    const { page, errors } = await open(`${example}${hash}`, options);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  it('is printed whole: overviews that are closed on the screen too, but no filter', async () => {
    const { page } = await open(example);
    const overview = page.locator('.measure details p').first();
    expect(await overview.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const height = "document.querySelector('.measure details p').getBoundingClientRect().height";
    expect(await page.evaluate<number>(height)).toBeGreaterThan(10);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('.measure thead .in-print').first().isVisible()).toBe(true);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const boxes = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/g)];
    expect(new Set(boxes.map(([, width, height]) => `${width} ${height}`))).toEqual(new Set(['1191 841'])); // A3, landscape
    expect(boxes.length).toBeGreaterThan(25);
  });

  it('leads to the record of a link, and leaves out directions that nothing is asked of', async () => {
    const { page } = await open(`${example}#r=m4-3-p18-a2&m=m4-3`);
    const bar = page.locator('main [aria-current]');
    expect(await bar.getAttribute('data-id')).toBe('m4-3-p18-a2');
    const box = await bar.boundingBox();
    expect(box && box.y > 0 && box.y < 900).toBe(true);
    expect(await page.locator('.direction:visible').allTextContents()).toEqual(['4 産業プラットフォームの強化']);
  });

  it('says that nothing matches', async () => {
    const { page } = await open(`${example}#q=%E3%81%AA%E3%81%84%E3%81%AA%E3%81%84`);
    expect(await page.locator('#nothing').isVisible()).toBe(true);
    await page.getByRole('button', { name: '解除' }).click();
    expect(await page.locator('#nothing').isVisible()).toBe(false);
  });
});

describeInBrowser('the page of another edition', () => {
  const { open } = useBrowser();
  const text = (name: string, year: string): string =>
    `(1) 道の整備\n\n事業名\t担当課\t2022年度\t2023年度\n${name}\t道路課\t設計\t${year}\n橋の修繕\t河川課\t調査\t\n`;

  it('does nothing that its texts say', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'--></script>';
    const plan = await extract(text(evil, evil), { edition: 'x', title: evil });
    const { page, errors, requests } = await open(
      `${await writePage('hostile', plan, { text: text(evil, evil) })}#r=m1-p1`,
    );
    expect(await page.locator('aside h2').textContent()).toContain('onerror');
    expect(await page.locator('img').count()).toBe(0);
    expect(errors).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it('links a record and its notices to the drawings of their places', async () => {
    const plan = await extract(text('歩道の設置', ''), { edition: 'x' });
    const drawn = { folder: 'x の図', lines: 60, of: {} };
    await mkdir(join(folder, drawn.folder));
    await writeFile(join(folder, drawn.folder, 'page-1.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { page } = await open(`${await writePage('drawn', plan, { drawn })}#r=m1-p1-a1`);
    const link = page.locator('aside .drawn-links a').first();
    expect(await link.textContent()).toBe('読み取った図（1）');
    await link.click();
    await page.waitForURL('**/page-1.svg');
    expect(await page.evaluate('document.documentElement.tagName')).toBe('svg');
  });

  it('marks what changed in its place', async () => {
    const [older, newer] = [
      await extract(text('歩道の設置', '工事'), { edition: '旧' }),
      await extract(text('歩道の設置', '完成').replace('橋の修繕', '堤防の修繕'), { edition: '新' }),
    ];
    const url = await writePage('changed', newer, { diff: diffPlans(older, newer), index: 'index.html' });
    const { page } = await open(`${url}#k=changed`);
    expect(await page.locator('output').textContent()).not.toMatch(/工程 0／/);
    expect(await page.locator('main .mark.change').count()).toBeGreaterThan(1);
    await expectAccessible(page);
  });

  it('is drawn and filtered with 5,000 activities', async () => {
    const plan = await extract(largePlanText(), { edition: 'large' });
    const { page } = await open(await writePage('large', plan));
    expect(await page.locator('output').textContent()).toContain('5000／5000件');
    const filter = page.getByRole('searchbox', { name: '語句' });
    await filter.fill('設計123');
    expect(await page.locator('output').textContent()).toContain('工程 11／5000件');
    await filter.fill('');
    // what stays as it is is not touched: ten keystrokes change fewer elements than there are activities
    const counted = `(async () => {
      let changes = 0;
      new MutationObserver((list) => { changes += list.length; }).observe(document.querySelector('main'), { subtree: true, attributes: true, childList: true });
      ${strokesScript.slice(strokesScript.indexOf('const input'), strokesScript.indexOf('return times'))}
      return changes;
    })()`;
    expect(await page.evaluate<number>(counted)).toBeLessThan(5000);
    expect(await page.locator('output').textContent()).toContain('5000／5000件');
  });
});
