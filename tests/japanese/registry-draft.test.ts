import { describe, expect, test } from 'vitest';
import { registryKind } from '../../src/files/registry-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { draftRegistry, draftToYaml, extract, type Options, type Plan, type Registry } from '../../src/index.ts';
import { countLikeness } from '../../src/japanese/registry-draft.ts';
import { loadTokenizer } from '../../src/japanese/tokenizer.ts';
import { samplePlan } from '../files/scratch.ts';
import { editionBytes, editionRegistry } from './edition.ts';

const toRegistry = (text: string): Registry => parseYaml(new TextEncoder().encode(text), 'draft.yaml', registryKind);
const draftOf = async (plan: Plan, older: Registry | null = null): Promise<string> =>
  draftToYaml(await draftRegistry(plan, older), plan.edition);
const readSample = (department: string, options: Options = {}): Promise<Plan> =>
  extract(samplePlan().replaceAll('見本課', department), options);

describe('the draft of the 2019 edition, made from its text alone,', () => {
  test('differs from the list that was written by reading where the text alone cannot tell', async () => {
    const drafted = toRegistry(await draftOf(await extract(editionBytes()))).departments;
    const written = editionRegistry().departments;
    const namesOf = (list: Registry['departments']): string[] => list.map(({ name }) => name);
    const only = (list: string[], others: string[]): string[] => list.filter((name) => !others.includes(name));
    // 東大 and 三重大 stand nowhere alone: that the dot parts them, a reader knows and a text does not say
    expect(only(namesOf(drafted), namesOf(written))).toEqual(['東大・三重大']);
    expect(only(namesOf(written), namesOf(drafted))).toEqual(['東大', '三重大']);
    for (const { name, kind } of drafted) {
      const read = written.find((entry) => entry.name === name);
      if (read) expect({ name, kind }).toEqual({ name, kind: read.kind });
    }
  });

  test('is a registry that the edition reads the same with', async () => {
    const plain = await extract(editionBytes());
    const registry = toRegistry(await draftOf(plain));
    const { departments, measures } = await extract(editionBytes(), { registry });
    expect(departments).toEqual(plain.departments);
    expect(measures.map(({ projects }) => projects.map(({ id }) => id))).toEqual(
      plain.measures.map(({ projects }) => projects.map(({ id }) => id)),
    );
  });
});

test('against an older registry it names what is new, what is gone and what looks renamed', async () => {
  const older = toRegistry(
    'departments:\n- { name: 地域産業振興課, reading: ちいきさんぎょうしんこうか, kind: division }\n- { name: 国際課, kind: division }\n',
  );
  const text = await draftOf(await readSample('産業振興課'), older);
  expect(text).toContain('  # new: not in the older registry\n  - name: 産業振興課\n');
  expect(text).toContain(
    '  # gone: only in the older registry\n  # likely renamed: successor: 産業振興課 (0.83)\n  - name: 地域産業振興課\n    reading: ちいきさんぎょうしんこうか\n',
  );
  expect(text).toContain('  # gone: only in the older registry\n  - name: 国際課\n');
  expect(toRegistry(text).departments.map(({ name }) => name)).toEqual(['産業振興課', '地域産業振興課', '国際課']);
});

test('what the older registry knows under another spelling keeps its name, and the spelling is an alias', async () => {
  const older = toRegistry('departments:\n- { name: みらいチーム, kind: team, aliases: [未来班] }\n');
  const [entry] = toRegistry(await draftOf(await readSample('みらい・チーム'), older)).departments;
  expect(entry).toMatchObject({ name: 'みらいチーム', kind: 'team', aliases: ['未来班', 'みらい・チーム'] });
});

test.each([
  '# 課',
  'A: 課',
  '"課"',
  "'課",
  '[課',
  'null',
  '2019',
  '- 課',
  '課, 部',
  '課 # 部',
  '{課',
  '&課',
  '*課',
  '課\\n',
])('a name such as %j is written so that YAML reads it back', async (name) => {
  const [department] = (await readSample('見本課')).departments;
  const plan = await readSample('見本課');
  if (department) plan.departments = [{ ...department, name, aliases: [name, `${name}、別`] }];
  expect(toRegistry(await draftOf(plan)).departments).toMatchObject([{ name, aliases: [`${name}、別`] }]);
});

test.each([
  ['産業振興課', '産業振興課', 1],
  ['雇用対策課', '国際戦略課', 0.2],
  ['地域産業振興課', '産業振興課', 0.83],
  ['', '', 0],
])('%s is like %s by %f', async (a, b, score) => {
  const tokenize = await loadTokenizer();
  expect(countLikeness(a, b, tokenize)).toBe(score);
  expect(countLikeness(b, a, tokenize)).toBe(score);
});
