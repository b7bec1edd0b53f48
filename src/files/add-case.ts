import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type CaseCut,
  type CaseFocus,
  type CutRefusal,
  cutCase,
  extract,
  InputError,
  type Options,
  planToExpectation,
} from '../index.ts';
import { type Case, caseInputs, findInput, runCase } from './cases.ts';
import { exists, readInput, writeWhole } from './disk.ts';
import type { Input } from './inputs.ts';
import { FileError, type Problem, writing } from './problem.ts';
import { profileKind } from './profile-file.ts';
import { inputToOptions } from './publish.ts';
import { registryKind } from './registry-file.ts';

export type NewCase = {
  name: string;
  /** The folder of cases, made where it is missing. */
  dir: string;
  focus: CaseFocus;
  /** Whether to overwrite an existing case of this name. */
  update: boolean;
};

export type AddedCase = { folder: string; cut: CaseCut };

/**
 * Cut a case out of the input at `path` and write it with its expectation. Throws a FileError or an InputError if that fails, and
 * then writes nothing.
 */
export async function addCase(path: string, { name, dir, focus, update }: NewCase): Promise<AddedCase> {
  const folder = join(dir, name);
  if (!update && (await exists(folder))) throw new FileError({ code: 'case/name-taken', path: folder });
  const input = await findInput(path);
  // a case tests the reading, not the corrections to it
  const options = { ...inputToOptions(input), corrections: null };
  const cut = await cutCase(await readInput(input.path), focus, options).catch((error: unknown) => {
    const isLocked = error instanceof InputError && error.code === 'pdf-encrypted';
    throw isLocked ? new FileError({ code: 'case/encrypted', path }, error) : error;
  });
  if ('refused' in cut) throw new FileError(refusalToProblem(cut, focus, path));
  const beside = await findNeeded(cut, input);
  await writeCase({ name, folder, inputs: [caseInputs[cut.kind]] }, { input, focus, cut, beside });
  return { folder, cut };
}

/** YAML files beside the input of a case: the suffix of each, and the file to copy; null: none. */
type Beside = { suffix: string; path: string | null }[];

/** The registry and profile that the case needs: those without which it is read differently. */
async function findNeeded({ bytes }: CaseCut, { registry, profile, ...input }: Input): Promise<Beside> {
  const read = async (options: Pick<Options, 'registry' | 'profile'>): Promise<string | null> => {
    try {
      return JSON.stringify(planToExpectation(await extract(bytes, options)));
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
  const whole = registry || profile ? await read({ registry, profile }) : null;
  return [
    { suffix: registryKind.suffix, path: registry && (await read({ profile })) !== whole ? input.registryPath : null },
    { suffix: profileKind.suffix, path: profile && (await read({ registry })) !== whole ? input.profilePath : null },
  ];
}

type Content = { input: Input; focus: CaseFocus; cut: CaseCut; beside: Beside };

/** Writes the expectation last, so that an incompletely written case fails with an error about what is missing. */
async function writeCase(one: Case, { input, focus, cut, beside }: Content): Promise<void> {
  const { folder, inputs } = one;
  const file = (name: string): string => join(folder, name);
  await writing(folder, () => mkdir(folder, { recursive: true }));
  for (const name of inputs) await writeWhole(file(name), cut.bytes);
  for (const name of Object.values(caseInputs)) if (!inputs.includes(name)) await rm(file(name), { force: true });
  for (const { suffix, path } of beside) {
    const copy = file(`input${suffix}.yaml`);
    if (path === null) await rm(copy, { force: true });
    else await writeWhole(copy, await readInput(path));
  }
  const about = file('about.md');
  if (!(await exists(about))) await writeWhole(about, toAbout(basename(input.path), focus, cut));
  await runCase(one, { update: true });
}

/** The first lines of `about.md`: where the case comes from. A person completes it. */
function toAbout(file: string, focus: CaseFocus, { kind, kept }: CaseCut): string {
  const what = 'measure' in focus ? `, measure ${focus.measure}` : '';
  return `Cut from \`${file}\`${what}: ${kind === 'pdf' ? 'pages' : 'lines'} ${unitsToText(kept)}.\n`;
}

/** "3, 201–240" */
function unitsToText(units: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    if (run?.last === unit - 1) run.last = unit;
    else runs.push({ first: unit, last: unit });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function refusalToProblem(cut: CutRefusal, focus: CaseFocus, path: string): Problem {
  const range = focusToText(focus);
  if (cut.refused === 'no-measure') {
    return { code: 'case/no-measure', path, values: { measure: range, expected: cut.measures.join(', ') } };
  }
  const count = cut.refused === 'no-unit' ? cut.count : 0;
  return { code: `case/${cut.refused}`, path, values: { range, count } };
}

/** As it is written on the command line. */
function focusToText(focus: CaseFocus): string {
  if ('measure' in focus) return focus.measure;
  const [option, { first, last }] = 'lines' in focus ? ['--lines', focus.lines] : ['--pages', focus.pages];
  return `${option} ${first === last ? first : `${first}-${last}`}`;
}
