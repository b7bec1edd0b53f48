import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sidecarKind } from '../../src/files/sidecar.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { extract, UsageError } from '../../src/index.ts';
import { problemOf } from './scratch.ts';

const parse = (text: string) => parseYaml(new TextEncoder().encode(text), 'plan.yaml', sidecarKind);

test('what is given is the publication, what is null stays null, what is left out is left out', () => {
  const text =
    'publisher: 三重県\npublisherCode: "240001"\ntitle: 工程表\nlicence: null\nurl:\nretrieved: 2019-07-31\n';
  expect(parse(text)).toEqual({
    publication: { publisher: '三重県', publisherCode: '240001', licence: null, url: null, retrieved: '2019-07-31' },
    edition: null,
    title: '工程表',
  });
});

test('what is stated of the dataset is kept, and null says nothing of it', () => {
  const text =
    'version: "1.1"\ncreated: 2024-05-01\nmodified:\nkeywords: [産業, 観光]\ncontact: a@example.jp\npublished: null\n';
  const stated = { version: '1.1', created: '2024-05-01', keywords: ['産業', '観光'], contact: 'a@example.jp' };
  expect(parse(text).publication).toEqual(stated);
});

test.each(['', '# nothing yet\n', '\uFEFF', '{}'])('%j says nothing, and that is no fault', (text) => {
  expect(parse(text).publication).toEqual({});
});

test('what the figures of years are is kept by the years as they are written', () => {
  expect(parse('values: { 2018: actual, 2019..: target }\n').values).toEqual({ '2018': 'actual', '2019..': 'target' });
  expect(parse('values:\n').values).toBeUndefined();
});

test('an edition is read in NFC', () => {
  expect(parse(`edition: ${'ガ'.normalize('NFD')}`).edition).toBe('ガ');
});

test.each([
  ['publisher: [三重県', 'sidecar/yaml', 1, 16],
  ['publisher: 三重県\npublisher: 津市\n', 'sidecar/yaml', 2, 1],
  ['publisher: 三重県\n  department: 部\n', 'sidecar/yaml', 1, 12],
  ['publisher: *nobody\n', 'sidecar/yaml', 1, 12],
  ['publisher: 三重県\npublisher_code: "240001"\n', 'sidecar/unknown-field', 2, 1],
  ['publisher: 三重県\npublisherCode: 240001\n', 'sidecar/code-number', 2, 16],
  ['publisherCode: "240002"\n', 'sidecar/code-check-digit', 1, 16],
  ['publisherCode: "24000"\n', 'sidecar/field', 1, 16],
  ['# when\nretrieved: 2019年7月\n', 'sidecar/field', 2, 12],
  ['retrieved: 2019-02-30\n', 'sidecar/field', 1, 12],
  ['url: www.pref.mie.lg.jp\n', 'sidecar/field', 1, 6],
  ['department:\n  - 雇用経済部\n', 'sidecar/field', 2, 3],
  ['licence: ""\n', 'sidecar/field', 1, 10],
  ['edition: 2019\n', 'sidecar/field', 1, 10],
  ['edition: ../plan\n', 'sidecar/field', 1, 10],
  ['edition: CON\n', 'sidecar/field', 1, 10],
  ['url: https://user:secret@example.jp/plan.pdf\n', 'sidecar/credentials', 1, 6],
  ['url: https://user@example.jp/plan.pdf\n', 'sidecar/credentials', 1, 6],
  ['url: ftp://user:secret@example.jp/plan.pdf\n', 'sidecar/credentials', 1, 6],
  ['url: https:user:secret@example.jp\n', 'sidecar/credentials', 1, 6],
  ['publisher: 青海県\nlicence: CC BY 4.0 https://user:secret@example.jp\n', 'sidecar/credentials', 2, 10],
  ['created: 2024年\n', 'sidecar/field', 1, 10],
  ['keywords: 産業\n', 'sidecar/field', 1, 11],
  ['keywords: [産業, 1]\n', 'sidecar/field', 1, 16],
  ['contact: 産業課\n', 'sidecar/field', 1, 10],
  ['values: actual\n', 'sidecar/field', 1, 9],
  ['values: { 2018: actual, 2019..: planned }\n', 'sidecar/field', 1, 33],
  ['values:\n  2018: actual\n  soon: target\n', 'sidecar/values-range', 3, 3],
  ['values:\n  2021..2019: target\n', 'sidecar/values-range', 2, 3],
  ['values:\n  ..2020: actual\n  2020..: target\n', 'sidecar/values-contradiction', 3, 3],
  ['published: data/plan\n', 'sidecar/field', 1, 12],
  ['contact: https://user:secret@example.jp/\n', 'sidecar/credentials', 1, 10],
  ['keywords: [https://user:secret@example.jp/]\n', 'sidecar/credentials', 1, 12],
  ['- publisher\n', 'sidecar/not-a-map', 1, 1],
  ['三重県\n', 'sidecar/not-a-map', 1, 1],
])('%j: %s at %i:%i', async (text, code, line, column) => {
  expect(await problemOf(() => parse(text))).toMatchObject({ code, path: 'plan.yaml', line, column });
});

test('an address with an @ in its path is none with a password', () => {
  const url = 'https://example.jp/@plan/a@b?mail=c@d';
  expect(parse(`url: ${url}\ndepartment: 産業部 mailto:plan@example.jp\n`).publication).toMatchObject({ url });
});

test('a password is in no message', async () => {
  const { values } = await problemOf(() => parse('url: https://user:secret@example.jp/\n'));
  expect(JSON.stringify(values)).not.toContain('secret');
});

test('a library call says the same of an address', async () => {
  const url = 'https://user:secret@example.jp/';
  await expect(extract('', { publication: { url } })).rejects.toThrow(UsageError);
});

test('a number keeps its digits as they were written, so that the remedy can be copied', async () => {
  const { values } = await problemOf(() => parse('publisherCode: 010006'));
  expect(values.actual).toBe('010006');
});

test('a wrong check digit says which it should be', async () => {
  expect((await problemOf(() => parse('publisherCode: "240009"'))).values.expected).toBe(1);
});

test('of several faults the first in the file is told, with the number of the others', async () => {
  const { code, line, values } = await problemOf(() => parse('url: here\nlicense: CC BY\nretrieved: today\n'));
  expect({ code, line, more: values.more }).toEqual({ code: 'sidecar/field', line: 1, more: 2 });
});

test('Shift_JIS is refused', async () => {
  const bytes = Uint8Array.from([0x75, 0x3a, 0x20, 0x8e, 0x4f, 0x8f, 0x64]);
  expect((await problemOf(() => parseYaml(bytes, 'plan.yaml', sidecarKind))).code).toBe('sidecar/encoding');
});

test('aliases that unfold without end are refused', async () => {
  const levels = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`);
  expect((await problemOf(() => parse(`a0: &a0 x\n${levels.join('\n')}\n`))).code).toBe('sidecar/yaml');
});

test('the sidecar in this repository is right, and states nothing that nobody has stated', async () => {
  const path = new URL('../../input/mie-sangyo-vision-koteihyo-2019.yaml', import.meta.url);
  const { publication } = parseYaml(await readFile(path), path.pathname, sidecarKind);
  expect(publication).toMatchObject({
    publisher: '三重県',
    publisherCode: '240001',
    licence: null,
    url: null,
    retrieved: null,
  });
});
