import { z } from 'zod';
import { findValueKindFaults, hasCredentials, type Plan, type ValueKinds, valueKindsSchema } from '../index.ts';
import { isEditionName } from './edition-name.ts';
import { isPublisherCode, publisherCodeToCheckDigit } from './publisher-code.ts';
import type { YamlFault, YamlIssue, YamlKind } from './yaml-file.ts';

/** The names of YAML files beside an input. */
export const sidecarExtensions: readonly string[] = ['.yaml', '.yml'];

const withoutCredentials = (value: string): boolean => !hasCredentials(value);
const address = z.url({ protocol: /^https?$/ }).refine(withoutCredentials);
const day = z.iso.date();
const text = z.string().trim().min(1).refine(withoutCredentials).nullable().exactOptional();

/** Facts about the publication that the document does not state. A field that is left out counts as null. */
const sidecarSchema = z
  .strictObject({
    publisher: text,
    /** 全国地方公共団体コード, six digits, the last of them the check digit. */
    publisherCode: z.string().refine(isPublisherCode).nullable().exactOptional(),
    department: text,
    /** Title of the source as its publisher gives it. */
    title: text,
    licence: text,
    url: address.nullable().exactOptional(),
    /** The day the source was fetched, YYYY-MM-DD. */
    retrieved: day.nullable().exactOptional(),
    /** Version of the dataset, and the days it was made and last changed. */
    version: text,
    created: day.nullable().exactOptional(),
    modified: day.nullable().exactOptional(),
    keywords: z.array(z.string().trim().min(1).refine(withoutCredentials)).min(1).nullable().exactOptional(),
    /** Who answers questions: a mail address, or the address of a page. */
    contact: z.union([z.email(), address]).nullable().exactOptional(),
    /** Where the dataset is published: the address of its folder. */
    published: address.nullable().exactOptional(),
    /** Whether figures of indicators are actual or target values, by years: `{ 2018: actual, 2019..: target }`. */
    values: valueKindsSchema.nullable().exactOptional(),
    /** Name of the edition, where it is not the base name of the input. */
    edition: z
      .string()
      .transform((name) => name.normalize('NFC'))
      .refine(isEditionName)
      .nullable()
      .exactOptional(),
  })
  .transform(
    ({
      edition = null,
      title = null,
      values = null,
      version,
      created,
      modified,
      keywords,
      contact,
      published,
      ...rest
    }): Sidecar => ({
      publication: { ...rest, ...withoutNull({ version, created, modified, keywords, contact, published }) },
      edition,
      title,
      // absent if not stated: an added key would make `extract` read every edition again
      ...(values && { values }),
    }),
  );

type Given<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

function withoutNull<T extends object>(given: T): Given<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value != null)) as Given<T>;
}

export type Sidecar = {
  publication: Partial<Plan['publication']>;
  edition: string | null;
  title: string | null;
  values?: ValueKinds;
};

export const noSidecar: Sidecar = { publication: {}, edition: null, title: null };

export const sidecarKind: YamlKind<typeof sidecarSchema> = {
  name: 'sidecar',
  suffix: '',
  schema: sidecarSchema,
  prepare: (value) => value ?? {},
  depth: 1,
  wrongForm: { code: 'sidecar/not-a-map', values: {} },
  issueToFault,
  findFaults: ({ values = {} }) =>
    findValueKindFaults(values).map(({ kind, range, other }) => ({
      code: `sidecar/values-${kind}`,
      path: ['values', range],
      at: 'key',
      values: { actual: range, other },
    })),
};

function issueToFault({ path, actual, value }: YamlIssue): YamlFault {
  const field = String(path[0]);
  // do not quote the value: the message goes into failures.csv and the manifest
  if (hasCredentials(typeof value === 'string' ? value : actual))
    return { code: 'sidecar/credentials', values: { field } };
  if (field === 'publisherCode' && typeof value === 'number')
    return { code: 'sidecar/code-number', values: { actual } };
  if (field === 'publisherCode' && typeof value === 'string' && /^[0-9]{6}$/.test(value))
    return { code: 'sidecar/code-check-digit', values: { actual, expected: publisherCodeToCheckDigit(value) } };
  return { code: 'sidecar/field', values: { field, actual } };
}
