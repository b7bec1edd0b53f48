import { extname } from 'node:path';
import { Option } from 'commander';
import { type ExportOptions, exportPlans } from '../files/export.ts';
import { type ExportFormat, exportFormats } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import {
  addReportCommand,
  csvOption,
  datasetHeadersOption,
  type ExitCode,
  type Host,
  runCommand,
} from './arguments.ts';
import type { Out, ReportOptions } from './out.ts';
import { inWords, UsageError } from './usage-errors.ts';

/** Write published datasets in another format. */
async function exportCommand(datasets: readonly string[], options: ExportOptions, out: Out): Promise<ExitCode> {
  for (const path of await exportPlans(datasets, options)) {
    out.record({ type: 'exported', path });
    out.say(reportWords.exported, { path });
  }
  return 0;
}

type Given = ReportOptions & ExportOptions['form'] & { output: string; format?: ExportFormat; force: boolean };

const extensions: Readonly<Record<string, ExportFormat>> = {
  '.xlsx': 'xlsx',
  '.sqlite': 'sqlite',
  '.db': 'sqlite',
  '.md': 'markdown',
  // a folder; other programs that write Parquet name such folders this way too
  '.parquet': 'parquet',
};

export function addExportCommand(host: Host): void {
  const { say } = host;
  const command = addReportCommand(host, 'export')
    .argument('<datasets...>', say('plans'))
    .requiredOption('-o, --output <path>', say('export.output'))
    .addOption(new Option('--format <format>', say('export.format')).choices(exportFormats))
    .addOption(csvOption(host))
    .addOption(datasetHeadersOption(host))
    .option('--force', say('export.force'), false);
  command.action((datasets: string[], { csv, headers, ...given }: Given) => {
    const { output } = given;
    const format = given.format ?? extensions[extname(output).toLowerCase()];
    const values = { option: '--output', actual: output };
    // `-` means stdout to other commands, but a folder or a database cannot go there
    const isStdout = output === '-';
    if (isStdout || format === undefined)
      throw new UsageError(
        { code: 'wrong-value', values, expected: inWords(isStdout ? 'export-path' : 'export-format') },
        command,
      );
    const options = { ...given, format, form: { csv, headers } };
    return runCommand(host, { kind: 'file', path: output }, options, (out) => exportCommand(datasets, options, out));
  });
}
