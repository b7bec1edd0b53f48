import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { type ExportOptions, exportPlans } from '../files/export.ts';
import type { Problem } from '../files/problem.ts';
import { type ExportFormat, exportFormats } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import {
  addReportCommand,
  csvOption,
  datasetHeadersOption,
  type Host,
  type ReportFlags,
  toReportOptions,
} from './arguments.ts';
import { fill } from './fill-line.ts';
import type { Io } from './io.ts';
import { errorToExit, type ReportOptions, writeFailed } from './report.ts';
import { commandToPath, UsageError } from './usage-errors.ts';

/** Write what is published in another format; 1 where that fails, 2 where the datasets that were asked for make no such file. */
async function exportCommand(
  datasets: readonly string[],
  options: ExportOptions & ReportOptions,
  io: Io,
): Promise<0 | 1 | 2> {
  try {
    for (const path of await exportPlans(datasets, options)) {
      if (options.json) io.stdout.write(`${JSON.stringify({ type: 'exported', path })}\n`);
      else if (!options.quiet) io.stdout.write(`${fill(reportWords.exported, options.language, { path })}\n`);
    }
    return 0;
  } catch (error) {
    writeFailed(io, 'file', options.output, error, options);
    return errorToExit(error, usageCodes);
  }
}

const usageCodes: readonly Problem['code'][] = ['export/one', 'export/twice'];

type ExportFlags = ReportFlags & ExportOptions['form'] & { output: string; format?: ExportFormat; force?: boolean };

const extensions: Readonly<Record<string, ExportFormat>> = {
  '.xlsx': 'xlsx',
  '.sqlite': 'sqlite',
  '.db': 'sqlite',
  '.md': 'markdown',
  // a folder, as other programs that write Parquet call it too
  '.parquet': 'parquet',
};

export function addExportCommand(host: Host): void {
  const { run, say } = host;
  const command = addReportCommand(host, 'export')
    .argument('<datasets...>', say('export.datasets'))
    .requiredOption('-o, --output <path>', say('export.output'))
    .addOption(new Option('--format <format>', say('export.format')).choices(exportFormats))
    .addOption(csvOption(host))
    .addOption(datasetHeadersOption(host))
    .option('--force', say('export.force'));
  command.action((datasets: string[], flags: ExportFlags) => {
    const { output, csv, headers, force = false } = flags;
    const format = flags.format ?? extensions[extname(output).toLowerCase()];
    if (format === undefined) throw unknownFormat(output, command);
    const options = { ...toReportOptions(flags), output, format, form: { csv, headers }, force };
    return run((io) => exportCommand(datasets, options, io));
  });
}

function unknownFormat(output: string, command: Command): UsageError {
  const values = { option: '--output', actual: output };
  return new UsageError(
    { code: 'wrong-value', values, expected: { kind: 'words', key: 'export-format' } },
    commandToPath(command),
  );
}
