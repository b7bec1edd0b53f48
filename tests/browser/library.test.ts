import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleBrowser } from '../../scripts/build-browser.ts';
import { extract, type Plan, planToDataset } from '../../src/index.ts';
import { recordsOf } from '../../src/model/each-record.ts';
import { describeInBrowser, useBrowser } from './support.ts';

const packageOf = (name: string): string => dirname(createRequire(import.meta.url).resolve(name));
const dictionary = join(packageOf('kuromoji'), '../dict');
const pdfJs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const inputs = resolve('.');
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };

const rows = [
  ['事業名', '担当課', '2022年度', '2023年度'],
  ['歩道の設置', '道路課', '設計', '工事'],
  ['橋の修繕', '河川課', '調査', '→'],
];
/** Kinds of which there is no input. */
const made: Readonly<Record<string, string>> = {
  'plan.csv': rows.map((row) => row.join(',')).join('\n'),
  'plan.md': [
    '# 道の整備',
    '',
    ...rows.map((row) => `| ${row.join(' | ')} |`).toSpliced(1, 0, '|---|---|---|---|'),
  ].join('\n'),
};

/** The page that docs/browser.md shows. */
async function readSnippet(): Promise<string> {
  const [, page = ''] = /^```html\n([\s\S]*?)^```$/m.exec(await readFile('docs/browser.md', 'utf8')) ?? [];
  return page;
}

let server: Server;
let host = '';

beforeAll(async () => {
  const bundle = await bundleBrowser('dist');
  // what stands first is asked first: the package as it is published, what may be copied beside it, and inputs to read
  const read = async (path: string): Promise<Uint8Array> => {
    const own = bundle.get(path.replace(/^\/koteihyo\//, ''));
    if (path.startsWith('/koteihyo/') && own !== undefined) return own;
    if (path.startsWith('/koteihyo/pdfjs-dist/'))
      return readFile(join(pdfJs, path.slice('/koteihyo/pdfjs-dist/'.length)));
    if (path === '/snippet.html') return new TextEncoder().encode(await readSnippet());
    if (path === '/favicon.ico') return new Uint8Array();
    if (path.startsWith('/made/')) return new TextEncoder().encode(made[path.slice('/made/'.length)] ?? '');
    if (path.startsWith('/kuromoji/dict/')) return readFile(join(dictionary, path.slice('/kuromoji/dict/'.length)));
    return path === '/' ? new TextEncoder().encode('<!doctype html><title>page</title>') : readFile(join(inputs, path));
  };
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    void read(path).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path) || '.html'] ?? '' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server?.close());

/** Activities of the example whose phrases are parted otherwise without the dictionary, of 549. */
const OTHER_PHRASES = 9;

/** Reads an input with the library of a page, as a page would write it. */
const readScript = (file: string, options = '', dictionary = true): string => `(async () => {
  const { extract, loadTokenizer, planToDataset } = await import('/koteihyo/browser.js');
  const bytes = new Uint8Array(await (await fetch('/${file}')).arrayBuffer());
  const tokenizer = ${dictionary ? `await loadTokenizer({ dictionary: '/kuromoji/dict/' })` : `'never'`};
  const hashOf = async (bytes) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0')).join('');
  try {
    const plan = await extract(bytes, { edition: 'edition', tokenizer, ${options} });
    const files = planToDataset(plan);
    return { plan, files: await Promise.all(files.map(async ({ path, bytes }) => path + ' ' + (await hashOf(bytes)))) };
  } catch (error) {
    return { name: error.name, code: error.code, message: error.message };
  }
})()`;

async function hashesOf(files: ReturnType<typeof planToDataset>): Promise<string[]> {
  const hashOf = async (bytes: Uint8Array): Promise<string> =>
    Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
  return Promise.all(files.map(async ({ path, bytes }) => `${path} ${await hashOf(bytes)}`));
}

describeInBrowser('koteihyo/browser', () => {
  const { open } = useBrowser();

  it.each([
    'input/mie-sangyo-vision-koteihyo-2019.txt',
    'input/sample-midorino-koteihyo-2024.pdf',
    'input/sample-shiomi-koteihyo-2024.xlsx',
    'tests/pdf/fixtures/cid-fonts.pdf',
    'tests/pdf/fixtures/bars.pdf',
    'tests/pdf/fixtures/schedule.html',
    'tests/reading/fixtures/midorino.docx',
    'made/plan.csv',
    'made/plan.md',
  ])('reads %s as Node does, to the same dataset, and asks its own server alone', async (file) => {
    const { page, requests, errors } = await open(`${host}/`);
    const there = await page.evaluate<object>(readScript(file));
    const bytes = file.startsWith('made/')
      ? (made[file.slice('made/'.length)] ?? '')
      : await readFile(join(inputs, file));
    const plan = await extract(bytes, { edition: 'edition' });
    expect(there).toEqual({ plan, files: await hashesOf(planToDataset(plan)) });
    expect(requests.filter((url) => !url.startsWith(host))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('is used as docs/browser.md shows', async () => {
    const { page, errors } = await open(`${host}/snippet.html`);
    await page.locator('input').setInputFiles('input/sample-midorino-koteihyo-2024.pdf');
    await page.waitForFunction("document.querySelector('pre').textContent !== ''");
    const shown = await page.locator('pre').textContent();
    const plan = await extract(await readFile('input/sample-midorino-koteihyo-2024.pdf'), { edition: 'my-plan' });
    const schedule = planToDataset(plan).find(({ path }) => path === 'schedule.csv');
    expect(shown).toBe(new TextDecoder().decode(schedule?.bytes));
    expect(errors).toEqual([]);
  });

  it('reads in a worker, so that the page answers meanwhile', async () => {
    const { page } = await open(`${host}/`);
    const work = `
      onmessage = async ({ data }) => {
        const { extract } = await import('${host}/koteihyo/browser.js');
        postMessage(await extract(data, { edition: 'edition' }));
      };`;
    const file = 'input/sample-midorino-koteihyo-2024.pdf';
    const there = await page.evaluate<object>(`(async () => {
      const bytes = new Uint8Array(await (await fetch('/${file}')).arrayBuffer());
      const url = URL.createObjectURL(new Blob([${JSON.stringify(work)}], { type: 'text/javascript' }));
      const worker = new Worker(url, { type: 'module' });
      worker.postMessage(bytes);
      return new Promise((done) => { worker.onmessage = ({ data }) => done(data); });
    })()`);
    expect(there).toEqual(await extract(await readFile(file), { edition: 'edition', tokenizer: 'never' }));
  });

  it('without the dictionary says of every record but phrases the same, and fetches none of it', async () => {
    const { page, requests } = await open(`${host}/`);
    const file = 'input/mie-sangyo-vision-koteihyo-2019.txt';
    const { plan } = await page.evaluate<{ plan: Plan }>(readScript(file, '', false));
    const whole = await extract(await readFile(file), { edition: 'edition' });
    const toYears = ({ measures }: Plan): string[] =>
      recordsOf({ measures }, 'activity').map(
        ({ id, record }) => `${id} ${record.start}-${record.end} ${record.endBasis}`,
      );
    const toItems = ({ measures }: Plan): string[] =>
      recordsOf({ measures }, 'activity').map(({ record }) => record.items.join('\n'));
    expect(toYears(plan)).toEqual(toYears(whole));
    expect(plan.departments).toEqual(whole.departments);
    const items = toItems(whole);
    // docs/browser.md says how many
    expect(toItems(plan).filter((one, at) => one !== items[at])).toHaveLength(OTHER_PHRASES);
    expect(requests.filter((url) => url.includes('/dict/'))).toEqual([]);
  });

  it.each([
    [
      'a PDF whose fonts need a file that is not there',
      'tests/pdf/fixtures/cid-fonts.pdf',
      "pdfAssets: '/nowhere'",
      'pdf-asset-missing',
    ],
    ['what is no plan', 'package.json', '', 'no-schedule'],
    ['an option that is none', 'made/plan.csv', 'edtion: 1', 'UsageError'],
    ['a tokenizer that only Node has', 'input/mie-sangyo-vision-koteihyo-2019.txt', "tokenizer: 'auto'", 'UsageError'],
  ])('refuses %s with the error of the library', async (_, file, options, code) => {
    const { page } = await open(`${host}/`);
    const {
      name,
      code: given,
      message,
    } = await page.evaluate<Record<string, string>>(readScript(file, options, false));
    expect(given ?? name).toBe(code);
    expect(message).not.toBe('');
  });

  it('says which file of the dictionary is not there', async () => {
    const { page } = await open(`${host}/`);
    const message = await page.evaluate<string>(`import('/koteihyo/browser.js').then(({ loadTokenizer }) =>
      loadTokenizer({ dictionary: '/nowhere' })).catch((error) => error.name + ' ' + error.message)`);
    expect(message).toMatch(
      /^UsageError unexpected 404 for \/nowhere\/\w+\.dat\.gz, expected a file of kuromoji's dictionary/,
    );
  });
});
