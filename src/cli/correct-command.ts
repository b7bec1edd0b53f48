import { FileError } from '../files/problem.ts';
import { findSource, readPlan } from '../files/published.ts';
import { dateToDay, findName } from '../files/signature.ts';
import { findCorrectionsFile, refuseTwice, writeCorrections } from '../files/write-correction.ts';
import { type CorrectionDraft, draftCorrection } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import { addCommand, addSignature, type ExitCode, type Host, runCommand } from './arguments.ts';
import { addCarryCommand } from './carry-command.ts';
import { draftToProblem } from './draft-problem.ts';
import { toOneLine } from './fill-line.ts';
import { type Out, type ReportOptions, writeWarning } from './out.ts';
import { asIs, UsageError } from './usage-errors.ts';

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

/** Write a correction of one record into the file beside the input, after checking that it applies to the plan. */
async function correctCommand(
  path: string,
  id: string,
  given: readonly string[],
  options: CorrectOptions,
  out: Out,
): Promise<ExitCode> {
  const published = await readPlan(path);
  const { why } = options;
  const who = options.who ?? (await findName(out.io.env));
  const when = options.when ?? dateToDay(new Date());
  const assignments = given.map((one) => toAssignment(one, path));
  const draft = draftCorrection(published.plan, id, assignments, { who, when, why });
  if (draft.status !== 'ready') throw new FileError(draftToProblem(draft, id, published, options));
  const source = await findSource(published, options.source);
  const file = await findCorrectionsFile(published, source, options.file);
  await refuseTwice(file, draft.entry);
  const number = await writeCorrections(file, [draft.entry]);
  reportCorrected(draft, `c${number}`, file, out);
  return 0;
}

function reportCorrected(
  { record, entry, warnings }: Extract<CorrectionDraft, { status: 'ready' }>,
  id: string,
  file: string,
  out: Out,
): void {
  out.record({ type: 'correction', id, file, entry });
  out.say(reportWords.corrected, { id, file, who: record.who });
  const [before, after] = [toOneLine(record.before ?? ''), toOneLine(record.after ?? '') || '—'];
  out.line(`  ${toOneLine(record.target)}: ${before} → ${after}`);
  for (const { message, messageJa } of warnings)
    writeWarning(out.io, `${file}: ${out.language === 'ja' ? messageJa : message}`, out.language);
}

function toAssignment(given: string, path: string): { field: string; value: string } {
  const at = given.indexOf('=');
  if (at > 0) return { field: given.slice(0, at), value: given.slice(at + 1) };
  throw new FileError({ code: 'correct/assignment', path, values: { actual: given } });
}

/** Not declared as required: commander would then require it for the subcommand `carry` too. */
const WHY = '--why <reason>';

export function addCorrectCommand(host: Host): void {
  const { say } = host;
  const correct = addCommand(host, 'correct')
    .argument('<plan>', say('plan'))
    .argument('<id>', say('correct.id'))
    .argument('<field=value...>', say('correct.assignments'))
    .option(WHY, say('correct.why'))
    .helpCommand(false);
  addSignature(host, correct).action((plan: string, id: string, given: string[], options: CorrectOptions) => {
    const expected = asIs(say('correct.why'));
    if (options.why === undefined)
      throw new UsageError({ code: 'missing-option', values: { option: WHY }, expected }, correct);
    const about = { kind: 'plan', path: plan } as const;
    return runCommand(host, about, options, (out) => correctCommand(plan, id, given, options, out));
  });
  addCarryCommand({ ...host, program: correct });
}
