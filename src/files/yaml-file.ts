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

/** What is wrong at a place of the file. */
export type YamlFault = Pick<Problem, 'code' | 'values'>;

/** A place that does not keep the schema. */
export type YamlIssue = {
  path: readonly PropertyKey[];
  /** What is written there, as it is written; of a field that is missing, what it is missing from. */
  actual: string;
  value: unknown;
  isMissing: boolean;
  /** What the schema says of it: the word that it gives a rule of its own, or zod's code. */
  rule: string;
};

/** One kind of YAML file that people write. */
export type YamlKind<T extends z.ZodType> = {
  /** Its problem codes begin with it. */
  name: YamlName;
  /** What stands between the input's base name and the extension of the file. */
  suffix: '' | `.${string}`;
  schema: T;
  /** What is read in place of the file's value, such as where nothing is written yet. */
  prepare: (value: unknown) => unknown;
  /** Steps from the root to a field; above them the file has not the form that it should have. */
  depth: 1 | 3;
  wrongForm: YamlFault;
  issueToFault: (issue: YamlIssue) => YamlFault;
  /** What cannot be right although it keeps the schema; `key` where the fault is in the name of a field. */
  findFaults: (value: z.output<T>) => (YamlFault & { path: readonly PropertyKey[]; at: 'key' | 'value' })[];
};

/** The file at `path`; throws a FileError that names it, with line and column where it is malformed or says something wrong. */
export async function readYaml<T extends z.ZodType>(path: string, kind: YamlKind<T>): Promise<z.output<T>> {
  return parseYaml(await readInput(path), path, kind);
}

/** Throws a FileError of what stands first in the file and is wrong, with the number of faults after it. */
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

/** In place of zod's English: the fields that may stand there, or the code. */
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

/** An alias without its anchor, or aliases that unfold without end, show only now; the first alias is the place to look. */
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

/** The key and the value that a path leads to; where it ends early, the last value that is there. */
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
