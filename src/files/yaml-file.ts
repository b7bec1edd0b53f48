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
import { errorToReason, FileError, type ProblemCode } from './problem.ts';

/** A YAML file's value, and its nodes to find the line of a fault by. */
export type YamlFile = { value: unknown; contents: ParsedNode | null; counter: LineCounter };

/** What is told where the file is no UTF-8, or no YAML. */
export type YamlCodes = { encoding: ProblemCode; yaml: ProblemCode };

/** Throws a FileError with line and column where the file is malformed. */
export function parseYamlFile(bytes: Uint8Array, path: string, codes: YamlCodes): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(decode(bytes, path, codes), { lineCounter: counter, prettyErrors: false });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    const position = offsetToPosition(fault.pos[0], counter);
    throw new FileError({ code: codes.yaml, path, ...position, values: { reason: fault.message } });
  }
  return { value: toValue(document, counter, path, codes), contents: document.contents, counter };
}

function decode(bytes: Uint8Array, path: string, codes: YamlCodes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileError({ code: codes.encoding, path, values: {} }, error);
  }
}

/** An alias without its anchor, or aliases that unfold without end, show only now; the first alias is the place to look. */
function toValue(document: Document.Parsed, counter: LineCounter, path: string, codes: YamlCodes): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const aliases: Node[] = [];
    visit(document, { Alias: (_, node) => void aliases.push(node) });
    const reason = errorToReason(error);
    const position = nodeToPosition(aliases[0] ?? null, counter);
    throw new FileError({ code: codes.yaml, path, ...position, values: { reason } }, error);
  }
}

/** The key and the value of a field of a mapping. */
export function fieldToNodes(contents: unknown, field: string): { key: Node | null; value: Node | null } {
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === field)
    : undefined;
  return { key: isNode(pair?.key) ? pair.key : null, value: isNode(pair?.value) ? pair.value : null };
}

/** The node that a path leads to; where it ends early, the last that is there. */
export function pathToNode(contents: Node | null, path: readonly PropertyKey[]): Node | null {
  let node = contents;
  for (const step of path) {
    const next: unknown = isCollection(node) ? node.get(typeof step === 'symbol' ? String(step) : step, true) : null;
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

/** A scalar as it was written, so that a number keeps its zeros. */
export function nodeToText(node: Node | null): string {
  if (isScalar(node)) return node.source ?? String(node.value);
  return node?.toString() ?? '';
}

export function nodeToPosition(node: Node | null, counter: LineCounter): { line: number; column: number } {
  return offsetToPosition(node?.range?.[0] ?? 0, counter);
}

function offsetToPosition(offset: number, counter: LineCounter): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
