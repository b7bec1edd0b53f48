import { writeSite } from '../files/write-site.ts';
import { reportWords } from '../messages/command-words.ts';
import { addReportCommand, type ExitCode, type Host, optional, parseFolder, runCommand } from './arguments.ts';
import { toPlain } from './fill-line.ts';
import type { Out, ReportOptions } from './out.ts';

/** `pages`: whether to draw the pages of the sources. */
type SiteOptions = ReportOptions & { output: string; source: string | null; pages: boolean };

/** Write a site of datasets. */
async function siteCommand(datasets: readonly string[], options: SiteOptions, out: Out): Promise<ExitCode> {
  const { output, source, language } = options;
  const { index, pages } = await writeSite(datasets, output, source, options.pages ? language : null);
  out.record({ type: 'site', index, pages });
  for (const { edition, path } of pages) out.line(`${out.paint('green', toPlain(edition))} → ${toPlain(path)}`);
  out.say(reportWords.openPage, { path: index });
  return 0;
}

export function addSiteCommand(host: Host): void {
  const { say } = host;
  addReportCommand(host, 'site')
    .argument('<plans...>', say('plans'))
    .requiredOption('-o, --output <dir>', say('site.output'), parseFolder)
    .option('--pages', say('site.pages'), false)
    .addOption(optional('--source <path>', say('source')))
    .action((plans: string[], options: SiteOptions) =>
      runCommand(host, { kind: 'folder', path: options.output }, options, (out) => siteCommand(plans, options, out)),
    );
}
