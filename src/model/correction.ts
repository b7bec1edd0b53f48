import { z } from 'zod';
import { sourceSchema } from './place.ts';
import { endBases, FIRST_YEAR, LAST_YEAR } from './time.ts';
import { valueKindSchema } from './value-kinds.ts';

/** What a correction does; an entry of the file has one of these keys. */
export const correctionVerbs = ['set', 'move', 'split', 'merge', 'accept', 'drop'] as const;
export type CorrectionVerb = (typeof correctionVerbs)[number];

/** What a correction can be about; `value` is one value of an indicator, `column` those of a year of all of a measure's. */
const correctableKinds = [
  'measure',
  'indicator',
  'value',
  'column',
  'initiative',
  'project',
  'lane',
  'activity',
] as const;
export type CorrectableKind = (typeof correctableKinds)[number];

/** Which fields of which record can be set. */
export const settableFields = {
  measure: ['title', 'lead'],
  indicator: ['name', 'role', 'cumulative', 'reprint'],
  value: ['value', 'kind'],
  column: ['kind'],
  initiative: ['text', 'departments', 'reprint'],
  project: ['name', 'initiatives', 'departments'],
  lane: ['initiatives', 'departments'],
  activity: ['items', 'years', 'endBasis', 'note'],
} as const satisfies Record<CorrectableKind, readonly string[]>;

export const droppableKinds = ['indicator', 'initiative', 'project', 'lane', 'activity'] as const;

const words = z.string().trim().min(1);
/** What is printed may be blank. */
const printed = z.string();
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

/** One field of a record as a correction sets it: `koteihyo correct PLAN <id> <field>=<value>`. */
export type DoubtAssignment = { id: string; field: string; value: string };

/** Instead of a record's id: the plan itself, of which a warning about no record can be accepted. */
export const PLAN_ID = 'plan';

export function toList<T>(given: T | readonly T[]): readonly T[] {
  return Array.isArray(given) ? given : [given as T];
}

/** "2019", "2019-2021", "2021+" for what goes on after the last year, "2021?" where the end is not printed. */
const YEARS = /^(\d{4})(?:\s*[-–~〜～]\s*(\d{4}))?([+?])?$/u;

export type CorrectedYears = { start: number; end: number; openEnded: boolean; endKnown: boolean };

/** Null where they are no fiscal years, or end before they start. */
export function toYears(given: string | number): CorrectedYears | null {
  const [, first, last = first, mark] = YEARS.exec(String(given).trim()) ?? [];
  const [start, end] = [Number(first), Number(last)];
  const isSpan = start >= FIRST_YEAR && start <= end && end <= LAST_YEAR;
  return isSpan ? { start, end, openEnded: mark === '+', endKnown: mark !== '?' } : null;
}

const initiativeNumber = z.int().min(0);
/** None, where it is related to none. */
const initiativeNumbers = z.union([initiativeNumber, z.array(initiativeNumber)]);

const setSchema = z.strictObject({
  title: words.optional(),
  name: words.optional(),
  text: words.optional(),
  /** As a cell would print them: "道路課、河川課". */
  lead: z.string().optional(),
  departments: z.string().optional(),
  role: z.enum(['main', 'sub']).optional(),
  cumulative: z.boolean().optional(),
  reprint: z.boolean().optional(),
  /** As a cell would print it: "20件". */
  value: z.union([z.string(), z.number()]).optional(),
  /** What a figure is, where the document does not say it. */
  kind: valueKindSchema.optional(),
  initiatives: initiativeNumbers.optional(),
  items: oneOrMore(words).optional(),
  years: z
    .union([z.number(), z.string()])
    .refine((given) => toYears(given) !== null)
    .optional(),
  endBasis: z.enum(endBases).optional(),
  note: words.nullable().optional(),
});
export type CorrectedFields = z.output<typeof setSchema>;

/** A name, or where that is not enough the measure too, and what one of the project's lanes prints. */
const moveSchema = z.union([words, z.strictObject({ measure: words, project: words, lane: printed.optional() })]);
export type CorrectionMove = z.output<typeof moveSchema>;

const splitSchema = z.strictObject({
  /** Of the new project. */
  name: words,
  /** What its lanes print. */
  lanes: oneOrMore(printed).optional(),
  /** What boxes print that are no lane of their own yet: those of a lane become one. */
  activities: oneOrMore(printed).optional(),
  /** Where left out, as those of the project that it is split from. */
  initiatives: initiativeNumbers.optional(),
  departments: z.string().optional(),
});
export type CorrectionSplit = z.output<typeof splitSchema>;

/** The keys that name the record, by what is printed. */
const targetShape = {
  /** Its title, with its id before it where a title stands twice: "m2-1 道の整備". */
  measure: words.optional(),
  indicator: printed.optional(),
  /** Of an indicator's value; without an indicator of the values of all indicators of the measure. */
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR).optional(),
  initiative: printed.optional(),
  project: printed.optional(),
  /** The text of the lane, or of one of its activities. */
  lane: printed.optional(),
  activity: printed.optional(),
};

/** One thing that a person knows better than the reading. Which keys go together, `findCorrectionFaults` says. */
export const correctionSchema = z.strictObject({
  set: setSchema.optional(),
  /** The project that a lane belongs to, of the same measure or of another. */
  move: moveSchema.optional(),
  split: splitSchema.optional(),
  /** The project that another one is part of. */
  merge: words.optional(),
  /** Code of a warning that is right as it is read. */
  accept: words.optional(),
  drop: z.enum(droppableKinds).optional(),
  ...targetShape,
  /** What the reading said of the record when the correction was written; of a whole project a line each for its lanes. */
  saw: oneOrMore(printed),
  who: words,
  when: z.iso.date(),
  why: words,
});
export type Correction = z.output<typeof correctionSchema>;

/** `<base name>.corrections.yaml`: applied in its order. */
export const correctionsSchema = z.strictObject({ corrections: z.array(correctionSchema) });
export type Corrections = z.output<typeof correctionsSchema>;

/**
 * What became of a correction. `needless`: the reading says so by itself. `stale`: it says something else than was seen.
 * `ambiguous`: several records fit. `impossible`: it cannot be done to this record. Only `applied` changed anything.
 */
export const correctionStatuses = ['applied', 'needless', 'stale', 'not-found', 'ambiguous', 'impossible'] as const;
export type CorrectionStatus = (typeof correctionStatuses)[number];

/** A correction as the plan publishes it. */
export const correctionRecordSchema = z.strictObject({
  /** By its position in the file: c1 is the first. */
  id: z.string().regex(/^c\d+$/),
  kind: z.enum(correctionVerbs),
  /** Of `set`: the fields that it states. */
  fields: z.array(z.string()).min(1).optional(),
  status: z.enum(correctionStatuses),
  /** The record as the correction names it. */
  target: z.string(),
  /** Id of the record that was corrected, of the one that holds what was dropped or merged. */
  subject: z.string().nullable(),
  who: z.string(),
  when: z.string(),
  why: z.string(),
  /** What the correction saw. */
  saw: z.string(),
  /** What stood there now; null where nothing was found. */
  before: z.string().nullable(),
  /** Null where it was not applied. */
  after: z.string().nullable(),
  source: sourceSchema.nullable(),
});
export type CorrectionRecord = z.infer<typeof correctionRecordSchema>;
