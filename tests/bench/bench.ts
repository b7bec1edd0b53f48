// npm run bench: what reading and publishing the 2019 edition costs, part by part, and how it grows with the text.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { extract, type Options, planToDataset } from '../../src/index.ts';
import { recogniseDepartments } from '../../src/japanese/departments.ts';
import { readEditionDepartments } from '../japanese/edition.ts';
import { editionPath } from './edition.ts';
import { median, runNode, type Timings, timeOf, toMegabytes, toMilliseconds, toTable } from './measure.ts';
import type { Scale } from './scale.ts';
import type { Tokenizing } from './tokenizing.ts';

const repetitions = Math.max(10, Number(process.env.KOTEIHYO_BENCH_REPETITIONS ?? 10) || 10);
const scaleRepetitions = 3; // the text 100 times over is the slow part; the median of three settles it
const scales = [1, 10, 100];
const bin = 'src/cli/bin.ts';
const bytes = readFileSync(editionPath);

async function publish(options: Options): Promise<void> {
  planToDataset(await extract(bytes, options), { csv: 'excel', headers: 'en' });
}

/** In processes of its own, since it is loaded but once. */
function timeLoading(): number[] {
  return Array.from({ length: repetitions }, () => readTokenizing().loading).sort((a, b) => a - b);
}

function readTokenizing(): Tokenizing {
  return JSON.parse(runNode(['tests/bench/tokenizing.ts'])) as Tokenizing;
}

/** Whether names or blanks ask for the tokeniser, and what it costs: the dictionary once, then each distinct text once. */
async function timeTokenizer(): Promise<string[][]> {
  const { texts, evidence } = readEditionDepartments();
  const doubtful = texts.filter((text) => {
    let asked = 0;
    recogniseDepartments(text, {
      ...evidence,
      tokenize: () => {
        asked += 1;
        return [];
      },
    });
    return asked > 0;
  });
  const without = median(await timeOf(() => publish({ tokenizer: 'never' }), repetitions, 2));
  const { loading, first, again, distinct } = readTokenizing();
  return [
    ['department cells that need it', `${doubtful.length} of ${texts.length}`],
    ['loading the dictionary, ms', toMilliseconds(loading)],
    [`all ${distinct} department texts, first time, ms`, toMilliseconds(first)],
    ['the same again, ms', toMilliseconds(again)],
    ['loading as a share of a cold read, %', toMilliseconds((100 * loading) / (loading + without))],
  ];
}

async function timeParts(output: string): Promise<[string, Timings][]> {
  return [
    [
      'whole process, cold',
      await timeOf(() => runNode([bin, 'extract', 'input', '-o', output, '--force']), repetitions),
    ],
    ['start-up alone (--version)', await timeOf(() => runNode([bin, '--version']), repetitions)],
    ['read, repair, publish; first time', await timeOf(() => publish({ tokenizer: 'never' }), 1)],
    ['read, repair, publish', await timeOf(() => publish({ tokenizer: 'never' }), repetitions, 2)],
    ['the same, tokeniser loaded', await timeOf(() => publish({ tokenizer: 'auto' }), repetitions, 2)],
    ["kuromoji's dictionary alone", timeLoading()],
  ];
}

function timeScales(): string[][] {
  const measured = scales.map((times) => {
    const runs = Array.from({ length: scaleRepetitions }, () => {
      return JSON.parse(runNode(['--expose-gc', 'tests/bench/scale.ts', String(times)])) as Scale;
    });
    const middle = runs.sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(runs.length / 2)];
    return { times, scale: middle as Scale };
  });
  const base = measured[0]?.scale;
  const ratio = (value: number, first: number | undefined): string => (value / (first ?? value)).toFixed(1);
  return measured.map(({ times, scale }) => [
    `measures x ${times}`,
    toMilliseconds(scale.milliseconds),
    ratio(scale.characters, base?.characters),
    ratio(scale.milliseconds, base?.milliseconds),
    toMegabytes(scale.heapBytes),
    ratio(scale.heapBytes, base?.heapBytes),
    toMegabytes(scale.residentBytes),
  ]);
}

const output = mkdtempSync(path.join(tmpdir(), 'koteihyo-bench-'));
try {
  console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${repetitions} repetitions\n`);
  const parts = await timeParts(output);
  const rows = parts.map(([name, times]) => [name, toMilliseconds(median(times)), toMilliseconds(times[0] ?? 0)]);
  console.log(`${toTable([['part', 'median ms', 'min ms'], ...rows])}\n`);
  console.log(`${toTable([['tokeniser', ''], ...(await timeTokenizer())])}\n`);
  const header = ['read and repair', 'ms', 'text ratio', 'time ratio', 'heap MB', 'heap ratio', 'RSS growth MB'];
  console.log(toTable([header, ...timeScales()]));
} finally {
  rmSync(output, { recursive: true, force: true });
}
