import { writeSite } from '../files/write-site.ts';
import { reportWords } from '../messages/command-words.ts';
import { addReportCommand, type Host, parseFolder, type ReportFlags, toReportOptions } from './arguments.ts';
import { fill, toPlain } from './fill-line.ts';
import { type Io, toPaint } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

type SiteOptions = ReportOptions & { output: string; source: string | null; draws: boolean };

/** Write a site of datasets; 1 where one cannot be read or the site not be written. */
async function siteCommand(datasets: readonly string[], options: SiteOptions, io: Io): Promise<0 | 1> {
  const { output, source, draws, language, json, quiet } = options;
  try {
    const { index, pages } = await writeSite(datasets, output, source, draws ? language : null);
    if (json) io.stdout.write(`${JSON.stringify({ type: 'site', index, pages })}\n`);
    else if (!quiet) {
      const paint = toPaint(io.isStdoutTerminal, io.env);
      for (const { edition, path } of pages)
        io.stdout.write(`${paint('green', toPlain(edition))} → ${toPlain(path)}\n`);
      io.stdout.write(`${fill(reportWords.openPage, language, { path: index })}\n`);
    }
    return 0;
  } catch (error) {
    writeFailed(io, 'folder', output, error, options);
    return 1;
  }
}

type SiteFlags = ReportFlags & { output: string; source?: string | null; pages?: boolean };

export function addSiteCommand(host: Host): void {
  const { run, say } = host;
  addReportCommand(host, 'site')
    .argument('<plans...>', say('plan'))
    .requiredOption('-o, --output <dir>', say('site.output'), parseFolder)
    .option('--pages', say('site.pages'))
    .option('--source <path>', say('source'))
    .action((plans: string[], { output, source = null, pages: draws = false, ...flags }: SiteFlags) =>
      run((io) => siteCommand(plans, { ...toReportOptions(flags), output, source, draws }, io)),
    );
}
