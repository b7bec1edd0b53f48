import { Option } from 'commander';
import { writeWhole } from '../files/disk.ts';
import { type PublishedPlan, readPlan } from '../files/published.ts';
import {
  type CsvForm,
  crosswalkToCsv,
  type Diff,
  diffPlans,
  diffToCsv,
  diffToJson,
  plansToCrosswalk,
} from '../index.ts';
import { addCommand, csvOption, type Host, headersOption, type ReportFlags, toReportOptions } from './arguments.ts';
import { diffToLines } from './diff-lines.ts';
import { diffToMarkdown } from './diff-markdown.ts';
import { type Io, toPaint } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

const diffFormats = ['text', 'json', 'csv', 'md'] as const;

type DiffOptions = ReportOptions & {
  format: (typeof diffFormats)[number];
  /** Of the CSV. */
  form: CsvForm;
  /** File to write to; null: stdout. */
  output: string | null;
  failOnChange: boolean;
  /** File for every pair of records, also of those that did not change; null: none is written. */
  crosswalk: string | null;
};

/** Tell what changed between two plans; 1 where one cannot be read, or there are changes and `failOnChange` is set. */
async function diffCommand(older: string, newer: string, options: DiffOptions, io: Io): Promise<0 | 1> {
  const [old, current] = [await tryRead(older, options, io), await tryRead(newer, options, io)];
  if (old === null || current === null) return 1;
  const diff = diffPlans(old.plan, current.plan);
  try {
    if (options.crosswalk !== null) {
      const editions = { old: old.plan.edition, new: current.plan.edition };
      const csv = crosswalkToCsv(plansToCrosswalk(old.plan, current.plan), editions, options.form);
      await writeWhole(options.crosswalk, csv);
    }
    if (options.output !== null) await writeWhole(options.output, diffToBytes(diff, options, io));
    // of editions that differ in nothing there is nothing to print, in no format
    else if (diff.changes.length > 0) io.stdout.write(diffToBytes(diff, options, io));
  } catch (error) {
    writeFailed(io, 'file', options.crosswalk ?? options.output ?? newer, error, options);
    return 1;
  }
  return options.failOnChange && diff.changes.length > 0 ? 1 : 0;
}

async function tryRead(path: string, options: ReportOptions, io: Io): Promise<PublishedPlan | null> {
  try {
    return await readPlan(path);
  } catch (error) {
    writeFailed(io, 'plan', path, error, options);
    return null;
  }
}

function diffToBytes(diff: Diff, options: DiffOptions, io: Io): string | Uint8Array {
  const { language, format, form, output, json } = options;
  if (json) return diff.changes.map((change) => `${JSON.stringify({ type: 'change', ...change })}\n`).join('');
  if (format === 'json') return diffToJson(diff);
  if (format === 'csv') return diffToCsv(diff, form);
  if (format === 'md') return diffToMarkdown(diff, language);
  const paint = toPaint(output === null && io.isStdoutTerminal, io.env);
  return diffToLines(diff, language, paint)
    .map((line) => `${line}\n`)
    .join('');
}

type DiffFlags = ReportFlags &
  DiffOptions['form'] &
  Pick<DiffOptions, 'format'> & { output?: string; failOnChange?: boolean; crosswalk?: string };

export function addDiffCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'diff')
    .argument('<old>', say('diff.old'))
    .argument('<new>', say('diff.new'))
    .addOption(
      new Option('--format <format>', say('diff.format')).choices(diffFormats).default('text').conflicts('json'),
    )
    .addOption(csvOption(host))
    .addOption(headersOption(host))
    .option('-o, --output <file>', say('diff.output'))
    .option('--crosswalk <file>', say('diff.crosswalk'))
    .option('--fail-on-change', say('diff.failOnChange'))
    .action((older: string, newer: string, flags: DiffFlags) =>
      run((io) => diffCommand(older, newer, toDiffOptions(flags), io)),
    );
}

function toDiffOptions(flags: DiffFlags): DiffOptions {
  const { format, csv, headers, output = null, failOnChange = false, crosswalk = null } = flags;
  return { ...toReportOptions(flags), format, form: { csv, headers }, output, failOnChange, crosswalk };
}
