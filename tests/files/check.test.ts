import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDataset, checkFolder } from '../../src/files/check.ts';
import { filesToHash } from '../../src/files/manifest.ts';
import { readVersion } from '../../src/files/version.ts';
import { type CsvOptions, extract, type Options, type Plan, planToDataset } from '../../src/index.ts';
import { leaveHalfReplaced, publishAlone } from './runs.ts';
import { problemOf, samplePlan, scratchFolder } from './scratch.ts';

const plan = await extract(samplePlan(), { edition: 'sample' });
type Form = CsvOptions;
const usual: Form = { csv: 'excel', headers: 'en' };

async function published(form = usual): Promise<string> {
  return publishAlone(await scratchFolder(), 'sample', planToDataset(plan, form));
}

/** A dataset with the manifest of its folder, as `version` published both. */
async function publishedBy(version: string): Promise<string> {
  const folder = await published();
  const entry = {
    file: 'sample.txt',
    edition: 'sample',
    status: 'published',
    version,
    input: null,
    options: null,
    dataset: filesToHash(planToDataset(plan, usual)),
    counts: null,
    notices: null,
    error: null,
  };
  const manifest = JSON.stringify({ format: 'koteihyo-manifest/1', inputs: [entry] });
  await writeFile(join(folder, '../manifest.json'), manifest);
  return folder;
}

async function faultsOf(folder: string): Promise<string[]> {
  const { faults } = await checkDataset(folder);
  return faults.map(({ code, path, line }) => [code, path.slice(folder.length + 1), line].join(' ').trim());
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
}

type Package = { resources: { path: string; bytes: number; hash: string; schema?: { fields: object[] } }[] };

/** Change a file and give datapackage.json its new size and hash, as who covers a change up. */
async function rewriteWithHash(folder: string, name: string, change: (text: string) => string): Promise<void> {
  await rewrite(join(folder, name), change);
  const bytes = await readFile(join(folder, name));
  await rewritePackage(folder, (content) => {
    const resource = content.resources.find(({ path }) => path === name);
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    Object.assign(resource ?? {}, { bytes: bytes.length, hash });
  });
}

async function rewritePackage(folder: string, change: (content: Package) => void): Promise<void> {
  await rewrite(join(folder, 'datapackage.json'), (text) => {
    const content: Package = JSON.parse(text);
    change(content);
    return `${JSON.stringify(content, null, 2)}\n`;
  });
}

test.each<Form>([
  usual,
  { csv: 'excel', headers: 'ja' },
  { csv: 'plain', headers: 'en' },
  { csv: 'plain', headers: 'ja' },
])('a dataset as it was published is sound: %j', async (form) => {
  expect(await faultsOf(await published(form))).toEqual([]);
});

test('a dataset is sound beside its manifest, of this version and of another', async () => {
  for (const version of [readVersion(), '0.0.1']) expect(await faultsOf(await publishedBy(version))).toEqual([]);
});

test.each([
  ['projects.csv', '講習会', '研修会', 'check/derived projects.csv 2'],
  ['indicator_values.csv', '20件', '21件', 'check/derived indicator_values.csv 3'],
  ['measures.csv', '\uFEFF', '', 'check/derived measures.csv 1'],
  ['plan.schema.json', '"type"', '"Type"', 'check/derived plan.schema.json 5'],
  ['plan.json', '"format"', ' "format"', 'check/derived plan.json 2'],
])('a change of %s is found with its line', async (name, from, to, expected) => {
  const folder = await published();
  await rewrite(join(folder, name), (text) => text.replace(from, to));
  expect(await faultsOf(folder)).toEqual([expected]);
});

test('a difference is quoted where it is, with what is not seen spelt out', async () => {
  const folder = await published();
  await rewrite(join(folder, 'projects.csv'), (text) => text.replace('講習会', '講\u200b習会'));
  await rewrite(join(folder, 'measures.csv'), (text) => text.slice(1));
  const { faults } = await checkDataset(folder);
  expect(faults.map(({ values }) => values)).toEqual([
    {
      actual: expect.stringMatching(/^"edition,/),
      expected: expect.stringMatching(/^"\\ufeffedition,/),
      version: readVersion(),
    },
    {
      actual: expect.stringContaining('講\\u200b習会'),
      expected: expect.stringContaining('講習会'),
      version: readVersion(),
    },
  ]);
});

test('a change of the plan that every other file follows differs from the manifest', async () => {
  const folder = await publishedBy(readVersion());
  const changed = structuredClone(plan);
  changed.plan.years = [2018, 2019, 2020];
  for (const { path, bytes } of planToDataset(changed, usual)) await writeFile(join(folder, path), bytes);
  expect(await faultsOf(folder)).toEqual(['check/manifest']);
});

test('what datapackage.json leaves out, or says otherwise, is found', async () => {
  const cases: [change: (folder: string) => Promise<void>, expected: string[]][] = [
    [
      async (folder) => {
        await rm(join(folder, 'projects.csv'));
        await rewritePackage(folder, (content) => {
          content.resources = content.resources.filter(({ path }) => path !== 'projects.csv');
        });
      },
      ['check/missing-file projects.csv', 'check/derived datapackage.json'],
    ],
    [
      (folder) =>
        rewritePackage(folder, ({ resources }) => {
          for (const resource of resources) delete resource.schema;
        }),
      ['check/derived datapackage.json'],
    ],
    [
      (folder) => rewriteWithHash(folder, 'projects.csv', (text) => text.replace('講習会', '研修会')),
      ['check/derived projects.csv 2', 'check/derived datapackage.json'],
    ],
  ];
  for (const [change, expected] of cases) {
    const folder = await published();
    await change(folder);
    expect((await faultsOf(folder)).map((fault) => fault.replace(/(?<=datapackage\.json) \d+/, ''))).toEqual(expected);
  }
});

test('a dataset of another version is compared by hashes, and by that of the manifest', async () => {
  const other = (): Promise<string> => publishedBy('0.0.1');
  const changed = await other();
  await rewrite(join(changed, 'projects.csv'), (text) => text.replace('講習会', '研修会'));
  expect(await faultsOf(changed)).toEqual(['check/hash projects.csv']);

  const covered = await other();
  await rewriteWithHash(covered, 'projects.csv', (text) => text.replace('講習会', '研修会'));
  expect(await faultsOf(covered)).toEqual(['check/manifest']);

  const otherFormat = await published();
  await rewriteWithHash(otherFormat, 'plan.json', (text) => text.replace(plan.format, 'koteihyo-plan/0'));
  expect(await faultsOf(otherFormat)).toEqual(['plan/format plan.json']);
  await writeFile(join(otherFormat, 'plan.schema.json'), '{}');
  expect(await faultsOf(otherFormat)).toEqual(['plan/format plan.json', 'check/bytes plan.schema.json']);
});

test('a package of another version that is none, or points outside of its folder, is told', async () => {
  const folder = await publishedBy('0.0.1');
  await rewritePackage(folder, ({ resources: [first] }) => Object.assign(first ?? {}, { path: '../manifest.json' }));
  expect(await faultsOf(folder)).toEqual(['check/package datapackage.json']);
  await writeFile(join(folder, 'datapackage.json'), '{"resources": 1}');
  expect(await faultsOf(folder)).toEqual(['check/package datapackage.json']);
  await rm(join(folder, 'datapackage.json'));
  expect(await faultsOf(folder)).toEqual(['check/missing-file datapackage.json']);
});

test('no pattern of a file is run', async () => {
  for (const version of [readVersion(), '0.0.1']) {
    const folder = await publishedBy(version);
    await rewritePackage(folder, ({ resources }) => {
      const fields = resources.flatMap(({ schema }) => schema?.fields ?? []);
      for (const field of fields) Object.assign(field, { constraints: { pattern: '(.+)+$^' } });
    });
    await rewriteWithHash(folder, 'projects.csv', (text) => `${text}${'a'.repeat(100_000)}\r\n`);
    expect(await faultsOf(folder)).not.toEqual([]);
  }
});

test('a file too few, a file too many and a hidden one are found', async () => {
  const folder = await published();
  await rm(join(folder, 'plan.schema.json'));
  await writeFile(join(folder, 'note.txt'), '');
  await writeFile(join(folder, '.env'), '');
  expect(await faultsOf(folder)).toEqual([
    'check/missing-file plan.schema.json',
    'check/unexpected-file .env',
    'check/unexpected-file note.txt',
  ]);
});

test('a linked file and a folder are found, and not followed', async () => {
  const folder = await published();
  await rename(join(folder, 'measures.csv'), join(folder, '../measures.csv'));
  await symlink('../measures.csv', join(folder, 'measures.csv'));
  await rename(join(folder, 'plan.json'), join(folder, '../plan.json'));
  await symlink('../plan.json', join(folder, 'plan.json'));
  await mkdir(join(folder, '.git'));
  const told = ['check/not-a-file .git', 'check/not-a-file measures.csv', 'check/not-a-file plan.json'];
  expect(await faultsOf(folder)).toEqual(told);
});

test('a plan that is none, of another edition or broken JSON is found, and the rest compared by hashes', async () => {
  const folder = await published();
  const path = join(folder, 'plan.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"kind": "text"', '"kind": "fax"'));
  expect((await checkDataset(folder)).faults[0]).toMatchObject({
    code: 'plan/schema',
    values: { place: 'source.kind' },
  });
  await writeFile(path, text.slice(0, -2));
  expect(await faultsOf(folder)).toEqual(['plan/json plan.json', 'check/bytes plan.json']);
  await rm(path);
  expect(await faultsOf(folder)).toEqual(['check/missing-file plan.json']);
  await writeFile(path, text);
  const renamed = join(folder, '../renamed');
  await rename(folder, renamed);
  expect(await faultsOf(renamed)).toEqual(['check/plan-edition plan.json']);
});

test('a dataset and a folder of them are checked alike, after restoring what a killed run left', async () => {
  const folder = await published();
  const parent = join(folder, '..');
  for (const checked of [folder, parent]) {
    await leaveHalfReplaced(parent, 'sample');
    const { restored, datasets } = await checkFolder(checked);
    expect(restored).toEqual(['sample']);
    expect(datasets).toMatchObject([{ folder, faults: [] }]);
  }
});

test('a folder in an output folder that is no dataset is a fault, a linked dataset is checked', async () => {
  const folder = await scratchFolder({ 'plan/note.txt': '' });
  await symlink(await published(), join(folder, 'sample'));
  const { datasets } = await checkFolder(folder);
  expect(datasets.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['check/missing-file'], []]);
});

test('nothing to check is told', async () => {
  const folder = await scratchFolder({ 'note.txt': '' });
  expect((await problemOf(() => checkFolder(folder))).code).toBe('check/no-dataset');
  expect((await problemOf(() => checkFolder(join(folder, 'none')))).code).toBe('check/missing-folder');
  expect((await problemOf(() => checkFolder(join(folder, 'note.txt')))).code).toBe('check/missing-folder');
});

test('an edition that the manifest tells of and that has no folder is found', async () => {
  const folder = await publishedBy(readVersion());
  const parent = join(folder, '..');
  expect((await checkFolder(parent)).datasets).toMatchObject([{ folder, faults: [] }]);
  await rm(folder, { recursive: true });
  const { datasets } = await checkFolder(parent);
  expect(datasets).toMatchObject([{ folder, faults: [{ code: 'check/missing-edition', path: folder, values: {} }] }]);
});

test('what a catalogue asks for and nobody has stated is told, and is no fault', async () => {
  const publication = {
    ...{ publisher: '見本市', licence: 'CC BY 4.0', url: 'https://example.jp/plan', retrieved: '2024-04-01' },
    ...{ version: '1', created: '2024-05-01', published: 'https://data.example.jp/plan/' },
  };
  const read = (given: Options['publication']): Promise<Plan> =>
    extract(samplePlan(), { edition: 'sample', file: 'plan-2024.txt', publication: given });
  const checked = async (stated: Options['publication']): ReturnType<typeof checkDataset> =>
    checkDataset(await publishAlone(await scratchFolder(), 'sample', planToDataset(await read(stated))));
  expect(await checked(publication)).toMatchObject({
    faults: [],
    unstated: { fields: ['contact'], file: 'plan-2024.yaml' },
  });
  expect((await checked({ ...publication, contact: 'plan@example.jp' })).unstated).toBeNull();
});
