import { departmentKinds, findRegistryFaults, registrySchema } from '../index.ts';
import type { YamlKind } from './yaml-file.ts';

export const registryKind: YamlKind<typeof registrySchema> = {
  name: 'registry',
  suffix: '.departments',
  schema: registrySchema,
  prepare: (value) => value ?? { departments: [] },
  depth: 3,
  wrongForm: { code: 'registry/not-a-list', values: { example: '{ name: 産業振興課, kind: division }' } },
  issueToFault: ({ path: [, , field], actual, isMissing }) => {
    if (isMissing) return { code: 'registry/missing', values: { field: String(field) } };
    return field === 'kind'
      ? { code: 'registry/kind', values: { actual, expected: departmentKinds.join(', ') } }
      : { code: 'registry/field', values: { actual, field: String(field) } };
  },
  findFaults: (registry) =>
    findRegistryFaults(registry).map(({ kind, path, actual, other }) => {
      const values = { actual, other, field: String(path.at(-1)) };
      return { code: `registry/${kind}`, path, at: 'value', values };
    }),
};
