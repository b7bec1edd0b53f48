// npm run bench:pdf: pages a second of the whole pipeline, of pdf.js alone and of other extractors; memory; both cores.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { joinPdfs } from './long-pdf.ts';
import { median, runNode, timeOf, toMegabytes, toTable } from './measure.ts';
import type { PdfRun } from './pdf-run.ts';

const repetitions = Math.max(3, Number(process.env.KOTEIHYO_BENCH_REPETITIONS ?? 3) || 3);
const longPages = 500;
/** A short file is read so often in one process. */
const SHORT_TIMES = 20;
const shared = '../shared/pdf';
const folder = existsSync(shared) ? shared : 'tests/pdf/fixtures';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf') && name !== 'encrypted.pdf')
  .map((name) => path.join(folder, name));
const scratch = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));

/** What else may be on the machine; each gets the file and writes to its stdout. */
const others: readonly [name: string, command: string, ...before: string[]][] = [
  ['pdftotext -bbox-layout', 'pdftotext', '-bbox-layout'],
  ['mutool stext', 'mutool', 'draw', '-F', 'stext'],
  ['pdfplumber', 'pdfplumber', '--format', 'csv'],
];

/** The median of several processes; in each the later half of so many `times` counts, so that a short file is read by warm code. */
function measure(mode: string, input: string, times = 1): PdfRun {
  const runs = Array.from({ length: repetitions }, () => {
    return JSON.parse(runNode(['tests/bench/pdf-run.ts', mode, input, String(times)])) as PdfRun;
  });
  return runs.sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(runs.length / 2)] as PdfRun;
}

const rate = (pages: number, milliseconds: number): string => ((1000 * pages) / milliseconds).toFixed(1);

function fileToRow(file: string): string[] {
  const times = file.includes(`${longPages}-pages`) ? 1 : SHORT_TIMES;
  const [pdfjs, pipeline] = [measure('pdfjs', file, times), measure('pipeline', file, times)];
  return [
    path.basename(file),
    String(pdfjs.pages),
    rate(pdfjs.pages, pdfjs.milliseconds),
    rate(pipeline.pages, pipeline.milliseconds),
    (pdfjs.milliseconds / pipeline.milliseconds).toFixed(2),
    toMegabytes(measure('command', file).residentBytes),
  ];
}

async function otherToRow([name, command, ...before]: (typeof others)[number], file: string): Promise<string[]> {
  const args = name.startsWith('pdftotext') ? [...before, file, '-'] : [...before, file];
  const run = (): number | null => spawnSync(command, args, { maxBuffer: 2 ** 30 }).status;
  if (run() !== 0) return [name, 'not on this machine'];
  return [name, rate(longPages, median(await timeOf(run, repetitions)))];
}

/** The same file four times in a folder against one after the other: how much the second core brings. */
function timeCores(file: string): string[][] {
  const copies = path.join(scratch, 'copies');
  mkdirSync(copies);
  for (const name of ['a', 'b', 'c', 'd']) copyFileSync(file, path.join(copies, `${name}.pdf`));
  const [one, four] = [measure('command', file), measure('command', copies)];
  return [
    ['one file, s', (one.milliseconds / 1000).toFixed(2), toMegabytes(one.residentBytes)],
    ['four at once, s', (four.milliseconds / 1000).toFixed(2), toMegabytes(four.residentBytes)],
    ['times as fast', ((4 * one.milliseconds) / four.milliseconds).toFixed(2), ''],
  ];
}

try {
  console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${repetitions} repetitions\n`);
  const long = path.join(scratch, `${longPages}-pages.pdf`);
  writeFileSync(long, await joinPdfs(files, longPages));
  const header = ['pages a second', 'pages', 'pdf.js alone', 'koteihyo', 'ratio', 'command RSS MB'];
  console.log(`${toTable([header, ...[...files, long].map(fileToRow)])}\n`);
  const rows = await Promise.all(others.map((one) => otherToRow(one, long)));
  console.log(`${toTable([[`the ${longPages} pages by`, 'pages a second'], ...rows])}\n`);
  const [first = long] = files.filter((file) => file.includes('dotted'));
  console.log(toTable([[`command on ${path.basename(first)}`, '', 'RSS MB'], ...timeCores(first)]));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
