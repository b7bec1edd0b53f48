import type { Command } from 'commander';
import { FileError, type Problem } from '../files/problem.ts';
import { findSource, readPlan } from '../files/published.ts';
import { dateToDay, findName } from '../files/signature.ts';
import { findCorrectionsFile, refuseTwice, writeCorrections } from '../files/write-correction.ts';
import { type CorrectionDraft, draftCorrection } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import { addCommand, type Host, type ReportFlags, toReportOptions } from './arguments.ts';
import { addCarryCommand } from './carry-command.ts';
import { draftToProblem } from './draft-problem.ts';
import { fill, toOneLine } from './fill-line.ts';
import type { Io } from './io.ts';
import { errorToExit, type ReportOptions, writeFailed } from './report.ts';
import { commandToPath, UsageError } from './usage-errors.ts';

type CorrectOptions = ReportOptions & {
  why: string;
  /** Null: the name that git signs with, or that of the login. */
  who: string | null;
  /** YYYY-MM-DD; null: today. */
  when: string | null;
  /** The corrections file to write; null: beside the input. */
  file: string | null;
  /** The input that the plan was read from, or a folder that holds it; null: looked for. */
  source: string | null;
};

/**
 * Write a correction of one record beside the input; 1 where a file cannot be read or written, 2 where the record or the
 * value is wrong. Nothing is written that the plan would not take.
 */
async function correctCommand(
  path: string,
  id: string,
  given: readonly string[],
  options: CorrectOptions,
  io: Io,
): Promise<0 | 1 | 2> {
  try {
    const published = await readPlan(path);
    const { why } = options;
    const who = options.who ?? (await findName(io.env));
    const when = options.when ?? dateToDay(new Date());
    const assignments = given.map((one) => toAssignment(one, path));
    const draft = draftCorrection(published.plan, id, assignments, { who, when, why });
    if (draft.status !== 'ready') throw new FileError(draftToProblem(draft, id, published, options));
    const source = await findSource(published, options.source);
    const file = await findCorrectionsFile(published, source, options.file);
    await refuseTwice(file, draft.entry);
    const number = await writeCorrections(file, [draft.entry]);
    writeCorrected(draft, `c${number}`, file, options, io);
    return 0;
  } catch (error) {
    writeFailed(io, 'plan', path, error, options);
    return errorToExit(error, usageCodes);
  }
}

/** What is wrong with the arguments, not with a file. */
const usageCodes: readonly Problem['code'][] = [
  'correct/assignment',
  'correct/field',
  'correct/value',
  'correct/refused',
  'plan/unknown-id',
  'plan/unlike-id',
];

function writeCorrected(
  { record, entry }: Extract<CorrectionDraft, { status: 'ready' }>,
  id: string,
  file: string,
  { json, language }: CorrectOptions,
  io: Io,
): void {
  if (json) {
    io.stdout.write(`${JSON.stringify({ type: 'correction', id, file, entry })}\n`);
    return;
  }
  const change = `${toOneLine(record.target)}: ${toOneLine(record.before ?? '')} → ${toOneLine(record.after ?? '') || '—'}`;
  io.stdout.write(`${fill(reportWords.corrected, language, { id, file, who: record.who })}\n  ${change}\n`);
}

function toAssignment(given: string, path: string): { field: string; value: string } {
  const at = given.indexOf('=');
  if (at > 0) return { field: given.slice(0, at), value: given.slice(at + 1) };
  throw new FileError({ code: 'correct/assignment', path, values: { actual: given } });
}

type CorrectFlags = ReportFlags & Partial<Pick<CorrectOptions, 'why' | 'who' | 'when' | 'file' | 'source'>>;

export function addCorrectCommand(host: Host): void {
  const { run, say } = host;
  const correct = addCommand(host, 'correct')
    .argument('<plan>', say('plan'))
    .argument('<id>', say('correct.id'))
    .argument('<field=value...>', say('correct.assignments'))
    .option(WHY, say('correct.why'))
    .option('--who <name>', say('correct.who'))
    .option('--when <day>', say('correct.when'))
    .option('--file <path>', say('correct.file'))
    .option('--source <path>', say('source'))
    .helpCommand(false)
    .action((plan: string, id: string, given: string[], { why, ...flags }: CorrectFlags, command: Command) => {
      if (why === undefined) throw missingWhy(say('correct.why'), command);
      return run((io) => correctCommand(plan, id, given, toCorrectOptions({ ...flags, why }), io));
    });
  addCarryCommand({ ...host, program: correct });
}

/** commander would ask `carry` for a required option of `correct` too. */
const WHY = '--why <reason>';

function missingWhy(text: string, command: Command): UsageError {
  const expected = { kind: 'description', text } as const;
  return new UsageError({ code: 'missing-option', values: { option: WHY }, expected }, commandToPath(command));
}

function toCorrectOptions(flags: CorrectFlags & { why: string }): CorrectOptions {
  const { why, who = null, when = null, file = null, source = null } = flags;
  return { ...toReportOptions(flags), why, who, when, file, source };
}
