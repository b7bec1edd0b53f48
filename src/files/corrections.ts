import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Corrections, correctionsSchema, correctionVerbs, findCorrectionFaults } from '../index.ts';
import { FileError, type Problem } from './problem.ts';
import { readInput } from './read-input.ts';
import { fieldToNodes, nodeToPosition, nodeToText, parseYamlFile, pathToNode, type YamlFile } from './yaml-file.ts';

/** How corrections that lie beside their edition are called: `<base name>.corrections.yaml`. */
export const correctionsSuffix = '.corrections';

const expectedKeys = [
  ...correctionVerbs,
  ...['measure', 'indicator', 'year', 'initiative', 'project', 'lane', 'activity', 'saw', 'who', 'when', 'why'],
].join(', ');
const expectedFields: Readonly<Record<string, string>> = {
  set: 'title, lead, name, role, cumulative, reprint, value, text, initiatives, departments, items, years, endBasis, note',
  split: 'name, lanes, initiatives, departments',
};
const example =
  '{ set: { years: 2019-2021 }, measure: 道の整備, project: 歩道の設置, activity: 工事, saw: 2019? 工事, … }';

/** Read the corrections at `path`; throws a FileError with line and column where they are malformed or say something wrong. */
export async function readCorrections(path: string): Promise<Corrections> {
  return parseCorrections(await readInput(path), path);
}

export function parseCorrections(bytes: Uint8Array, path: string): Corrections {
  const file = parseYamlFile(bytes, path, { encoding: 'corrections/encoding', yaml: 'corrections/yaml' });
  const parsed = correctionsSchema.safeParse(isEmpty(file.value) ? { corrections: [] } : file.value);
  const problems = parsed.success
    ? correctionsToProblems(parsed.data, file, path)
    : parsed.error.issues.flatMap((issue) => issueToProblems(issue, file, path));
  const [first, ...others] = problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (first !== undefined) throw new FileError({ ...first, values: { ...first.values, more: others.length } });
  if (!parsed.success) throw new FileError({ code: 'corrections/not-a-list', path, values: { example } });
  return parsed.data;
}

/** An empty file, or `corrections:` with nothing behind it yet. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).join() === 'corrections' && Object.values(value)[0] === null;
}

function correctionsToProblems(corrections: Corrections, { contents, counter }: YamlFile, path: string): Problem[] {
  return findCorrectionFaults(corrections).map(({ kind, path: place, actual, expected }) => {
    const parent = pathToNode(contents, place.slice(0, -1));
    const key = fieldToNodes(parent, String(place.at(-1))).key;
    const position = nodeToPosition(key ?? pathToNode(contents, place), counter);
    return { code: `corrections/${kind}`, path, ...position, values: { actual, expected } };
  });
}

function issueToProblems(issue: z.core.$ZodIssue, { contents, counter }: YamlFile, path: string): Problem[] {
  const node = pathToNode(contents, issue.path);
  const [list, index, key, field = key] = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const expected = list === undefined ? 'corrections' : (expectedFields[String(key)] ?? expectedKeys);
    return issue.keys.map((unknown) => ({
      code: 'corrections/unknown-field',
      path,
      ...nodeToPosition(fieldToNodes(node, unknown).key ?? node, counter),
      values: { field: unknown, expected },
    }));
  }
  const place = { path, ...nodeToPosition(node, counter) };
  if (list === undefined || index === undefined || key === undefined)
    return [{ ...place, code: 'corrections/not-a-list', values: { example } }];
  const name = String(typeof field === 'number' ? key : field);
  const isThere = fieldToNodes(pathToNode(contents, issue.path.slice(0, -1)), String(issue.path.at(-1))).value === node;
  if (!isThere && isMap(node)) return [{ ...place, code: 'corrections/missing', values: { field: name } }];
  return [{ ...place, code: 'corrections/field', values: { field: name, actual: nodeToText(node) } }];
}

/** Words for a new file. */
const head = ' Corrections of the reading, applied in this order. README.md says what an entry can do.';

/** The text of a corrections file with one more entry at its end. Comments and order of the others survive. */
export function addCorrection(text: string | null, entry: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text ?? '');
  if (document.contents === null) {
    const fresh = new Document({ corrections: [entry] });
    fresh.commentBefore = document.comment ?? document.commentBefore ?? head;
    return fresh.toString({ lineWidth: 0 });
  }
  const list = document.get('corrections', true);
  if (isSeq(list) && list.items.length > 0) list.add(document.createNode(entry));
  else {
    const fresh = document.createNode([entry]);
    const comment = list && typeof list === 'object' && 'comment' in list ? list.comment : null;
    fresh.commentBefore = typeof comment === 'string' ? comment : null;
    document.set('corrections', fresh);
  }
  return document.toString({ lineWidth: 0 });
}
