import type { Vocabulary } from '../japanese/vocabulary.ts';
import { textToPeriod } from './periods.ts';

/** A line that begins with a period: R8 試行, 令和8～9年度：整備. The period is as it is printed, with its colon. */
export type DatedLine = { period: string; words: string };

const PARTED = /^(?<period>[^\s:：]+(?:[:：]|(?=\s)))\s*(?<words>\S.*)$/u;

/** The lines of a cell that each begin with a period; a line that does not goes on with the one above. Null where the first has none. */
export function textToDatedLines(text: string, vocabulary: Vocabulary): DatedLine[] | null {
  const lines: DatedLine[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const { period = '', words = '' } = PARTED.exec(line)?.groups ?? {};
    const last = lines.at(-1);
    if (period !== '' && textToPeriod(period, vocabulary, null)?.year != null) lines.push({ period, words });
    else if (last) last.words += line;
    else return null;
  }
  return lines.length > 0 ? lines : null;
}
