import { readdir } from 'node:fs/promises';
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
  });

  it('of several datasets into one workbook is a wrong call, and so is one edition twice', async () => {
    const { run } = await publishTwo();
    const several = await run('export', 'out/青海2022', 'out/青海2023', '-o', 'a.xlsx');
    expect(several).toMatchObject({ code: 2, stderr: expect.stringContaining('is written of one') });
    expect((await run('export', 'out/青海2022', 'out/青海2022', '-o', 'a.sqlite')).code).toBe(2);
    expect((await run('export', 'out/nowhere', '-o', 'a.xlsx')).code).toBe(1);
  });
});

describe('link', () => {
  it.each(['out/青海2022', 'out/青海2022/plan.json'])(
    'of one dataset (%s) asks for the folder above it',
    async (path) => {
      const { run } = await publishTwo();
      const { code, stdout, stderr } = await run('link', path);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/this is one dataset, .* name the folder above it/);
    },
  );
});
