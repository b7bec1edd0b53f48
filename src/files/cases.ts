import { readdir } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { type Difference, expectationToJson, extract, findDifferences, planToExpectation } from '../index.ts';
import { readInput, writeWhole } from './disk.ts';
import { type Input, listInputs } from './inputs.ts';
import { errorToReason, FileError, isMissing, reading } from './problem.ts';
import { inputToOptions } from './publish.ts';

/** What makes a folder a case; beside it lies whatever may lie beside an input (`input.departments.yaml`). */
export const caseInputs = { text: 'input.txt', pdf: 'input.pdf' } as const;
const expectationFile = 'expected.json';

/** A case is a folder with an input, what is expected of it and, where it needs words, an `about.md`. */
export type Case = {
  /** Path below the folder of cases, with `/`; of that folder itself its own name. */
  name: string;
  folder: string;
  /** Names of its inputs; more than one cannot be run. */
  inputs: readonly string[];
};

export type CaseResult =
  | { status: 'same' }
  | { status: 'differs'; differences: Difference[] }
  /** With `update`; there are no differences where nothing was expected before. */
  | { status: 'written'; differences: Difference[] };

/** Every case in a folder and below it, by name; hidden folders are none. Throws a FileError where there is no case. */
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
 * Read a case and hold it against its expectation, or rewrite that where it differs. Throws a FileError where the case
 * is not whole, an InputError where its input cannot be read.
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

/** What the case's input is read as, as plain JSON. */
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

/** The input at `path`, with what lies beside it; a folder of inputs is none. */
export async function findInput(path: string): Promise<Input> {
  const { inputs, refused } = await listInputs([path]);
  for (const { error } of refused) throw error;
  const [input] = inputs;
  if (input === undefined) throw new FileError({ code: 'input/sidecar-alone', path });
  if (input.path !== path) throw new FileError({ code: 'input/not-a-file', path });
  return input;
}

/** Null where there is none, or none that can be used, and it is to be written. */
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

/** Whether a run is one of continuous integration, where nothing is rewritten: a difference is a failure. */
export function isCi({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI);
}
