import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { z } from 'zod';
import { type Outcome, publishBatch } from '../files/batch.ts';
import type { Converter, Limits } from '../files/converter.ts';
import { listInputs, STANDARD_INPUT } from '../files/inputs.ts';
import { profileKind } from '../files/profile-file.ts';
import type { PublishOptions } from '../files/publish.ts';
import { registryKind } from '../files/registry-file.ts';
import { addSummaries, emptySummary, noticesToTotals, type Summary } from '../files/summary.ts';
import { watchInputs } from '../files/watch.ts';
import { readYaml, type YamlKind } from '../files/yaml-file.ts';
import type { SourceGroup } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import type { ExitCode } from './arguments.ts';
import { writeFailures } from './failures.ts';
import { fill } from './fill-line.ts';
import { type Io, isStopped, type Stopped } from './io.ts';
import { type Out, type ReportOptions, writeError } from './out.ts';
import { describeFailure } from './problem-lines.ts';
import { startProgress } from './progress.ts';
import { type Reporter, type Total, toReporter } from './report.ts';

export type ExtractOptions = ReportOptions &
  Omit<PublishOptions['form'], 'formats'> &
  PublishOptions['reading'] &
  Limits & {
    output: string;
    format: PublishOptions['form']['formats'];
    force: boolean;
    failOn: 'warning' | 'error' | null;
    /** Path of a registry for all inputs; null: each input uses the one beside it. */
    registry: string | null;
    /** Path of a profile, likewise. */
    profile: string | null;
    /** Edition name for standard input. */
    name: string | null;
    /** Which of several sources of one edition is read. */
    prefer: SourceGroup | null;
    /** Publish again whenever an input changes. */
    watch: boolean;
  };

/**
 * Publish every input and report on each. Returns 1 if one failed or a notice is as severe as `failOn`, 2 for a wrong registry,
 * profile or corrections file, 130 or 143 if Ctrl-C or SIGTERM stopped it. With `watch` it continues until it is stopped.
 * `converter`: an already started one, for the first run.
 */
export async function extractInputs(
  paths: readonly string[],
  options: ExtractOptions,
  out: Out,
  converter: Converter | null,
): Promise<ExitCode> {
  const code = await extractOnce(paths, options, out, converter).finally(() => converter?.stop());
  if (!options.watch || isStopped(code)) return code;
  const reportWatching = (): void => out.say(reportWords.watching);
  let last: ExitCode = code;
  await watchInputs(paths, reportWatching, async () => {
    last = await extractOnce(paths, { ...options, force: false }, out, null);
    if (isStopped(last)) return 'end';
    reportWatching();
    return 'go on';
  });
  return last;
}

async function extractOnce(
  paths: readonly string[],
  options: ExtractOptions,
  out: Out,
  started: Converter | null,
): Promise<ExitCode> {
  const { io } = out;
  const reporter = toReporter(out, options);
  const { csv, headers, format, password, pages, timeout, memory, force } = options;
  const registry = await readGiven(options.registry, registryKind, reporter);
  const profile = await readGiven(options.profile, profileKind, reporter);
  if (registry === 'wrong' || profile === 'wrong') return 2;
  const start = performance.now();
  const bytes = paths.includes(STANDARD_INPUT) ? await buffer(io.stdin ?? Readable.from([])) : null;
  const given = bytes && { bytes, name: options.name };
  const listing = await listInputs(paths, { prefer: options.prefer, given });
  const progress = startProgress(io, listing.inputs.length, options.language, options.quiet || options.json);
  const stopping = new AbortController();
  let failures: string | null = null;
  const events: Parameters<typeof publishBatch>[3] = {
    interrupt: stopping.signal,
    ...progress,
    restored: reporter.restored,
    describe: describeFailure,
    // if this table cannot be written, no dataset could be either, and each input has reported that
    end: async (all, lock) => {
      failures = await writeFailures(all, lock, csv).catch(() => null);
    },
  };
  const batch = {
    form: { csv, headers, formats: format },
    reading: { password, pages },
    limits: { timeout, memory },
    ...{ force, registry, profile },
  };
  let stoppedBy: Stopped | null = null;
  const ignoreInterrupt = io.onInterrupt?.((code) => {
    stoppedBy = code;
    stopping.abort();
  });
  const outcomes = await publishBatch(listing, options.output, batch, events, started).finally(() => {
    ignoreInterrupt?.();
    progress.stop();
  });
  for (const outcome of outcomes) reporter.outcome(outcome);
  const total = outcomesToTotal(outcomes, Math.round(performance.now() - start));
  if (total.stopped > 0 && stoppedBy !== null) {
    reporter.stopped(total);
    return stoppedBy;
  }
  reporter.total(total, failures);
  // stopped after everything was published: do not start waiting for changes
  if (options.watch && stoppedBy !== null) return stoppedBy;
  const isTooSevere = reportFailOn(total.summary, options, io);
  if (listing.refused.some(({ error }) => /^(?:registry|profile|corrections)\//.test(error.problem.code))) return 2;
  return total.failed > 0 || total.total === 0 || isTooSevere ? 1 : 0;
}

/** Reads the registry or profile that was asked for. If it is `wrong`, nothing is published. */
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
    stopped: count('stopped'),
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
  writeError(io, fill(reportWords.failOn, language, { level: failOn, count }), language);
  return true;
}
