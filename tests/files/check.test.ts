import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDataset, checkFolder } from '../../src/files/check.ts';
import { publishDataset } from '../../src/files/publish.ts';
import { problemOf, type SampleTable, sampleDataset, scratchFolder } from './scratch.ts';

const measures: SampleTable = {
  csv: 'edition,id,number,title\r\nsample,m1,1,育成\r\nsample,m2,2,"輸出 ""促進"""\r\n',
  schema: {
    fields: [
      { name: 'edition', type: 'string', constraints: { required: true } },
      { name: 'id', type: 'string', constraints: { required: true } },
      { name: 'number', type: 'integer', constraints: { required: true, minimum: 1 } },
      { name: 'title', type: 'string' },
    ],
    primaryKey: ['edition', 'id'],
    uniqueKeys: [['id']],
  },
};

const values: SampleTable = {
  csv: 'id,measure,value,cumulative,kind\nv1,m1,20.5,true,actual\nv2,,,false,\n',
  schema: {
    fields: [
      { name: 'id', type: 'string', constraints: { required: true } },
      { name: 'measure', type: 'string' },
      { name: 'value', type: 'number' },
      { name: 'cumulative', type: 'boolean' },
      { name: 'kind', type: 'string', constraints: { enum: ['actual', 'target'] } },
    ],
    primaryKey: 'id',
    foreignKeys: [{ fields: ['measure'], reference: { resource: 'measures', fields: ['id'] } }],
  },
};

async function published(tables: Readonly<Record<string, SampleTable>> = { measures, values }): Promise<string> {
  return publishDataset(await scratchFolder(), 'sample', sampleDataset(tables));
}

async function faultsOf(folder: string): Promise<string[]> {
  const { faults } = await checkDataset(folder);
  return faults.map(({ code, path, line }) => [code, path.slice(folder.length + 1), line].join(' ').trim());
}

test('a dataset as it was published is sound, with a BOM as well', async () => {
  expect(await faultsOf(await published())).toEqual([]);
  expect(await faultsOf(await published({ measures: { ...measures, csv: `\uFEFF${measures.csv}` } }))).toEqual([]);
});

test.each<[string, SampleTable, string]>([
  ['a text for a number', { ...values, csv: values.csv.replace('20.5', '20件') }, 'check/type values.csv 2'],
  ['a wrong truth value', { ...values, csv: values.csv.replace('true', 'yes') }, 'check/type values.csv 2'],
  [
    'a value outside the list',
    { ...values, csv: values.csv.replace('actual', 'guess') },
    'check/constraint values.csv 2',
  ],
  ['an empty key', { ...values, csv: values.csv.replace('v2', '') }, 'check/required values.csv 3'],
  ['a key twice', { ...values, csv: values.csv.replace('v2', 'v1') }, 'check/unique values.csv 3'],
  ['a reference to nothing', { ...values, csv: values.csv.replace('m1', 'm9') }, 'check/foreign-key values.csv 2'],
  ['a cell too many', { ...values, csv: values.csv.replace('v1,', 'v1,,') }, 'check/columns values.csv 2'],
  ['other headings', { ...values, csv: values.csv.replace('measure', 'theme') }, 'check/header values.csv 1'],
  ['an open quote', { ...values, csv: values.csv.replace('v2', '"v2') }, 'check/csv values.csv'],
  [
    'a reference to no table',
    { ...values, schema: JSON.parse(JSON.stringify(values.schema).replace('"measures"', '"themes"')) },
    'check/foreign-key-target values.csv',
  ],
])('%s is found', async (_, changed, expected) => {
  expect(await faultsOf(await published({ measures, values: changed }))).toContain(expected);
});

test('a primary key counts whole, a number below its minimum is found', async () => {
  const csv = measures.csv.replace('m2,2', 'm1,0');
  expect(await faultsOf(await published({ measures: { ...measures, csv } }))).toEqual([
    'check/constraint measures.csv 3',
    'check/unique measures.csv 3',
    'check/unique measures.csv 3',
  ]);
});

test('a changed byte is found in any file of the package', async () => {
  for (const [name, from, to] of [
    ['measures.csv', '育成', '育戌'],
    ['values.csv', '20.5', '20.6'],
    ['plan.json', '"pages":null', '"pages": 1 '],
  ] as const) {
    const folder = await published();
    const path = join(folder, name);
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
    expect((await faultsOf(folder))[0]).toMatch(new RegExp(`^check/(hash|bytes) ${name}`));
  }
});

test('a cut file, a file too few and a file too many are found', async () => {
  const folder = await published();
  await writeFile(join(folder, 'measures.csv'), measures.csv.slice(0, 40));
  await rm(join(folder, 'plan.json'));
  await writeFile(join(folder, 'note.txt'), '');
  await writeFile(join(folder, '.DS_Store'), '');
  const faults = await faultsOf(folder);
  expect(faults).toContain('check/bytes measures.csv');
  expect(faults.filter((fault) => fault === 'check/missing-file plan.json')).toHaveLength(1);
  expect(faults).toContain('check/unexpected-file note.txt');
  expect(faults.join()).not.toContain('.DS_Store');
});

test('a plan of another form, of another edition and broken JSON are found', async () => {
  const folder = await published();
  const path = join(folder, 'plan.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('koteihyo-plan/1', 'koteihyo-plan/9'));
  expect((await checkDataset(folder)).faults[0]).toMatchObject({ code: 'check/plan', values: { place: 'format' } });
  await writeFile(path, text.replace('"sample"', '"simple"'));
  expect(await faultsOf(folder)).toContain('check/plan-edition plan.json');
  await writeFile(path, text.slice(0, -1));
  expect(await faultsOf(folder)).toContain('check/json plan.json');
});

test('a package that points outside of its folder is not followed', async () => {
  const folder = await published();
  const path = join(folder, 'datapackage.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"measures.csv"', '"../../etc/passwd"'));
  expect(await faultsOf(folder)).toContain('check/unsafe-path datapackage.json');
});

test('of very many faults the first are told and the rest counted', async () => {
  const rows = Array.from({ length: 100 }, (_, n) => `v${n},,x,,\n`).join('');
  const csv = `id,measure,value,cumulative,kind\n${rows}`;
  const { faults } = await checkDataset(await published({ measures, values: { ...values, csv } }));
  expect(faults).toHaveLength(21);
  expect(faults.at(-1)).toMatchObject({ code: 'check/more', values: { more: 80 } });
});

test('a dataset and a folder of them are checked alike, after restoring what a killed run left', async () => {
  const folder = await published();
  const parent = join(folder, '..');
  for (const checked of [folder, parent]) {
    await rename(folder, `${folder}.old`);
    const { restored, datasets } = await checkFolder(checked);
    expect(restored).toEqual(['sample']);
    expect(datasets).toEqual([{ folder, faults: [] }]);
  }
});

test('a folder in an output folder that is no dataset is a fault', async () => {
  const folder = await scratchFolder({ 'plan/note.txt': '' });
  const [dataset] = (await checkFolder(folder)).datasets;
  expect(dataset?.faults.map(({ code }) => code)).toEqual(['check/missing-file', 'check/missing-file']);
});

test('nothing to check is told', async () => {
  const folder = await scratchFolder({ 'note.txt': '' });
  expect((await problemOf(() => checkFolder(folder))).code).toBe('check/no-dataset');
  expect((await problemOf(() => checkFolder(join(folder, 'none')))).code).toBe('check/missing-folder');
  expect((await problemOf(() => checkFolder(join(folder, 'note.txt')))).code).toBe('check/missing-folder');
});
