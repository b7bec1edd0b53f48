import {
  type Document,
  isCollection,
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
import { readInput } from './disk.ts';
import { errorToReason, FileError, type Problem, type ProblemCode } from './problem.ts';

type YamlName = 'sidecar' | 'registry' | 'profile' | 'corrections';

/** A fault in a YAML file. */
export type YamlFault = Pick<Problem, 'code' | 'values'>;

/** A violation of the schema. */
export type YamlIssue = {
  path: readonly PropertyKey[];
  /** The text as written in the file; for a missing field, the text of the object that lacks it. */
  actual: string;
  value: unknown;
  isMissing: boolean;
  /** The violated rule: the name of one of our own rules, or zod's code. */
  rule: string;
};

/** One kind of YAML file that people write. */
export type YamlKind<T extends z.ZodType> = {
  /** Its problem codes begin with it. */
  name: YamlName;
  /** The part of the file name between the input's base name and the extension. */
  suffix: '' | `.${string}`;
  schema: T;
  /** Transforms the value before validation, for example a file that is still empty. */
  prepare: (value: unknown) => unknown;
  /** Steps from the root to a field; an issue above this depth means that the file as a whole has the wrong form. */
  depth: 1 | 3;
  wrongForm: YamlFault;
  issueToFault: (issue: YamlIssue) => YamlFault;
  /** Finds contradictions that the schema cannot express; `at` is `key` if the fault is in the name of a field. */
  findFaults: (value: z.output<T>) => (YamlFault & { path: readonly PropertyKey[]; at: 'key' | 'value' })[];
};

/** Read the file at `path`. Throws a FileError with line and column if it is malformed or invalid. */
export async function readYaml<T extends z.ZodType>(path: string, kind: YamlKind<T>): Promise<z.output<T>> {
  return parseYaml(await readInput(path), path, kind);
}

/** Throws a FileError for the first fault in the file, with the number of further faults. */
export function parseYaml<T extends z.ZodType>(bytes: Uint8Array, path: string, kind: YamlKind<T>): z.output<T> {
  const file = parseYamlFile(bytes, path, kind.name);
  const parsed = kind.schema.safeParse(kind.prepare(file.value), { error: toRule });
  const problems = parsed.success
    ? kind.findFaults(parsed.data).map(({ path: place, at, code, values }) => {
        const { key, value } = pathToNodes(file.contents, place);
        return { code, path, ...nodeToPosition(at === 'key' ? (key ?? value) : value, file.counter), values };
      })
    : parsed.error.issues.flatMap((issue) => issueToProblems(issue, file, path, kind));
  const [first, ...others] = problems.sort((a, b) => a.line - b.line);
  if (first !== undefined) throw new FileError({ ...first, values: { ...first.values, more: others.length } });
  if (!parsed.success) throw new FileError({ ...kind.wrongForm, path });
  return parsed.data;
}

/** Stands in for zod's English message: the allowed fields, or the code. */
function toRule({ code, inst }: z.core.$ZodRawIssue): string {
  return code === 'unrecognized_keys' && inst instanceof z.ZodObject ? Object.keys(inst.shape).join(', ') : code;
}

function issueToProblems<T extends z.ZodType>(
  issue: z.core.$ZodIssue,
  { contents, counter }: YamlFile,
  path: string,
  { name, depth, wrongForm, issueToFault }: YamlKind<T>,
): (Problem & { line: number })[] {
  const { value: node, isMissing } = pathToNodes(contents, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field) => {
      const position = nodeToPosition(pathToNodes(contents, [...issue.path, field]).key, counter);
      return { code: `${name}/unknown-field`, path, ...position, values: { field, expected: issue.message } };
    });
  const position = nodeToPosition(node, counter);
  if (issue.path.length < depth) return [{ ...wrongForm, path, ...position }];
  const value = isScalar(node) ? node.value : null;
  const found = { path: issue.path, actual: nodeToText(node), value, isMissing, rule: issue.message };
  return [{ ...issueToFault(found), path, ...position }];
}

/** A YAML file's value, and its nodes to find the line of a fault by. */
type YamlFile = { value: unknown; contents: ParsedNode | null; counter: LineCounter };

function parseYamlFile(bytes: Uint8Array, path: string, name: YamlName): YamlFile {
  const code: ProblemCode = `${name}/yaml`;
  const counter = new LineCounter();
  const document = parseDocument(decode(bytes, path, name), { lineCounter: counter, prettyErrors: false });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    const position = offsetToPosition(fault.pos[0], counter);
    throw new FileError({ code, path, ...position, values: { reason: fault.message } });
  }
  return { value: toValue(document, counter, path, code), contents: document.contents, counter };
}

function decode(bytes: Uint8Array, path: string, name: YamlName): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileError({ code: `${name}/encoding`, path, values: {} }, error);
  }
}

/** The value of a parsed document. Undefined or endlessly expanding aliases are found only here; the error points at the first alias. */
function toValue(document: Document.Parsed, counter: LineCounter, path: string, code: ProblemCode): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const aliases: Node[] = [];
    visit(document, { Alias: (_, node) => void aliases.push(node) });
    const reason = errorToReason(error);
    const position = nodeToPosition(aliases[0] ?? null, counter);
    throw new FileError({ code, path, ...position, values: { reason } }, error);
  }
}

/** The key and value nodes at a path; if the path does not exist, the deepest value on it. */
function pathToNodes(
  contents: Node | null,
  path: readonly PropertyKey[],
): { key: Node | null; value: Node | null; isMissing: boolean } {
  let [key, value]: [Node | null, Node | null] = [null, contents];
  for (const step of path) {
    const name = typeof step === 'symbol' ? String(step) : step;
    const pair = isMap(value)
      ? value.items.find((item) => isScalar(item.key) && String(item.key.value) === String(name))
      : null;
    const next: unknown = pair?.value ?? (isCollection(value) ? value.get(name, true) : null);
    if (!isNode(next)) return { key: isNode(pair?.key) ? pair.key : null, value, isMissing: true };
    [key, value] = [isNode(pair?.key) ? pair.key : null, next];
  }
  return { key, value, isMissing: false };
}

/** A scalar as it was written, so that a number keeps its zeros. */
function nodeToText(node: Node | null): string {
  if (isScalar(node)) return node.source ?? String(node.value);
  return node?.toString() ?? '';
}

function nodeToPosition(node: Node | null, counter: LineCounter): { line: number; column: number } {
  return offsetToPosition(node?.range?.[0] ?? 0, counter);
}

function offsetToPosition(offset: number, counter: LineCounter): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
