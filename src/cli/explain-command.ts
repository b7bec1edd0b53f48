import { FileError } from '../files/problem.ts';
import { type FoundSource, findSource, readPlan } from '../files/published.ts';
import { type Explanation, explain, nearestIds } from '../index.ts';
import { explanationToLines } from './explain-lines.ts';
import { type Io, toPaint } from './io.ts';
import { failureToDetails } from './lines.ts';
import { type ReportOptions, writeFailure } from './report.ts';

export type ExplainOptions = ReportOptions & {
  /** The input that the plan was read from, or a folder that holds it; null: looked for. */
  source: string | null;
};

/** Tell how a record came about; 1 where the plan or the named source cannot be read, 2 where there is no such record. */
export async function explainCommand(path: string, id: string, options: ExplainOptions, io: Io): Promise<0 | 1 | 2> {
  try {
    const published = await readPlan(path);
    const found = await findSource(published, options.source);
    const explanation = explain(published.plan, id, found.bytes);
    if (explanation === null) {
      const nearest = nearestIds(published.plan, id);
      const values = { id, nearest: nearest.length === 0 ? '—' : nearest.join(', ') };
      fail(path, new FileError({ code: 'plan/unknown-id', path, values }), options, io);
      return 2;
    }
    if (options.json) io.stdout.write(`${JSON.stringify(explanationToRecord(explanation, found))}\n`);
    else writeLines(explanation, found, options, io);
    return 0;
  } catch (error) {
    fail(path, error, options, io);
    return 1;
  }
}

function writeLines(explanation: Explanation, found: FoundSource, { language }: ExplainOptions, io: Io): void {
  const paint = toPaint(io.isStdoutTerminal, io.env);
  for (const line of explanationToLines(explanation, found, language, paint)) io.stdout.write(`${line}\n`);
}

function explanationToRecord(explanation: Explanation, { path }: FoundSource): object {
  return { type: 'explanation', ...explanation, source: { ...explanation.source, path } };
}

function fail(path: string, error: unknown, options: ExplainOptions, io: Io): void {
  if (options.json) {
    const record = { type: 'failed', plan: path, error: failureToDetails(path, error, options.language) };
    io.stdout.write(`${JSON.stringify(record)}\n`);
  }
  writeFailure(io, path, error, options);
}
