import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Language, languages } from '../messages/languages.ts';
import { type ExportFormat, exportFormats } from '../model/export-format.ts';
import { examplesOf, type HelpKey } from './help-text.ts';
import type { Io, Stopped } from './io.ts';
import { type Out, type ReportOptions, toOut } from './out.ts';
import type { About } from './report.ts';
import type { UsageExpectation } from './usage-errors.ts';

export type ExitCode = 0 | 1 | 2 | Stopped;

/** Runs the action of a command and records its exit code. */
export type Run = (work: (io: Io) => Promise<ExitCode> | ExitCode) => Promise<void>;

/** What commands are registered with: the program, the name by which the user calls it, and the help texts in one language. */
export type Host = { program: Command; calledAs: string; run: Run; language: Language; say: (key: HelpKey) => string };

/** Runs the action of a command. If it throws, reports the error and exits with 2 for a wrong call, 1 for a bad file. */
export function runCommand(
  { run }: Host,
  about: About,
  options: ReportOptions,
  work: (out: Out) => Promise<ExitCode>,
): Promise<void> {
  return run(async (io) => {
    try {
      return await work(toOut(io, options));
    } catch (error) {
      const { errorToExit, writeFailed } = await import('./report.ts');
      writeFailed(io, about, error, options);
      return errorToExit(error);
    }
  });
}

/** A command that reports on what it did. */
export function addReportCommand(host: Host, name: CommandName): Command {
  return addCommand(host, name).option('-q, --quiet', host.say('quiet'));
}

/** The options of commands that write corrections: who signs them, the date, the file to write, and the source. */
export function addSignature({ say }: Host, command: Command): Command {
  return command
    .addOption(optional('--who <name>', say('who')))
    .addOption(optional('--when <day>', say('when')))
    .addOption(optional('--file <path>', say('correctionsFile')))
    .addOption(optional('--source <path>', say('source')));
}

/** The commands that have a summary and a description. */
type CommandName = Extract<HelpKey, `${string}.summary`> extends `${infer Name}.summary` ? Name : never;

/** Adds a command by its full name, such as "case add", with the common options and its examples below its help. */
export function addCommand({ program, calledAs, language, say }: Host, name: CommandName): Command {
  return program
    .command(name.split(' ').at(-1) ?? name)
    .summary(say(`${name}.summary`))
    .description(say(`${name}.description`))
    .addHelpText('after', examplesOf(name, calledAs, language))
    .option('--json', say('json'), false)
    .addOption(langOption(language, say))
    .option('--debug', say('debug'), false)
    .hook('preAction', (_, action) => {
      // a command receives `language` and `quiet`, as `ReportOptions` has them
      const { lang, quiet = false } = action.opts();
      action.setOptionValue('language', lang).setOptionValue('quiet', quiet);
    });
}

/** An option that defaults to null. */
export function optional(flags: string, description: string): Option {
  return new Option(flags, description).default(null);
}

/** Also of the program itself: `koteihyo --lang ja --help`. */
export function langOption(language: Language, say: Host['say']): Option {
  return new Option('--lang <lang>', say('lang')).choices(languages).default(language);
}

export function csvOption({ say }: Host): Option {
  return new Option('--csv <form>', say('csv')).choices(['excel', 'plain']).default('excel');
}

export function headersOption({ say }: Host): Option {
  return new Option('--headers <lang>', say('headers')).choices(['en', 'ja']).default('en');
}

export function datasetHeadersOption({ say }: Host): Option {
  return new Option('--headers <lang>', say('datasetHeaders')).choices(['en', 'ja', 'both']).default('en');
}

export function formatsOption({ say }: Host): Option {
  return new Option('--format <list>', say('formats')).argParser(parseFormats).default(['csv'], 'csv,json');
}

/** "csv,json,xlsx" to formats; plan.json is always written. */
function parseFormats(list: string): ExportFormat[] {
  const names = list.split(',').map((name) => name.trim());
  const isKnown = (name: string): boolean => name === 'json' || exportFormats.some((format) => format === name);
  if (!names.every(isKnown)) return refuse('formats');
  return exportFormats.filter((format) => names.includes(format));
}

/** "3-12" and "5" to the first and the last page. */
export function parsePages(range: string): Range {
  return parseRange(range, 'pages');
}

/** "206-214" and "7" to the first and the last line of a text. */
export function parseLines(range: string): Range {
  return parseRange(range, 'lines');
}

type Range = { first: number; last: number };

function parseRange(range: string, expected: UsageExpectation): Range {
  const [, first = '', last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(range.trim()) ?? [];
  const found = { first: Number(first), last: Number(last) };
  if (first !== '' && found.first >= 1 && found.first <= found.last) return found;
  return refuse(expected);
}

/** Lower-case letters, digits and hyphens only, so that the name works on every file system and cannot leave the folder. */
export function parseCaseName(name: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name;
  return refuse('case-name');
}

/** From 1; whether the page exists is checked when the PDF is read. */
export function parsePage(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  return refuse('page');
}

/** Refuses `-`, which means stdout to other commands, and an empty path, which an unset shell variable gives. */
export function parseFolder(path: string): string {
  if (path !== '-' && path !== '') return path;
  return refuse('folder');
}

export function parsePositive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  return refuse('positive');
}

/** commander wraps the key in its English message; `usage-errors.ts` turns it into words. */
function refuse(expected: UsageExpectation): never {
  throw new InvalidArgumentError(expected);
}
