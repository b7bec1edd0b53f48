import { writeWhole } from '../files/disk.ts';
import { readEditions } from '../files/published.ts';
import { type CsvForm, linkEditions, linksToCsv, sortEditions } from '../index.ts';
import { addCommand, csvOption, type ExitCode, type Host, headersOption, optional, runTold } from './arguments.ts';
import { type Io, writeRecord } from './io.ts';
import type { ReportOptions } from './report.ts';

type LinkOptions = ReportOptions & CsvForm & { output: string | null };

/** Write which record of each edition is which through all of them. */
async function linkCommand(folder: string, { csv, headers, output, json }: LinkOptions, io: Io): Promise<ExitCode> {
  const records = linkEditions(sortEditions(await readEditions(folder)));
  const table = linksToCsv(records, { csv, headers });
  if (json) for (const record of records) writeRecord(io, { type: 'record', ...record });
  else if (output === null) io.stdout.write(table);
  else await writeWhole(output, table);
  return 0;
}

export function addLinkCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'link')
    .argument('<dir>', say('link.dir'))
    .addOption(csvOption(host))
    .addOption(headersOption(host))
    .addOption(optional('-o, --output <file>', say('diff.output')))
    .action((folder: string, options: LinkOptions) =>
      runTold(host, { kind: 'file', path: options.output ?? folder }, options, (io) =>
        linkCommand(folder, options, io),
      ),
    );
}
