import { join } from 'node:path';
import frictionless from 'datapackage';
import { describe, expect, test } from 'vitest';
import { planToDataset } from '../../src/formats/dataset.ts';
import { editionToName, licenceToLicense } from '../../src/formats/publication.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scratchFolder } from '../files/scratch.ts';
import { buildPlan } from './support.ts';
import { findFaults, readPackage } from './validate-dataset.ts';

const packageOf = (over: Partial<Plan> = {}): ReturnType<typeof readPackage> =>
  readPackage(planToDataset(buildPlan(over), { csv: 'excel', headers: 'en' }));

const nobody = { publisher: null, publisherCode: null, department: null, licence: null, url: null, retrieved: null };
const untitled = { title: null, issuer: null, issued: null, years: [], axes: [], preface: [] };
const hash = `sha256:${'0'.repeat(64)}`;

describe('the name of the package', () => {
  test.each([
    ['example-2019', 'example-2019'],
    ['a.b_c-1', 'a.b_c-1'],
    ['三重県工程表2019', expect.stringMatching(/^koteihyo-2019-[0-9a-f]{8}$/)],
    ['工程表', expect.stringMatching(/^koteihyo-[0-9a-f]{8}$/)],
    ['Mie Plan (R4)', expect.stringMatching(/^koteihyo-mie-plan-r4-[0-9a-f]{8}$/)],
    ['-x', expect.stringMatching(/^koteihyo-x-[0-9a-f]{8}$/)],
  ])('of edition %s', (edition, name) => {
    expect(editionToName(edition)).toEqual(name);
    expect(packageOf({ edition }).name).toEqual(name);
  });

  test('is the same however a file system composes the edition, and differs between editions', () => {
    expect(editionToName('ガ計画'.normalize('NFD'))).toBe(editionToName('ガ計画'));
    expect(editionToName('カ計画')).not.toBe(editionToName('ガ計画'));
  });

  test.each(['三重県工程表2019', '=1+1', '-x', 'a,"b"'])('a dataset of edition %s is whole', (edition) => {
    expect(findFaults(planToDataset(buildPlan({ edition }), { csv: 'excel', headers: 'ja' }))).toEqual([]);
  });
});

describe('where the data is from', () => {
  test.each<[string, Partial<Plan>, object]>([
    [
      'publisher, title, address and issue',
      {},
      {
        title: '例県「産業ビジョン 工程表」（2019年7月）を加工して作成',
        path: 'https://example.jp/plan',
        version: '2019-07',
        hash,
      },
    ],
    [
      'nothing but the file',
      { publication: nobody, plan: untitled },
      { title: '「example-2019.txt」を加工して作成', hash },
    ],
    [
      'the issuer that the cover names, and the day it was retrieved',
      { publication: { ...nobody, retrieved: '2025-04-01', url: 'see https://example.jp' } },
      {
        title: '例県「産業ビジョン 工程表」（2019年7月）を加工して作成',
        version: '2019-07',
        retrieved: '2025-04-01',
        hash,
      },
    ],
  ])('%s', (_, over, source) => {
    expect(packageOf(over).sources).toEqual([source]);
  });
});

describe('licences', () => {
  const ccBy = 'https://creativecommons.org/licenses/by/4.0/';
  const publicData = 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0';

  test.each([
    ['CC-BY-4.0', { name: 'CC-BY-4.0', path: ccBy, title: 'CC-BY-4.0' }],
    ['ＣＣ BY 4.0', { name: 'CC-BY-4.0', path: ccBy, title: 'ＣＣ BY 4.0' }],
    [ccBy, { name: 'CC-BY-4.0', path: ccBy }],
    ['公共データ利用規約（第1.0版）', { path: publicData, title: '公共データ利用規約（第1.0版）' }],
    ['https://example.jp/terms', { path: 'https://example.jp/terms' }],
    ['公共データ利用規約 https://example.jp/pdl', { path: 'https://example.jp/pdl', title: '公共データ利用規約' }],
    ['MIT', { name: 'MIT', title: 'MIT' }],
    ['〇〇県オープンデータ利用規約', { name: 'other', title: '〇〇県オープンデータ利用規約' }],
  ])('%s', (licence, license) => {
    expect(licenceToLicense(licence)).toEqual(license);
    expect(packageOf({ publication: { ...nobody, licence } }).licenses).toEqual([license]);
  });

  test('none is stated where nobody has stated one', () => {
    expect(packageOf({ publication: nobody })).not.toHaveProperty('licenses');
  });
});

describe('the descriptor', () => {
  test('says how the CSV is written', () => {
    const of = (csv: 'excel' | 'plain'): unknown =>
      readPackage(planToDataset(buildPlan(), { csv, headers: 'en' })).resources[0]?.dialect?.lineTerminator;
    expect([of('excel'), of('plain')]).toEqual(['\r\n', '\n']);
  });

  test.each([
    ['en', { fields: ['edition', 'lane_id'], reference: { resource: 'lanes', fields: ['edition', 'id'] } }],
    ['ja', { fields: ['版', '段ID'], reference: { resource: 'lanes', fields: ['版', 'ID'] } }],
  ] as const)('headers %s: keys are named as the headings are', (headers, foreignKey) => {
    const { resources } = readPackage(planToDataset(buildPlan(), { csv: 'excel', headers }));
    const schema = resources.find(({ name }) => name === 'activities')?.schema;
    expect(schema?.foreignKeys).toContainEqual(foreignKey);
    expect(schema?.primaryKey).toEqual(headers === 'en' ? ['edition', 'id'] : ['版', 'ID']);
  });

  test('a key to the same table names no resource', () => {
    const schema = packageOf().resources.find(({ name }) => name === 'activities')?.schema;
    expect(schema?.foreignKeys).toContainEqual({
      fields: ['edition', 'follows'],
      reference: { fields: ['edition', 'id'] },
    });
  });

  test('a key of the records is one of the table', () => {
    const { resources } = packageOf();
    const keyed = resources.filter(({ schema }) => schema?.fields.some(({ name }) => name === 'key'));
    expect(keyed.map(({ name }) => name)).toEqual(['measures', 'indicators', 'initiatives', 'projects', 'activities']);
    expect(keyed.map(({ schema }) => schema?.uniqueKeys)).toEqual(keyed.map(() => [['edition', 'key']]));
  });

  test('has no date of its own', () => {
    expect(packageOf()).not.toHaveProperty('created');
  });
});

describe('what is stated beside the input', () => {
  const stated = {
    ...{ ...nobody, publisher: '例県', department: '産業部', version: '1.1', created: '2024-05-01' },
    ...{ keywords: ['産業', '例県'], contact: 'sangyo@example.jp', published: 'https://data.example.jp/plan/' },
  };

  test('is in the descriptor, each word once', () => {
    expect(packageOf({ publication: stated })).toMatchObject({
      version: '1.1',
      created: '2024-05-01T00:00:00+09:00',
      homepage: 'https://data.example.jp/plan/',
      keywords: ['工程表', '例県', '産業'],
      contributors: [
        { title: '例県', roles: ['publisher'] },
        { title: '産業部', organization: '例県', email: 'sangyo@example.jp', roles: ['contact'] },
      ],
    });
  });

  test('is left out where nobody has stated it', () => {
    const found = packageOf({ publication: nobody });
    for (const key of ['version', 'created', 'homepage', 'contributors']) expect(found).not.toHaveProperty(key);
    expect(found.keywords).toEqual(['工程表']);
  });

  test('is said of the dataset in both languages', () => {
    expect(packageOf().description).toMatch(
      /工程3に分けて.+（2018年度から2019年度まで）.+\n\nData read by a program .+ 3 activities/,
    );
  });
});

test.each(['en', 'ja'] as const)('another program reads every table of the package, headers %s', async (headers) => {
  const files = planToDataset(buildPlan(), { csv: 'plain', headers });
  const basePath = await scratchFolder(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])));
  const found = await frictionless.Package.load(join(basePath, 'datapackage.json'), { basePath });
  expect(found.errors).toEqual([]);
  const tables = found.resources.filter(({ tabular }) => tabular);
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables)
    expect([table.name, (await table.read({ keyed: true })).length > 0]).toEqual([table.name, true]);
});
