import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const src = path.join(import.meta.dirname, '../../src');
const index = readFileSync(path.join(src, 'index.ts'), 'utf8');

/** Types of the language and of its libraries. */
const common = new Set(
  'Promise Uint8Array SharedArrayBuffer Map ReadonlyMap Set Record Partial Pick Omit Exclude Extract Readonly'.split(
    ' ',
  ),
);

/** Every name that the library exports, by the file that it comes from. */
const exported = [...index.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)'/gm)].flatMap(
  ([, names = '', file = '']) =>
    names.split(',').flatMap((one) => {
      const [, name = '', as = name] = /^(?:type )?(\w+)(?: as (\w+))?$/.exec(one.trim()) ?? [];
      return name === '' ? [] : [{ name, as, file }];
    }),
);
const own = [...index.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name = '']) => ({
  name,
  as: name,
  file: './index.ts',
}));

/** The types that stand in the head of a function: of its arguments and of its result. */
function namedTypes({ name, file }: { name: string; file: string }): string[] {
  const text = file === './index.ts' ? index : readFileSync(path.join(src, file), 'utf8');
  const [head = ''] = new RegExp(`^export (?:async )?function ${name}\\b[\\s\\S]*?\\{\\n`, 'm').exec(text) ?? [];
  const types = head.replace(/\[?'\w+'\]?/g, '').matchAll(/[:<|&,[(]\s*(?:readonly )?([A-Z]\w+)/g);
  return [...types].map(([, type = '']) => type).filter((type) => !common.has(type));
}

it('a type that a function of the library takes or gives is exported with it', () => {
  const names = new Set([...exported, ...own].map(({ as }) => as));
  const all = [...exported, ...own].flatMap((one) => namedTypes(one).map((type) => ({ of: one.as, type })));
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(({ type }) => !names.has(type)).map(({ of, type }) => `${of}: ${type}`)).toEqual([]);
});
