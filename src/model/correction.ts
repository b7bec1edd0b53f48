import { z } from 'zod';
import { sourceSchema } from './place.ts';
import { endBases, FIRST_YEAR, LAST_YEAR } from './time.ts';
import { valueKindSchema } from './value-kinds.ts';

/** What a correction does; an entry of the file has one of these keys. */
export const correctionVerbs = ['set', 'move', 'split', 'merge', 'accept', 'drop'] as const;
export type CorrectionVerb = (typeof correctionVerbs)[number];

/** What a correction can be about; `value`: one value of an indicator; `column`: the values of one year of all indicators of a measure. */
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

/** The fields that can be set, by kind of record. */
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
/** Text as printed; it may be blank. */
const printed = z.string();
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

/** One field of a record as a correction sets it: `koteihyo correct PLAN <id> <field>=<value>`. */
export type DoubtAssignment = { id: string; field: string; value: string };

/** Stands in place of a record's id to accept a warning that is about no record but the plan. */
export const PLAN_ID = 'plan';

export function toList<T>(given: T | readonly T[]): readonly T[] {
  return Array.isArray(given) ? given : [given as T];
}

/** "2019", "2019-2021", "2021+" if it continues after the last year, "2021?" if the end is not printed. */
const YEARS = /^(\d{4})(?:\s*[-–~〜～]\s*(\d{4}))?([+?])?$/u;

export type CorrectedYears = { start: number; end: number; openEnded: boolean; endKnown: boolean };

/** Null if these are not fiscal years, or the last precedes the first. */
export function toYears(given: string | number): CorrectedYears | null {
  const [, first, last = first, mark] = YEARS.exec(String(given).trim()) ?? [];
  const [start, end] = [Number(first), Number(last)];
  const isSpan = start >= FIRST_YEAR && start <= end && end <= LAST_YEAR;
  return isSpan ? { start, end, openEnded: mark === '+', endKnown: mark !== '?' } : null;
}

const initiativeNumber = z.int().min(0);
/** An empty list: it is related to none. */
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
  /** Whether a figure is an actual or a target value, if the document does not say it. */
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

/** The name of a project; if that is ambiguous, also its measure and the text of one of its lanes. */
const moveSchema = z.union([words, z.strictObject({ measure: words, project: words, lane: printed.optional() })]);
export type CorrectionMove = z.output<typeof moveSchema>;

const splitSchema = z.strictObject({
  /** Of the new project. */
  name: words,
  /** What its lanes print. */
  lanes: oneOrMore(printed).optional(),
  /** Texts of activities that have no lane of their own yet: those taken from one lane form a new lane. */
  activities: oneOrMore(printed).optional(),
  /** Default: those of the project that it is split from. */
  initiatives: initiativeNumbers.optional(),
  departments: z.string().optional(),
});
export type CorrectionSplit = z.output<typeof splitSchema>;

/** The keys that name the record, by what is printed. */
const targetShape = {
  /** Its title; if two measures share it, with the id before it: "m2-1 道の整備". */
  measure: words.optional(),
  indicator: printed.optional(),
  /** Year of an indicator's value; without `indicator`, of the values of all indicators of the measure. */
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR).optional(),
  initiative: printed.optional(),
  project: printed.optional(),
  /** The text of the lane, or of one of its activities. */
  lane: printed.optional(),
  activity: printed.optional(),
};

/** One correction by a person. `findCorrectionFaults` checks which keys go together. */
export const correctionSchema = z.strictObject({
  set: setSchema.optional(),
  /** The project to move a lane to, in the same measure or another. */
  move: moveSchema.optional(),
  split: splitSchema.optional(),
  /** The project to merge this one into. */
  merge: words.optional(),
  /** Code of a warning to accept: the reading is right. */
  accept: words.optional(),
  drop: z.enum(droppableKinds).optional(),
  ...targetShape,
  /** What the record said when the correction was written; for a whole project, one line per lane. */
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
 * What became of a correction. `needless`: the record is read that way without it. `stale`: the record no longer says what the
 * correction saw. `ambiguous`: several records match. `impossible`: it does not fit this record. Only `applied` changed anything.
 */
export const correctionStatuses = ['applied', 'needless', 'stale', 'not-found', 'ambiguous', 'impossible'] as const;
export type CorrectionStatus = (typeof correctionStatuses)[number];

/** A correction as the plan publishes it. */
export const correctionRecordSchema = z.strictObject({
  /** By its position in the file: c1 is the first. */
  id: z.string().regex(/^c\d+$/),
  kind: z.enum(correctionVerbs),
  /** The fields that a `set` states. */
  fields: z.array(z.string()).min(1).optional(),
  status: z.enum(correctionStatuses),
  /** The record as the correction names it. */
  target: z.string(),
  /** Id of the corrected record; after a drop or a merge, of the record that contained or absorbed it. */
  subject: z.string().nullable(),
  who: z.string(),
  when: z.string(),
  why: z.string(),
  /** What the correction saw. */
  saw: z.string(),
  /** What the record said before it was corrected; null if no record was found. */
  before: z.string().nullable(),
  /** Null if it was not applied. */
  after: z.string().nullable(),
  source: sourceSchema.nullable(),
});
export type CorrectionRecord = z.infer<typeof correctionRecordSchema>;
