import { z } from 'zod';
import { correctionRecordSchema } from './correction.ts';
import { noticeRecordSchema } from './notice.ts';
import { sourceSchema } from './place.ts';
import { axisSchema, endBases, fiscalYearSchema, monthSchema } from './time.ts';
import { valueKindSchema } from './value-kinds.ts';

const id = z.string().regex(/^[a-z]/);
/** Identifies a record by its words, not its position, so that it is the same in every edition. See `withKeys`. */
const key = z.string().regex(/^[a-z][0-9a-f]{10}(-\d+)?$/);

/** How a department name was recognised, from most to least certain. */
const levelSchema = z.enum(['exact', 'registry', 'tokens', 'unresolved']);
export type Level = z.infer<typeof levelSchema>;

/** 担当課: one responsible department with its unit, and the text as printed. */
const responsibilitySchema = z
  .strictObject({
    department: z.string(),
    departmentId: id,
    unit: z.string().nullable(),
    unitDepartmentId: id.nullable(),
    andOthers: z.boolean(),
    level: levelSchema,
    raw: z.string(),
  })
  .meta({ id: 'Responsibility' });
export type Responsibility = z.infer<typeof responsibilitySchema>;

/** The value that a year column prints for an indicator, or for a project's amount. */
const valueSchema = z.strictObject({
  year: fiscalYearSchema,
  through: fiscalYearSchema,
  raw: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  qualifier: z.string().nullable(),
  kind: valueKindSchema.nullable(),
  referenceYear: fiscalYearSchema.nullable(),
  source: sourceSchema,
});
export type Value = z.infer<typeof valueSchema>;

/** モニタリング指標 */
const indicatorSchema = z.strictObject({
  id,
  key,
  name: z.string(),
  role: z.enum(['main', 'sub']),
  cumulative: z.boolean(),
  reprint: z.boolean(),
  values: z.array(valueSchema),
  source: sourceSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** 取組内容 */
const initiativeSchema = z.strictObject({
  id,
  key,
  number: z.int().min(0),
  text: z.string(),
  departments: z.array(responsibilitySchema),
  reprint: z.boolean(),
  source: sourceSchema,
});
export type Initiative = z.infer<typeof initiativeSchema>;

/** A box of the schedule with its arrow, start to end. Years and months are null if its columns cannot be dated. */
const activitySchema = z.strictObject({
  id,
  key,
  /** A milestone stands at a date, an activity covers its columns. */
  kind: z.enum(['activity', 'milestone']),
  items: z.array(z.string()),
  start: fiscalYearSchema.nullable(),
  end: fiscalYearSchema.nullable(),
  /** Calendar months of the columns that it crosses; `openEnded`: it continues after them. */
  from: monthSchema.nullable(),
  to: monthSchema.nullable(),
  /** Heads of its first and its last column, as printed; null for years that a person states and no column has. */
  startLabel: z.string().nullable(),
  endLabel: z.string().nullable(),
  endBasis: z.enum(endBases),
  endKnown: z.boolean(),
  openEnded: z.boolean(),
  follows: id.nullable(),
  note: z.string().nullable(),
  source: sourceSchema,
});
export type Activity = z.infer<typeof activitySchema>;

/** A printed line of boxes of one project. */
const laneSchema = z.strictObject({
  id,
  number: z.int().min(1),
  /** The time axis of its table; null if its activities state their period themselves. */
  axis: axisSchema.shape.id.nullable(),
  /** 計画 or 実績, where they are rows of their own. */
  series: z.enum(['plan', 'actual']).nullable(),
  initiatives: z.array(z.int().min(0)).nullable(),
  departments: z.array(responsibilitySchema).nullable(),
  activities: z.array(activitySchema),
  source: sourceSchema,
});
export type Lane = z.infer<typeof laneSchema>;

/** A label above a project that is no direction or measure, with the head of its column (大項目). */
const pathStepSchema = z.strictObject({ head: z.string().nullable(), text: z.string() });

/** Text of a column or form row for which the model has no field: 備考, 区分, 効果額. */
const attributeSchema = z.strictObject({ head: z.string(), text: z.string(), source: sourceSchema });

/** An amount printed in a year column; `name` says of what: 事業費. */
const projectValueSchema = valueSchema.extend({ name: z.string() });
export type ProjectValue = z.infer<typeof projectValueSchema>;

/** 具体的な事業等 */
const projectSchema = z.strictObject({
  id,
  key,
  name: z.string(),
  initiatives: z.array(z.int().min(0)),
  /** Outermost first. */
  path: z.array(pathStepSchema),
  attributes: z.array(attributeSchema),
  values: z.array(projectValueSchema),
  departments: z.array(responsibilitySchema),
  lanes: z.array(laneSchema),
  source: sourceSchema,
});
export type Project = z.infer<typeof projectSchema>;

/** One numbered theme under a direction. */
const measureSchema = z.strictObject({
  id,
  key,
  direction: id.nullable(),
  number: z.int().min(0),
  title: z.string(),
  lead: z.array(responsibilitySchema),
  overview: z.array(z.string()),
  indicators: z.array(indicatorSchema),
  initiatives: z.array(initiativeSchema),
  projects: z.array(projectSchema),
});
export type Measure = z.infer<typeof measureSchema>;

/** 取組方向 */
const directionSchema = z.strictObject({ id, number: z.int().min(0), title: z.string() });
export type Direction = z.infer<typeof directionSchema>;

const indexEntrySchema = z.strictObject({
  measure: id,
  page: z.int().min(1).nullable(),
  lead: z.array(responsibilitySchema),
  initiatives: z.array(z.strictObject({ number: z.int().min(0), departments: z.array(responsibilitySchema) })),
});
export type IndexEntry = z.infer<typeof indexEntrySchema>;

const departmentSchema = z.strictObject({
  id,
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
  units: z.array(z.string()),
});
export type Department = z.infer<typeof departmentSchema>;

/** One repair: what was printed, how it is read instead, and why. */
const repairSchema = z.strictObject({
  code: z.string(),
  subject: id.nullable(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  reasonJa: z.string(),
  source: sourceSchema,
});
export type Repair = z.infer<typeof repairSchema>;

/** What the sidecar states about the publication (null if not stated) and about the dataset itself (absent if not stated). */
export const publicationSchema = z.strictObject({
  publisher: z.string().nullable(),
  publisherCode: z.string().length(6).nullable(),
  department: z.string().nullable(),
  licence: z.string().nullable(),
  url: z.string().nullable(),
  retrieved: z.string().nullable(),
  version: z.string().exactOptional(),
  /** YYYY-MM-DD, as `modified` is. */
  created: z.string().exactOptional(),
  modified: z.string().exactOptional(),
  keywords: z.array(z.string()).min(1).exactOptional(),
  /** A mail address, or the address of a page. */
  contact: z.string().exactOptional(),
  /** The address of the folder that the dataset is published in. */
  published: z.string().exactOptional(),
});
export type Publication = z.infer<typeof publicationSchema>;

export const planFormat = 'koteihyo-plan/2';

/** One edition of a 工程表, whole: the content of `plan.json`. */
export const planSchema = z.strictObject({
  format: z.literal(planFormat),
  edition: z.string().min(1),
  publication: publicationSchema,
  plan: z.strictObject({
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    issued: z.string().nullable(),
    years: z.array(fiscalYearSchema),
    axes: z.array(axisSchema),
    preface: z.array(z.string()),
  }),
  source: z.strictObject({
    file: z.string().nullable(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    kind: z.enum(['text', 'pdf', 'sheet', 'document']),
    pages: z.int().min(1).nullable(),
  }),
  index: z.array(indexEntrySchema),
  directions: z.array(directionSchema),
  measures: z.array(measureSchema),
  departments: z.array(departmentSchema),
  repairs: z.array(repairSchema),
  /** What a person corrected, in the order of the file; only where there are corrections. */
  corrections: z.array(correctionRecordSchema).min(1).optional(),
  notices: z.array(noticeRecordSchema),
});
export type Plan = z.infer<typeof planSchema>;
