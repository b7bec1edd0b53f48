import { readPlan } from '../files/published.ts';
import { findRecords, recordKindWords } from '../index.ts';
import { placesToText } from '../messages/place-text.ts';
import { reviewWords } from '../messages/review-words.ts';
import { addCommand, type Host, type ReportFlags, toReportOptions } from './arguments.ts';
import { fill, toOneLine } from './fill-line.ts';
import { type Io, toPaint } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

/** Print the records that say some words; 1 where there are none, or the plan cannot be read. */
async function findCommand(path: string, words: readonly string[], options: ReportOptions, io: Io): Promise<0 | 1> {
  const { language, json } = options;
  try {
    const { plan } = await readPlan(path);
    const found = findRecords(plan, words.join(' '));
    const paint = toPaint(io.isStdoutTerminal, io.env);
    for (const { id, kind, title, places } of found) {
      const line = `${paint('green', id)}  ${recordKindWords[kind][language]}  ${toOneLine(title)}  ${paint('dim', placesToText(places.slice(0, 1), language))}`;
      io.stdout.write(
        json ? `${JSON.stringify({ type: 'record', id, kind, title, source: places })}\n` : `${line.trimEnd()}\n`,
      );
    }
    if (found.length > 0) return 0;
    io.stderr.write(`${fill(reviewWords.noneFound, language, { edition: plan.edition, words: words.join(' ') })}\n`);
    return 1;
  } catch (error) {
    writeFailed(io, 'plan', path, error, options);
    return 1;
  }
}

export function addFindCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'find')
    .argument('<plan>', say('plan'))
    .argument('<words...>', say('find.words'))
    .action((plan: string, words: string[], flags: ReportFlags) =>
      run((io) => findCommand(plan, words, toReportOptions(flags), io)),
    );
}
