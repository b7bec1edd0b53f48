import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CsvForm } from '../index.ts';
import { publishBatch } from './batch.ts';
import { listInputs } from './inputs.ts';
import { FileError, isMissing } from './problem.ts';
import type { Review } from './review-state.ts';

/** As `extract` has them where nothing is said: seconds and megabytes. */
const limits = { timeout: 300, memory: 512 };

/** Publish a dataset again from its input, in the form that it has, and return its folder. Throws what stood in the way. */
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

/** The form of the CSV files that are there: with a BOM they are for Excel, and the first heading tells the language. */
async function readForm(folder: string): Promise<CsvForm> {
  const text = await readFile(join(folder, 'departments.csv'), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '\ufeffedition';
    throw error;
  });
  const csv = text.startsWith('\ufeff') ? 'excel' : 'plain';
  return { csv, headers: /^\ufeff?"?edition\b/.test(text) ? 'en' : 'ja' };
}
