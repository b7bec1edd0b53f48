import { oneLine } from '../japanese/width.ts';
import { rowReadingsEn } from '../messages/en/phrases.ts';
import { rowReadingsJa } from '../messages/ja/phrases.ts';
import type { Severity } from '../model/notice.ts';
import type { Source } from '../model/place.ts';

/** The parts of a notice that identify it as the one that was accepted. */
export type Doubt = {
  code: string;
  severity: Severity;
  values: Readonly<Record<string, unknown>>;
  subject: string | null;
  source: Source | null;
};

/**
 * A warning as a correction keeps it in `saw`: its values, "owner: 道の整備 | other: 橋の点検", or its code if it has none.
 * The evidence is left out, since weights change from version to version.
 */
export function doubtToSeen({ code, values }: Doubt): string {
  const seen = identityOf(values).map(([name, value]) => `${name}: ${value}`);
  return seen.length === 0 ? code : oneLine(seen.join(' | '));
}

/**
 * Whether `saw`, as an earlier version wrote it (a sentence in English or Japanese), quotes every value of this notice. Only the
 * values are compared, since the wording may have changed.
 */
export function isQuotedIn(saw: string, { values }: Doubt): boolean {
  const sentence = oneLine(saw);
  return identityOf(values).every(([, value]) => toQuotes(value).some((quote) => hasWhole(sentence, oneLine(quote))));
}

function identityOf(values: Doubt['values']): [string, string | number | boolean][] {
  return Object.entries(values).flatMap(([name, value]): [string, string | number | boolean][] =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [],
  );
}

const readings: readonly Readonly<Record<string, string>>[] = [rowReadingsEn, rowReadingsJa];

/** The ways in which a sentence may quote a value: booleans and readings of a row are put into words. */
function toQuotes(value: string | number | boolean): string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return [String(value), ...readings.flatMap((words) => words[value] ?? [])];
}

/** Whether a sentence contains a quote as a whole: not "3" within "13". */
function hasWhole(sentence: string, quote: string): boolean {
  const isPart = (character: string | undefined): boolean => /[A-Za-z0-9]/.test(character ?? '');
  for (let at = sentence.indexOf(quote); at >= 0; at = sentence.indexOf(quote, at + 1)) {
    const before = isPart(quote[0]) && isPart(sentence[at - 1]);
    const after = isPart(quote.at(-1)) && isPart(sentence[at + quote.length]);
    if (!before && !after) return true;
  }
  return false;
}
