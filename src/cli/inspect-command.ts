import { basename, extname } from 'node:path';
import { readInput, writeWhole } from '../files/disk.ts';
import { readProfileBeside } from '../files/inputs.ts';
import { InputError, inspectPage } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import { addCommand, type Host, parsePage, type ReportFlags, toReportOptions } from './arguments.ts';
import { fill, toPlain } from './fill.ts';
import { type Io, toPaint } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

type InspectCommandOptions = ReportOptions & {
  /** From 1. */
  page: number;
  /** Path of the SVG, `-` for stdout; null: `<base>-p<page>.svg` in the current folder. */
  output: string | null;
  /** Opens an encrypted PDF; null: there is none. */
  password: string | null;
};

/** Draw a page of a PDF as it was read; 1 where the PDF cannot be read or the SVG not be written, 2 where there is no such page. */
async function inspectCommand(path: string, options: InspectCommandOptions, io: Io): Promise<0 | 1 | 2> {
  const { page, password, language, json } = options;
  const output = options.output ?? `${basename(path, extname(path))}-p${page}.svg`;
  try {
    const bytes = await readInput(path);
    const profile = await readProfileBeside(path);
    const svg = await inspectPage(bytes, { page, password, language, profile });
    if (output !== '-') await writeWhole(output, svg);
    const drawn = { type: 'page', file: path, page, ...(output === '-' ? { svg } : { output }) };
    if (json) io.stdout.write(`${JSON.stringify(drawn)}\n`);
    else io.stdout.write(output === '-' ? svg : `${toLine(path, page, output, options, io)}\n`);
    return 0;
  } catch (error) {
    writeFailed(io, 'file', path, error, options);
    return error instanceof InputError && error.code === 'pdf-no-page' ? 2 : 1;
  }
}

function toLine(path: string, page: number, output: string, { language }: ReportOptions, io: Io): string {
  const paint = toPaint(io.isStdoutTerminal, io.env);
  return `${paint('green', toPlain(path))} ${fill(reportWords.drawn, language, { page })} → ${toPlain(output)}`;
}

type InspectFlags = ReportFlags & { page: number; output?: string | null; password?: string | null };

export function addInspectCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'inspect')
    .argument('<file>', say('inspect.file'))
    .requiredOption('-p, --page <n>', say('inspect.page'), parsePage)
    .option('--password <password>', say('password'))
    .option('-o, --output <file>', say('inspect.output'))
    .action((file: string, { page, output = null, password = null, ...flags }: InspectFlags) =>
      run((io) => inspectCommand(file, { ...toReportOptions(flags), page, output, password }, io)),
    );
}
