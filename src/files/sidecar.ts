import { z } from 'zod';
import { hasCredentials, type Plan } from '../index.ts';
import { isEditionName } from './edition-name.ts';
import { isPublisherCode, publisherCodeToCheckDigit } from './publisher-code.ts';
import { readInput } from './read-input.ts';
import { parseYaml, type YamlFault, type YamlIssue, type YamlKind } from './yaml-file.ts';

const withoutCredentials = (value: string): boolean => !hasCredentials(value);
const text = z.string().trim().min(1).refine(withoutCredentials).nullable().optional();

/** What a person knows of the publication and the text does not say. Whatever is left out or null is null. */
const sidecarSchema = z.strictObject({
  publisher: text,
  /** 全国地方公共団体コード, six digits, the last of them the check digit. */
  publisherCode: z.string().refine(isPublisherCode).nullable().optional(),
  department: text,
  /** Title of the source as its publisher gives it. */
  title: text,
  licence: text,
  url: z
    .url({ protocol: /^https?$/ })
    .refine(withoutCredentials)
    .nullable()
    .optional(),
  /** The day the source was fetched, YYYY-MM-DD. */
  retrieved: z.iso.date().nullable().optional(),
  /** Name of the edition, where it is not the base name of the input. */
  edition: z
    .string()
    .transform((name) => name.normalize('NFC'))
    .refine(isEditionName)
    .nullable()
    .optional(),
});

export type Sidecar = {
  publication: Partial<Plan['publication']>;
  edition: string | null;
  title: string | null;
};

export const noSidecar: Sidecar = { publication: {}, edition: null, title: null };

/** Read the sidecar at `path`; throws a FileError with line and column where it is malformed or says something wrong. */
export async function readSidecar(path: string): Promise<Sidecar> {
  return parseSidecar(await readInput(path), path);
}

export function parseSidecar(bytes: Uint8Array, path: string): Sidecar {
  const { edition = null, title = null, ...publication } = parseYaml(bytes, path, sidecarKind);
  return { publication: withoutUndefined(publication), edition, title };
}

const sidecarKind: YamlKind<typeof sidecarSchema> = {
  name: 'sidecar',
  schema: sidecarSchema,
  prepare: (value) => value ?? {},
  depth: 1,
  wrongForm: { code: 'sidecar/not-a-map', values: {} },
  issueToFault,
  findFaults: () => [],
};

function withoutUndefined(publication: Record<string, string | null | undefined>): Partial<Plan['publication']> {
  return Object.fromEntries(Object.entries(publication).filter(([, value]) => value !== undefined));
}

function issueToFault({ path, actual, value }: YamlIssue): YamlFault {
  const field = String(path[0]);
  // without the value: the message stands in failures.csv and in the manifest
  if (typeof value === 'string' && hasCredentials(value)) return { code: 'sidecar/credentials', values: { field } };
  if (field === 'publisherCode' && typeof value === 'number')
    return { code: 'sidecar/code-number', values: { actual } };
  if (field === 'publisherCode' && typeof value === 'string' && /^[0-9]{6}$/.test(value))
    return { code: 'sidecar/code-check-digit', values: { actual, expected: publisherCodeToCheckDigit(value) } };
  return { code: 'sidecar/field', values: { field, actual } };
}
