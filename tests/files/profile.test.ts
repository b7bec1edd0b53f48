import { expect, test } from 'vitest';
import { profileKind } from '../../src/files/profile-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { extract, profileSchema, UsageError } from '../../src/index.ts';
import { problemOf } from './scratch.ts';

const parse = (text: string) => parseYaml(new TextEncoder().encode(text), 'plan.profile.yaml', profileKind);

test.each(['', '# nothing yet\n', 'headers:\nyears:\n', 'headers:\n  project:\n'])('%j says nothing', (text) => {
  expect(parse(text)).toEqual(profileSchema.parse({}));
});

test('one pattern or bullet is as good as a list', () => {
  const one = parse('direction: "第{number}章 {title}"\nbullets: "▶○"\n');
  expect(one).toMatchObject({ direction: ['第{number}章 {title}'], bullets: ['▶', '○'] });
  expect(parse('direction: ["第{number}章 {title}"]\nbullets: [▶, ○]\n')).toEqual(one);
});

test.each([
  ['headers: [', 'yaml', 1, 11],
  ['- 事業名\n', 'not-a-map', 1, 1],
  ['header:\n  project: [事業名]\n', 'unknown-field', 1, 1],
  ['headers:\n  project: [事業名]\n  name: [取組名]\n', 'unknown-field', 3, 3],
  ['labels:\n  leed: [主務課]\n', 'unknown-field', 2, 3],
  ['years:\n  frist: 2024\n', 'unknown-field', 2, 3],
  ['years:\n  styles:\n  - { pattern: "{number}年目", frist: 2024 }\n', 'unknown-field', 3, 30],
  ['headers:\n  project: 事業名\n', 'words', 2, 12],
  ['headers:\n  project: [事業名, 3]\n', 'words', 2, 18],
  ['headers:\n  project: [事業名, ■]\n', 'words', 2, 18],
  ['labels:\n  sub: ["【】"]\n', 'words', 2, 9],
  ['measure: 3\n', 'words', 1, 10],
  ['direction: "章 {title}"\n', 'direction-pattern', 1, 12],
  ['direction: "第{number}章"\n', 'direction-pattern', 1, 12],
  ['direction: "第{direction}-{number}章 {title}"\n', 'direction-pattern', 1, 12],
  ['measure:\n- "施策{number} {title}"\n- "施策{nummer} {title}"\n', 'measure-pattern', 3, 3],
  ['measure: "施策{number}-{number} {title}"\n', 'measure-pattern', 1, 10],
  ['bullets: "▶a"\n', 'bullet', 1, 10],
  ['years:\n  styles:\n  - { pattern: "{number}", first: 2024 }\n', 'year-pattern', 3, 16],
  ['years:\n  styles:\n  - { pattern: "{number}年目" }\n', 'first-or-era', 3, 5],
  ['years:\n  styles:\n  - { pattern: "{number}年目", first: 6 }\n', 'year', 3, 37],
  ['years:\n  names: { 初年度: R6 }\n', 'year', 2, 17],
  ['years:\n  styles:\n  - { pattern: "{number}年度", era: 令和元年 }\n', 'unknown-era', 3, 35],
  ['headers:\n  project: [取組]\n  initiative: [ねらい, 取 組]\n', 'duplicate', 2, 13],
])('%j: profile/%s at %i:%i', async (text, code, line, column) => {
  const problem = await problemOf(() => parse(text));
  expect(problem).toMatchObject({ code: `profile/${code}`, path: 'plan.profile.yaml', line, column });
});

test('bytes that are no UTF-8', async () => {
  const problem = await problemOf(() => parseYaml(Uint8Array.of(0x8a, 0x4f), 'plan.profile.yaml', profileKind));
  expect(problem).toMatchObject({ code: 'profile/encoding' });
});

test('a library call says the same of a profile', async () => {
  const headers = { project: ['取組'], departments: ['取組'] };
  await expect(extract('', { profile: { headers } })).rejects.toThrow(UsageError);
  await expect(extract('', { profile: { measure: '施策 {title}' } })).rejects.toThrow(UsageError);
});
