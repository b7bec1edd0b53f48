import { existsSync } from 'node:fs';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkDataset } from '../../src/files/check.ts';
import { type ExportOptions, exportPlans } from '../../src/files/export.ts';
import { needPackage } from '../../src/files/format-packages.ts';
import { planToFiles } from '../../src/files/plan-to-files.ts';
import { writeSqlite } from '../../src/files/write-sqlite.ts';
import { exportFormats, type Plan } from '../../src/index.ts';
import { buildPlan } from '../formats/support.ts';
import { disturb } from './disturb.ts';
import { problemOf, readFolder, scratchFolder } from './scratch.ts';

const form = { csv: 'plain', headers: 'en' } as const;
const planFile = (plan: Plan): string => JSON.stringify(plan);

async function scratchPlans(...editions: string[]): Promise<string> {
  return scratchFolder(
    Object.fromEntries(editions.map((edition) => [`${edition}/plan.json`, planFile(buildPlan({ edition }))])),
  );
}

const options = (over: Partial<ExportOptions>): ExportOptions => ({
  format: 'sqlite',
  output: '',
  form,
  force: false,
  ...over,
});

describe('a database', () => {
  async function exported(...editions: string[]): Promise<DatabaseSync> {
    const folder = await scratchPlans(...editions);
    const output = join(folder, 'all.sqlite');
    await exportPlans(
      editions.map((edition) => join(folder, edition)),
      options({ output }),
    );
    const database = new DatabaseSync(output, { readOnly: true });
    onTestFinished(() => database.close());
    return database;
  }

  test('stacks the editions, with keys that lead to records, typed columns and a table of what they mean', async () => {
    const database = await exported('aomi-2021', 'aomi-2022');
    // the example refers to an initiative number and departments that it lacks, which are empty and lead nowhere
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(database.prepare('SELECT edition, count(*) AS n FROM activities GROUP BY 1').all()).toEqual([
      { edition: 'aomi-2021', n: 3 },
      { edition: 'aomi-2022', n: 3 },
    ]);
    expect(
      database.prepare("SELECT ja FROM columns WHERE table_name = 'activities' AND column_name = 'text'").get(),
    ).toEqual({ ja: '工程' });
  });

  test('has the views that are asked most', async () => {
    const database = await exported('aomi-2021');
    const view = (sql: string): unknown[] => database.prepare(sql).all();
    expect(view("SELECT year, text FROM schedule WHERE lane_id = 'm1-1-p1-l1'")).toEqual([
      { year: 2018, text: '制度見直し ◆対象に追加' },
      { year: 2019, text: '→' },
      { year: 2020, text: '―' },
      { year: 2021, text: '→' },
    ]);
    expect(view('SELECT department, count(*) AS n FROM activities_with_departments GROUP BY 1 ORDER BY 1')).toEqual([
      { department: 'ものづくり課', n: 2 },
      { department: '工業研究所', n: 1 },
      { department: '謎の課', n: 2 },
    ]);
    expect(view("SELECT count(*) AS n FROM doubts WHERE severity = 'info'")).toEqual([{ n: 0 }]);
  });

  test('names an edition that stands in two of the datasets', async () => {
    const folder = await scratchFolder({ 'a/plan.json': planFile(buildPlan()), 'b/plan.json': planFile(buildPlan()) });
    const datasets = [join(folder, 'a'), join(folder, 'b')];
    const problem = await problemOf(() => exportPlans(datasets, options({ output: join(folder, 'all.sqlite') })));
    expect(problem).toMatchObject({ code: 'export/twice', values: { edition: 'example-2019' } });
  });
});

describe('writing', () => {
  test('leaves a file that is there as it is, unless told to replace it', async () => {
    const folder = await scratchFolder({ 'a/plan.json': planFile(buildPlan()), 'mine.md': 'mine' });
    const output = join(folder, 'mine.md');
    const written = (force: boolean): Promise<string[]> =>
      exportPlans([join(folder, 'a')], options({ format: 'markdown', output, force }));
    expect(await problemOf(() => written(false))).toMatchObject({ code: 'export/exists', path: output });
    expect(await readFile(output, 'utf8')).toBe('mine');
    await written(true);
    expect(await readFile(output, 'utf8')).toMatch(/^# 産業ビジョン/);
  });

  test('makes a folder of tables, and one workbook of one dataset', async () => {
    const folder = await scratchPlans('a', 'b');
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    const tables = join(folder, 'tables');
    expect(await exportPlans([a], options({ format: 'parquet', output: tables }))).toContain(
      join(tables, 'lanes.parquet'),
    );
    const problem = await problemOf(() =>
      exportPlans([a, b], options({ format: 'xlsx', output: join(folder, 'x.xlsx') })),
    );
    expect(problem).toMatchObject({ code: 'export/one', values: { format: 'xlsx' } });
  });
});

describe('what stands in the way of an export is one problem, and nothing is half-written', () => {
  const singles = ['xlsx', 'markdown', 'sqlite'] as const;
  const folders = ['csv', 'parquet'] as const;

  test.each([...singles, ...folders])('a plan of another version: %s', async (format) => {
    const old = { ...buildPlan(), format: 'koteihyo-plan/1' };
    const folder = await scratchFolder({ 'a/plan.json': planFile(buildPlan()), 'b/plan.json': JSON.stringify(old) });
    const datasets = (format === 'sqlite' ? ['a', 'b'] : ['b']).map((name) => join(folder, name));
    const problem = await problemOf(() => exportPlans(datasets, options({ format, output: join(folder, 'out') })));
    expect(problem).toMatchObject({ code: 'plan/format', path: join(folder, 'b/plan.json') });
    expect((await readdir(folder)).toSorted()).toEqual(['a', 'b']);
  });

  test.each([
    ...(['xlsx', 'markdown'] as const).flatMap((format) => [[format, 'none', 1] as const, [format, 'one', 1] as const]),
    // of the many calls that a folder of tables takes every fifth
    ...folders.flatMap((format) => [[format, 'none', 5] as const, [format, 'one', 5] as const]),
  ])('a disk that fills at any moment: %s, where %s is there', async (format, there, step) => {
    const folder = await scratchPlans('a');
    const given = options({ format, output: join(folder, 'out'), force: true });
    const exported = (): Promise<string[]> => exportPlans([join(folder, 'a')], given);
    if (there === 'one') await exported();
    const before = await readFolder(folder);
    let fills = 0;
    for (let at = 1; ; at += step) {
      const { result } = await disturb('full', at, exported);
      if (result !== null && 'value' in result) break;
      expect(await problemOf(() => Promise.reject(result?.error))).toMatchObject({ code: 'output/full' });
      expect(await readFolder(folder), `full ahead of call ${at}`).toEqual(before);
      fills += 1;
    }
    expect(fills).toBeGreaterThan(2);
    expect((await readdir(folder)).toSorted()).toEqual(['a', 'out']);
  });

  test.skipIf(!existsSync('/dev/full'))('a disk that is full when SQLite writes, which leaves no journal', async () => {
    const folder = await scratchPlans('a');
    const full = options({ output: '/dev/full', force: true });
    expect(await problemOf(() => exportPlans([join(folder, 'a')], full))).toMatchObject({ code: 'output/full' });
    expect(existsSync('/dev/full-journal')).toBe(false);
  });

  test('writes a database without a journal beside it, which a full disk would leave there', async () => {
    const folder = await scratchFolder({});
    const seen: string[][] = [];
    async function* plans(): AsyncGenerator<Plan> {
      for (const edition of ['a', 'b', 'c']) {
        yield buildPlan({ edition });
        seen.push(await readdir(folder));
      }
    }
    await writeSqlite(join(folder, 'all.sqlite'), plans());
    expect(seen).toEqual([['all.sqlite'], ['all.sqlite'], ['all.sqlite']]);
  });

  test.each(folders)('one table of another maker: %s', async (format) => {
    const folder = await scratchFolder({ 'a/plan.json': planFile(buildPlan()), [`out/projects.${format}`]: 'mine' });
    const before = await readFolder(folder);
    const problem = await problemOf(() =>
      exportPlans([join(folder, 'a')], options({ format, output: join(folder, 'out') })),
    );
    expect(problem).toMatchObject({ code: 'export/exists', path: join(folder, `out/projects.${format}`) });
    expect(await readFolder(folder)).toEqual(before);
  });

  test.each(['.~lock.plan.xlsx#', '~$plan.xlsx'])('a workbook that is open, as %s says', async (mark) => {
    const folder = await scratchFolder({ 'a/plan.json': planFile(buildPlan()), 'plan.xlsx': 'mine', [mark]: '' });
    const output = join(folder, 'plan.xlsx');
    const problem = await problemOf(() =>
      exportPlans([join(folder, 'a')], options({ format: 'xlsx', output, force: true })),
    );
    expect(problem).toMatchObject({ code: 'output/open', path: output });
    expect(await readFile(output, 'utf8')).toBe('mine');
  });

  test('a workbook that is read-only, also for who may write anything', async () => {
    const folder = await scratchFolder({ 'a/plan.json': planFile(buildPlan()), 'plan.xlsx': 'mine' });
    const output = join(folder, 'plan.xlsx');
    await chmod(output, 0o444);
    const problem = await problemOf(() =>
      exportPlans([join(folder, 'a')], options({ format: 'xlsx', output, force: true })),
    );
    expect(problem).toMatchObject({ code: 'output/denied', path: output });
    expect(await readFile(output, 'utf8')).toBe('mine');
  });

  test.each([
    ['xlsx', 'hucre', 'ERR_MODULE_NOT_FOUND'],
    ['sqlite', 'node:sqlite', 'ERR_UNKNOWN_BUILTIN_MODULE'],
  ] as const)('a package that is not installed: %s', async (format, name, code) => {
    const load = (): Promise<never> => Promise.reject(Object.assign(new Error(`Cannot find ${name}`), { code }));
    const problem = await problemOf(() => needPackage(format, 'plan', load));
    expect(problem).toEqual({ code: 'output/no-package', path: 'plan', values: { name, format } });
    // of another format, or another fault, it says nothing
    await expect(needPackage('markdown', 'plan', load)).rejects.toThrow('Cannot find');
  });
});

describe('a dataset in every format', () => {
  const every = { csv: 'excel', headers: 'both', formats: exportFormats } as const;

  test('is sound as it was published, and one changed byte is told', async () => {
    const files = await planToFiles(buildPlan(), every);
    const dataset = Object.fromEntries(files.map(({ path, bytes }) => [`example-2019/${path}`, bytes]));
    const sound = await scratchFolder(dataset);
    expect((await checkDataset(join(sound, 'example-2019'))).faults).toEqual([]);
    const database = dataset['example-2019/plan.sqlite']?.slice() ?? new Uint8Array();
    database[database.length - 1] = (database.at(-1) ?? 0) ^ 1;
    const changed = await scratchFolder({ ...dataset, 'example-2019/plan.sqlite': database });
    const { faults } = await checkDataset(join(changed, 'example-2019'));
    expect(faults.map(({ code, path }) => [code, path.split('/').at(-1)])).toEqual([['check/hash', 'plan.sqlite']]);
  });

  test('has the same bytes each time, and lists every file', async () => {
    const files = await planToFiles(buildPlan(), every);
    expect(await planToFiles(buildPlan(), every)).toEqual(files);
    const descriptor = JSON.parse(new TextDecoder().decode(files.at(-1)?.bytes)) as { resources: { path: string }[] };
    const listed = descriptor.resources.map(({ path }) => path);
    expect([...listed, 'datapackage.json'].toSorted()).toEqual(files.map(({ path }) => path).toSorted());
  });

  test('without CSV has no tables', async () => {
    const files = await planToFiles(buildPlan(), { ...every, formats: ['xlsx'] });
    expect(files.map(({ path }) => path)).toEqual([
      'plan.json',
      'plan.schema.json',
      'index.html',
      'plan.xlsx',
      'README.md',
      'dcat.jsonld',
      'datapackage.json',
    ]);
  });
});
