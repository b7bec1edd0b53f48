import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionsKind } from '../../src/files/corrections.ts';
import { FileError } from '../../src/files/problem.ts';
import { profileKind } from '../../src/files/profile-file.ts';
import { registryKind } from '../../src/files/registry-file.ts';
import { sidecarKind } from '../../src/files/sidecar.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { problemOf } from './scratch.ts';

const path = 'plan.yaml';

/** Fields of each kind of file, as they may stand in a line, and what stands above the lines. */
const kinds = [
  {
    kind: 'sidecar',
    parse: (bytes: Uint8Array) => parseYaml(bytes, path, sidecarKind),
    above: '',
    starts: [''],
    fields: ['publisher', 'publisherCode', 'url', 'retrieved', 'edition'],
  },
  {
    kind: 'registry',
    parse: (bytes: Uint8Array) => parseYaml(bytes, path, registryKind),
    above: 'departments:\n',
    starts: ['- ', '  '],
    fields: ['name', 'kind', 'aliases', 'parent', 'successor', 'validFrom', 'validUntil'],
  },
  {
    kind: 'corrections',
    parse: (bytes: Uint8Array) => parseYaml(bytes, path, correctionsKind),
    above: 'corrections:\n',
    starts: ['- ', '  '],
    fields: ['set', 'move', 'split', 'drop', 'measure', 'project', 'activity', 'saw', 'when'],
  },
  {
    kind: 'profile',
    parse: (bytes: Uint8Array) => parseYaml(bytes, path, profileKind),
    above: '',
    starts: ['', '  '],
    fields: ['headers', 'project', 'measure', 'bullets', 'years'],
  },
] as const;

test.each(kinds)('whatever stands in a $kind file, the fault has a line', async ({ parse, above, starts, fields }) => {
  const line = fc.tuple(
    fc.constantFrom<string>(...starts),
    fc.constantFrom<string>(...fields, 'other'),
    fc.string({ unit: 'grapheme' }),
  );
  const text = fc
    .array(line)
    .map((lines) => above + lines.map(([start, name, value]) => `${start}${name}: ${value}`).join('\n'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.string({ unit: 'grapheme' })), async (file) => {
      const problem = await problemOf(() => {
        parse(new TextEncoder().encode(file));
        throw new FileError({ code: 'sidecar/yaml', path: 'none', line: 1, column: 1, values: {} });
      });
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
    }),
    { numRuns: 300, seed: 20_190_701 },
  );
});
