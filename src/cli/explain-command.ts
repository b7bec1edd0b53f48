import { FileError } from '../files/problem.ts';
import { type FoundSource, findSource, readPlan } from '../files/published.ts';
import { type Explanation, explain } from '../index.ts';
import { addCommand, type Host, type ReportFlags, toReportOptions } from './arguments.ts';
import { unknownIdToProblem } from './draft-problem.ts';
import { explanationToLines } from './explain-lines.ts';
import { type Io, toPaint } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

type ExplainOptions = ReportOptions & {
  /** The input that the plan was read from, or a folder that holds it; null: looked for. */
  source: string | null;
};

/** Tell how a record came about; 1 where the plan or the named source cannot be read, 2 where there is no such record. */
async function explainCommand(path: string, id: string, options: ExplainOptions, io: Io): Promise<0 | 1 | 2> {
  try {
    const published = await readPlan(path);
    const found = await findSource(published, options.source);
    const explanation = explain(published.plan, id, found.bytes);
    if (explanation === null) {
      writeFailed(io, 'plan', path, new FileError(unknownIdToProblem(published.plan, id, path)), options);
      return 2;
    }
    if (options.json) io.stdout.write(`${JSON.stringify(explanationToRecord(explanation, found))}\n`);
    else writeLines(explanation, found, options, io);
    return 0;
  } catch (error) {
    writeFailed(io, 'plan', path, error, options);
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

export function addExplainCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'explain')
    .argument('<plan>', say('plan'))
    .argument('<id>', say('explain.id'))
    .option('--source <path>', say('source'))
    .action((plan: string, id: string, { source = null, ...flags }: ReportFlags & { source?: string | null }) =>
      run((io) => explainCommand(plan, id, { ...toReportOptions(flags), source }, io)),
    );
}
