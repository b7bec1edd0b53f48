import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { readInput, writeWhole } from '../files/disk.ts';
import { pagesToFiles } from '../files/drawn-pages.ts';
import { readProfileBeside } from '../files/inputs.ts';
import { writePages } from '../files/write-site.ts';
import { type InspectedPage, inspectPages } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import { addCommand, type ExitCode, type Host, optional, parsePage, runCommand } from './arguments.ts';
import { fill, toPlain } from './fill-line.ts';
import type { Out, ReportOptions } from './out.ts';
import { oneOf, UsageError } from './usage-errors.ts';

type InspectOptions = ReportOptions & {
  /** From 1; null: all of them, into a folder with an index. */
  page: number | null;
  /** Path of the SVG, `-` for stdout, or of the folder; null: `<base>-p<page>.svg` or `<base>-pages` in the current folder. */
  output: string | null;
  /** Opens an encrypted PDF; null: there is none. */
  password: string | null;
};

/** Draw one page as it was read. */
async function inspectOne(path: string, page: number, options: InspectOptions, out: Out): Promise<ExitCode> {
  const { password, language } = options;
  const output = options.output ?? `${toBase(path)}-p${page}.svg`;
  const profile = await readProfileBeside(path);
  const file = basename(path);
  const pages = await inspectPages(await readInput(path), { page, password, language, profile, file });
  const svg = pages[0]?.svg ?? '';
  reportInputNotices(path, pages, out);
  if (output !== '-') await writeWhole(output, svg);
  out.record({ type: 'page', file: path, page, ...(output === '-' ? { svg } : { output }) });
  const words = fill(reportWords.drawn, language, { page });
  if (output === '-') out.print(svg);
  else out.line(`${out.paint('green', toPlain(path))} ${words} → ${toPlain(output)}`);
  return 0;
}

/** Every page into a folder of its own, with an index. */
async function inspectAll(path: string, options: InspectOptions, out: Out): Promise<ExitCode> {
  const { password, language, output } = options;
  const profile = await readProfileBeside(path);
  const file = basename(path);
  const pages = await inspectPages(await readInput(path), { password, language, profile, file });
  reportInputNotices(path, pages, out);
  const address = await writePages(output ?? `${toBase(path)}-pages`, pagesToFiles(pages, path));
  out.record({ type: 'pages', file: path, pages: pages.length, index: address });
  out.say(reportWords.openPage, { path: address });
  return 0;
}

/** Print the notices about the input as a whole, which have no place in the drawing. */
function reportInputNotices(path: string, [page]: readonly InspectedPage[], { io, language }: Out): void {
  for (const { severity, message, messageJa } of page?.notices ?? [])
    io.stderr.write(
      `${reportWords[severity][language]} ${toPlain(path)}: ${language === 'ja' ? messageJa : message}\n`,
    );
}

function toBase(path: string): string {
  return basename(path, extname(path));
}

export function addInspectCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'inspect')
    .argument('<file>', say('inspect.file'))
    .addOption(optional('-p, --page <n>', say('inspect.page')).argParser(parsePage))
    .addOption(optional('--password <password>', say('password')))
    .addOption(optional('-o, --output <file>', say('inspect.output')))
    .action((file: string, options: InspectOptions, command: Command) => {
      const { page, output } = options;
      // stdout can only take a single drawing
      if (page === null && output === '-')
        throw new UsageError({ code: 'no-focus', values: {}, expected: oneOf(['--page']) }, command);
      return runCommand(host, { kind: 'file', path: file }, options, (out) =>
        page === null ? inspectAll(file, options, out) : inspectOne(file, page, options, out),
      );
    });
}
