import { z } from 'zod';
import { toHash } from './hash.ts';
import { errorToReason, type Problem } from './problem.ts';

/** A file that a dataset must have, and how to find what is wrong with its bytes. */
export type Expected = { name: string; findFault: (bytes: Uint8Array) => Omit<Problem, 'path'>[] };

/** What `check` needs of a `datapackage.json` that another version wrote. */
const packageSchema = z.looseObject({
  resources: z.array(z.looseObject({ path: z.string().regex(/^[^/\\]+$/), bytes: z.int(), hash: z.string() })).min(1),
});

/** The files that a `datapackage.json` lists, with their sizes and hashes; null where it cannot be read, which is a fault. */
export function packageToExpected(bytes: Uint8Array | null, path: string, faults: Problem[]): Expected[] | null {
  if (bytes === null) {
    if (!faults.some((fault) => fault.path === path)) faults.push({ code: 'check/missing-file', path, values: {} });
    return null;
  }
  try {
    const { resources } = packageSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    const listed = resources.map((resource) => ({
      name: resource.path,
      findFault: (actual: Uint8Array) => findFixityFault(actual, resource.bytes, resource.hash),
    }));
    const names = new Set(listed.map(({ name }) => name));
    const own = ['plan.json', 'datapackage.json'].filter((name) => !names.has(name));
    return [...listed, ...own.map((name) => ({ name, findFault: () => [] }))];
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const reason = issue === undefined ? errorToReason(error) : issue.message;
    faults.push({ code: 'check/package', path, values: { place: issue?.path.join('.') || '(root)', reason } });
    return null;
  }
}

function findFixityFault(bytes: Uint8Array, size: number, hash: string): Omit<Problem, 'path'>[] {
  if (bytes.length !== size) return [{ code: 'check/bytes', values: { actual: bytes.length, expected: size } }];
  const actual = `sha256:${toHash(bytes)}`;
  return actual === hash ? [] : [{ code: 'check/hash', values: { actual, expected: hash } }];
}
