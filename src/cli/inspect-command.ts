import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { readInput, writeWhole } from '../files/disk.ts';
import { readProfileBeside } from '../files/inputs.ts';
import { InputError, inspectPage } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import { addCommand, parsePage, type ReportFlags, type Run, toReportOptions } from './arguments.ts';
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

const description =
  'Draws a page as an SVG for a browser, to see why a reading came out as it did: its text, rules (supplied ones told ' +
  'apart), cells with their spans, columns as their heads were read, arrows with their fiscal years, lanes and ' +
  'activities with their ids, and the notices about the page. The whole PDF is read.';

type InspectFlags = ReportFlags & { page: number; output?: string | null; password?: string | null };

export function addInspectCommand(program: Command, run: Run): void {
  addCommand(program, 'inspect')
    .summary('draw a page of a PDF as it was read')
    .description(description)
    .argument('<file>', 'a PDF')
    .requiredOption('-p, --page <n>', 'page to draw, from 1', parsePage)
    .option('--password <password>', 'opens an encrypted PDF')
    .option('-o, --output <file>', 'SVG to write, - for stdout (default: <base>-p<n>.svg in the current folder)')
    .action((file: string, { page, output = null, password = null, ...flags }: InspectFlags) =>
      run((io) => inspectCommand(file, { ...toReportOptions(flags), page, output, password }, io)),
    );
}
