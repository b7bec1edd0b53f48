import type { RowReading } from '../model/phrase.ts';
import { rowReadingsEn } from './en/phrases.ts';

/** Which reading of a row an English sentence begins with: "every field stands under its column (-0.7)". */
export function sentenceToReading(sentence: string): RowReading | null {
  const named = (Object.entries(rowReadingsEn) as [RowReading, string][]).filter(([, words]) =>
    sentence.startsWith(words),
  );
  return named.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
