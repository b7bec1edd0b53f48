import { cutQuote } from './cut-quote.ts';
import { type Notice, notice } from './notice.ts';
import type { Place } from './place.ts';

/** Words and where they stand. */
export type PlacedText = { place: Place; text: string };

/** Characters; a notice quotes no more of the omitted text. */
const MAX_QUOTE = 120;

/** A notice for words that are struck through: they are an earlier wording, so they are not read. */
export function struckToNotices(struck: readonly PlacedText[]): Notice[] {
  if (struck.length === 0) return [];
  const all = [...new Set(struck.map(({ text }) => text.replaceAll('\n', '')))].join('、');
  const text = cutQuote(all, MAX_QUOTE);
  return [
    notice('source/text-struck', { source: struck.map(({ place }) => place), values: { count: struck.length, text } }),
  ];
}
