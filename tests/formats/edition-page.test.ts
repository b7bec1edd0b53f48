import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageToText, planToPage } from '../../src/formats/edition-page.ts';
import { plansToIndex } from '../../src/formats/editions-index.ts';
import { bytesToOwnText, extract } from '../../src/index.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';
const options = { text: null, diff: null, index: null };
const hostile = `(1) </script><script>alert(1)</script>

事業名\t担当課\t2022年度\t2023年度
<img src=x onerror=alert(2)>\t"><svg onload=alert(3)>\t<!-- <script>\t]]></style>
`;

describe('the page of an edition', () => {
  it('of the example has less than 700 kB, and no address of its own', async () => {
    const bytes = readFileSync(`input/${edition}.txt`);
    const plan = await extract(bytes, { edition });
    const page = planToPage(plan, { ...options, text: bytesToOwnText(bytes, plan) });
    expect(Buffer.byteLength(page)).toBeLessThan(700_000);
    expect(page).toBe(planToPage(plan, { ...options, text: bytesToOwnText(bytes, plan) }));
    expect(page.match(/\b(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
    expect(pageToText(page)).toBe(bytes.toString('utf8'));
  });

  it('is left by no text of the edition', async () => {
    const plan = await extract(hostile, { edition: 'x', title: '</title><script>alert(4)</script>' });
    const page = planToPage(plan, { ...options, text: hostile });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page.match(/<(?:img|svg|!--(?! koteihyo))/g)).toBeNull();
    expect(pageToText(page)).toBe(hostile);
    expect(plansToIndex([{ plan, path: 'x.html' }])).not.toContain('<script');
  });

  it('tells editions of one title from each other by their names in the index', async () => {
    const titled = { ...(await extract(hostile)), edition: '道路計画 2024' };
    titled.plan.title = '道路計画';
    const index = plansToIndex([{ plan: titled, path: 'x.html' }]);
    expect(index).toContain('道路計画</a> <small>道路計画 2024</small>');
  });

  it('holds the text only where that is what was read', async () => {
    const plan = await extract(hostile);
    expect(bytesToOwnText(Buffer.from(hostile), plan)).toBe(hostile);
    expect(bytesToOwnText(Buffer.from(`${hostile} `), plan)).toBeNull();
    expect(pageToText(planToPage(plan, options))).toBeNull();
  });
});
