import { z } from 'zod';
import { catalogue, type NoticeCode } from './catalogue.ts';
import { type Source, sourceSchema } from './place.ts';

/**
 * `error`: something could not be read and is in no record. `warning`: the reading could be wrong, look here.
 * `info`: a safe repair or an observation, recorded.
 */
export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

export const noticeSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  severity: severitySchema,
  message: z.string(),
  messageJa: z.string(),
  subject: z.string().nullable(),
  source: sourceSchema.nullable(),
  actual: z.string().optional(),
  expected: z.string().optional(),
  alternatives: z.array(z.string()).optional(),
  /** A warning that a person found right: it counts as info, and says by which correction. */
  accepted: z.strictObject({ correction: z.string(), who: z.string(), when: z.string(), why: z.string() }).optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

export type NoticeDetails = {
  source: Source | null;
  subject?: string | null;
  /** What fills the `{name}` places of the catalogue's wording. */
  values?: Readonly<Record<string, string | number>>;
  /** Only where this place is more or less serious than its kind usually is. */
  severity?: Severity;
  actual?: string;
  expected?: string;
  alternatives?: string[];
};

/** What a stage returns: its value, and what it found wrong with the document. */
export type Staged<T> = { value: T; notices: Notice[] };

/** Word a notice from the catalogue. */
export function notice(code: NoticeCode, details: NoticeDetails): Notice {
  const entry = catalogue[code];
  const { source, subject = null, values = {}, severity = entry.severity, ...rest } = details;
  return {
    code,
    severity,
    message: fillPlaces(entry.en, values),
    messageJa: fillPlaces(entry.ja, values),
    subject,
    source,
    ...rest,
  };
}

/** `{name}` places filled from the values. */
export function fillPlaces(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
