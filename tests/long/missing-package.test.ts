import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { koteihyoProcess } from '../cli/run.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';

/** Loaded ahead of the command: Node finds the packages that write workbooks and Parquet no more. */
const hook = `import { registerHooks } from 'node:module';
registerHooks({ resolve(specifier, context, next) {
  if (!/^(?:hucre|hyparquet-writer)/.test(specifier)) return next(specifier, context);
  throw Object.assign(new Error('Cannot find package ' + specifier), { code: 'ERR_MODULE_NOT_FOUND' });
} });
`;

test('a package that is not installed is named in one line, and only what needs it fails', async () => {
  const folder = await scratchFolder({ 'aomi.txt': samplePlan(), 'hook.mjs': hook });
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'hook.mjs'))}` };
  const run = (...args: string[]): ReturnType<typeof koteihyoProcess> => koteihyoProcess(args, { cwd: folder, env });
  const says = (path: string, name: string, format: string): string =>
    `error ${path}: the package ${name}, which writes ${format}, is not installed; install koteihyo again, or choose another format\n`;
  expect(await run('extract', 'aomi.txt', '-o', 'out')).toMatchObject({ code: 0, stderr: '' });
  const workbook = await run('export', 'out/aomi', '-o', 'plan.xlsx');
  expect(workbook).toEqual({ code: 1, stdout: '', stderr: says('plan.xlsx', 'hucre', 'xlsx') });
  const tables = await run('export', 'out/aomi', '-o', 'tables', '--format', 'parquet');
  expect(tables).toEqual({ code: 1, stdout: '', stderr: says('tables', 'hyparquet-writer', 'parquet') });
  await writeFile(join(folder, 'aomi.txt'), samplePlan('研修会の開催'));
  const extracted = await run('extract', 'aomi.txt', '-o', 'out', '--format', 'csv,xlsx');
  expect(extracted).toMatchObject({ code: 1, stderr: says('aomi.txt', 'hucre', 'xlsx') });
  expect((await run('check', 'out')).stdout).toContain('out/aomi: sound');
  expect((await readdir(folder)).toSorted()).toEqual(['aomi.txt', 'hook.mjs', 'out']);
});
