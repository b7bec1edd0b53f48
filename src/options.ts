import { z } from 'zod';
import { type Publication, publicationSchema } from './model/plan.ts';
import { registrySchema } from './model/registry.ts';

const unknownPublication: Publication = {
  publisher: null,
  publisherCode: null,
  department: null,
  licence: null,
  url: null,
  retrieved: null,
};

function withoutUndefined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Options of `extract`. Everything has a default; unknown keys are refused. */
export const optionsSchema = z.strictObject({
  /** Name of the edition, used as `plan.edition` and as first column of every table. */
  edition: z.string().min(1).default('edition'),
  /** Name of the source file, kept in `plan.source.file`. */
  file: z.string().nullable().default(null),
  /** Title of the plan as a person states it, for a text without a cover. */
  title: z.string().min(1).nullable().default(null),
  /** What is known of the publication; what is left out is null. */
  publication: publicationSchema
    .partial()
    .prefault({})
    .transform((given): Publication => ({ ...unknownPublication, ...withoutUndefined(given) })),
  /** What is known of the departments: canonical names, kinds, aliases. */
  registry: registrySchema.nullable().default(null),
  /** Whether doubtful blanks and names may load kuromoji's dictionary (about half a second, once per process). */
  tokenizer: z.enum(['auto', 'never']).default('auto'),
});
export type Options = z.input<typeof optionsSchema>;
export type ResolvedOptions = z.output<typeof optionsSchema>;

/** Thrown when a call is wrong (not when a document is). */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Thrown when nothing can be published from an input. `code` is stable; the message says what to do. */
export class InputError extends Error {
  override name = 'InputError';
  readonly code: 'empty' | 'binary' | 'encoding' | 'no-schedule' | 'pdf';
  constructor(code: InputError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
