import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'koteihyo-build-'));
/** Of what a page loads at once, and of all that it may load, packed (bytes): a tenth above what they are. */
const [MAX_ENTRY, MAX_ALL] = [390_000, 1_110_000];
const tsc = path.join(root, 'node_modules/.bin/tsc');

beforeAll(() => {
  rmSync(dist, { recursive: true, force: true });
  execFileSync(tsc, ['-p', 'tsconfig.build.json'], { cwd: root });
  for (const script of ['vendor-pdfjs', 'build-browser']) {
    execFileSync(process.execPath, [`scripts/${script}.ts`], { cwd: root });
  }
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
});
