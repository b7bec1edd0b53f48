import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planFormat } from '../../src/index.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo } from './run.ts';

test.each([
  ['diff', ['diff', 'out/見本', 'out/見本']],
  ['explain', ['explain', 'out/見本', 'm1-1-p1']],
  ['correct', ['correct', 'out/見本', 'm1-1-p1', 'name=講習', '--why', '誤り', '--who', '見本県']],
  ['departments', ['departments', 'out/見本']],
  ['check', ['check', 'out']],
])('%s of a plan of the format before this one says to extract it again', async (_, args) => {
  const folder = await scratchFolder({ 'in/見本.txt': samplePlan() });
  await koteihyo(['extract', 'in', '-o', 'out', '--force'], { cwd: folder });
  const path = join(folder, 'out/見本/plan.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace(planFormat, 'koteihyo-plan/1'));
  const { code, stderr } = await koteihyo(args, { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(/plan\.json: unexpected format "koteihyo-plan\/1" .*read its input again .*\(extract\)/);
});

test('a workbook that somebody has written a verdict into is not replaced, and one as it was published is', async () => {
  const folder = await scratchFolder({ 'in/見本.txt': samplePlan() });
  const extract = ['extract', 'in', '-o', 'out', '--format', 'csv,xlsx', '--force'];
  await koteihyo(extract, { cwd: folder });
  expect((await koteihyo(extract, { cwd: folder })).code).toBe(0);
  const path = join(folder, 'out/見本/plan.xlsx');
  await writeFile(path, 'with a verdict');
  for (const args of [extract, ['extract', 'in', '-o', 'out', '--force']]) {
    const { code, stderr } = await koteihyo(args, { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('plan.xlsx: changed since koteihyo wrote it'),
    });
  }
  expect(await readFile(path, 'utf8')).toBe('with a verdict');
});
