import { correctionsSchema, findCorrectionFaults } from '../index.ts';
import type { YamlKind } from './yaml-file.ts';

export const correctionsKind: YamlKind<typeof correctionsSchema> = {
  name: 'corrections',
  suffix: '.corrections',
  schema: correctionsSchema,
  prepare: (value) => (isEmpty(value) ? { corrections: [] } : value),
  depth: 3,
  wrongForm: {
    code: 'corrections/not-a-list',
    values: {
      example:
        '{ set: { years: 2019-2021 }, measure: 道の整備, project: 歩道の設置, activity: 工事, saw: 2019? 工事, … }',
    },
  },
  issueToFault: ({ path: [, , key, field], actual, isMissing }) => {
    const name = String(typeof field === 'string' ? field : key);
    if (isMissing) return { code: 'corrections/missing', values: { field: name } };
    return { code: 'corrections/field', values: { field: name, actual } };
  },
  findFaults: (corrections) =>
    findCorrectionFaults(corrections).map(({ kind, path, actual, expected }) => {
      return { code: `corrections/${kind}`, path, at: 'key', values: { actual, expected } };
    }),
};

/** An empty file, or `corrections:` with nothing after it yet. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).join() === 'corrections' && Object.values(value)[0] === null;
}
