import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import {
  type CorrectionDraft,
  correctionVerbs,
  type DoubtAssignment,
  draftCorrection,
  extract,
  type Plan,
  type Signature,
} from '../index.ts';
import { type Input, listInputs } from './inputs.ts';
import { inputToOptions } from './publish.ts';
import { type FoundSource, findSource, type PublishedPlan, readPlan } from './published.ts';
import { type CorrectionEntry, findCorrectionsFile, writeCorrections } from './write-correction.ts';

/** A dataset under review: its plan with all corrections in the file beside its input, published or not. */
export type Review = {
  published: PublishedPlan;
  plan: Plan;
  found: FoundSource;
  /** The input, if it was found and is unchanged; only then are corrections applied at once. */
  input: (Input & { bytes: Uint8Array }) | null;
  /** The folder that the dataset was published into. */
  output: string;
};

/** Open a dataset for review. Throws a FileError, or an InputError if the input can no longer be read. */
export async function openReview(dataset: string, source: string | null): Promise<Review> {
  const published = await readPlan(dataset);
  const found = await findSource(published, source);
  return readReview(published, found);
}

/** Read the same dataset again, with the corrections that are now beside its input. */
export function reopenReview({ published, found }: Review): Promise<Review> {
  return readReview(published, found);
}

async function readReview(published: PublishedPlan, found: FoundSource): Promise<Review> {
  const { plan, path } = published;
  const output = dirname(dirname(path));
  const isSame = found.bytes !== null && hash('sha256', found.bytes) === plan.source.sha256;
  if (!isSame || found.path === null || found.bytes === null) return { published, plan, found, input: null, output };
  const { inputs, refused } = await listInputs([found.path]);
  const [refusal] = refused;
  if (refusal) throw refusal.error;
  const [first] = inputs;
  if (first === undefined) return { published, plan, found, input: null, output };
  const input = { ...first, bytes: found.bytes };
  const current = isApplied(plan, input) ? plan : await readInputAgain(input, plan);
  return { published, plan: current, found, input, output };
}

/** Whether the plan was published with the corrections that are there now. */
function isApplied({ corrections = [] }: Plan, input: Input): boolean {
  const given = (input.corrections?.corrections ?? []).map(({ who, when, why, saw }) => [who, when, why, [saw].flat()]);
  const applied = corrections.map(({ who, when, why, saw }) => [who, when, why, saw.split('\n')]);
  return JSON.stringify(given) === JSON.stringify(applied);
}

function readInputAgain(input: Input & { bytes: Uint8Array }, { edition }: Plan): Promise<Plan> {
  return extract(input.bytes, { ...inputToOptions(input), edition });
}

/** The corrections that were written to settle a doubt. */
export type Settled = { file: string; entries: CorrectionEntry[]; ids: string[] };

/**
 * Write the corrections that settle a doubt, all or none, through the same code as `correct`. Returns the first draft that was
 * refused, if any. Throws a FileError.
 */
export async function settle(
  { plan, published, found }: Review,
  assignments: readonly DoubtAssignment[],
  signature: Signature,
  file: string | null = null,
): Promise<Settled | { refused: Exclude<CorrectionDraft, { status: 'ready' }>; id: string }> {
  const entries: CorrectionEntry[] = [];
  for (const { id, own } of assignmentsToParts(assignments)) {
    const draft = draftCorrection(plan, id, own, signature);
    if (draft.status !== 'ready') return { refused: draft, id };
    entries.push(draft.entry);
  }
  const path = await findCorrectionsFile(published, found, file);
  const count = await writeCorrections(path, entries);
  return { file: path, entries, ids: entries.map((_, at) => `c${count - entries.length + at + 1}`) };
}

/**
 * Groups assignments into entries: fields that are set on one record share an entry, any other action is an entry of its own. A
 * split also takes the assignments after it for the same record, such as its lanes.
 */
function assignmentsToParts(assignments: readonly DoubtAssignment[]): { id: string; own: DoubtAssignment[] }[] {
  const parts: { id: string; own: DoubtAssignment[] }[] = [];
  for (const one of assignments) {
    const last = parts.at(-1);
    const isVerb = isVerbOf(one);
    const takes = last?.id === one.id && (last.own[0]?.field === 'split' || !isVerbOf(last.own[0]));
    if (last !== undefined && takes && !isVerb) last.own.push(one);
    else parts.push({ id: one.id, own: [one] });
  }
  return parts;
}

function isVerbOf(one: DoubtAssignment | undefined): boolean {
  return correctionVerbs.some((verb) => verb === one?.field);
}
