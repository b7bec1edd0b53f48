import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'koteihyo-build-'));
const tsc = path.join(root, 'node_modules/.bin/tsc');

beforeAll(() => {
  rmSync(dist, { recursive: true, force: true });
  execFileSync(tsc, ['-p', 'tsconfig.build.json'], { cwd: root });
  execFileSync(process.execPath, ['scripts/vendor-pdfjs.ts'], { cwd: root });
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(...args: string[]): string {
  return runBin(path.join(dist, 'cli/bin.js'), args);
}

function runBin(bin: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });
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
    const compiled = globSync('**/*.js', { cwd: dist }).map((file) => readFileSync(path.join(dist, file), 'utf8'));
    const named = compiled.flatMap((code) =>
      [...code.matchAll(/(?:\bfrom|\bimport|resolve)\s*\(?\s*'([@a-z][\w@./:-]*)'/g)].flatMap(([, name = '']) =>
        name.startsWith('node:') ? [] : [name.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? name],
      ),
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(own.dependencies).sort());
  });

  it('has types for its public entry', () => {
    expect(existsSync(path.join(dist, 'index.d.ts'))).toBe(true);
  });

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version').trim()).toBe(version);
  });
});
