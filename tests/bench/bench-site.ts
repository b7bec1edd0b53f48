// npm run bench:site: how long pages take to be made, painted and filtered in Chromium. The best of several is told: a machine
// that is busy with other things makes each of them slower, none faster.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { bytesToOwnText, extract, type Plan, planToPage } from '../../src/index.ts';
import { chromiumPath, launchChromium } from '../browser/chromium.ts';
import { largePlanText, strokesScript } from '../browser/large-plan.ts';
import { editionPath } from './edition.ts';
import { toMilliseconds, toTable } from './measure.ts';

const repetitions = Math.max(3, Number(process.env.KOTEIHYO_BENCH_REPETITIONS ?? 10) || 10);
const readScript = `new Promise((done) => {
  const look = () => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    if (painted) done({ painted: painted.startTime, nodes: document.querySelectorAll('*').length });
    else requestAnimationFrame(look);
  };
  look();
})`;

type Seen = { painted: number; nodes: number; strokes: number[] };

async function openPage(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  const read = await page.evaluate<Omit<Seen, 'strokes'>>(readScript);
  const strokes = await page.evaluate<number[]>(strokesScript);
  await context.close();
  return { ...read, strokes };
}

/** Of each keystroke the best of all, and of these the slowest. */
function slowestStroke(seen: readonly Seen[]): number {
  const [first] = seen;
  return Math.max(...(first?.strokes ?? []).map((_, at) => Math.min(...seen.map(({ strokes }) => strokes[at] ?? 0))));
}

/** Milliseconds of the first page that a process makes, and the best of those after it. */
function timePages(plan: Plan, text: string | null): { first: number; best: number } {
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    planToPage(plan, { text, diff: null, index: null });
    return performance.now() - start;
  });
  return { first: times[0] ?? 0, best: Math.min(...times) };
}

if (chromiumPath === undefined)
  throw new Error('expected Chromium; install it (apt-get install chromium), or set CHROMIUM');
const folder = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
const browser = await launchChromium(chromiumPath);
try {
  const bytes = readFileSync(editionPath);
  const example = await extract(bytes);
  const plans = [
    { name: 'the example', plan: example, text: bytesToOwnText(bytes, example) },
    { name: '5,000 activities', plan: await extract(largePlanText(), { edition: 'large' }), text: null },
  ];
  const rows = [['page', 'kB', 'made ms (first)', 'made ms', 'painted ms', 'keystroke ms', 'elements']];
  for (const { name, plan, text } of plans) {
    const made = timePages(plan, text);
    const file = path.join(folder, 'page.html');
    writeFileSync(file, planToPage(plan, { text, diff: null, index: null }));
    const seen: Seen[] = [];
    for (let at = 0; at < repetitions; at += 1) seen.push(await openPage(browser, pathToFileURL(file).href));
    rows.push([
      name,
      String(Math.round(statSync(file).size / 1000)),
      toMilliseconds(made.first),
      toMilliseconds(made.best),
      toMilliseconds(Math.min(...seen.map(({ painted }) => painted))),
      toMilliseconds(slowestStroke(seen)),
      String(seen[0]?.nodes ?? 0),
    ]);
  }
  console.log(`node ${process.version}, Chromium ${browser.version()}, best of ${repetitions}\n\n${toTable(rows)}`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
