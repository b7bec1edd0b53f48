import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../files/batch.ts';
import { writeWhole } from '../files/disk.ts';
import type { Lock } from '../files/lock.ts';
import { pathToFile } from '../files/manifest.ts';
import type { PublishOptions } from '../files/publish.ts';
import { rowsToCsv } from '../index.ts';
import { failureToDetails } from './problem-lines.ts';

const failuresName = 'failures.csv';
const columns = ['file', 'code', 'line', 'column', 'message', 'message_ja'] as const;

/** Writes the inputs that failed, with their reasons, as a table; its path. If none failed, removes the table: null. */
export async function writeFailures(
  outcomes: readonly Outcome[],
  { folder: output, work }: Lock,
  csv: PublishOptions['form']['csv'],
): Promise<string | null> {
  const path = join(output, failuresName);
  const failed = outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome] : []));
  if (failed.length === 0) {
    await rm(path, { force: true });
    return null;
  }
  const rows = failed.map(({ path, error }) => {
    const { code, message, line = null, column = null } = failureToDetails(path, error, 'en');
    return {
      file: pathToFile(path, output),
      code,
      line,
      column,
      message,
      message_ja: failureToDetails(path, error, 'ja').message,
    };
  });
  const toColumn = (name: (typeof columns)[number]): Column => ({ heading: name, toCell: (row) => row[name] ?? null });
  await writeWhole(path, rowsToCsv(rows, columns.map(toColumn), csv), join(work, failuresName));
  return path;
}

type Column = Parameters<typeof rowsToCsv>[1][number];
