import { expect, test } from 'vitest';
import { registryKind } from '../../src/files/registry-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { problemOf } from './scratch.ts';

const parse = (text: string) => parseYaml(new TextEncoder().encode(text), 'plan.departments.yaml', registryKind);

test('what is left out is null or none', () => {
  expect(parse('departments:\n  - name: 道路課\n    kind: division\n')).toEqual({
    departments: [
      {
        name: '道路課',
        reading: null,
        kind: 'division',
        parent: null,
        aliases: [],
        validFrom: null,
        validUntil: null,
        successor: null,
      },
    ],
  });
});

test.each(['', '# nothing yet\n', 'departments: []\n'])('%j has no departments, and that is no fault', (text) => {
  expect(parse(text)).toEqual({ departments: [] });
});

test('one entry may spell its name in several ways that compare as one', () => {
  const text = 'departments:\n- { name: みらいチーム, kind: team, aliases: [みらい・チーム, ﾐﾗｲチーム] }\n';
  expect(parse(text).departments[0]?.aliases).toHaveLength(2);
});

const entry = (rest: string) => `- { kind: division, ${rest} }\n`;
const list = (...entries: string[]) => `departments:\n${entries.map(entry).join('')}`;

test.each([
  ['departments: [', 'registry/yaml', 1, 15],
  ['departments:\n- name: 道路課\n  kind: 課\n', 'registry/kind', 3, 9],
  ['departments:\n- name: 道路課\n', 'registry/missing', 2, 3],
  ['departments:\n- 道路課\n', 'registry/not-a-list', 2, 3],
  ['departments: 道路課\n', 'registry/not-a-list', 1, 14],
  ['- 道路課\n', 'registry/not-a-list', 1, 1],
  ['entries: []\n', 'registry/not-a-list', 1, 1],
  ['departments: []\nedition: a\n', 'registry/unknown-field', 2, 1],
  [list('name: 道路課, alias: 道'), 'registry/unknown-field', 2, 32],
  [list('name: 道路課, aliases: 道'), 'registry/field', 2, 41],
  [list('name: 2019'), 'registry/field', 2, 27],
  [list('name: 道路課, validFrom: 2019年'), 'registry/field', 2, 43],
  [list('name: 道路課', 'name: 河川課', 'name: 道路課'), 'registry/duplicate', 4, 27],
  [list('name: 道路課, aliases: [道]', 'name: 河川課, aliases: [川, 道]'), 'registry/duplicate', 3, 45],
  [list('name: 霞ヶ浦課', 'name: 霞・ケ浦課'), 'registry/duplicate', 3, 27],
  [list('name: 道路課, aliases: [道, 道]'), 'registry/duplicate', 2, 45],
  [list('name: 道路課, successor: 河川課'), 'registry/unknown-name', 2, 43],
  [list('name: 道路課, parent: 道路部'), 'registry/unknown-name', 2, 40],
  [list('name: 道路課, successor: 河川課', 'name: 河川課, successor: 道路課'), 'registry/cycle', 2, 43],
  [list('name: 道路課, parent: 道路課'), 'registry/cycle', 2, 40],
])('%j: %s at %i:%i', async (text, code, line, column) => {
  expect(await problemOf(() => parse(text))).toMatchObject({ code, path: 'plan.departments.yaml', line, column });
});

test('a circle that an entry only leads into is told of those in it', async () => {
  const text = list('name: A課, successor: B課', 'name: B課, successor: C課', 'name: C課, successor: B課');
  const { line, values } = await problemOf(() => parse(text));
  expect({ line, other: values.other, more: values.more }).toEqual({ line: 3, other: 'B課 → C課 → B課', more: 1 });
});
