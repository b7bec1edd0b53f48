// npm run bench:inputs: what each kind of input takes, the same edition written as each; milliseconds and memory of the command.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { partsToCsv, partsToHtml, partsToMarkdown, textToParts } from '../support/write-kinds.ts';
import { partsToWord } from '../support/write-word.ts';
import { runNode, toMegabytes, toTable } from './measure.ts';
import type { PdfRun } from './pdf-run.ts';

const repetitions = Math.max(1, Number(process.env.KOTEIHYO_BENCH_REPETITIONS ?? 3) || 3);
const input = 'input/mie-sangyo-vision-koteihyo-2019.txt';
const scratch = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
const text = readFileSync(input, 'utf8');
const parts = textToParts(text);

/** The 24 measures of the example; below them the small plans whose arrows are drawn. */
const kinds: readonly [name: string, content: string | Uint8Array][] = [
  ['plan.txt', text],
  ['plan.md', partsToMarkdown(parts)],
  ['plan.html', partsToHtml(parts)],
  ['plan.csv', partsToCsv(parts, { delimiter: ',', isPadded: false, quotesAll: false })],
  ['padded.tsv', partsToCsv(parts, { delimiter: '\t', isPadded: true, quotesAll: true })],
  ['plan.docx', partsToWord(parts)],
  ['small.docx', readFileSync('tests/reading/fixtures/midorino.docx')],
  ...readdirSync('input')
    .filter((name) => /\.(?:pdf|xlsx)$/u.test(name))
    .map((name): [string, Uint8Array] => [`small${path.extname(name)}`, readFileSync(path.join('input', name))]),
];

/** The median of several processes that run the command on a file. */
function measure(file: string): PdfRun {
  const runs = Array.from({ length: repetitions }, () => {
    return JSON.parse(runNode(['tests/bench/pdf-run.ts', 'command', file])) as PdfRun;
  });
  return runs.sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(runs.length / 2)] as PdfRun;
}

try {
  console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${repetitions} repetitions\n`);
  const rows = kinds.map(([name, content]) => {
    const file = path.join(scratch, name);
    writeFileSync(file, content);
    const { milliseconds, residentBytes } = measure(file);
    return [name, String(Math.round(content.length / 1000)), milliseconds.toFixed(0), toMegabytes(residentBytes)];
  });
  console.log(toTable([['input', 'kB', 'ms', 'RSS MB'], ...rows]));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
