import type { z } from 'zod';
import { findProfileFaults, headerRoles, labelRoles, type Profile, profileSchema } from '../index.ts';
import { FileError, type Problem, type ProblemCode } from './problem.ts';
import { readInput } from './read-input.ts';
import { fieldToNodes, nodeToPosition, nodeToText, parseYamlFile, pathToNode, type YamlFile } from './yaml-file.ts';

/** How a profile that lies beside its edition is called: `<base name>.profile.yaml`. */
export const profileSuffix = '.profile';

/** What may stand where, by the field that it stands in. */
const fields: Readonly<Record<string, readonly string[]>> = {
  '': ['headers', 'direction', 'measure', 'bullets', 'labels', 'years'],
  headers: headerRoles,
  labels: labelRoles,
  years: ['styles', 'names'],
  styles: ['pattern', 'first', 'era'],
};

/** Read the profile at `path`; throws a FileError with line and column where it is malformed or says something wrong. */
export async function readProfile(path: string): Promise<Profile> {
  return parseProfile(await readInput(path), path);
}

export function parseProfile(bytes: Uint8Array, path: string): Profile {
  const file = parseYamlFile(bytes, path, { encoding: 'profile/encoding', yaml: 'profile/yaml' });
  const parsed = profileSchema.safeParse(withoutEmpty(file.value) ?? {});
  const problems = parsed.success
    ? profileToProblems(parsed.data, file, path)
    : parsed.error.issues.flatMap((issue) => issueToProblems(issue, file, path));
  const [first, ...others] = problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (first !== undefined) throw new FileError({ ...first, values: { ...first.values, more: others.length } });
  if (!parsed.success) throw new FileError({ code: 'profile/not-a-map', path, values: {} });
  return parsed.data;
}

/** "headers:" with all of its lines commented out says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(given.map(([key, one]) => [key, withoutEmpty(one)]));
}

function profileToProblems(profile: Profile, { contents, counter }: YamlFile, path: string): Problem[] {
  return findProfileFaults(profile).map(({ kind, path: place, actual, other }) => ({
    code: `profile/${kind}`,
    path,
    ...nodeToPosition(pathToNode(contents, place), counter),
    values: { actual, other, field: String(place[1]) },
  }));
}

function issueToProblems(issue: z.core.$ZodIssue, { contents, counter }: YamlFile, path: string): Problem[] {
  const node = pathToNode(contents, issue.path);
  const place = { path, ...nodeToPosition(node, counter) };
  if (issue.code === 'unrecognized_keys') {
    const inside = issue.path.filter((step) => typeof step === 'string').at(-1) ?? '';
    return issue.keys.map((key) => ({
      ...place,
      ...nodeToPosition(fieldToNodes(node, key).key ?? node, counter),
      code: 'profile/unknown-field',
      values: { field: key, expected: (fields[inside] ?? []).join(', ') },
    }));
  }
  if (issue.path.length === 0) return [{ ...place, code: 'profile/not-a-map', values: {} }];
  const field = issue.path.filter((step) => typeof step === 'string').join('.');
  return [{ ...place, code: issueToCode(issue, field), values: { actual: nodeToText(node).trim(), field } }];
}

function issueToCode({ message, code }: z.core.$ZodIssue, field: string): ProblemCode {
  if (message === 'pattern') return field === 'measure' ? 'profile/measure-pattern' : 'profile/direction-pattern';
  if (message === 'year-pattern') return 'profile/year-pattern';
  if (message === 'first-or-era') return 'profile/first-or-era';
  if (message === 'bullet') return 'profile/bullet';
  if (field.startsWith('years.names') || field === 'years.styles.first') return 'profile/year';
  return code === 'custom' || field.startsWith('years') ? 'profile/field' : 'profile/words';
}
