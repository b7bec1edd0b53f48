import { z } from 'zod';
import { catalogue, type NoticeCode } from './catalogue.ts';
import { distinctPlaces, type Place, sourceSchema } from './place.ts';

/**
 * `error`: something could not be read and is in no record. `warning`: the reading could be wrong, look here.
 * `info`: a safe repair or an observation, recorded.
 */
export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

const noticeValuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** A reading that was not chosen, in both languages; `textJa` is null where there is no Japanese wording yet. */
export const alternativeSchema = z.strictObject({ text: z.string(), textJa: z.string().nullable() });
export type Alternative = z.infer<typeof alternativeSchema>;

export const noticeSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  severity: severitySchema,
  /** What fills the `{name}` places of the catalogue's wording. */
  values: noticeValuesSchema,
  /** The wording, made from code and values. */
  message: z.string(),
  messageJa: z.string(),
  subject: z.string().nullable(),
  source: sourceSchema.nullable(),
  actual: z.string().optional(),
  expected: z.string().optional(),
  alternatives: z.array(alternativeSchema).optional(),
  /** A warning that a person found right: it counts as info, and says by which correction. */
  accepted: z.strictObject({ correction: z.string(), who: z.string(), when: z.string(), why: z.string() }).optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

type NameIn<Wording extends string> = Wording extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NameIn<Rest>
  : never;

/** What a notice of this code has to say, by the `{name}` places of its wording. */
export type NoticeValues<Code extends NoticeCode> = Readonly<
  Record<NameIn<(typeof catalogue)[Code]['en' | 'ja']>, string | number>
>;

export type NoticeDetails<Code extends NoticeCode> = {
  /** Of a notice without subject first the place that it is about: that gives it its subject once there are records. */
  source: readonly Place[] | null;
  subject?: string | null;
  /** Only where this place is more or less serious than its kind usually is. */
  severity?: Severity;
  actual?: string;
  expected?: string;
  alternatives?: Alternative[];
} & (NameIn<(typeof catalogue)[Code]['en']> extends never ? { values?: undefined } : { values: NoticeValues<Code> });

/** What a stage returns: its value, and what it found wrong with the document. */
export type Staged<T> = { value: T; notices: Notice[] };

/** Word a notice from the catalogue. */
export function notice<Code extends NoticeCode>(code: Code, details: NoticeDetails<Code>): Notice {
  const entry = catalogue[code];
  const { source, subject = null, values = {}, severity = entry.severity, ...rest } = details;
  return {
    code,
    severity,
    values: { ...values },
    message: fillPlaces(entry.en, values),
    messageJa: fillPlaces(entry.ja, values),
    subject,
    source: source === null || source.length === 0 ? null : distinctPlaces(source),
    ...rest,
  };
}

/** `{name}` places filled from the values. */
export function fillPlaces(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
