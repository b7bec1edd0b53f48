import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../files/scratch.ts';

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

test('the package, installed in an empty folder, serves the page of a review with pdf.js', async () => {
  const folder = await scratchFolder();
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  const home = join(folder, 'home');
  await mkdir(join(home, 'input'), { recursive: true });
  await writeFile(join(home, 'package.json'), '{ "private": true }');
  const archive = join(folder, packed.trim().split('\n').at(-1) ?? '');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', archive], { cwd: home });
  expect(await readdir(join(home, 'node_modules'))).not.toContain('pdfjs-dist');
  await copyFile('tests/pdf/fixtures/plain.pdf', join(home, 'input/plain.pdf'));
  const bin = join(home, 'node_modules/koteihyo/dist/cli/bin.js');
  execFileSync(process.execPath, [bin, 'extract', 'input', '-o', 'output', '--quiet'], { cwd: home });
  const program = spawn(process.execPath, [bin, 'review', 'output/plain', '--web', '--json'], { cwd: home });
  try {
    const [line] = await once(program.stdout, 'data');
    const { url } = JSON.parse(String(line)) as { url: string };
    for (const [path, type, text] of served) {
      const response = await fetch(new URL(path, url));
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).toContain(type);
      expect(await response.text(), path).toMatch(text);
    }
  } finally {
    program.kill('SIGKILL');
  }
});
