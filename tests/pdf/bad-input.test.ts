import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { koteihyo, toLines } from '../cli/run.ts';
import { toPdf } from './raw-pdf.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'koteihyo-bad-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Strokes along and across a page, as many as a chart or a map has. */
function toStrokes(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = [(index * 37) % 800, (index * 91) % 590];
    return index % 2 === 0 ? `${x} ${y} m ${x + 40} ${y} l S` : `${x} ${y} m ${x} ${y + 40} l S`;
  }).join('\n');
}

const word = 'BT /F1 12 Tf 40 500 Td (Schedule) Tj ET';
const latin = '/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** Each with the line that it fails with. */
const bad: Readonly<Record<string, readonly [bytes: Uint8Array, line: RegExp]>> = {
  'bomb.pdf': [toPdf([Buffer.alloc(400 * 1024 ** 2, ' ')]), /takes more than 256 MB, and was stopped; raise --memory/],
  'no-pages.pdf': [toPdf([]), /the PDF has no pages/],
  'not-a.pdf': [Buffer.from('nothing of the kind'), /the file is named \.pdf but is not a PDF/],
  'prose.pdf': [toPdf([word], latin), /no 工程表 found.*give the file and the pages that hold it/],
  'strokes.pdf': [toPdf([toStrokes(200_000) + word], latin), /no 工程表 found/],
  'truncated.pdf': [toPdf([word], latin).subarray(0, 120), /the PDF is damaged or cut short/],
  'two-thousand-pages.pdf': [toPdf(Array.from({ length: 2000 }, () => '0 0 9 9 re f')), /no text layer: it needs OCR/],
};

it('fails in one line each, and the others are published', async () => {
  const input = path.join(scratch, 'input');
  await mkdir(input);
  for (const [name, [bytes]] of Object.entries(bad)) await writeFile(path.join(input, name), bytes);
  await copyFile(new URL('fixtures/cid-fonts.pdf', import.meta.url), path.join(input, 'good.pdf'));
  const output = path.join(scratch, 'output');
  const { code, stderr } = await koteihyo(['extract', input, '-o', output, '--memory', '256']);
  const lines = toLines(stderr);
  expect(code).toBe(1);
  expect(lines).toHaveLength(Object.keys(bad).length);
  for (const [name, [, line]] of Object.entries(bad)) {
    expect(lines.filter((one) => one.includes(`${name}: `) && line.test(one))).toHaveLength(1);
  }
  expect((await readdir(output)).filter((name) => !name.startsWith('.'))).toEqual([
    'failures.csv',
    'good',
    'manifest.json',
  ]);
});
