import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo, type Run } from './run.ts';

type RunHere = (...args: string[]) => Promise<Run>;

async function publishTwo(): Promise<{ folder: string; run: RunHere }> {
  const folder = await scratchFolder({ 'in/青海2022.txt': samplePlan(), 'in/青海2023.txt': samplePlan() });
  const run: RunHere = (...args) => koteihyo(args, { cwd: folder });
  await run('extract', 'in', '-o', 'out');
  return { folder, run };
}

describe('export', () => {
  it('takes the format from the ending, also of a folder of Parquet tables', async () => {
    const { folder, run } = await publishTwo();
    expect(await run('export', 'out/青海2022', '-o', 'tables.parquet')).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(join(folder, 'tables.parquet'))).toContain('activities.parquet');
    const unknown = await run('export', 'out/青海2022', '-o', 'tables.ods');
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('.parquet') });
    const stdout = await run('export', 'out/青海2022', '--format', 'markdown', '-o', '-');
    expect(stdout).toMatchObject({ code: 2, stderr: expect.stringContaining('one that is called - is ./-') });
    expect(await readdir(folder)).not.toContain('-');
  });

  it('of several datasets into one workbook is a wrong call, and so is one edition twice', async () => {
    const { run } = await publishTwo();
    const several = await run('export', 'out/青海2022', 'out/青海2023', '-o', 'a.xlsx');
    expect(several).toMatchObject({ code: 2, stderr: expect.stringContaining('takes only one') });
    expect((await run('export', 'out/青海2022', 'out/青海2022', '-o', 'a.sqlite')).code).toBe(2);
    expect((await run('export', 'out/nowhere', '-o', 'a.xlsx')).code).toBe(1);
  });
});

describe('a folder of datasets', () => {
  it('stands for those in it, whatever else it holds', async () => {
    const { folder, run } = await publishTwo();
    await mkdir(join(folder, 'out/覚え書き'));
    const database = await run('export', 'out', '-o', 'a.sqlite');
    expect(database).toMatchObject({ code: 0, stdout: 'wrote a.sqlite\n', stderr: '' });
    const site = await run('site', 'out', '-o', 'site', '--json');
    expect(JSON.parse(site.stdout)).toMatchObject({ pages: [{ edition: '青海2022' }, { edition: '青海2023' }] });
    expect(await run('export', 'out', '-o', 'a.xlsx')).toMatchObject({ code: 2 });
    expect(await run('export', 'in', '-o', 'b.sqlite')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no plan.json in this folder'),
    });
  });

  it('and a dataset of it again are one edition twice', async () => {
    const { folder, run } = await publishTwo();
    for (const [command, output] of [
      ['export', 'a.sqlite'],
      ['site', 'site'],
    ] as const)
      expect(await run(command, 'out', 'out/青海2022', '-o', output)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('second dataset of edition 青海2022'),
      });
    expect((await readdir(folder)).sort()).toEqual(['in', 'out']);
  });
});

describe('link', () => {
  it('writes into a file what it prints else, a table or records, and says so beside', async () => {
    const { folder, run } = await publishTwo();
    for (const form of [[], ['--json']]) {
      const printed = await run('link', 'out', ...form);
      const written = await run('link', 'out', ...form, '-o', 'records');
      expect(written).toEqual({ code: 0, stdout: '', stderr: 'wrote records\n' });
      expect(await readFile(join(folder, 'records'), 'utf8')).toBe(printed.stdout);
    }
  });

  it.each(['out/青海2022', 'out/青海2022/plan.json'])(
    'of one dataset (%s) asks for the folder above it',
    async (path) => {
      const { run } = await publishTwo();
      const { code, stdout, stderr } = await run('link', path);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/unexpected single dataset, .* name the folder above it/);
    },
  );
});
