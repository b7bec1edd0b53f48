import pLimit from 'p-limit';
import { z } from 'zod';
import {
  bytesToOwnText,
  type CorrectionDraft,
  correctionVerbs,
  isPdf,
  type OpenDoubt,
  type Plan,
  placesToPage,
  planToDoubts,
  planToPageData,
  type ReviewAction,
  type ReviewAnswer,
  type ReviewAssignment,
  type ReviewCorrection,
  type ReviewDoubt,
  type ReviewState,
} from '../index.ts';
import { explainNotice } from '../messages/render.ts';
import { reviewPageWords } from '../messages/review-page-words.ts';
import { reviewToDrawing } from './review-drawing.ts';
import { type Review, reopenReview, settle } from './review-state.ts';
import { findCorrectionsFile, readWritten, takeBackCorrections, type WrittenEntry } from './write-correction.ts';

type InBoth = { en: string; ja: string };

const words = z.string().max(10_000);
const assignmentSchema = z.strictObject({ id: words, field: words, value: words });
export const reviewActionSchema: z.ZodType<ReviewAction> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), name: words, why: words }),
  z.strictObject({ kind: z.literal('choose'), name: words, choice: z.int().min(1), why: words }),
  z.strictObject({ kind: z.literal('set'), assignments: z.array(assignmentSchema).min(1).max(200), why: words }),
  z.strictObject({ kind: z.literal('undo'), key: words.nullable() }),
  z.strictObject({ kind: z.literal('publish') }),
]);

/** A review that several browsers may share; their actions run one after the other. */
export type ReviewSession = {
  state: () => Promise<ReviewState>;
  /** Increases with every change. */
  revision: () => number;
  act: (action: ReviewAction) => Promise<ReviewAnswer>;
  /** The bytes of the input if it is a PDF; otherwise null. */
  pdf: () => Uint8Array | null;
  /** A page of a PDF, a sheet or a table drawn as it was read, as an SVG; null if there is none. */
  drawn: (page: number) => Promise<string | null>;
};

export type SessionOptions = {
  who: string;
  /** Today, as YYYY-MM-DD. */
  today: () => string;
  /** Publishes the dataset again, and returns its folder. */
  publish: (review: Review) => Promise<string>;
  /** Words for what went wrong. */
  describe: (error: unknown) => InBoth;
  /** Words for why a correction cannot be written. */
  describeRefusal: (refused: Exclude<CorrectionDraft, { status: 'ready' }>, id: string, review: Review) => InBoth;
};

/** A review with what has happened to it in the session. */
type OpenReview = {
  review: Review;
  revision: number;
  isUnpublished: boolean;
  /** Keys of the corrections that each action wrote together, the latest last; undo removes a whole group. */
  groups: string[][];
};

/** Open a dataset's review for the browser. Each correction is on the disk before its action is answered. */
export function openSession(opened: Review, options: SessionOptions): ReviewSession {
  const open: OpenReview = {
    review: opened,
    revision: 0,
    isUnpublished: opened.plan !== opened.published.plan,
    groups: [],
  };
  const draw = reviewToDrawing(opened);
  const inTurn = pLimit(1);
  const toState = async (): Promise<ReviewState> => ({
    revision: open.revision,
    page: planToPageData(open.review.plan, { text: reviewToText(open.review), diff: null, index: null }),
    doubts: planToDoubts(open.review.plan).map((doubt) => doubtToReview(doubt, open.review.plan)),
    corrections: (await readReviewed(open.review)).map((one, at) => correctionToReview(one, at, open.review)),
    isApplied: open.review.input !== null,
    isPdf: reviewToPdf(open.review) !== null,
    ...(await draw.sheets(open.review.plan)),
    isUnpublished: open.isUnpublished,
    who: options.who,
  });
  return {
    state: () => inTurn(toState),
    revision: () => open.revision,
    act: (action) =>
      inTurn(async () => {
        const done = await perform(action, open, options).catch((error: unknown) => ({
          problem: options.describe(error),
        }));
        return { ...done, state: await toState() };
      }),
    pdf: () => reviewToPdf(open.review),
    drawn: draw.page,
  };
}

type Performed = Omit<ReviewAnswer, 'state'>;

async function perform(action: ReviewAction, open: OpenReview, options: SessionOptions): Promise<Performed> {
  switch (action.kind) {
    case 'accept':
    case 'choose': {
      const doubt = planToDoubts(open.review.plan).find(({ name }) => name === action.name);
      const assignments = doubt === undefined ? null : actionToAssignments(action, doubt);
      if (assignments === null) return { problem: reviewPageWords[doubt === undefined ? 'gone' : 'byHand'] };
      return write(assignments, action.why, open, options);
    }
    case 'set':
      return write(action.assignments, action.why, open, options);
    case 'undo':
      return undo(action.key, open);
    case 'publish': {
      const published = await options.publish(open.review);
      open.isUnpublished = false;
      open.revision += 1;
      return { problem: null, published };
    }
  }
}

async function write(
  assignments: readonly ReviewAssignment[],
  why: string,
  open: OpenReview,
  options: SessionOptions,
): Promise<Performed> {
  const reason = why.trim() || reviewPageWords.whyUsual.ja;
  const settled = await settle(open.review, assignments, { who: options.who, when: options.today(), why: reason });
  if ('refused' in settled) return { problem: options.describeRefusal(settled.refused, settled.id, open.review) };
  open.groups.push((await readWritten(settled.file)).slice(-settled.entries.length).map(({ key }) => key));
  await reload(open);
  return { problem: null };
}

/** Removes the correction with a key, or the latest group if the key is null. */
async function undo(key: string | null, open: OpenReview): Promise<Performed> {
  const last = (await readReviewed(open.review)).at(-1)?.key;
  const group = open.groups.findLast((keys) => keys.at(-1) === last) ?? [];
  const keys = key === null ? (group.length > 0 ? group : [last ?? '']) : [key];
  const file = await findCorrectionsFile(open.review.published, open.review.found, null);
  if (!(await takeBackCorrections(file, keys))) return { problem: reviewPageWords.nothingToUndo };
  await reload(open);
  return { problem: null };
}

async function reload(open: OpenReview): Promise<void> {
  open.review = await reopenReview(open.review);
  open.revision += 1;
  open.isUnpublished = true;
}

function reviewToPdf({ input }: Review): Uint8Array | null {
  return input !== null && isPdf(input.bytes) ? input.bytes : null;
}

/** The entries of the corrections file; an empty list if it is not known which file that is. */
async function readReviewed({ published, found }: Review): Promise<WrittenEntry[]> {
  return found.path === null ? [] : readWritten(await findCorrectionsFile(published, found, null));
}

function correctionToReview({ key, correction }: WrittenEntry, at: number, { plan, input }: Review): ReviewCorrection {
  const { saw, who, when, why, ...stated } = correction;
  const verb = correctionVerbs.find((one) => stated[one] !== undefined) ?? 'set';
  const { [verb]: done, ...target } = stated;
  const record = input === null ? undefined : plan.corrections?.[at];
  return {
    ...{ key, id: `c${at + 1}`, kind: verb, why, signed: `${who} ${when}` },
    target: record?.target ?? Object.values(target).join(' > '),
    what: valueToWords(done),
    status: record?.status ?? null,
  };
}

/** "years: 2019-2020", "橋の修繕". */
function valueToWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueToWords).join(' / ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([field, one]) => `${field}: ${valueToWords(one)}`)
    .join(', ');
}

function reviewToText({ input, plan }: Review): string | null {
  return input === null ? null : bytesToOwnText(input.bytes, plan);
}

function actionToAssignments(
  action: Extract<ReviewAction, { kind: 'accept' | 'choose' }>,
  { acceptance, choices }: OpenDoubt,
): readonly ReviewAssignment[] | null {
  if (action.kind === 'choose') return choices[action.choice - 1]?.assignments ?? null;
  return acceptance && [acceptance];
}

function doubtToReview(
  { name, notice, record, acceptance, choices, several }: OpenDoubt,
  { measures }: Plan,
): ReviewDoubt {
  const { severity, code, values, message, messageJa, source, subject } = notice;
  const [en, ja] = [explainNotice(code, values, 'en'), explainNotice(code, values, 'ja')];
  const measure = measures.find(({ id }) => id === subject || subject?.startsWith(`${id}-`)) ?? null;
  return {
    ...{ name, severity, message: { en: message, ja: messageJa }, subject: record?.id ?? null },
    measure: measure?.id ?? null,
    why: en && ja ? { en: en.why, ja: ja.why } : null,
    remedy: en && ja ? { en: en.remedy, ja: ja.remedy } : null,
    at: placesToPage(source ?? []),
    canAccept: acceptance !== null,
    isOfSeveral: several !== null,
    choices: choices.map(({ text, textJa, assignments }) => ({
      en: text,
      ja: textJa,
      decidable: assignments !== null,
    })),
  };
}
