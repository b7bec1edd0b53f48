import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { koteihyo } from '../cli/run.ts';
import { goTo, leftOf, nameOf, patience, told, useReview } from './review-support.ts';
import { describeInBrowser, useBrowser } from './support.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';

/** What is typed into the form that a key has opened. */
const type = (page: Page, words: string): Promise<void> => page.keyboard.insertText(words);

/** One doubt of each kind that the example has: the keys that settle it, and what stands in the corrections file then. */
const kinds: readonly { kind: string; settle: (page: Page) => Promise<void>; written: RegExp }[] = [
  // the years of a row slid: the other reading, or all years of the row by a key
  { kind: 'column-shifted', settle: (page) => page.keyboard.press('1'), written: /years: 2019\?$/m },
  { kind: 'column-shifted', settle: (page) => page.keyboard.press(']'), written: /years: 2019\?$/m },
  { kind: 'years-in-doubt', settle: (page) => page.keyboard.press('1'), written: /years: 2018\?$/m },
  { kind: 'years-in-doubt', settle: (page) => page.keyboard.press('['), written: /years: 2018\?$/m },
  {
    kind: 'merged-labels',
    settle: (page) => page.keyboard.press('1'),
    written: /initiatives: \[\]\n {6}departments: ""$/m,
  },
  { kind: 'lane-above-label', settle: (page) => page.keyboard.press('1'), written: /- move: / },
  { kind: 'labels-packed', settle: (page) => page.keyboard.press('1'), written: /- move: / },
  { kind: 'lane-owner-doubtful', settle: (page) => page.keyboard.press('1'), written: /- move: / },
  { kind: 'box-torn', settle: (page) => page.keyboard.press('1'), written: /items:[\s\S]*- drop: activity/ },
  { kind: 'beyond-last-year', settle: (page) => page.keyboard.press('1'), written: /- drop: activity/ },
  { kind: 'initiative-departments-differ', settle: (page) => page.keyboard.press('1'), written: /departments: .+課$/m },
  { kind: 'arrows-lost', settle: (page) => page.keyboard.press('0'), written: /- accept: records\/arrows-lost/ },
  { kind: 'index-initiative-missing', settle: (page) => page.keyboard.press('0'), written: /- accept: checks\/index-/ },
  { kind: 'item-shared', settle: (page) => page.keyboard.press('1'), written: /items: ◆事例収集・発信$/m },
  {
    // a name was lost: the lane becomes a project of its own, which is named
    kind: 'lane-own-departments',
    settle: async (page) => {
      await page.keyboard.press('1');
      await page.locator('.split').waitFor();
      await type(page, '名称が失われた事業');
      await page.keyboard.press('Enter');
    },
    written: /- split:\n {6}name: 名称が失われた事業\n {6}lanes:/,
  },
  {
    // several projects in a row: which box goes to which of them
    kind: 'several-projects',
    settle: async (page) => {
      await page.keyboard.press('1');
      await page.locator('.split').waitFor();
      await type(page, '下の行の事業');
      for (let at = 0; at < 4; at += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    written: /- split:\n {6}name: 下の行の事業\n {6}activities:/,
  },
  {
    // nothing but a person knows: the value is typed
    kind: 'years-differ',
    settle: async (page) => {
      await page.keyboard.press('e');
      await page.locator('.edit').waitFor();
      await page.keyboard.press('End');
      await type(page, '（確認済み）');
      await page.keyboard.press('Enter');
    },
    written: /name: .*（確認済み）/,
  },
];

describeInBrowser('every kind of doubt of the example', () => {
  const { open } = useBrowser();
  const { folder, serve, yaml } = useReview();

  it('is settled by the keyboard alone, and what was decided is applied and published', async () => {
    const { page, errors } = await open(await serve(`${edition}.txt`, await readFile(`input/${edition}.txt`)));
    const all = new Set(
      await page
        .locator('.queue button')
        .allTextContents()
        .then((names) => names.map((name) => name.split(':')[1])),
    );
    expect([...all].filter((kind) => kind !== undefined && !kinds.some((one) => one.kind === kind))).toEqual([]);
    for (const { kind, settle, written } of kinds) {
      const name = await goTo(page, kind);
      const before = await yaml();
      await settle(page);
      // the doubt is settled: the next one is shown
      await expect.poll(() => nameOf(page), patience).not.toBe(name);
      expect((await yaml()).slice(before.length), name).toMatch(written);
    }
    await page.getByRole('button', { name: '書き出す' }).click();
    await told(page, '書き出しました');
    const plan = JSON.parse(await readFile(join(folder(), 'output', edition, 'plan.json'), 'utf8'));
    const statuses = plan.corrections.map(({ status }: { status: string }) => status);
    expect(new Set(statuses)).toEqual(new Set(['applied']));
    expect((await koteihyo(['check', 'output'], { cwd: folder() })).code).toBe(0);
    expect(errors).toEqual([]);
  });

  it('is settled ten times by the keys of docs/review.md, and all is taken back', async () => {
    const { page } = await open(await serve(`${edition}.txt`, await readFile(`input/${edition}.txt`)));
    const rows = [...(await readFile('docs/review.md', 'utf8')).matchAll(/^\| \d+ \| `([^`]+)` \|.*\| (`.*`) \|$/gm)];
    expect(rows).toHaveLength(10);
    const count = await leftOf(page);
    for (const [at, [, name = '', keys = '']] of rows.entries()) {
      for (let steps = 0; steps < count && (await nameOf(page)) !== name; steps += 1) {
        const before = await nameOf(page);
        await page.keyboard.press('n');
        await expect.poll(() => nameOf(page), patience).not.toBe(before);
      }
      for (const [, key = ''] of keys.matchAll(/`([^`]+)`/g)) {
        if (/^(?:\w|Enter)$/.test(key)) await page.keyboard.press(key);
        else await type(page, key);
        if (key === 'E') await page.locator('.edit').waitFor();
      }
      await expect.poll(() => leftOf(page), patience).toBe(count - at - 1);
    }
    expect(await yaml()).toContain('years: 2021+');
    for (let left = count - 9; left <= count; left += 1) {
      await page.keyboard.press('u');
      await expect.poll(() => leftOf(page), patience).toBe(left);
    }
    expect(await yaml()).toContain('corrections: []');
  });
});
