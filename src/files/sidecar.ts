import { isScalar, type Node } from 'yaml';
import { z } from 'zod';
import { hasCredentials, type Plan } from '../index.ts';
import { isEditionName } from './edition-name.ts';
import { FileError, type Problem } from './problem.ts';
import { isPublisherCode, publisherCodeToCheckDigit } from './publisher-code.ts';
import { readInput } from './read-input.ts';
import { fieldToNodes, nodeToPosition, nodeToText, parseYamlFile, type YamlFile } from './yaml-file.ts';

const withoutCredentials = (value: string): boolean => !hasCredentials(value);
const text = z.string().trim().min(1).refine(withoutCredentials).nullable().optional();

/** What a person knows of the publication and the text does not say. Whatever is left out or null is null. */
export const sidecarSchema = z.strictObject({
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
  const file = parseYamlFile(bytes, path, { encoding: 'sidecar/encoding', yaml: 'sidecar/yaml' });
  const parsed = sidecarSchema.safeParse(file.value ?? {});
  if (!parsed.success) throw new FileError(firstProblem(parsed.error.issues, file, path));
  const { edition = null, title = null, ...publication } = parsed.data;
  return { publication: withoutUndefined(publication), edition, title };
}

function withoutUndefined(publication: Record<string, string | null | undefined>): Partial<Plan['publication']> {
  return Object.fromEntries(Object.entries(publication).filter(([, value]) => value !== undefined));
}

/** The problem that stands first in the file, with the number of those after it. */
function firstProblem(issues: readonly z.core.$ZodIssue[], file: YamlFile, path: string): Problem {
  const problems = issues
    .flatMap((issue) => issueToProblems(issue, file, path))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const [first] = problems;
  if (first === undefined) return { code: 'sidecar/not-a-map', path, values: {} };
  return { ...first, values: { ...first.values, more: problems.length - 1 } };
}

function issueToProblems(issue: z.core.$ZodIssue, { contents, counter }: YamlFile, path: string): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const expected = Object.keys(sidecarSchema.shape).join(', ');
    return issue.keys.map((field) => ({
      code: 'sidecar/unknown-field',
      path,
      ...nodeToPosition(fieldToNodes(contents, field).key, counter),
      values: { field, expected },
    }));
  }
  const [field] = issue.path;
  if (typeof field !== 'string') {
    return [{ code: 'sidecar/not-a-map', path, ...nodeToPosition(contents, counter), values: {} }];
  }
  const { value } = fieldToNodes(contents, field);
  return [{ path, ...nodeToPosition(value, counter), ...fieldToFault(field, value) }];
}

function fieldToFault(field: string, node: Node | null): Pick<Problem, 'code' | 'values'> {
  const value = isScalar(node) ? node.value : null;
  // without the value: the message stands in failures.csv and in the manifest
  if (typeof value === 'string' && hasCredentials(value)) return { code: 'sidecar/credentials', values: { field } };
  const actual = nodeToText(node);
  if (field === 'publisherCode' && typeof value === 'number')
    return { code: 'sidecar/code-number', values: { actual } };
  if (field === 'publisherCode' && typeof value === 'string' && /^[0-9]{6}$/.test(value)) {
    return { code: 'sidecar/code-check-digit', values: { actual, expected: publisherCodeToCheckDigit(value) } };
  }
  return { code: 'sidecar/field', values: { field, actual } };
}
