import { type Command, Option } from 'commander';
import pLimit from 'p-limit';
import { type Input, type Listing, listInputs } from '../files/inputs.ts';
import { type CsvForm, publishInput } from '../files/publish-input.ts';
import { type Limits, maxReading, type Reader, startReader } from '../files/reader.ts';
import { readRegistry } from '../files/registry.ts';
import { recover } from '../files/swap.ts';
import type { ReadOptions, Registry } from '../index.ts';
import {
  addReportCommand,
  csvOption,
  headersOption,
  parsePages,
  parsePositive,
  type ReportFlags,
  type Run,
  toReportOptions,
} from './arguments.ts';
import { fill } from './fill.ts';
import { type Io, toPaint } from './io.ts';
import { type Progress, startProgress } from './progress.ts';
import { type Outcome, type Reporter, type ReportOptions, type Total, toReporter } from './report.ts';
import { addSummaries, emptySummary, noticesToTotals, planToSummary, type Summary } from './summary.ts';
import { labels } from './words.ts';

export type ExtractOptions = ReportOptions & {
  output: string;
  form: CsvForm;
  failOn: 'warning' | 'error' | null;
  /** Path of a registry for all inputs; null: each input has what lies beside it. */
  registry: string | null;
  /** How PDFs are read, and what each of them may take. */
  reading: ReadOptions;
  limits: Limits;
};

/** The same with the registry read. */
type PublishOptions = Omit<ExtractOptions, 'registry'> & { registry: Registry | null };

/** Publish every input and tell of each; 1 where one failed or a notice is as severe as `failOn`, 2 for a wrong registry. */
export async function extractCommand(paths: readonly string[], options: ExtractOptions, io: Io): Promise<0 | 1 | 2> {
  const reporter = toReporter(io, options);
  const registry = await readGivenRegistry(options, reporter);
  if (registry === 'wrong') return 2;
  reporter.restored(await restoreOutput(options.output));
  const listing = await listInputs(paths);
  const total = await publishAll(listing, { ...options, registry }, io, reporter);
  reporter.total(total);
  const isTooSevere = tellFailOn(total.summary, options, io);
  if (listing.refused.some(({ error }) => error.problem.code.startsWith('registry/'))) return 2;
  return total.failed > 0 || isTooSevere ? 1 : 0;
}

/** Nothing is published where the registry that was asked for cannot be used. */
async function readGivenRegistry({ registry }: ExtractOptions, reporter: Reporter): Promise<Registry | null | 'wrong'> {
  if (registry === null) return null;
  try {
    return await readRegistry(registry);
  } catch (error) {
    reporter.outcome({ status: 'failed', path: registry, error });
    return 'wrong';
  }
}

async function restoreOutput(output: string): Promise<string[]> {
  // a folder that cannot be mended fails again, and is told, with the first input published to it
  return recover(output).catch(() => []);
}

async function publishAll(listing: Listing, options: PublishOptions, io: Io, reporter: Reporter): Promise<Total> {
  const { inputs, refused } = listing;
  const progress = startProgress(io, inputs.length, options.language, options.quiet || options.json);
  const reader = startReader(inputs.length, options.reading, options.limits);
  // Each input in flight holds its bytes and its plan.
  const limit = pLimit(maxReading);
  const outcomes = inputs.map((input) => limit(() => publishOne(input, options, reader, progress)));
  const total: Total = { total: inputs.length + refused.length, published: 0, failed: 0, summary: emptySummary };
  // a line in the middle of a bar would tear it
  if (inputs.length > 1) await Promise.all(outcomes);
  progress.stop();
  for (const { path, error } of refused) {
    total.failed += 1;
    reporter.outcome({ status: 'failed', path, error });
  }
  for (const pending of outcomes) {
    const outcome = await pending;
    reporter.outcome(outcome);
    if (outcome.status === 'failed') total.failed += 1;
    else {
      total.published += 1;
      total.summary = addSummaries(total.summary, outcome.summary);
    }
  }
  await reader.stop();
  return total;
}

/** Whatever goes wrong with one input is its outcome: the others are published all the same. */
async function publishOne(input: Input, options: PublishOptions, reader: Reader, progress: Progress): Promise<Outcome> {
  const { output, form, registry } = options;
  progress.start(input.path);
  try {
    const { plan, folder } = await publishInput(input, output, form, reader, registry);
    return { status: 'published', input, folder, summary: planToSummary(plan) };
  } catch (error) {
    return { status: 'failed', path: input.path, error };
  } finally {
    progress.done();
  }
}

function tellFailOn(summary: Summary, { failOn, language }: ExtractOptions, io: Io): boolean {
  if (failOn === null) return false;
  const totals = noticesToTotals(summary.notices);
  const count = totals.error + (failOn === 'warning' ? totals.warning : 0);
  if (count === 0) return false;
  const paint = toPaint(io.isStderrTerminal, io.env);
  io.stderr.write(
    `${paint('red', labels.error[language])} ${fill(labels.failOn, language, { level: failOn, count })}\n`,
  );
  return true;
}

const description =
  'Reads every input and publishes a dataset of each to <dir>/<edition>: plan.json, CSV tables, datapackage.json.\n\n' +
  "An input's base name is its edition. A file <base>.yaml beside it says what the text does not: publisher, " +
  'publisherCode, department, title, licence, url, retrieved, and edition where that is to be another. A file ' +
  '<base>.departments.yaml beside it is the registry of its departments: canonical names, kinds, aliases.';

type ExtractFlags = ReportFlags &
  ExtractOptions['form'] &
  Limits &
  ReadOptions & { output: string; failOn?: 'warning' | 'error'; registry?: string };

export function addExtractCommand(program: Command, run: Run): void {
  addReportCommand(program, 'extract')
    .summary('read inputs and publish a dataset of each')
    .description(description)
    .argument('<inputs...>', 'text or PDF files, or folders of them (*.txt, *.pdf)')
    .requiredOption('-o, --output <dir>', 'folder to publish to, one folder an edition')
    .addOption(csvOption())
    .addOption(headersOption())
    .option('--registry <file>', 'departments (YAML) for all inputs, in place of those beside them')
    .option('--password <password>', 'opens encrypted PDFs')
    .option('--pages <range>', 'pages of a PDF to read, such as 3-12 or 5', parsePages)
    .option('--timeout <seconds>', 'time that reading one PDF may take', parsePositive, 300)
    .option('--memory <MB>', 'memory that reading one PDF may take', parsePositive, 512)
    .addOption(new Option('--fail-on <level>', 'exit 1 on notices this severe').choices(['warning', 'error']))
    .action((inputs: string[], flags: ExtractFlags) =>
      run((io) => extractCommand(inputs, toExtractOptions(flags), io)),
    );
}

function toExtractOptions(flags: ExtractFlags): ExtractOptions {
  const { output, csv, headers, failOn = null, registry = null, password = null, pages = null } = flags;
  return {
    ...toReportOptions(flags),
    output,
    form: { csv, headers },
    failOn,
    registry,
    reading: { password, pages },
    limits: { timeout: flags.timeout, memory: flags.memory },
  };
}
