import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { planToJsonSchema, type ReadOptions } from '../index.ts';
import { checkCommand } from './check-command.ts';
import { departmentsCommand } from './departments-command.ts';
import { type DiffOptions, diffCommand, diffFormats } from './diff-command.ts';
import { explainCommand } from './explain-command.ts';
import { type ExtractOptions, extractCommand } from './extract-command.ts';
import { inspectCommand } from './inspect-command.ts';
import type { Io } from './io.ts';
import { type ReportOptions, writeFailure } from './report.ts';
import { type Language, languages } from './words.ts';

export type ExitCode = 0 | 1 | 2;

/** Run the command line `argv` (without node and script) and return its exit code; never throws, never exits. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = toProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // help and the version are told by throwing as well
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    writeFailure(io, 'koteihyo', error, { language: 'en', quiet: false, json: false, debug: argv.includes('--debug') });
    return 1;
  }
}

type ReportFlags = { lang: Language; quiet?: boolean; json?: boolean; debug?: boolean };
type ExtractFlags = ReportFlags & {
  output: string;
  csv: ExtractOptions['form']['csv'];
  headers: ExtractOptions['form']['headers'];
  failOn?: 'warning' | 'error';
  registry?: string;
  password?: string;
  pages?: ReadOptions['pages'];
  timeout: number;
  memory: number;
};
type ExplainFlags = ReportFlags & { source?: string };
type InspectFlags = ReportFlags & { page: number; output?: string; password?: string };
type DiffFlags = ReportFlags & {
  format: DiffOptions['format'];
  csv: DiffOptions['form']['csv'];
  headers: DiffOptions['form']['headers'];
  output?: string;
  failOnChange?: boolean;
};
type DepartmentsFlags = ReportFlags & { registry?: string };

function toProgram(io: Io, setExitCode: (code: ExitCode) => void): Command {
  const program = new Command('koteihyo')
    .description('Turns the 工程表 of a Japanese public plan (who does what in which fiscal year) into a dataset.')
    .version(readVersion(), '-V, --version', 'print the version')
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(--help tells how it is used)')
    .exitOverride()
    .addHelpText('after', `${examples}\n${exitCodes}`);
  addReportOptions(program.command('extract'))
    .summary('read inputs and publish a dataset of each')
    .description(extractDescription)
    .argument('<inputs...>', 'text or PDF files, or folders of them (*.txt, *.pdf)')
    .requiredOption('-o, --output <dir>', 'folder to publish to, one folder an edition')
    .addOption(csvOption())
    .addOption(headersOption())
    .option('--registry <file>', 'departments (YAML) for all inputs, in place of those beside them')
    .option('--password <password>', 'opens encrypted PDFs')
    .option('--pages <range>', 'pages of a PDF to read, such as 3-12 or 5', parsePages)
    .option('--timeout <seconds>', 'time that reading one PDF may take', parsePositive, 300)
    .option('--memory <MB>', 'memory that reading one PDF may take', parsePositive, 512)
    .addOption(new Option('--fail-on <level>', 'exit 1 on notices this severe').choices(['warning', 'error']))
    .addHelpText('after', examples)
    .action(async (inputs: string[], flags: ExtractFlags) => {
      setExitCode(await extractCommand(inputs, toExtractOptions(flags), io));
    });
  addReportOptions(program.command('check'))
    .summary('check published datasets')
    .description('Checks a published dataset, or a folder of them: schema, types, keys, sizes, hashes.')
    .argument('<dir>', 'a dataset, or a folder of them')
    .addHelpText('after', examples)
    .action(async (folder: string, flags: ReportFlags) => {
      setExitCode(await checkCommand(folder, toReportOptions(flags), io));
    });
  addMessageOptions(program.command('explain'))
    .summary('tell how a record came about')
    .description(explainDescription)
    .argument('<plan>', 'a dataset, or its plan.json')
    .argument('<id>', 'id of a record, such as m3-1-p2')
    .option('--source <path>', 'the input that was read, or a folder that holds it')
    .addHelpText('after', examples)
    .action(async (plan: string, id: string, flags: ExplainFlags) => {
      const options = { ...toReportOptions(flags), source: flags.source ?? null };
      setExitCode(await explainCommand(plan, id, options, io));
    });
  addMessageOptions(program.command('inspect'))
    .summary('draw a page of a PDF as it was read')
    .description(inspectDescription)
    .argument('<file>', 'a PDF')
    .requiredOption('-p, --page <n>', 'page to draw, from 1', textToPage)
    .option('--password <password>', 'opens an encrypted PDF')
    .option('-o, --output <file>', 'SVG to write, - for stdout (default: <base>-p<n>.svg in the current folder)')
    .addHelpText('after', examples)
    .action(async (file: string, flags: InspectFlags) => {
      const { page, output = null, password = null } = flags;
      const options = { ...toReportOptions(flags), page, output, password };
      setExitCode(await inspectCommand(file, options, io));
    });
  addMessageOptions(program.command('diff'))
    .summary('tell what changed between two editions')
    .description(diffDescription)
    .argument('<old>', 'the older dataset, or its plan.json')
    .argument('<new>', 'the newer dataset, or its plan.json')
    .addOption(
      new Option('--format <format>', 'how the changes are written')
        .choices(diffFormats)
        .default('text')
        .conflicts('json'),
    )
    .addOption(csvOption())
    .addOption(headersOption())
    .option('-o, --output <file>', 'write to a file')
    .option('--fail-on-change', 'exit 1 where there are changes')
    .addHelpText('after', examples)
    .action(async (older: string, newer: string, flags: DiffFlags) => {
      const { format, csv, headers, output = null, failOnChange = false } = flags;
      const options = { ...toReportOptions(flags), format, form: { csv, headers }, output, failOnChange };
      setExitCode(await diffCommand(older, newer, options, io));
    });
  addMessageOptions(program.command('departments'))
    .summary('draft a registry of departments')
    .description(departmentsDescription)
    .argument('<plan>', 'a dataset, or its plan.json')
    .option('--registry <file>', 'an older registry (YAML) to compare with')
    .addHelpText('after', examples)
    .action(async (plan: string, flags: DepartmentsFlags) => {
      const options = { ...toReportOptions(flags), registry: flags.registry ?? null };
      setExitCode(await departmentsCommand(plan, options, io));
    });
  program
    .command('schema')
    .description('Prints the JSON Schema of plan.json.')
    .action(() => {
      io.stdout.write(planToJsonSchema());
    });
  return program;
}

const extractDescription =
  'Reads every input and publishes a dataset of each to <dir>/<edition>: plan.json, CSV tables, datapackage.json.\n\n' +
  "An input's base name is its edition. A file <base>.yaml beside it says what the text does not: publisher, " +
  'publisherCode, department, title, licence, url, retrieved, and edition where that is to be another. A file ' +
  '<base>.departments.yaml beside it is the registry of its departments: canonical names, kinds, aliases.';

const explainDescription =
  'Prints how a record came about: what it says, its source lines as printed, the repairs with their reasons, the ' +
  'notices with the readings not chosen.\n\n' +
  'The input is looked for by its name in input/, in the current folder and beside the plan, and is shown only where ' +
  'it is the text that was read (sha256).';

const inspectDescription =
  'Draws a page as an SVG for a browser, to see why a reading came out as it did: its text, rules (supplied ones told ' +
  'apart), cells with their spans, columns as their heads were read, arrows with their fiscal years, lanes and ' +
  'activities with their ids, and the notices about the page. The whole PDF is read.';

const diffDescription =
  'Prints what changed from the older edition to the newer: what was added, removed, renamed, moved, re-dated or ' +
  're-assigned, which targets and texts changed, with what both editions say. Editions that differ in nothing print ' +
  'nothing.\n\n' +
  'Records are matched by number, name and likeness, never by id. A renamed department is one change. Width, blanks, ' +
  'wraps and what stands in years that only one edition has do not count.';

const departmentsDescription =
  "Prints a plan's departments as a registry (YAML) to check, edit and keep beside the input as <base>.departments.yaml." +
  '\n\nHeld against an older registry it says which names are new, which are gone, and which look renamed, with scores.';

const examples = `
Examples:
  $ koteihyo extract input -o output
  $ koteihyo extract input/aomi-2022.txt -o output --csv plain
  $ koteihyo extract input -o output --headers ja --lang ja
  $ koteihyo extract input -o output --json --fail-on error
  $ koteihyo check output
  $ koteihyo explain output/aomi-2022 m1-1-p1
  $ koteihyo inspect input/aomi-2024.pdf --page 1
  $ koteihyo departments output/aomi-2022
  $ koteihyo diff output/aomi-2022 output/aomi-2023 --format md
  $ koteihyo schema
`;

const exitCodes = `Exit codes:
  0  all published, or all sound
  1  an input failed, a fault was found, or --fail-on or --fail-on-change was met
  2  wrong usage, a wrong registry, no record of that id, or no such page
`;

/** From 1; which pages there are shows when the PDF is read. */
function textToPage(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a page number from 1.');
}

function csvOption(): Option {
  return new Option('--csv <form>', 'excel: UTF-8 with BOM, CRLF; plain: UTF-8, LF')
    .choices(['excel', 'plain'])
    .default('excel');
}

function headersOption(): Option {
  return new Option('--headers <lang>', 'language of the CSV headings').choices(['en', 'ja']).default('en');
}

function addReportOptions(command: Command): Command {
  return addMessageOptions(command.option('-q, --quiet', 'print only what is wrong'));
}

function addMessageOptions(command: Command): Command {
  return command
    .option('--json', 'print a JSON record per line')
    .addOption(new Option('--lang <lang>', 'language of the messages').choices(languages).default('en'))
    .option('--debug', 'print stack traces');
}

function toReportOptions({ lang, quiet = false, json = false, debug = false }: ReportFlags): ReportOptions {
  return { language: lang, quiet, json, debug };
}

function toExtractOptions(flags: ExtractFlags): ExtractOptions {
  const { output, csv, headers, failOn = null, registry = null, password = null, pages = null } = flags;
  const { timeout, memory } = flags;
  return {
    ...toReportOptions(flags),
    output,
    form: { csv, headers },
    failOn,
    registry,
    reading: { password, pages },
    limits: { timeout, memory },
  };
}

/** "3-12" and "5" to the first and the last page. */
function parsePages(range: string): ReadOptions['pages'] {
  const [, first = '', last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(range.trim()) ?? [];
  const pages = { first: Number(first), last: Number(last) };
  if (first !== '' && pages.first >= 1 && pages.first <= pages.last) return pages;
  throw new InvalidArgumentError('Expected pages such as 3-12 or 5, the first of them 1 or more.');
}

function parsePositive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a number above 0.');
}

function readVersion(): string {
  // two folders up from src/cli as well as from dist/cli
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
