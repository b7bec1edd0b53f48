import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Option } from 'commander';
import type { z } from 'zod';
import { type BatchOptions, type Outcome, publishBatch } from '../files/batch.ts';
import type { Limits } from '../files/converter.ts';
import { listInputs, STANDARD_INPUT } from '../files/inputs.ts';
import { profileKind } from '../files/profile-file.ts';
import type { PublishOptions } from '../files/publish.ts';
import { registryKind } from '../files/registry-file.ts';
import { addSummaries, emptySummary, noticesToTotals, type Summary } from '../files/summary.ts';
import { watchInputs } from '../files/watch.ts';
import { readYaml, type YamlKind } from '../files/yaml-file.ts';
import { type SourceGroup, sourceGroups } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import {
  addReportCommand,
  csvOption,
  datasetHeadersOption,
  formatsOption,
  type Host,
  parseFolder,
  parsePages,
  parsePositive,
  type ReportFlags,
  toReportOptions,
} from './arguments.ts';
import { writeFailures } from './failures.ts';
import { fill } from './fill-line.ts';
import { type Io, toPaint } from './io.ts';
import { failureToDetails } from './problem-lines.ts';
import { startProgress } from './progress.ts';
import { type Reporter, type ReportOptions, type Total, toReporter, writeFailed } from './report.ts';

type ExtractOptions = ReportOptions &
  Omit<BatchOptions, 'registry' | 'profile'> & {
    output: string;
    failOn: 'warning' | 'error' | null;
    /** Path of a registry for all inputs; null: each input has what lies beside it. */
    registry: string | null;
    /** Path of a profile, likewise. */
    profile: string | null;
    /** What standard input is called. */
    name: string | null;
    /** Which of several sources of one edition is read. */
    prefer: SourceGroup | null;
    /** Publish again whenever an input changes. */
    watch: boolean;
  };

/**
 * Publish every input and tell of each; 1 where one failed or a notice is as severe as `failOn`, 2 for a wrong
 * registry, profile or corrections file. With `watch` it goes on until it is stopped.
 */
async function extractCommand(paths: readonly string[], options: ExtractOptions, io: Io): Promise<0 | 1 | 2> {
  const code = await extractOnce(paths, options, io);
  if (!options.watch) return code;
  const writeWatching = (): void => {
    if (!options.quiet && !options.json) io.stdout.write(`${reportWords.watching[options.language]}\n`);
  };
  return watchInputs(paths, writeWatching, async () => {
    await extractOnce(paths, { ...options, force: false }, io);
    writeWatching();
  });
}

async function extractOnce(paths: readonly string[], options: ExtractOptions, io: Io): Promise<0 | 1 | 2> {
  const reporter = toReporter(io, options);
  const registry = await readGiven(options.registry, registryKind, reporter);
  const profile = await readGiven(options.profile, profileKind, reporter);
  if (registry === 'wrong' || profile === 'wrong') return 2;
  const start = performance.now();
  const bytes = paths.includes(STANDARD_INPUT) ? await buffer(io.stdin ?? Readable.from([])) : null;
  const given = bytes && { bytes, name: options.name };
  const listing = await listInputs(paths, { prefer: options.prefer, given });
  const progress = startProgress(io, listing.inputs.length, options.language, options.quiet || options.json);
  const describe = (path: string, error: unknown): { code: string; message: string } => {
    const { code, message } = failureToDetails(path, error, 'en');
    return { code, message };
  };
  let outcomes: Outcome[];
  try {
    outcomes = await publishBatch(
      listing,
      options.output,
      { ...options, registry, profile },
      {
        ...progress,
        restored: reporter.restored,
        describe,
        // where the table cannot be written, neither could a dataset, and each input has told so
        end: (all, lock) => writeFailures(all, lock, options.form).catch(() => undefined),
      },
    );
  } catch (error) {
    writeFailed(io, 'folder', options.output, error, options);
    return 1;
  } finally {
    progress.stop();
  }
  for (const outcome of outcomes) reporter.outcome(outcome);
  const total = outcomesToTotal(outcomes, Math.round(performance.now() - start));
  reporter.total(total);
  const isTooSevere = reportFailOn(total.summary, options, io);
  if (listing.refused.some(({ error }) => /^(?:registry|profile|corrections)\//.test(error.problem.code))) return 2;
  return total.failed > 0 || total.total === 0 || isTooSevere ? 1 : 0;
}

/** Nothing is published where the registry or the profile that was asked for cannot be used. */
async function readGiven<T extends z.ZodType>(
  path: string | null,
  kind: YamlKind<T>,
  reporter: Reporter,
): Promise<z.output<T> | null | 'wrong'> {
  if (path === null) return null;
  try {
    return await readYaml(path, kind);
  } catch (error) {
    reporter.outcome({ status: 'failed', path, error, milliseconds: 0 });
    return 'wrong';
  }
}

function outcomesToTotal(outcomes: readonly Outcome[], milliseconds: number): Total {
  const count = (status: Outcome['status']): number => outcomes.filter((one) => one.status === status).length;
  return {
    total: outcomes.length - count('left-out'),
    leftOut: count('left-out'),
    published: count('published'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    milliseconds,
    summary: outcomes.reduce<Summary>(
      (sum, outcome) => ('summary' in outcome ? addSummaries(sum, outcome.summary) : sum),
      emptySummary,
    ),
  };
}

function reportFailOn(summary: Summary, { failOn, language }: ExtractOptions, io: Io): boolean {
  if (failOn === null) return false;
  const totals = noticesToTotals(summary.notices);
  const count = totals.error + (failOn === 'warning' ? totals.warning : 0);
  if (count === 0) return false;
  const paint = toPaint(io.isStderrTerminal, io.env);
  io.stderr.write(
    `${paint('red', reportWords.error[language])} ${fill(reportWords.failOn, language, { level: failOn, count })}\n`,
  );
  return true;
}

type ExtractFlags = ReportFlags &
  Omit<PublishOptions['form'], 'formats'> &
  Limits & {
    output: string;
    format: PublishOptions['form']['formats'];
    force?: boolean;
    watch?: boolean;
    failOn?: 'warning' | 'error';
    registry?: string;
    profile?: string;
    name?: string;
    prefer?: SourceGroup;
    password?: string;
    pages?: PublishOptions['reading']['pages'];
  };

export function addExtractCommand(host: Host): void {
  const { run, say } = host;
  addReportCommand(host, 'extract')
    .argument('<inputs...>', say('extract.inputs'))
    .requiredOption('-o, --output <dir>', say('extract.output'), parseFolder)
    .addOption(csvOption(host))
    .addOption(datasetHeadersOption(host))
    .addOption(formatsOption(host))
    .option('--registry <file>', say('extract.registry'))
    .option('--profile <file>', say('extract.profile'))
    .option('--name <file>', say('extract.name'))
    .addOption(new Option('--prefer <kind>', say('extract.prefer')).choices(sourceGroups))
    .option('--force', say('extract.force'))
    .option('-w, --watch', say('extract.watch'))
    .option('--password <password>', say('password'))
    .option('--pages <range>', say('extract.pages'), parsePages)
    .option('--timeout <seconds>', say('extract.timeout'), parsePositive, 300)
    .option('--memory <MB>', say('extract.memory'), parsePositive, 512)
    .addOption(new Option('--fail-on <level>', say('extract.failOn')).choices(['warning', 'error']))
    .action((inputs: string[], flags: ExtractFlags) =>
      run((io) => extractCommand(inputs, toExtractOptions(flags), io)),
    );
}

function toExtractOptions(flags: ExtractFlags): ExtractOptions {
  const { name = null, prefer = null } = flags;
  const {
    output,
    csv,
    headers,
    format,
    force = false,
    watch = false,
    failOn = null,
    registry = null,
    profile = null,
  } = flags;
  return {
    ...toReportOptions(flags),
    output,
    form: { csv, headers, formats: format },
    force,
    watch,
    failOn,
    registry,
    profile,
    name,
    prefer,
    reading: { password: flags.password ?? null, pages: flags.pages ?? null },
    limits: { timeout: flags.timeout, memory: flags.memory },
  };
}
