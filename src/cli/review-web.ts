import { once } from 'node:events';
import { FileError } from '../files/problem.ts';
import { publishAgain } from '../files/publish-again.ts';
import { type ReviewServer, startReviewServer } from '../files/review-server.ts';
import { openSession } from '../files/review-session.ts';
import type { Review } from '../files/review-state.ts';
import { dateToDay, findName } from '../files/signature.ts';
import { reviewWords } from '../messages/review-words.ts';
import { draftToProblem } from './draft-problem.ts';
import type { Io } from './io.ts';
import type { Out, ReportOptions } from './out.ts';
import { describeFailure, failureToDetails } from './problem-lines.ts';

type WebOptions = ReportOptions & { port: number | null; who: string | null };

/** Serve the review for a browser until the program is stopped. */
export async function reviewInBrowser(review: Review, options: WebOptions, out: Out): Promise<0> {
  const { url, close } = await serveReview(review, options, out.io);
  out.record({ type: 'review', url });
  out.say(reviewWords.serving, { url });
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await close();
  return 0;
}

export async function serveReview(
  review: Review,
  { port, who }: Pick<WebOptions, 'port' | 'who'>,
  io: Io,
): Promise<ReviewServer> {
  const { path } = review.published;
  const inBoth = (error: unknown): { en: string; ja: string } => ({
    en: failureToDetails(path, error, 'en').message,
    ja: failureToDetails(path, error, 'ja').message,
  });
  const session = openSession(review, {
    who: who ?? (await findName(io.env)),
    today: () => dateToDay(new Date()),
    publish: (current) => publishAgain(current, describeFailure),
    describe: inBoth,
    describeRefusal: (refused, id, { published, plan }) => {
      const told = (language: 'en' | 'ja'): string => {
        const problem = draftToProblem(refused, id, { ...published, plan }, { language });
        return failureToDetails(path, new FileError(problem), language).message;
      };
      return { en: told('en'), ja: told('ja') };
    },
  });
  return startReviewServer(session, port ?? 0);
}
