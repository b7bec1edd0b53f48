import { Option } from 'commander';
import { FileError } from '../files/problem.ts';
import { openReview, type Review, reopenReview, settle } from '../files/review-state.ts';
import { dateToDay, findName } from '../files/signature.ts';
import { countUnprintedEnds, type OpenDoubt, planToDoubts } from '../index.ts';
import { reviewWords } from '../messages/review-words.ts';
import { helpWords } from '../messages/usage-words.ts';
import { addCommand, type Host, parsePage, type ReportFlags, toReportOptions } from './arguments.ts';
import { draftToProblem } from './draft-problem.ts';
import { fill } from './fill-line.ts';
import { type Io, toPaint } from './io.ts';
import { programName } from './program-name.ts';
import { type ReportOptions, writeFailed } from './report.ts';
import { doubtToLines } from './review-lines.ts';
import { reviewInBrowser } from './review-web.ts';

type ReviewOptions = ReportOptions & {
  source: string | null;
  all: boolean;
  /** In a browser; `port` is 0 for a free one. */
  web: boolean;
  port: number;
  /** What settles the doubt that is named: its reading is right, or another one (from 1) is. */
  decision: 'accept' | number | null;
  why: string | null;
  who: string | null;
  when: string | null;
  file: string | null;
};

/** So many are listed, which is what a person goes through at a time. */
const LISTED = 20;

/**
 * List what to look at in a dataset, show one place, or settle it; 1 where a file cannot be read or written, 2 where there is
 * no such place or reading.
 */
async function reviewCommand(dataset: string, name: string | null, options: ReviewOptions, io: Io): Promise<0 | 1 | 2> {
  try {
    const review = await openReview(dataset, options.source);
    if (options.web) return await reviewInBrowser(review, options, io);
    const doubts = planToDoubts(review.plan, review.input?.bytes ?? null);
    if (name === null) {
      writeList(dataset, review, doubts, options, io);
      return 0;
    }
    const named = namedAmong(doubts, name);
    const [doubt] = named;
    if (doubt === undefined || named.length > 1) return refuseName(dataset, name, doubts, named, options, io);
    if (options.decision === null) {
      writeDoubts(dataset, [doubt], options, io);
      return 0;
    }
    return await decide(dataset, review, doubt, { ...options, decision: options.decision }, io);
  } catch (error) {
    writeFailed(io, 'plan', dataset, error, options);
    return 1;
  }
}

/** By its whole name, or else by the beginning of it: a record's id is enough where it has one doubt. */
function namedAmong(doubts: readonly OpenDoubt[], name: string): OpenDoubt[] {
  const exact = doubts.filter((one) => one.name === name);
  return exact.length > 0 ? exact : doubts.filter((one) => one.name.startsWith(`${name}:`));
}

function refuseName(
  dataset: string,
  name: string,
  doubts: readonly OpenDoubt[],
  named: readonly OpenDoubt[],
  { language }: ReviewOptions,
  io: Io,
): 2 {
  const list = (some: readonly OpenDoubt[]): string => some.map((one) => one.name).join(', ') || '—';
  const values = { name, dataset, names: list(named), nearest: list(doubts.slice(0, 5)) };
  io.stderr.write(`${fill(named.length > 1 ? reviewWords.several : reviewWords.noneNamed, language, values)}\n`);
  return 2;
}

async function decide(
  dataset: string,
  review: Review,
  doubt: OpenDoubt,
  options: ReviewOptions & { decision: 'accept' | number },
  io: Io,
): Promise<0 | 2> {
  const { decision, language, json } = options;
  const id = doubt.notice.subject ?? '';
  const isAccepted = decision === 'accept';
  const assignments = isAccepted
    ? doubt.acceptance && [doubt.acceptance]
    : (doubt.choices[decision - 1]?.assignments ?? null);
  if (assignments === null) {
    const words = isAccepted ? reviewWords.noAccept : reviewWords.noChoice;
    const program = programName(io.env);
    io.stderr.write(`${fill(words, language, { name: doubt.name, choice: String(decision), program, dataset, id })}\n`);
    return 2;
  }
  const who = options.who ?? (await findName(io.env));
  const signature = { who, when: options.when ?? dateToDay(new Date()), why: options.why ?? reviewWords.why[language] };
  const settled = await settle(review, assignments, signature, options.file);
  if ('refused' in settled)
    throw new FileError(
      draftToProblem(settled.refused, settled.id, { ...review.published, plan: review.plan }, options),
    );
  const { plan } = await reopenReview(review);
  const left = planToDoubts(plan).length;
  const values = { ids: settled.ids.join(', '), who, file: settled.file, left };
  if (json) io.stdout.write(`${JSON.stringify({ type: 'settled', name: doubt.name, ...settled, left })}\n`);
  else io.stdout.write(`${fill(reviewWords.settled, language, values)}\n`);
  return 0;
}

function writeList(
  dataset: string,
  { plan }: Review,
  doubts: readonly OpenDoubt[],
  options: ReviewOptions,
  io: Io,
): void {
  const { language, all, json } = options;
  const { edition } = plan;
  const listed = all || json ? doubts : doubts.slice(0, LISTED);
  if (!json) {
    const words = doubts.length === 0 ? reviewWords.none : reviewWords.heading;
    io.stdout.write(`${fill(words, language, { count: doubts.length, edition })}\n\n`);
  }
  writeDoubts(dataset, listed, options, io);
  if (json) return;
  const more = doubts.length - listed.length;
  if (more > 0) io.stdout.write(`${fill(reviewWords.shown, language, { more })}\n`);
  const count = countUnprintedEnds(plan);
  if (count > 0) io.stdout.write(`${fill(reviewWords.ends, language, { count })}\n`);
}

function writeDoubts(dataset: string, doubts: readonly OpenDoubt[], { language, json }: ReviewOptions, io: Io): void {
  const voice = { dataset, program: programName(io.env), language, paint: toPaint(io.isStdoutTerminal, io.env) };
  for (const doubt of doubts) {
    if (json) io.stdout.write(`${JSON.stringify({ type: 'doubt', ...doubt })}\n`);
    else for (const line of doubtToLines(doubt, voice)) io.stdout.write(`${line}\n`);
  }
}

type ReviewFlags = ReportFlags & {
  source?: string;
  all?: boolean;
  accept?: boolean;
  choose?: number;
  web?: boolean;
  port?: number;
  why?: string;
  who?: string;
  when?: string;
  file?: string;
};

export function addReviewCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'review')
    .argument('<plan>', say('plan'))
    .argument('[doubt]', say('review.doubt'))
    .option('--all', fill(helpWords['review.all'], host.language, { count: LISTED }))
    .option('--web', say('review.web'))
    .option('--port <n>', say('review.port'), parsePage)
    .addOption(new Option('--accept', say('review.accept')).conflicts('choose'))
    .addOption(new Option('--choose <n>', say('review.choose')).argParser(parsePage))
    .option('--why <reason>', say('review.why'))
    .option('--who <name>', say('review.who'))
    .option('--when <day>', say('review.when'))
    .option('--file <file>', say('review.file'))
    .option('--source <path>', say('source'))
    .action((dataset: string, doubt: string | undefined, flags: ReviewFlags) =>
      run((io) => reviewCommand(dataset, doubt ?? null, toReviewOptions(flags), io)),
    );
}

function toReviewOptions(flags: ReviewFlags): ReviewOptions {
  const { source = null, all = false, accept = false, choose = null, why = null, who = null } = flags;
  const { when = null, file = null, web = false, port = 0 } = flags;
  const decision = accept ? 'accept' : choose;
  return { ...toReportOptions(flags), source, all, web, port, decision, why, who, when, file };
}
