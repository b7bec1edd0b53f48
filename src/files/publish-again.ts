import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFormats, formatToNames } from '../index.ts';
import { publishBatch } from './batch.ts';
import { listInputs } from './inputs.ts';
import type { DatasetForm } from './plan-to-files.ts';
import { FileError } from './problem.ts';
import type { Review } from './review-state.ts';

/** The defaults of `extract`: seconds and megabytes. */
const limits = { timeout: 300, memory: 512 };

/** Publish a dataset again from its input, in its present form, and return its folder. Throws a FileError or an InputError. */
export async function publishAgain(
  { input, published, output }: Review,
  describe: (path: string, error: unknown) => { code: string; message: string },
): Promise<string> {
  const { edition, source } = published.plan;
  const folder = join(output, edition);
  if (input === null || input.edition !== edition)
    throw new FileError({
      code: 'correct/no-input',
      path: folder,
      values: { file: source.file ?? '—', searched: '—' },
    });
  const form = await readForm(folder);
  const reading = { password: null, pages: null };
  const options = { form, registry: null, profile: null, reading, limits, force: true };
  const nothing = (): void => undefined;
  const events = { restored: nothing, start: nothing, done: nothing, describe, end: async () => undefined };
  const [outcome] = await publishBatch(await listInputs([input.path]), output, options, events);
  if (outcome?.status === 'failed') throw outcome.error;
  return folder;
}

/** The present form of a dataset: its formats, and the form of its tables, in which a BOM means Excel and the first heading shows the language. */
async function readForm(folder: string): Promise<DatasetForm> {
  const names = new Set(await readdir(folder));
  const formats = exportFormats.filter((format) => formatToNames(format).some((name) => names.has(name)));
  const text = names.has('departments.csv') ? await readFile(join(folder, 'departments.csv'), 'utf8') : '\ufeffedition';
  const csv = text.startsWith('\ufeff') ? 'excel' : 'plain';
  return { csv, headers: /^\ufeff?"?edition\b/.test(text) ? 'en' : 'ja', formats };
}
