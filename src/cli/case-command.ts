import { type Command, Option } from 'commander';
import { type AddedCase, addCase, type NewCase } from '../files/add-case.ts';
import { type Case, type CaseResult, isCi, listCases, runCase } from '../files/cases.ts';
import { FileError, type Problem } from '../files/problem.ts';
import { caseWords } from '../messages/command-words.ts';
import {
  addCommand,
  addReportCommand,
  type Host,
  parseCaseName,
  parseLines,
  parsePages,
  type ReportFlags,
  toReportOptions,
} from './arguments.ts';
import { differencesToLines } from './case-lines.ts';
import { fill, toPlain } from './fill-line.ts';
import { type Io, toPaint } from './io.ts';
import { failureToDetails } from './problem-lines.ts';
import { errorToExit, type ReportOptions, writeFailed, writeFailure } from './report.ts';
import { commandToPath, UsageError } from './usage-errors.ts';

/** Where this repository keeps its cases. */
const defaultFolder = 'fixtures';

/** What is wrong with the command line rather than with a file. */
const usageCodes: readonly Problem['code'][] = [
  'case/name-taken',
  'case/no-measure',
  'case/no-unit',
  'case/no-records',
  'case/lines-of-pdf',
  'case/pages-of-text',
];

type CaseAddOptions = ReportOptions & NewCase;

/** Cut a case out of an input; 1 where that cannot be read or the case not be written, 2 where what was asked for is not there. */
async function caseAddCommand(path: string, options: CaseAddOptions, io: Io): Promise<0 | 1 | 2> {
  try {
    writeAdded(path, await addCase(path, options), options, io);
    return 0;
  } catch (error) {
    writeFailed(io, 'file', path, error, options);
    return errorToExit(error, usageCodes);
  }
}

function writeAdded(file: string, { folder, cut }: AddedCase, options: CaseAddOptions, io: Io): void {
  const { kind, kept, total, readings, isSmallest } = cut;
  if (options.json) {
    const record = { type: 'case', status: 'added', file, folder, kind, kept, total, readings, isSmallest };
    io.stdout.write(`${JSON.stringify(record)}\n`);
    return;
  }
  const words = kind === 'pdf' ? caseWords.addedPages : caseWords.addedLines;
  io.stdout.write(`${fill(words, options.language, { folder, kept: kept.length, total, readings })}\n`);
  if (!isSmallest) io.stdout.write(`  ${caseWords.notSmallest[options.language]}\n`);
}

type CaseRunOptions = ReportOptions & { update: boolean };

type CaseOutcome = CaseResult | { status: 'failed'; error: unknown };

/** Read every case of a folder again; 1 where one differs or fails, or is to be rewritten in CI. */
async function caseRunCommand(folder: string, options: CaseRunOptions, io: Io): Promise<0 | 1> {
  const counts = { same: 0, differs: 0, failed: 0, written: 0 };
  try {
    if (options.update && isCi(io.env)) throw new FileError({ code: 'case/update-in-ci', path: folder, values: {} });
    for (const one of await listCases(folder)) {
      const outcome = await tryCase(one, options);
      counts[outcome.status] += 1;
      if (options.json) io.stdout.write(`${JSON.stringify(toRecord(one, outcome, options))}\n`);
      writeCase(one, outcome, options, io);
    }
  } catch (error) {
    writeFailed(io, 'folder', folder, error, options);
    return 1;
  }
  const total = counts.same + counts.differs + counts.failed + counts.written;
  if (options.json) io.stdout.write(`${JSON.stringify({ type: 'summary', total, ...counts })}\n`);
  else if (!options.quiet) io.stdout.write(`${fill(caseWords.total, options.language, { total, ...counts })}\n`);
  return counts.differs + counts.failed > 0 ? 1 : 0;
}

/** Whatever is wrong with one case, the others are run all the same. */
async function tryCase(one: Case, options: CaseRunOptions): Promise<CaseOutcome> {
  try {
    return await runCase(one, options);
  } catch (error) {
    return { status: 'failed', error };
  }
}

function writeCase(one: Case, outcome: CaseOutcome, options: CaseRunOptions, io: Io): void {
  if (outcome.status === 'failed') writeFailure(io, one.folder, outcome.error, options);
  if (outcome.status === 'failed' || outcome.status === 'same' || options.json) return;
  if (outcome.status === 'written' && options.quiet) return;
  const { language } = options;
  const paint = toPaint(io.isStdoutTerminal, io.env);
  const { differences } = outcome;
  const written = differences.length === 0 ? caseWords.written : caseWords.rewritten;
  const words = outcome.status === 'written' ? written : caseWords.differs;
  const name = paint(outcome.status === 'written' ? 'yellow' : 'red', toPlain(one.name));
  const head = `${name}: ${fill(words, language, { count: differences.length })}`;
  for (const line of [head, ...differencesToLines(differences, language, paint)]) io.stdout.write(`${line}\n`);
}

function toRecord({ name, folder }: Case, outcome: CaseOutcome, { language }: ReportOptions): object {
  if (outcome.status !== 'failed') return { type: 'case', case: name, folder, ...outcome };
  const error = failureToDetails(folder, outcome.error, language);
  return { type: 'case', case: name, folder, status: outcome.status, error };
}

type AddFlags = ReportFlags & {
  name: string;
  dir: string;
  measure?: string;
  lines?: ReturnType<typeof parseLines>;
  pages?: ReturnType<typeof parsePages>;
  update?: boolean;
};

export function addCaseCommand(host: Host): void {
  const { run, say } = host;
  const group = host.program.command('case').summary(say('case.summary')).description(say('case.description'));
  const cases: Host = { ...host, program: group };
  addCommand(cases, 'case add')
    .argument('<file>', say('case add.file'))
    .requiredOption('--name <name>', say('case add.name'), parseCaseName)
    .addOption(new Option('--measure <n-n>', say('case add.measure')).conflicts(['lines', 'pages']))
    .addOption(new Option('--lines <range>', say('case add.lines')).argParser(parseLines).conflicts('pages'))
    .addOption(new Option('--pages <range>', say('case add.pages')).argParser(parsePages))
    .option('--dir <dir>', say('case.dir'), defaultFolder)
    .option('--update', say('case add.update'))
    .action((file: string, flags: AddFlags, command: Command) => {
      const focus = toFocus(flags);
      if (focus === null) throw missingFocus(command);
      return run((io) => caseAddCommand(file, toAddOptions(flags, focus), io));
    });
  addReportCommand(cases, 'case run')
    .argument('[dir]', say('case.dir'), defaultFolder)
    .option('--update', say('case run.update'))
    .action((folder: string, { update = false, ...flags }: ReportFlags & { update?: boolean }) =>
      run((io) => caseRunCommand(folder, { ...toReportOptions(flags), update }, io)),
    );
}

function missingFocus(command: Command): UsageError {
  const expected = { kind: 'choices', choices: ['--measure', '--lines', '--pages'] } as const;
  return new UsageError({ code: 'no-focus', values: {}, expected }, commandToPath(command));
}

function toFocus({ measure, lines, pages }: AddFlags): NewCase['focus'] | null {
  if (measure !== undefined) return { measure };
  if (lines !== undefined) return { lines };
  return pages === undefined ? null : { pages };
}

function toAddOptions(flags: AddFlags, focus: NewCase['focus']): CaseAddOptions {
  const { name, dir, update = false } = flags;
  return { ...toReportOptions(flags), name, dir, focus, update };
}
