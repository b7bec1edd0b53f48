import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Language, languages } from '../messages/languages.ts';
import { examples } from './help.ts';
import type { Io } from './io.ts';
import type { ReportOptions } from './report.ts';

export type ExitCode = 0 | 1 | 2;

/** Runs what a command does, and keeps its exit code. */
export type Run = (work: (io: Io) => Promise<ExitCode> | ExitCode) => Promise<void>;

/** What commander makes of the options of every command. */
export type ReportFlags = { lang: Language; quiet?: boolean; json?: boolean; debug?: boolean };

/** A command that reports on what it did. */
export function addReportCommand(program: Command, name: string): Command {
  return addCommand(program, name).option('-q, --quiet', 'print only what is wrong');
}

/** A command with the options that all have, and the examples below its help. */
export function addCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .addHelpText('after', examples)
    .option('--json', 'print a JSON record per line')
    .addOption(new Option('--lang <lang>', 'language of the messages').choices(languages).default('en'))
    .option('--debug', 'print stack traces');
}

export function toReportOptions({ lang, quiet = false, json = false, debug = false }: ReportFlags): ReportOptions {
  return { language: lang, quiet, json, debug };
}

export function csvOption(): Option {
  return new Option('--csv <form>', 'excel: UTF-8 with BOM, CRLF; plain: UTF-8, LF')
    .choices(['excel', 'plain'])
    .default('excel');
}

export function headersOption(): Option {
  return new Option('--headers <lang>', 'language of the CSV headings').choices(['en', 'ja']).default('en');
}

/** "3-12" and "5" to the first and the last page. */
export function parsePages(range: string): Range {
  return parseRange(range, 'pages such as 3-12 or 5');
}

/** "206-214" and "7" to the first and the last line of a text. */
export function parseLines(range: string): Range {
  return parseRange(range, 'lines such as 206-214 or 7');
}

type Range = { first: number; last: number };

function parseRange(range: string, expected: string): Range {
  const [, first = '', last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(range.trim()) ?? [];
  const found = { first: Number(first), last: Number(last) };
  if (first !== '' && found.first >= 1 && found.first <= found.last) return found;
  throw new InvalidArgumentError(`Expected ${expected}, the first of them 1 or more.`);
}

/** Small letters, digits and hyphens: a name that is the same on every disk, and leads to no other folder. */
export function parseCaseName(name: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name;
  throw new InvalidArgumentError('Expected small letters and digits with hyphens, such as packed-labels.');
}

/** From 1; which pages there are shows when the PDF is read. */
export function parsePage(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a page number from 1.');
}

/** `-` is stdout to other commands, and nothing comes of a variable that is not set. */
export function parseFolder(path: string): string {
  if (path !== '-' && path !== '') return path;
  throw new InvalidArgumentError('Expected a folder, since a dataset is many files; one that is called - is ./-.');
}

export function parsePositive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a number above 0.');
}
