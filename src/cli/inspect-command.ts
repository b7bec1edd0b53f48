import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { readInput, writeWhole } from '../files/disk.ts';
import { readProfileBeside } from '../files/inputs.ts';
import { writePages } from '../files/write-site.ts';
import { InputError, inspectPage, inspectPages, pagesToIndex } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import { addCommand, type Host, parsePage, type ReportFlags, toReportOptions } from './arguments.ts';
import { fill, toPlain } from './fill-line.ts';
import { type Io, toPaint } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';
import { commandToPath, UsageError } from './usage-errors.ts';

type InspectCommandOptions = ReportOptions & {
  /** From 1; null: all of them, into a folder with an index. */
  page: number | null;
  /** Path of the SVG, `-` for stdout, or of the folder; null: `<base>-p<page>.svg` or `<base>-pages` in the current folder. */
  output: string | null;
  /** Opens an encrypted PDF; null: there is none. */
  password: string | null;
};

/** Draw a page as it was read, or all; 1 where the input cannot be read or the SVG not be written, 2 where there is no such page. */
async function inspectCommand(path: string, options: InspectCommandOptions, io: Io): Promise<0 | 1 | 2> {
  const { page, password, language, json } = options;
  const base = basename(path, extname(path));
  const output = options.output ?? (page === null ? `${base}-pages` : `${base}-p${page}.svg`);
  try {
    if (page === null) return await inspectAll(path, output, options, io);
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

/** Every page into a folder of its own, with an index. */
async function inspectAll(path: string, output: string, options: InspectCommandOptions, io: Io): Promise<0> {
  const { password, language, json } = options;
  const pages = await inspectPages(await readInput(path), {
    password,
    language,
    profile: await readProfileBeside(path),
  });
  const files = pages.map(({ number, svg }) => ({ number, svg, file: `page-${number}.svg` }));
  const index = pagesToIndex(basename(path), files);
  const drawn = files.map(({ file, svg }) => ({ file, text: svg }));
  const address = await writePages(output, [...drawn, { file: 'index.html', text: index }]);
  const record = { type: 'pages', file: path, pages: pages.length, index: address };
  const told = { path: address, pages: pages.length };
  io.stdout.write(json ? `${JSON.stringify(record)}\n` : `${fill(reportWords.openPage, language, told)}\n`);
  return 0;
}

function toLine(path: string, page: number, output: string, { language }: ReportOptions, io: Io): string {
  const paint = toPaint(io.isStdoutTerminal, io.env);
  return `${paint('green', toPlain(path))} ${fill(reportWords.drawn, language, { page })} → ${toPlain(output)}`;
}

type InspectFlags = ReportFlags & { page?: number | null; output?: string | null; password?: string | null };

export function addInspectCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'inspect')
    .argument('<file>', say('inspect.file'))
    .option('-p, --page <n>', say('inspect.page'), parsePage)
    .option('--password <password>', say('password'))
    .option('-o, --output <file>', say('inspect.output'))
    .action(
      (file: string, { page = null, output = null, password = null, ...flags }: InspectFlags, command: Command) => {
        if (page === null && output === '-') throw missingPage(command);
        return run((io) => inspectCommand(file, { ...toReportOptions(flags), page, output, password }, io));
      },
    );
}

/** Stdout takes one drawing. */
function missingPage(command: Command): UsageError {
  return new UsageError(
    { code: 'no-focus', values: {}, expected: { kind: 'choices', choices: ['--page'] } },
    commandToPath(command),
  );
}
