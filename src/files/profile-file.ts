import { findProfileFaults, profileSchema } from '../index.ts';
import type { ProblemCode } from './problem.ts';
import type { YamlKind } from './yaml-file.ts';

export const profileKind: YamlKind<typeof profileSchema> = {
  name: 'profile',
  suffix: '.profile',
  schema: profileSchema,
  prepare: (value) => withoutEmpty(value) ?? {},
  depth: 1,
  wrongForm: { code: 'profile/not-a-map', values: {} },
  issueToFault: ({ path, actual, rule }) => {
    const field = path.filter((step) => typeof step === 'string').join('.');
    return { code: ruleToCode(rule, field), values: { actual: actual.trim(), field } };
  },
  findFaults: (profile) =>
    findProfileFaults(profile).map(({ kind, path, actual, other }) => {
      const values = { actual, other, field: String(path[1]) };
      return { code: `profile/${kind}`, path, at: 'value', values };
    }),
};

/** Drops keys without a value, such as "headers:" with all of its lines commented out. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(given.map(([key, one]) => [key, withoutEmpty(one)]));
}

function ruleToCode(rule: string, field: string): ProblemCode {
  switch (rule) {
    case 'pattern':
      return field === 'measure' ? 'profile/measure-pattern' : 'profile/direction-pattern';
    case 'year-pattern':
    case 'first-or-era':
    case 'bullet':
      return `profile/${rule}`;
  }
  if (field.startsWith('years.names') || field === 'years.styles.first' || field === 'years.first')
    return 'profile/year';
  return rule === 'custom' || field.startsWith('years') ? 'profile/field' : 'profile/words';
}
