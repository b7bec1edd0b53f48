// Readings of one PDF in a process of its own; prints what the middle one of the later half took as JSON. Mode: pipeline, pdfjs or command.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import { extract, planToDataset } from '../../src/index.ts';
import { median, timeOf } from './measure.ts';

/** Milliseconds without the start of the process, and the most memory that the process took, in bytes. */
export type PdfRun = { pages: number; milliseconds: number; residentBytes: number };

const modes: Readonly<Record<string, (file: string) => Promise<number>>> = { pipeline, pdfjs, command };

async function pipeline(file: string): Promise<number> {
  const plan = await extract(readFileSync(file), { tokenizer: 'auto' });
  planToDataset(plan, { csv: 'excel', headers: 'en' });
  return plan.source.pages ?? 0;
}

/** What pdf.js itself takes to decode the pages, which no reader built on it can save. */
async function pdfjs(file: string): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const assets = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const opening = getDocument({
    data: new Uint8Array(readFileSync(file)),
    cMapUrl: path.join(assets, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: path.join(assets, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const document = await opening.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  const { numPages } = document;
  await opening.destroy();
  return numPages;
}

/** The command as it is run, with its worker threads, on a file or a folder. */
async function command(input: string): Promise<number> {
  const output = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
  const io = { stdout: new PassThrough().resume(), stderr: process.stderr, env: {} };
  await main(['extract', input, '-o', output, '--quiet'], { ...io, isStdoutTerminal: false, isStderrTerminal: false });
  rmSync(output, { recursive: true });
  return 0;
}

const [mode = '', file = '', times = '1'] = process.argv.slice(2);
const warmUp = Math.floor(Number(times) / 2);
let pages = 0;
const run = async (): Promise<void> => {
  pages = (await modes[mode]?.(file)) ?? 0;
};
const milliseconds = median(await timeOf(run, Number(times) - warmUp, warmUp));
const residentBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ pages, milliseconds, residentBytes } satisfies PdfRun));
