import { readdir } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { type Difference, expectationToJson, extract, findDifferences, planToExpectation } from '../index.ts';
import { readInput, writeWhole } from './disk.ts';
import { type Input, listInputs } from './inputs.ts';
import { errorToReason, FileError, isMissing, reading } from './problem.ts';
import { inputToOptions } from './publish.ts';

/** A folder with one of these files is a case; YAML files may lie beside it (`input.departments.yaml`). */
export const caseInputs = { text: 'input.txt', pdf: 'input.pdf' } as const;
const expectationFile = 'expected.json';

/** A case: a folder with an input, its expected reading and, if it needs explaining, an `about.md`. */
export type Case = {
  /** Path below the folder of cases, with `/`; for that folder itself, its name. */
  name: string;
  folder: string;
  /** Names of its inputs; more than one cannot be run. */
  inputs: readonly string[];
};

export type CaseResult =
  | { status: 'same' }
  | { status: 'differs'; differences: Difference[] }
  /** Only with `update`; no differences if there was no expectation before. */
  | { status: 'written'; differences: Difference[] };

/** Every case in a folder and below it, by name; hidden folders are skipped. Throws a FileError if there is no case. */
export async function listCases(root: string): Promise<Case[]> {
  const entries = await reading(root, readdir(root, { recursive: true, withFileTypes: true }));
  const known: readonly string[] = Object.values(caseInputs);
  const files = entries.filter((entry) => entry.isFile() && known.includes(entry.name));
  const byFolder = Map.groupBy(files, ({ parentPath }) => folderToName(parentPath, root));
  const cases = [...byFolder]
    .filter(([name]) => !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inputs]): Case => {
      const folder = name === '' ? root : join(root, name);
      return { name: name || basename(resolve(root)), folder, inputs: inputs.map((entry) => entry.name).sort() };
    });
  if (cases.length > 0) return cases;
  throw new FileError({ code: 'case/none', path: root, values: { expected: known.join(', ') } });
}

function folderToName(folder: string, root: string): string {
  return resolve(folder).slice(resolve(root).length).split(sep).filter(Boolean).join('/');
}

/**
 * Read a case and compare it with its expectation; with `update`, rewrite an expectation that differs. Throws a FileError if the
 * case is incomplete, an InputError if its input cannot be read.
 */
export async function runCase(one: Case, options: { update: boolean }): Promise<CaseResult> {
  const actual = await readActual(one);
  const path = join(one.folder, expectationFile);
  const expected = await readExpected(path, options);
  const differences = expected === null ? [] : findDifferences(expected.value, actual);
  if (expected !== null && differences.length === 0) return { status: 'same' };
  if (!options.update) return { status: 'differs', differences };
  await writeWhole(path, expectationToJson(actual));
  return { status: 'written', differences };
}

/** The reading of the case's input, as plain JSON. */
async function readActual(one: Case): Promise<unknown> {
  const input = await readCaseInput(one);
  const options = { ...inputToOptions(input), edition: input.sidecar.edition ?? basename(resolve(one.folder)) };
  return planToExpectation(await extract(await readInput(input.path), { ...options, file: null }));
}

async function readCaseInput({ folder, inputs }: Case): Promise<Input> {
  const [name = '', second] = inputs;
  if (second !== undefined) throw new FileError({ code: 'case/two-inputs', path: folder, values: { name, second } });
  return findInput(join(folder, name));
}

/** The input at `path`, with the YAML files beside it; throws a FileError for a folder. */
export async function findInput(path: string): Promise<Input> {
  const { inputs, refused } = await listInputs([path]);
  for (const { error } of refused) throw error;
  const [input] = inputs;
  if (input === undefined) throw new FileError({ code: 'input/sidecar-alone', path });
  if (input.path !== path) throw new FileError({ code: 'input/not-a-file', path });
  return input;
}

/** The expectation; null if it is missing or unusable and `update` will write it. */
async function readExpected(path: string, { update }: { update: boolean }): Promise<{ value: unknown } | null> {
  try {
    const bytes = await readInput(path);
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    const isUnread = error instanceof FileError;
    if (isUnread && !isMissing(error.cause)) throw error;
    if (update) return null;
    if (isUnread) throw new FileError({ code: 'case/no-expectation', path }, error);
    throw new FileError({ code: 'case/json', path, values: { reason: errorToReason(error) } }, error);
  }
}

/** Whether this is continuous integration, where expectations are not rewritten. */
export function isCi({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI);
}
