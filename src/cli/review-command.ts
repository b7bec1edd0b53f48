import { Option } from 'commander';
import { FileError } from '../files/problem.ts';
import { openReview, type Review, reopenReview, settle } from '../files/review-state.ts';
import { dateToDay, findName } from '../files/signature.ts';
import { countUnprintedEnds, type OpenDoubt, planToDoubts } from '../index.ts';
import { endsWithMargin } from '../messages/fill-places.ts';
import { reviewWords } from '../messages/review-words.ts';
import { helpWords } from '../messages/usage-words.ts';
import { addCommand, addSignature, type ExitCode, type Host, optional, parsePage, runCommand } from './arguments.ts';
import { draftToProblem } from './draft-problem.ts';
import { fill } from './fill-line.ts';
import type { Out, ReportOptions } from './out.ts';
import { programName } from './program-name.ts';
import { quoteWord } from './quote-word.ts';
import { doubtToLines } from './review-lines.ts';
import { reviewInBrowser } from './review-web.ts';

type ReviewOptions = ReportOptions & {
  source: string | null;
  all: boolean;
  /** In a browser; `port` is null for a free one. */
  web: boolean;
  port: number | null;
  /** Settles the named doubt: accept its reading, or choose another one (from 1). */
  accept: boolean;
  choose: number | null;
  why: string | null;
  who: string | null;
  when: string | null;
  file: string | null;
};

/** Doubts listed: about as many as a person works through in one sitting. */
const LISTED = 20;

/** List the doubts of a dataset, show one, or settle it; returns 2 if there is no such doubt or reading. */
async function reviewCommand(
  dataset: string,
  name: string | null,
  options: ReviewOptions,
  out: Out,
): Promise<ExitCode> {
  const { source, web, accept, choose } = options;
  const review = await openReview(dataset, source);
  if (web) return reviewInBrowser(review, options, out);
  const doubts = planToDoubts(review.plan, review.input?.bytes ?? null);
  if (name === null) {
    reportList(dataset, review, doubts, options, out);
    return 0;
  }
  const named = namedAmong(doubts, name);
  const [doubt] = named;
  if (doubt === undefined || named.length > 1) return refuseName(dataset, name, doubts, named, out);
  const decision = accept ? 'accept' : choose;
  if (decision !== null) return decide(dataset, review, doubt, decision, options, out);
  reportDoubts(dataset, [doubt], out);
  return 0;
}

/** Doubts whose full name matches, otherwise those whose name begins so: the id of a record is enough if it has one doubt. */
function namedAmong(doubts: readonly OpenDoubt[], name: string): OpenDoubt[] {
  const exact = doubts.filter((one) => one.name === name);
  return exact.length > 0 ? exact : doubts.filter((one) => one.name.startsWith(`${name}:`));
}

function refuseName(
  dataset: string,
  name: string,
  doubts: readonly OpenDoubt[],
  named: readonly OpenDoubt[],
  { warn }: Out,
): 2 {
  const list = (some: readonly OpenDoubt[]): string => some.map((one) => one.name).join(', ') || '—';
  const values = { name, dataset, names: list(named), nearest: list(doubts.slice(0, 5)) };
  warn(named.length > 1 ? reviewWords.several : reviewWords.noneNamed, values);
  return 2;
}

async function decide(
  dataset: string,
  review: Review,
  doubt: OpenDoubt,
  decision: 'accept' | number,
  options: ReviewOptions,
  { io, language, record, say, warn }: Out,
): Promise<ExitCode> {
  const id = doubt.notice.subject ?? '';
  const isAccepted = decision === 'accept';
  const assignments = isAccepted
    ? doubt.acceptance && [doubt.acceptance]
    : (doubt.choices[decision - 1]?.assignments ?? null);
  if (assignments === null) {
    const command = { program: programName(io.env), dataset: quoteWord(dataset), id };
    const values = { name: doubt.name, choice: String(decision), ...command };
    warn(isAccepted ? reviewWords.noAccept : reviewWords.noChoice, values);
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
  record({ type: 'settled', name: doubt.name, ...settled, left });
  say(reviewWords.settled, values);
  return 0;
}

function reportList(
  dataset: string,
  { plan }: Review,
  doubts: readonly OpenDoubt[],
  { all, json }: ReviewOptions,
  out: Out,
): void {
  const listed = all || json ? doubts : doubts.slice(0, LISTED);
  out.say(doubts.length === 0 ? reviewWords.none : reviewWords.heading, {
    count: doubts.length,
    edition: plan.edition,
  });
  out.line('');
  reportDoubts(dataset, listed, out);
  const more = doubts.length - listed.length;
  if (more > 0) out.say(reviewWords.shown, { more });
  const count = countUnprintedEnds(plan);
  if (count > 0) out.say(reviewWords.ends, { count });
}

function reportDoubts(
  dataset: string,
  doubts: readonly OpenDoubt[],
  { io, language, paint, record, line, say }: Out,
): void {
  const style = { dataset, program: programName(io.env), language, paint };
  for (const doubt of doubts) {
    record({ type: 'doubt', ...doubt });
    for (const text of doubtToLines(doubt, style)) line(text);
  }
  const choices = doubts.flatMap((doubt) => doubt.choices);
  if (choices.some(({ text }) => endsWithMargin(text))) say(reviewWords.margin);
}

export function addReviewCommand(host: Host): void {
  const { say } = host;
  const command = addCommand(host, 'review')
    .argument('<plan>', say('plan'))
    .argument('[doubt]', say('review.doubt'))
    .option('--all', fill(helpWords['review.all'], host.language, { count: LISTED }), false)
    .option('--web', say('review.web'), false)
    .addOption(optional('--port <n>', say('review.port')).argParser(parsePage))
    .addOption(new Option('--accept', say('review.accept')).default(false).conflicts('choose'))
    .addOption(optional('--choose <n>', say('review.choose')).argParser(parsePage))
    .addOption(optional('--why <reason>', say('review.why')));
  addSignature(host, command).action((dataset: string, doubt: string | undefined, options: ReviewOptions) =>
    runCommand(host, { kind: 'plan', path: dataset }, options, (out) =>
      reviewCommand(dataset, doubt ?? null, options, out),
    ),
  );
}
