import { z } from 'zod';
import { type NoticeCode, type NoticeValues, noticeKinds } from './notice-kinds.ts';
import type { MessageValues, Phrase } from './phrase.ts';
import { distinctPlaces, type Place, type Source, sourceSchema } from './place.ts';

/**
 * `error`: something could not be read and is in no record. `warning`: the reading could be wrong, look here.
 * `info`: a safe repair or an observation, recorded.
 */
const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

/** The evidence weighed, as terms with their weights in log-odds; null: the term has no weight of its own. */
const reasonsSchema = z.array(
  z.strictObject({ term: z.string(), weight: z.number().nullable(), otherwise: z.literal(true).optional() }),
);
const noticeValuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), reasonsSchema]),
);

/** A reading that was not chosen, in both languages. */
const alternativeSchema = z.strictObject({ text: z.string(), textJa: z.string() });

/** A notice as the plan publishes it, with its words. */
export const noticeRecordSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  severity: severitySchema,
  /** Values for the `{name}` placeholders of the message; the code determines which there are. */
  values: noticeValuesSchema,
  /** The wording, made from code and values. */
  message: z.string(),
  messageJa: z.string(),
  subject: z.string().nullable(),
  source: sourceSchema.nullable(),
  actual: z.string().optional(),
  expected: z.string().optional(),
  alternatives: z.array(alternativeSchema).optional(),
  /** Set if a person accepted the warning: it then counts as info; `correction` is the id of the accepting correction. */
  accepted: z.strictObject({ correction: z.string(), who: z.string(), when: z.string(), why: z.string() }).optional(),
});
export type NoticeRecord = z.infer<typeof noticeRecordSchema>;

/** What is wrong with a document, or doubtful: code and values, without words. */
export type Notice = {
  code: NoticeCode;
  severity: Severity;
  values: MessageValues;
  subject: string | null;
  source: Source | null;
  actual?: string;
  expected?: string;
  /** The readings that were not chosen. */
  alternatives?: readonly Phrase[];
  accepted?: NonNullable<NoticeRecord['accepted']>;
};

type GivenDetails = {
  /** If the notice has no subject, its first place determines the subject once there are records. */
  source: readonly Place[] | null;
  subject?: string | null;
  /** Set if this notice is more or less severe than its kind usually is. */
  severity?: Severity;
  actual?: string;
  expected?: string;
  alternatives?: readonly Phrase[];
  values?: MessageValues | undefined;
};
type NoticeDetails<Code extends NoticeCode> = Omit<GivenDetails, 'values'> &
  (keyof NoticeValues<Code> extends never ? { values?: undefined } : { values: NoticeValues<Code> });

/** What a stage returns: its value, and what it found wrong with the document. */
export type Staged<T> = { value: T; notices: Notice[] };

export function notice<Code extends NoticeCode>(code: Code, details: NoticeDetails<Code>): Notice {
  const { source, subject = null, values = {}, severity = noticeKinds[code].severity, ...rest }: GivenDetails = details;
  return {
    code,
    severity,
    values: { ...values },
    subject,
    source: source === null || source.length === 0 ? null : distinctPlaces(source),
    ...rest,
  };
}
