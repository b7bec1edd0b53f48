import { readPlan } from '../files/published.ts';
import { findRecords, recordKindWords } from '../index.ts';
import { placesToText } from '../messages/place-text.ts';
import { reviewWords } from '../messages/review-words.ts';
import { addCommand, type ExitCode, type Host, runCommand } from './arguments.ts';
import { toOneLine } from './fill-line.ts';
import type { Out, ReportOptions } from './out.ts';

/** Print the records that contain some words; returns 1 if there are none. */
async function findCommand(
  path: string,
  words: string,
  { language, paint, record, line, warn }: Out,
): Promise<ExitCode> {
  const { plan } = await readPlan(path);
  const found = findRecords(plan, words);
  for (const { id, kind, title, places } of found) {
    record({ type: 'record', id, kind, title, source: places });
    const place = paint('dim', placesToText(places.slice(0, 1), language));
    line(`${paint('green', id)}  ${recordKindWords[kind][language]}  ${toOneLine(title)}  ${place}`.trimEnd());
  }
  if (found.length > 0) return 0;
  warn(reviewWords.noneFound, { edition: plan.edition, words });
  return 1;
}

export function addFindCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'find')
    .argument('<plan>', say('plan'))
    .argument('<words...>', say('find.words'))
    .action((plan: string, words: string[], options: ReportOptions) =>
      runCommand(host, { kind: 'plan', path: plan }, options, (out) => findCommand(plan, words.join(' '), out)),
    );
}
