import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'koteihyo-build-'));
/** Of what a page loads at once, and of all that it may load, packed (bytes): a tenth above what they are. */
const [MAX_ENTRY, MAX_ALL] = [232_000, 1_220_000];

/** Files that the page of a review asks for, and how each begins. */
const served: readonly [path: string, type: string, text: RegExp][] = [
  ['', 'text/html', /^<!doctype html>/],
  ['review.js', 'text/javascript', /./],
  ['review.css', 'text/css', /./],
  ['state', 'application/json', /^\{"state":/],
  ['input.pdf', 'application/pdf', /^%PDF/],
  ['page-1.svg', 'image/svg+xml', /^<\?xml/],
  ['pdf.mjs', 'text/javascript', /getDocument/],
  ['pdf.worker.mjs', 'text/javascript', /./],
  ['UniJIS-UTF16-H.bcmap', 'application/octet-stream', /./s],
];

/** Of `npm pack`, which builds all of dist. */
let archive = '';

beforeAll(() => {
  // what an earlier build left is no part of this one
  rmSync(dist, { recursive: true, force: true });
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', scratch], {
    cwd: root,
    encoding: 'utf8',
  });
  archive = path.join(scratch, packed.trim().split('\n').at(-1) ?? '');
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(...args: string[]): string {
  return runBin(path.join(dist, 'cli/bin.js'), args);
}

function runBin(bin: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });
}

/** What a package asks of those who use it to depend on too. */
function toPeers(name: string): string[] {
  const file = path.join(root, 'node_modules', name, 'package.json');
  const { peerDependencies } = JSON.parse(readFileSync(file, 'utf8')) as { peerDependencies?: Record<string, string> };
  return Object.keys(peerDependencies ?? {});
}

/** A part of the bundle with those that are loaded with it. */
function withImports(name: string, codes: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next = ''] of (codes.get(name) ?? '').matchAll(/(?:\bfrom|\bimport)"(\.[^"]+)"/g)) {
    withImports(path.posix.join(path.posix.dirname(name), next), codes, seen);
  }
  return seen;
}

describe('the package as it is published', () => {
  it('has a bin that reads the example as the sources do', () => {
    const edition = 'mie-sangyo-vision-koteihyo-2019';
    run('extract', `input/${edition}.txt`, '-o', scratch, '--quiet');
    const built = readFileSync(path.join(scratch, edition, 'plan.json'), 'utf8');
    expect(built).toBe(readFileSync(path.join(root, 'output', edition, 'plan.json'), 'utf8'));
  });

  it('reads a PDF on a worker thread as the sources do', () => {
    const plans = [path.join(dist, 'cli/bin.js'), 'src/cli/bin.ts'].map((bin, index) => {
      const output = path.join(scratch, `pdf-${index}`);
      runBin(bin, ['extract', 'tests/pdf/fixtures/cid-fonts.pdf', '-o', output, '--quiet']);
      return readFileSync(path.join(output, 'cid-fonts', 'plan.json'), 'utf8');
    });
    expect(plans[0]).toBe(plans[1]);
  });

  it('depends on the packages that it uses, and on no other', () => {
    const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const compiled = globSync('**/*.js', { cwd: dist, exclude: ['browser.js', 'browser/**'] }).map((file) =>
      readFileSync(path.join(dist, file), 'utf8'),
    );
    const named = compiled.flatMap((code) =>
      [...code.matchAll(/(?:\bfrom|\bimport|resolve)\s*\(?\s*'([@a-z][\w@./:-]*)'/g)].flatMap(([, name = '']) =>
        name.startsWith('node:') ? [] : [name.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? name],
      ),
    );
    expect([...new Set([...named, ...named.flatMap(toPeers)])].sort()).toEqual(Object.keys(own.dependencies).sort());
  });

  it('has types for its public entries', () => {
    for (const entry of ['index', 'browser', 'browser/load-tokenizer'])
      expect(existsSync(path.join(dist, `${entry}.d.ts`))).toBe(true);
  });

  it.each(['koteihyo', 'koteihyo/browser'])('%s compiles in a project without the types of Node', (entry) => {
    const project = mkdtempSync(path.join(scratch, 'typed-'));
    mkdirSync(path.join(project, 'node_modules'));
    symlinkSync(root, path.join(project, 'node_modules/koteihyo'), 'dir');
    const compilerOptions = {
      ...{ module: 'nodenext', target: 'es2024', strict: true, noEmit: true, types: [] },
      lib: ['es2024', 'esnext.collection', 'dom'],
    };
    writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['read.ts'] }));
    writeFileSync(
      path.join(project, 'read.ts'),
      `import { extract, type Plan } from '${entry}';\nexport const plan: Plan = await extract('', { pdfAssets: new URL('a:') });\n`,
    );
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it('has an entry for browsers that names nothing of Node, and loads pdf.js only for a PDF; its size is told', () => {
    const names = ['browser.js', ...globSync('browser/*.js', { cwd: dist })];
    const codes = new Map(names.map((name) => [name, readFileSync(path.join(dist, name), 'utf8')]));
    for (const code of codes.values()) {
      expect(code).not.toMatch(/["'`]node:[a-z]|\bfrom\s*["'](?:fs|path|crypto|zlib)["']/);
    }
    const atOnce = withImports('browser.js', codes);
    expect([...atOnce].filter((name) => /pdf/.test(name))).toEqual([]);
    const sizeOf = (some: Iterable<string>): number[] => {
      const whole = [...some].map((name) => codes.get(name) ?? '').join('');
      return [whole.length, gzipSync(whole).length];
    };
    console.log(`at once ${sizeOf(atOnce).join(', packed ')}; all ${sizeOf(names).join(', packed ')}`);
    expect(sizeOf(atOnce)[1]).toBeLessThan(MAX_ENTRY);
    expect(sizeOf(names)[1]).toBeLessThan(MAX_ALL);
  });

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version').trim()).toBe(version);
  });

  it('serves the page of a review with pdf.js where it is installed in an empty folder', async () => {
    const home = path.join(scratch, 'home');
    mkdirSync(path.join(home, 'input'), { recursive: true });
    writeFileSync(path.join(home, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', archive], { cwd: home });
    expect(readdirSync(path.join(home, 'node_modules'))).not.toContain('pdfjs-dist');
    copyFileSync(path.join(root, 'tests/pdf/fixtures/plain.pdf'), path.join(home, 'input/plain.pdf'));
    const bin = path.join(home, 'node_modules/koteihyo/dist/cli/bin.js');
    execFileSync(process.execPath, [bin, 'extract', 'input', '-o', 'output', '--quiet'], { cwd: home });
    const program = spawn(process.execPath, [bin, 'review', 'output/plain', '--web', '--json'], { cwd: home });
    try {
      const [line] = await once(program.stdout, 'data');
      const { url } = JSON.parse(String(line)) as { url: string };
      for (const [name, type, text] of served) {
        const response = await fetch(new URL(name, url));
        expect(response.status, name).toBe(200);
        expect(response.headers.get('content-type'), name).toContain(type);
        expect(await response.text(), name).toMatch(text);
      }
    } finally {
      program.kill('SIGKILL');
    }
  });
});
