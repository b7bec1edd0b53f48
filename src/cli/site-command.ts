import { writeSite } from '../files/write-site.ts';
import { reportWords } from '../messages/command-words.ts';
import { addReportCommand, type ExitCode, type Host, optional, parseFolder, runTold } from './arguments.ts';
import { fill, toPlain } from './fill-line.ts';
import { type Io, paintOut, writeLine, writeRecord } from './io.ts';
import type { ReportOptions } from './report.ts';

/** `pages`: whether what was read is drawn. */
type SiteOptions = ReportOptions & { output: string; source: string | null; pages: boolean };

/** Write a site of datasets. */
async function siteCommand(datasets: readonly string[], options: SiteOptions, io: Io): Promise<ExitCode> {
  const { output, source, language, json, quiet } = options;
  const { index, pages } = await writeSite(datasets, output, source, options.pages ? language : null);
  if (json) writeRecord(io, { type: 'site', index, pages });
  else if (!quiet) {
    for (const { edition, path } of pages)
      writeLine(io, `${paintOut(io)('green', toPlain(edition))} → ${toPlain(path)}`);
    writeLine(io, fill(reportWords.openPage, language, { path: index }));
  }
  return 0;
}

export function addSiteCommand(host: Host): void {
  const { say } = host;
  addReportCommand(host, 'site')
    .argument('<plans...>', say('plan'))
    .requiredOption('-o, --output <dir>', say('site.output'), parseFolder)
    .option('--pages', say('site.pages'), false)
    .addOption(optional('--source <path>', say('source')))
    .action((plans: string[], options: SiteOptions) =>
      runTold(host, { kind: 'folder', path: options.output }, options, (io) => siteCommand(plans, options, io)),
    );
}
