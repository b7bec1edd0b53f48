import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../src/files/disk.ts';
import { listInputs } from '../../src/files/inputs.ts';
import { problemOf, scratchFolder } from './scratch.ts';

const nfd = (text: string): string => text.normalize('NFD');
const codesOf = (listing: Awaited<ReturnType<typeof listInputs>>): string[] =>
  listing.refused.map(({ error }) => error.problem.code);

test('a folder gives its documents by name, without hidden files, sidecars and marks of open files, and tells of folders in it', async () => {
  const folder = await scratchFolder({
    'b.txt': '',
    'a.TXT': '',
    '.c.txt': '',
    'a.yaml': '',
    'd.md': '',
    '~$g.docx': '',
    'Thumbs.db': '',
    'desktop.ini': '',
    'e.txt/f.txt': '',
    'published/plan.json': '',
    'readme.ja.md': '',
    'readme-plan.pdf': '',
  });
  const { inputs, refused, leftOut } = await listInputs([folder]);
  expect(inputs.map(({ file, edition }) => [file, edition])).toEqual([
    ['a.TXT', 'a'],
    ['b.txt', 'b'],
    ['d.md', 'd'],
    ['readme-plan.pdf', 'readme-plan'],
  ]);
  expect(refused).toEqual([]);
  expect(leftOut.map(({ path, error }) => [basename(path), error.problem.code])).toEqual([
    ['e.txt', 'left-out/folder'],
    ['readme.ja.md', 'left-out/about'],
  ]);
});

test('a folder says of each file that it leaves out why', async () => {
  const folder = await scratchFolder({ 'plan.xlsx': '', 'good.txt': '', 'map.png': '', 'old.xls': '' });
  const { inputs, leftOut } = await listInputs([folder, folder]);
  // reading an .xls says what to do with it
  expect(inputs.map(({ file }) => file)).toEqual(['good.txt', 'old.xls', 'plan.xlsx']);
  expect(leftOut.map(({ error }) => [error.problem.code, basename(error.problem.path)])).toEqual([
    ['left-out/unknown-kind', 'map.png'],
  ]);
});

test.each([
  [null, ['plan.txt', 'plan.pdf', 'plan.xlsx', 'plan.docx'], 'plan.xlsx'],
  ['pdf', ['plan.txt', 'plan.pdf', 'plan.xlsx'], 'plan.pdf'],
  ['text', ['plan.txt', 'plan.pdf'], 'plan.txt'],
  ['workbook', ['plan.md', 'plan.pdf'], 'plan.pdf'],
  [null, ['plan.csv', 'plan.docx', 'plan.html'], 'plan.docx'],
  [null, ['plan.md', 'plan.xls'], 'plan.md'],
] as const)('files of one base name are sources of one edition: with %s of %s', async (prefer, names, chosen) => {
  const folder = await scratchFolder({ ...Object.fromEntries(names.map((name) => [name, ''])), 'plan.yaml': '' });
  for (const paths of [[folder], names.map((name) => join(folder, name))]) {
    const { inputs, refused, leftOut } = await listInputs(paths, { prefer });
    expect(inputs.map(({ file }) => file)).toEqual([chosen]);
    expect(refused).toEqual([]);
    expect(leftOut.map(({ path, error }) => [basename(path), error.problem.code, error.problem.values])).toEqual(
      expect.arrayContaining(
        names
          .filter((name) => name !== chosen)
          .map((name) => [name, 'left-out/other-source', { edition: 'plan', chosen }]),
      ),
    );
  }
});

test('the tables of a dataset and the reports of a run are no inputs', async () => {
  const dataset = await scratchFolder({ 'plan.json': '', 'datapackage.json': '', 'schedule.csv': '' });
  expect(codesOf(await listInputs([dataset]))).toEqual(['input/dataset']);
  const beside = await scratchFolder({ 'a.txt': '', 'failures.csv': '', 'manifest.json': '' });
  const { inputs, leftOut } = await listInputs([beside]);
  expect(inputs.map(({ file }) => file)).toEqual(['a.txt']);
  expect(leftOut).toEqual([]);
});

test('sources in two folders, and of two base names, are no sources of one edition', async () => {
  const folder = await scratchFolder({ 'a/x.pdf': '', 'b/x.txt': '', 'c/y.pdf': '', 'c/y.yaml': 'edition: x' });
  const listing = await listInputs(['a', 'b', 'c'].map((name) => join(folder, name)));
  expect(listing.inputs).toEqual([]);
  expect(codesOf(listing)).toEqual(['input/duplicate', 'input/duplicate', 'input/duplicate']);
});

test('standard input is called what it is said to be called', async () => {
  const bytes = new Uint8Array([1]);
  const named = await listInputs(['-'], { given: { bytes, name: 'out/三重プラン.xlsx' } });
  expect(named.inputs).toMatchObject([{ bytes, edition: '三重プラン', file: '三重プラン.xlsx', isNamed: true }]);
  expect(codesOf(await listInputs(['-'], { given: { bytes, name: null } }))).toEqual(['input/no-name']);
});

test('the order is that of NFC names, whatever form they have on the disk', async () => {
  const folder = await scratchFolder({ [`${nfd('ガ')}.txt`]: '', 'キ.txt': '', 'カ.txt': '' });
  const { inputs } = await listInputs([folder]);
  expect(inputs.map(({ edition }) => edition)).toEqual(['カ', 'ガ', 'キ']);
});

test('an NFD name gives an NFC edition and finds its NFC sidecar', async () => {
  const folder = await scratchFolder({ [`${nfd('三重プラン')}.txt`]: '', '三重プラン.yml': 'publisher: 三重県' });
  const { inputs } = await listInputs([folder]);
  expect(inputs).toHaveLength(1);
  expect(inputs[0]).toMatchObject({ edition: '三重プラン', file: '三重プラン.txt' });
  expect(inputs[0]?.sidecar.publication).toEqual({ publisher: '三重県' });
});

test('inputs of one base name are all refused, the others are kept', async () => {
  const folder = await scratchFolder({ 'a/x.txt': '', 'b/x.txt': '', 'b/y.txt': '' });
  const { inputs, refused } = await listInputs([join(folder, 'a'), join(folder, 'b')]);
  expect(inputs.map(({ edition }) => edition)).toEqual(['y']);
  expect(refused.map(({ path }) => path)).toEqual([join(folder, 'a/x.txt'), join(folder, 'b/x.txt')]);
  expect(refused[0]?.error.problem).toMatchObject({
    code: 'input/duplicate',
    values: { others: join(folder, 'b/x.txt') },
  });
});

test.each([
  ['NFC and NFD', ['ガ.txt', `${nfd('ガ')}.txt`]],
  ['case', ['plan.txt', 'PLAN.txt']],
  ['extension', ['plan.txt', 'plan.TXT']],
])('names that differ in %s only are one', async (_, names) => {
  const folder = await scratchFolder(Object.fromEntries(names.map((name) => [name, ''])));
  const listing = await listInputs([folder]);
  expect(listing.inputs).toEqual([]);
  expect(codesOf(listing)).toEqual(['input/duplicate', 'input/duplicate']);
});

test('two sidecars that name one edition clash as well', async () => {
  const folder = await scratchFolder({ 'a.txt': '', 'a.yaml': 'edition: x', 'b.txt': '', 'b.yaml': 'edition: x' });
  expect(codesOf(await listInputs([folder]))).toEqual(['input/duplicate', 'input/duplicate']);
});

test('one file that is named twice is one input', async () => {
  const folder = await scratchFolder({ 'a.txt': '' });
  const { inputs } = await listInputs([folder, join(folder, 'a.txt'), join(folder, '../', basename(folder), 'a.txt')]);
  expect(inputs).toHaveLength(1);
});

test('a glob names the sidecar too; alone it is no input', async () => {
  const folder = await scratchFolder({ 'a.txt': '', 'a.yaml': '', 'b.yaml': '' });
  const listing = await listInputs(['a.txt', 'a.yaml', 'b.yaml'].map((name) => join(folder, name)));
  expect(listing.inputs.map(({ edition }) => edition)).toEqual(['a']);
  expect(codesOf(listing)).toEqual(['input/sidecar-alone']);
});

test('what cannot be listed is told and the others are kept', async () => {
  const folder = await scratchFolder({
    'good.txt': '',
    'two.txt': '',
    'two.yaml': '',
    'two.yml': '',
    'con.txt': '',
  });
  await symlink('/nowhere', join(folder, 'link.txt'));
  const empty = await scratchFolder({ 'note.png': '' });
  const listing = await listInputs([join(folder, 'none.txt'), '/dev/null', empty, folder]);
  expect(listing.inputs.map(({ edition }) => edition)).toEqual(['good', 'link']);
  expect(codesOf(listing)).toEqual([
    'input/missing',
    'input/not-a-file',
    'input/none-in-folder',
    'input/edition-name',
    'sidecar/two',
  ]);
  expect((await problemOf(() => readInput(join(folder, 'link.txt')))).code).toBe('input/missing');
});

test('an input with a wrong sidecar is refused', async () => {
  const folder = await scratchFolder({ 'a.txt': '', 'a.yaml': 'publisher: [' });
  const { refused } = await listInputs([folder]);
  expect(refused[0]).toMatchObject({ path: join(folder, 'a.txt') });
  expect(refused[0]?.error.problem).toMatchObject({ path: join(folder, 'a.yaml'), line: 1 });
});

test.skipIf(process.platform === 'win32')(
  'a pipe or a device in a folder is told, and its inputs are kept',
  async () => {
    const folder = await scratchFolder({ 'good.txt': '', 'piped.txt': '' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'piped.yaml')]);
    await symlink('/dev/null', join(folder, 'device.pdf'));
    const listing = await listInputs([folder]);
    expect(listing.inputs.map(({ edition }) => edition)).toEqual(['good']);
    expect(listing.refused.map(({ error }) => [error.problem.code, basename(error.problem.path)])).toEqual([
      ['input/not-a-file', 'device.pdf'],
      ['input/not-a-file', 'pipe.txt'],
      ['input/not-a-file', 'piped.yaml'],
    ]);
  },
);
