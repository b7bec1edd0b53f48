import { writeWhole } from '../files/disk.ts';
import { readEditions } from '../files/published.ts';
import { type CsvForm, linkEditions, linksToCsv, sortEditions } from '../index.ts';
import { addCommand, csvOption, type Host, headersOption, type ReportFlags, toReportOptions } from './arguments.ts';
import type { Io } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

type LinkOptions = ReportOptions & { form: CsvForm; output: string | null };

/** Write which record of each edition is which through all of them; 1 where a plan cannot be read. */
async function linkCommand(folder: string, options: LinkOptions, io: Io): Promise<0 | 1> {
  try {
    const records = linkEditions(sortEditions(await readEditions(folder)));
    const csv = linksToCsv(records, options.form);
    if (options.json)
      for (const record of records) io.stdout.write(`${JSON.stringify({ type: 'record', ...record })}\n`);
    else if (options.output === null) io.stdout.write(csv);
    else await writeWhole(options.output, csv);
    return 0;
  } catch (error) {
    writeFailed(io, 'file', options.output ?? folder, error, options);
    return 1;
  }
}

export function addLinkCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'link')
    .argument('<dir>', say('link.dir'))
    .addOption(csvOption(host))
    .addOption(headersOption(host))
    .option('-o, --output <file>', say('diff.output'))
    .action((folder: string, flags: ReportFlags & CsvForm & { output?: string }) => {
      const { csv, headers, output = null } = flags;
      return run((io) => linkCommand(folder, { ...toReportOptions(flags), form: { csv, headers }, output }, io));
    });
}
