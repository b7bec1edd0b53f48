import type { z } from 'zod';
import { departmentKinds, findRegistryFaults, type Registry, registrySchema } from '../index.ts';
import { FileError, type Problem } from './problem.ts';
import { readInput } from './read-input.ts';
import { nodeToPosition, nodeToText, parseYamlFile, pathToNode, type YamlFile } from './yaml-file.ts';

/** How a registry that lies beside its edition is called: `<base name>.departments.yaml`. */
export const registrySuffix = '.departments';

const fields = 'name, reading, kind, parent, aliases, validFrom, validUntil, successor';
const example = '{ name: 産業振興課, kind: division }';

/** Read the registry at `path`; throws a FileError with line and column where it is malformed or says something wrong. */
export async function readRegistry(path: string): Promise<Registry> {
  return parseRegistry(await readInput(path), path);
}

export function parseRegistry(bytes: Uint8Array, path: string): Registry {
  const file = parseYamlFile(bytes, path, { encoding: 'registry/encoding', yaml: 'registry/yaml' });
  const parsed = registrySchema.safeParse(file.value ?? { departments: [] });
  const problems = parsed.success
    ? registryToProblems(parsed.data, file, path)
    : parsed.error.issues.flatMap((issue) => issueToProblems(issue, file, path));
  const [first, ...others] = problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (first !== undefined) throw new FileError({ ...first, values: { ...first.values, more: others.length } });
  if (!parsed.success) throw new FileError({ code: 'registry/not-a-list', path, values: { example } });
  return parsed.data;
}

function registryToProblems(registry: Registry, { contents, counter }: YamlFile, path: string): Problem[] {
  return findRegistryFaults(registry).map(({ kind, path: place, actual, other }) => ({
    code: `registry/${kind}`,
    path,
    ...nodeToPosition(pathToNode(contents, place), counter),
    values: { actual, other, field: String(place.at(-1)) },
  }));
}

function issueToProblems(issue: z.core.$ZodIssue, { contents, counter }: YamlFile, path: string): Problem[] {
  const node = pathToNode(contents, issue.path);
  const place = { path, ...nodeToPosition(node, counter) };
  const [list, index, field] = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const expected = list === undefined ? 'departments' : fields;
    return issue.keys.map((key) => ({ ...place, code: 'registry/unknown-field', values: { field: key, expected } }));
  }
  if (list === undefined || index === undefined || field === undefined)
    return [{ ...place, code: 'registry/not-a-list', values: { example } }];
  const actual = nodeToText(node);
  if (field === 'kind')
    return [{ ...place, code: 'registry/kind', values: { actual, expected: departmentKinds.join(', ') } }];
  return [{ ...place, code: 'registry/field', values: { actual, field: String(field) } }];
}
