import { z } from 'zod';
import { correctionsSchema } from './model/correction.ts';
import { hasCredentials } from './model/credentials.ts';
import { type Publication, publicationSchema } from './model/plan.ts';
import { profileSchema } from './model/profile-schema.ts';
import { registrySchema } from './model/registry-schema.ts';
import type { Tokenizer } from './model/token.ts';
import { valueKindsSchema } from './model/value-kinds.ts';

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

/** A `URL` by what is used of it: a project without the types of Node or of the browser knows no other. */
const addressSchema: z.ZodType<{ readonly href: string; toString(): string }> = z.instanceof(URL);

/** Options that only PDFs need. */
const readShape = {
  /** Opens an encrypted PDF. */
  password: z.string().nullable().default(null),
  /** The pages of a PDF to read, counted from 1, both ends included; null: all. */
  pages: z
    .strictObject({ first: z.int().min(1), last: z.int().min(1) })
    .refine(({ first, last }) => first <= last, 'expected the first page ahead of the last')
    .nullable()
    .default(null),
  /** Folder or address of pdf.js's `cmaps` and `standard_fonts`, for a PDF; null: where the package has them. */
  pdfAssets: z
    .union([z.string().min(1), addressSchema])
    .nullable()
    .default(null)
    .transform((given) => (given === null ? null : String(given).replace(/\/?$/u, '/'))),
};

/** The options that control how a document is read. */
export type ResolvedReadOptions = Omit<z.output<z.ZodObject<typeof readShape>>, 'pdfAssets'> & {
  pdfAssets?: string | null;
  takeBytes?: boolean;
};

/** Options of `inspectPage`; unknown keys are refused. */
export const inspectOptionsSchema = z.strictObject({
  /** The page to draw, from 1. */
  page: z.int().min(1),
  /** The file name of the input; a wrong extension gets a notice. */
  file: z.string().nullable().default(null),
  password: readShape.password,
  /** The profile that `extract` was given. */
  profile: profileSchema.nullable().default(null),
  /** Language of legend, tags and notices. */
  language: z.enum(['en', 'ja']).default('en'),
});
export type InspectOptions = z.input<typeof inspectOptionsSchema>;
export type ResolvedInspectOptions = z.output<typeof inspectOptionsSchema>;

/** How `planToDataset` and `diffToCsv` write CSV; the defaults are those of the command. */
export const csvOptionsSchema = z.strictObject({
  /** `excel`: UTF-8 with BOM, CRLF, formulas disarmed. `plain`: UTF-8, LF, nothing added. */
  csv: z.enum(['excel', 'plain']).default('excel'),
  /** Language of the headings. */
  headers: z.enum(['en', 'ja']).default('en'),
});

/** Options of `planToDataset`; everything has a default. */
export const datasetOptionsSchema = csvOptionsSchema.extend({
  /** The text that was read; the page of the edition shows its lines. */
  text: z.string().nullable().default(null),
  /** Whether the CSV tables are among the files. */
  hasTables: z.boolean().default(true),
  /** Further files, already made, to include in the dataset and list in datapackage.json. */
  extras: z
    .array(
      z.strictObject({ path: z.string().min(1), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
    )
    .default([]),
});
export type DatasetOptions = z.input<typeof datasetOptionsSchema>;
export type CsvOptions = z.input<typeof csvOptionsSchema>;
export type CsvForm = z.output<typeof csvOptionsSchema>;

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
    .refine(
      (given) =>
        !Object.values(given)
          .flat()
          .some((text) => text && hasCredentials(text)),
      'a password in an address',
    )
    .transform((given): Publication => ({ ...unknownPublication, ...withoutUndefined(given) })),
  /** What is known of the departments: canonical names, kinds, aliases. */
  registry: registrySchema.nullable().default(null),
  /** Words and headings that this body uses, in addition to those known anyway. */
  profile: profileSchema.nullable().default(null),
  /**
   * Whether the figures of indicators are actual or target values, by fiscal years ("2018", "2019..2021", "2019..", "..2018"),
   * if the document does not say it: `{ '2018': 'actual', '2019..': 'target' }`.
   */
  values: valueKindsSchema.default({}),
  /** What a person corrected; applied in its order before the plan is checked. */
  corrections: correctionsSchema.nullable().default(null),
  /**
   * Whether doubtful blanks and names may load kuromoji's dictionary (a quarter of a second, once per process), or a function
   * to use instead of kuromoji.
   */
  tokenizer: z
    .union([z.enum(['auto', 'never']), z.custom<Tokenizer>((value) => typeof value === 'function')])
    .default('auto'),
  ...readShape,
  /** Whether `extract` may take over the bytes of a PDF. This saves a copy; the caller must not use them afterwards. */
  takeBytes: z.boolean().default(false),
});
export type Options = z.input<typeof optionsSchema>;
export type ResolvedOptions = z.output<typeof optionsSchema>;
