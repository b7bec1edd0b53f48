import { readEditions } from '../files/published.ts';
import { type CsvForm, linkEditions, linksToCsv, sortEditions } from '../index.ts';
import { addCommand, csvOption, type ExitCode, type Host, headersOption, optional, runCommand } from './arguments.ts';
import { deliver } from './deliver.ts';
import type { Out, ReportOptions } from './out.ts';

type LinkOptions = ReportOptions & CsvForm & { output: string | null };

/** Write a table that gives each record one identity in all editions. */
async function linkCommand(folder: string, { csv, headers, output, json }: LinkOptions, out: Out): Promise<ExitCode> {
  const records = linkEditions(sortEditions(await readEditions(folder)));
  const lines = (): string => records.map((record) => `${JSON.stringify({ type: 'record', ...record })}\n`).join('');
  await deliver(json ? lines() : linksToCsv(records, { csv, headers }), output, out);
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
      runCommand(host, { kind: 'file', path: options.output ?? folder }, options, (out) =>
        linkCommand(folder, options, out),
      ),
    );
}
