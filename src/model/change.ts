import { z } from 'zod';
import { sourceSchema } from './place.ts';

/**
 * How two editions can differ. `moved`: to another direction, measure or project; `redated`: to other years; `reassigned`: to
 * other departments; `relinked`: to other initiatives or another preceding activity. Only departments are `merged` or `split`.
 * A figure counts as a target unless an edition prints it as the actual value (`value-changed`).
 */
export const changeKinds = [
  'added',
  'removed',
  'renamed',
  'merged',
  'split',
  'moved',
  'renumbered',
  'redated',
  'reassigned',
  'relinked',
  'target-changed',
  'value-changed',
  'text-changed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

const changedRecords = [
  'plan',
  'year',
  'direction',
  'department',
  'measure',
  'indicator',
  'initiative',
  'project',
  'lane',
  'activity',
] as const;
export type ChangedRecord = (typeof changedRecords)[number];

/** The field of the record that differs; null if the whole record was added or removed. */
const changedFields = [
  'title',
  'issuer',
  'issued',
  'preface',
  'numbers',
  'direction',
  'measure',
  'project',
  'lead',
  'overview',
  'name',
  'role',
  'value',
  'text',
  'reprint',
  'departments',
  'initiatives',
  'items',
  'years',
  'note',
  'follows',
] as const;
export type ChangedField = (typeof changedFields)[number];

const refSchema = z.strictObject({ id: z.string(), name: z.string() });
export type Ref = z.infer<typeof refSchema>;

/** One edition's side of a change. `id` and `name` are null if the edition has no such record, or several. */
const changeSideSchema = z.strictObject({
  id: z.string().nullable(),
  name: z.string().nullable(),
  /** What the edition says there, as text; null if it says nothing. */
  value: z.string().nullable(),
  /** The measure and the project that the record is or belongs to, even if only the other edition has the record. */
  measure: refSchema.nullable(),
  project: refSchema.nullable(),
  source: sourceSchema.nullable(),
});
export type ChangeSide = z.infer<typeof changeSideSchema>;

const changeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  record: z.enum(changedRecords),
  field: z.enum(changedFields).nullable(),
  /** Fiscal years of a figure, from `year` through `through`. */
  year: z.int().nullable(),
  through: z.int().nullable(),
  /** How many records this change stands for: the descendants of an added record, or the records of a renamed department. */
  records: z.int().min(0).nullable(),
  /** The same by kind, of an added or removed measure or project. */
  contains: z
    .strictObject({
      indicators: z.int().min(0),
      initiatives: z.int().min(0),
      projects: z.int().min(0),
      activities: z.int().min(0),
    })
    .nullable(),
  old: changeSideSchema,
  new: changeSideSchema,
});
export type Change = z.infer<typeof changeSchema>;

export const diffFormat = 'koteihyo-diff/1';

const comparedSchema = z.strictObject({
  edition: z.string(),
  title: z.string().nullable(),
  sha256: z.string(),
});

/** What changed between two editions: the content of `koteihyo diff --format json`. */
export const diffSchema = z.strictObject({
  format: z.literal(diffFormat),
  old: comparedSchema,
  new: comparedSchema,
  changes: z.array(changeSchema),
});
export type Diff = z.infer<typeof diffSchema>;
