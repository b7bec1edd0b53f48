import { readFile } from 'node:fs/promises';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import { z } from 'zod';
import type { Plan } from '../index.ts';
import { isEditionName } from './edition-name.ts';
import { FileError, type Problem, toInputError } from './problem.ts';
import { isPublisherCode, publisherCodeToCheckDigit } from './publisher-code.ts';

const text = z.string().trim().min(1).nullable().optional();

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
  const bytes = await readFile(path).catch((error: unknown) => {
    throw toInputError(error, path);
  });
  return parseSidecar(bytes, path);
}

export function parseSidecar(bytes: Uint8Array, path: string): Sidecar {
  const counter = new LineCounter();
  const document = parseDocument(decode(bytes, path), { lineCounter: counter, prettyErrors: false });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    throw new FileError({
      code: 'sidecar/yaml',
      path,
      ...offsetToPosition(fault.pos[0], counter),
      values: { reason: fault.message },
    });
  }
  const value = toValue(document, counter, path);
  const parsed = sidecarSchema.safeParse(value ?? {});
  if (!parsed.success) throw new FileError(firstProblem(parsed.error.issues, document.contents, counter, path));
  const { edition = null, title = null, ...publication } = parsed.data;
  return { publication: withoutUndefined(publication), edition, title };
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileError({ code: 'sidecar/encoding', path, values: {} }, error);
  }
}

/** An alias without its anchor, or aliases that unfold without end, show only now; the first alias is the place to look. */
function toValue(document: Document.Parsed, counter: LineCounter, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const aliases: Node[] = [];
    visit(document, { Alias: (_, node) => void aliases.push(node) });
    const reason = error instanceof Error ? error.message : String(error);
    const position = nodeToPosition(aliases[0] ?? null, counter);
    throw new FileError({ code: 'sidecar/yaml', path, ...position, values: { reason } }, error);
  }
}

function withoutUndefined(publication: Record<string, string | null | undefined>): Partial<Plan['publication']> {
  return Object.fromEntries(Object.entries(publication).filter(([, value]) => value !== undefined));
}

/** The problem that stands first in the file, with the number of those after it. */
function firstProblem(
  issues: readonly z.core.$ZodIssue[],
  contents: ParsedNode | null,
  counter: LineCounter,
  path: string,
): Problem {
  const problems = issues
    .flatMap((issue) => issueToProblems(issue, contents, counter, path))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const [first] = problems;
  if (first === undefined) return { code: 'sidecar/not-a-map', path, values: {} };
  return { ...first, values: { ...first.values, more: problems.length - 1 } };
}

function issueToProblems(
  issue: z.core.$ZodIssue,
  contents: ParsedNode | null,
  counter: LineCounter,
  path: string,
): Problem[] {
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
  const actual = isScalar(node) ? (node.source ?? String(value)) : (node?.toString() ?? '');
  if (field === 'publisherCode' && typeof value === 'number')
    return { code: 'sidecar/code-number', values: { actual } };
  if (field === 'publisherCode' && typeof value === 'string' && /^[0-9]{6}$/.test(value)) {
    return { code: 'sidecar/code-check-digit', values: { actual, expected: publisherCodeToCheckDigit(value) } };
  }
  return { code: 'sidecar/field', values: { field, actual } };
}

function fieldToNodes(contents: ParsedNode | null, field: string): { key: Node | null; value: Node | null } {
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === field)
    : undefined;
  return { key: isNode(pair?.key) ? pair.key : null, value: isNode(pair?.value) ? pair.value : null };
}

function nodeToPosition(node: Node | null, counter: LineCounter): { line: number; column: number } {
  return offsetToPosition(node?.range?.[0] ?? 0, counter);
}

function offsetToPosition(offset: number, counter: LineCounter): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
