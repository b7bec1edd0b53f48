import { extname } from 'node:path';
import { startConverter } from '../files/converter.ts';
import { extensionToGroup, sourceGroups } from '../model/input-kind.ts';
import {
  addReportCommand,
  csvOption,
  datasetHeadersOption,
  formatsOption,
  type Host,
  optional,
  parseFolder,
  parsePages,
  parsePositive,
  runCommand,
} from './arguments.ts';
import type { ExtractOptions } from './extract-inputs.ts';

export function addExtractCommand(host: Host): void {
  const { say } = host;
  addReportCommand(host, 'extract')
    .argument('<inputs...>', say('extract.inputs'))
    .requiredOption('-o, --output <dir>', say('extract.output'), parseFolder)
    .addOption(csvOption(host))
    .addOption(datasetHeadersOption(host))
    .addOption(formatsOption(host))
    .addOption(optional('--registry <file>', say('extract.registry')))
    .addOption(optional('--profile <file>', say('extract.profile')))
    .addOption(optional('--name <file>', say('extract.name')))
    .addOption(optional('--prefer <kind>', say('extract.prefer')).choices(sourceGroups))
    .option('--force', say('extract.force'), false)
    .option('-w, --watch', say('extract.watch'), false)
    .addOption(optional('--password <password>', say('password')))
    .addOption(optional('--pages <range>', say('extract.pages')).argParser(parsePages))
    .option('--timeout <seconds>', say('extract.timeout'), parsePositive, 300)
    .option('--memory <MB>', say('extract.memory'), parsePositive, 512)
    .addOption(optional('--fail-on <level>', say('extract.failOn')).choices(['warning', 'error']))
    .action((inputs: string[], options: ExtractOptions) =>
      runCommand(host, { kind: 'folder', path: options.output }, options, async (out) => {
        const converter = isOneFile(inputs) ? startConverter(options, true) : null;
        // loaded while the thread of the converter starts
        const { extractInputs } = await import('./extract-inputs.ts');
        return extractInputs(inputs, options, out, converter);
      }),
    );
}

function isOneFile([input = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && extensionToGroup(extname(input)) !== null;
}
