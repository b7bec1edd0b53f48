import type { Command } from 'commander';
import { type AddedCase, addCase, type NewCase } from '../files/add-case.ts';
import { type Case, type CaseResult, isCi, listCases, runCase } from '../files/cases.ts';
import { FileError } from '../files/problem.ts';
import { caseWords } from '../messages/command-words.ts';
import {
  addCommand,
  addReportCommand,
  type ExitCode,
  type Host,
  optional,
  parseCaseName,
  parseLines,
  parsePages,
  runCommand,
} from './arguments.ts';
import { differencesToLines } from './case-lines.ts';
import { fill, toPlain } from './fill-line.ts';
import type { Out, ReportOptions } from './out.ts';
import { failureToDetails } from './problem-lines.ts';
import { writeFailure } from './report.ts';
import { oneOf, UsageError } from './usage-errors.ts';

/** Where this repository keeps its cases. */
const defaultFolder = 'fixtures';

type CaseAddOptions = ReportOptions & NewCase;

function reportAdded(file: string, { folder, cut }: AddedCase, out: Out): void {
  const { kind, kept, total, readings, isSmallest } = cut;
  out.record({ type: 'case', status: 'added', file, folder, kind, kept, total, readings, isSmallest });
  const words = kind === 'pdf' ? caseWords.addedPages : caseWords.addedLines;
  out.say(words, { folder, kept: kept.length, total, readings });
  if (!isSmallest) out.line(`  ${caseWords.notSmallest[out.language]}`);
}

type CaseRunOptions = ReportOptions & { update: boolean };

type CaseOutcome = CaseResult | { status: 'failed'; error: unknown };

/** Run every case of a folder. Returns 1 if one differs or fails, or if `--update` is used in CI. */
async function caseRunCommand(folder: string, options: CaseRunOptions, out: Out): Promise<ExitCode> {
  const counts = { same: 0, differs: 0, failed: 0, written: 0 };
  if (options.update && isCi(out.io.env)) throw new FileError({ code: 'case/update-in-ci', path: folder });
  for (const one of await listCases(folder)) {
    const outcome = await tryCase(one, options);
    counts[outcome.status] += 1;
    out.record(toRecord(one, outcome, options));
    reportCase(one, outcome, options, out);
  }
  const total = counts.same + counts.differs + counts.failed + counts.written;
  out.record({ type: 'summary', total, ...counts });
  out.say(caseWords.total, { total, ...counts });
  return counts.differs + counts.failed > 0 ? 1 : 0;
}

/** Catches the error of one case, so that the others still run. */
async function tryCase(one: Case, options: CaseRunOptions): Promise<CaseOutcome> {
  try {
    return await runCase(one, options);
  } catch (error) {
    return { status: 'failed', error };
  }
}

/** Differences are reported even with `--quiet`. */
function reportCase(
  one: Case,
  outcome: CaseOutcome,
  options: CaseRunOptions,
  { io, language, paint, print }: Out,
): void {
  if (outcome.status === 'failed') writeFailure(io, one.folder, outcome.error, options);
  if (outcome.status === 'failed' || outcome.status === 'same') return;
  if (outcome.status === 'written' && options.quiet) return;
  const { differences } = outcome;
  const written = differences.length === 0 ? caseWords.written : caseWords.rewritten;
  const words = outcome.status === 'written' ? written : caseWords.differs;
  const name = paint(outcome.status === 'written' ? 'yellow' : 'red', toPlain(one.name));
  const head = `${name}: ${fill(words, language, { count: differences.length })}`;
  for (const line of [head, ...differencesToLines(differences, language, paint)]) print(`${line}\n`);
}

function toRecord({ name, folder }: Case, outcome: CaseOutcome, { language }: ReportOptions): object {
  if (outcome.status !== 'failed') return { type: 'case', case: name, folder, ...outcome };
  const error = failureToDetails(folder, outcome.error, language);
  return { type: 'case', case: name, folder, status: outcome.status, error };
}

type AddGiven = Omit<CaseAddOptions, 'focus'> & {
  measure: string | null;
  lines: ReturnType<typeof parseLines> | null;
  pages: ReturnType<typeof parsePages> | null;
};

export function addCaseCommand(host: Host): void {
  const { say } = host;
  const group = host.program.command('case').summary(say('case.summary')).description(say('case.description'));
  const cases: Host = { ...host, program: group };
  addCommand(cases, 'case add')
    .argument('<file>', say('case add.file'))
    .requiredOption('--name <name>', say('case add.name'), parseCaseName)
    .addOption(optional('--measure <n-n>', say('case add.measure')).conflicts(['lines', 'pages']))
    .addOption(optional('--lines <range>', say('case add.lines')).argParser(parseLines).conflicts('pages'))
    .addOption(optional('--pages <range>', say('case add.pages')).argParser(parsePages))
    .option('--dir <dir>', say('case.dir'), defaultFolder)
    .option('--update', say('case add.update'), false)
    .action((file: string, { measure, lines, pages, ...given }: AddGiven, command: Command) => {
      const focus = measure !== null ? { measure } : lines !== null ? { lines } : pages !== null ? { pages } : null;
      const expected = oneOf(['--measure', '--lines', '--pages']);
      if (focus === null) throw new UsageError({ code: 'no-focus', values: {}, expected }, command);
      return runCommand(host, { kind: 'file', path: file }, given, async (out) => {
        reportAdded(file, await addCase(file, { ...given, focus }), out);
        return 0;
      });
    });
  addReportCommand(cases, 'case run')
    .argument('[dir]', say('case.dir'), defaultFolder)
    .option('--update', say('case run.update'), false)
    .action((folder: string, options: CaseRunOptions) =>
      runCommand(host, { kind: 'folder', path: folder }, options, (out) => caseRunCommand(folder, options, out)),
    );
}
