import { FileError } from '../files/problem.ts';
import { findSource, readPlan } from '../files/published.ts';
import { explain } from '../index.ts';
import { addCommand, type ExitCode, type Host, optional, runCommand } from './arguments.ts';
import { unknownIdToProblem } from './draft-problem.ts';
import { explanationToLines } from './explain-lines.ts';
import type { Out, ReportOptions } from './out.ts';

type ExplainOptions = ReportOptions & {
  /** The input that the plan was read from, or a folder that holds it; null: looked for. */
  source: string | null;
};

/** Print how a record was read. */
async function explainCommand(path: string, id: string, options: ExplainOptions, out: Out): Promise<ExitCode> {
  const published = await readPlan(path);
  const found = await findSource(published, options.source);
  const explanation = explain(published.plan, id, found.bytes);
  if (explanation === null) throw new FileError(unknownIdToProblem(published.plan, id, path));
  const source = { ...explanation.source, path: found.path };
  out.record({ type: 'explanation', ...explanation, source });
  for (const line of explanationToLines(explanation, found, out.language, out.paint)) out.line(line);
  return 0;
}

export function addExplainCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'explain')
    .argument('<plan>', say('plan'))
    .argument('<id>', say('explain.id'))
    .addOption(optional('--source <path>', say('source')))
    .action((plan: string, id: string, options: ExplainOptions) =>
      runCommand(host, { kind: 'plan', path: plan }, options, (out) => explainCommand(plan, id, options, out)),
    );
}
