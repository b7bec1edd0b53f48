import { Option } from 'commander';
import { type PublishedPlan, readPlan } from '../files/published.ts';
import {
  type CsvForm,
  crosswalkToCsv,
  type Diff,
  diffPlans,
  diffToCsv,
  diffToJson,
  type Plan,
  plansToCrosswalk,
} from '../index.ts';
import { addCommand, csvOption, type ExitCode, type Host, headersOption, optional, runCommand } from './arguments.ts';
import { deliver, writeReported } from './deliver.ts';
import { diffToLines } from './diff-lines.ts';
import { diffToMarkdown } from './diff-markdown.ts';
import type { Io, Paint } from './io.ts';
import type { Out, ReportOptions } from './out.ts';
import { writeFailed } from './report.ts';

const diffFormats = ['text', 'json', 'csv', 'md'] as const;

type DiffOptions = ReportOptions &
  CsvForm & {
    format: (typeof diffFormats)[number];
    /** File to write to; null: stdout. */
    output: string | null;
    failOnChange: boolean;
    /** File for the crosswalk: all pairs of records, changed or not; null: none is written. */
    crosswalk: string | null;
  };

/** Print what changed between two plans; returns 1 if there are changes and `failOnChange` is set. */
async function diffCommand(old: Plan, current: Plan, options: DiffOptions, out: Out): Promise<ExitCode> {
  const { csv, headers, crosswalk, output } = options;
  const diff = diffPlans(old, current);
  if (crosswalk !== null) {
    const editions = { old: old.edition, new: current.edition };
    await writeReported(crosswalk, crosswalkToCsv(plansToCrosswalk(old, current), editions, { csv, headers }), out);
  }
  // if nothing changed, print nothing, whatever the format
  if (output !== null || diff.changes.length > 0) await deliver(diffToBytes(diff, options, out), output, out);
  return options.failOnChange && diff.changes.length > 0 ? 1 : 0;
}

/** Null if the plan cannot be read, after reporting why: if neither can be read, both errors are reported. */
async function tryRead(path: string, options: ReportOptions, io: Io): Promise<PublishedPlan | null> {
  return readPlan(path).catch((error: unknown) => {
    writeFailed(io, { kind: 'plan', path }, error, options);
    return null;
  });
}

function diffToBytes(diff: Diff, options: DiffOptions, out: Out): string | Uint8Array {
  const { language, format, csv, headers, output, json } = options;
  if (json) return diff.changes.map((change) => `${JSON.stringify({ type: 'change', ...change })}\n`).join('');
  if (format === 'json') return diffToJson(diff);
  if (format === 'csv') return diffToCsv(diff, { csv, headers });
  if (format === 'md') return diffToMarkdown(diff, language);
  const paint: Paint = output === null ? out.paint : (_, text) => text;
  return diffToLines(diff, language, paint)
    .map((line) => `${line}\n`)
    .join('');
}

export function addDiffCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'diff')
    .argument('<old>', say('diff.old'))
    .argument('<new>', say('diff.new'))
    .addOption(
      new Option('--format <format>', say('diff.format')).choices(diffFormats).default('text').conflicts('json'),
    )
    .addOption(csvOption(host))
    .addOption(headersOption(host))
    .addOption(optional('-o, --output <file>', say('diff.output')))
    .addOption(optional('--crosswalk <file>', say('diff.crosswalk')))
    .option('--fail-on-change', say('diff.failOnChange'), false)
    .action((older: string, newer: string, options: DiffOptions) =>
      runCommand(host, { kind: 'file', path: options.crosswalk ?? options.output ?? newer }, options, async (out) => {
        const [old, current] = [await tryRead(older, options, out.io), await tryRead(newer, options, out.io)];
        return old === null || current === null ? 1 : diffCommand(old.plan, current.plan, options, out);
      }),
    );
}
