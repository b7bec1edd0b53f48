import type { Place } from './place.ts';
import type { HeaderRole } from './profile-schema.ts';

/** A printed text with its first place and number of occurrences. */
export type Seen = { text: string; place: Place; count: number };

/** A head that looks like a year. `isYear`: its number is the year; otherwise `first` is the fiscal year of number 1, if known. */
export type UnreadYear = Seen & { pattern: string; isYear: boolean; first: number | null };

/** The words, headings, years and marks of a document that were recognised, and those that look like one but were not. */
export type Survey = {
  headers: { role: HeaderRole; words: Seen[] }[];
  unreadHeaders: Seen[];
  /** If no schedule was read: what header words probably mean, judging by the cells below them. */
  guessedHeaders: { role: HeaderRole; words: Seen[] }[];
  /** Heads that may be time columns but cannot be dated; `year`: a guess from the years of the plan. */
  guessedTerms: (Seen & { year: number | null })[];
  years: (Seen & { year: number })[];
  /** Header cells that look like years, with the pattern that they would have in a profile. */
  unreadYears: UnreadYear[];

  direction: Seen | null;
  measure: Seen | null;
  /** Lines that look like headings, by the pattern that they would have in a profile. */
  unreadHeadings: (Seen & { pattern: string })[];
  bullets: Seen[];
  unreadBullets: Seen[];
  leads: Seen[];
  unreadLeads: Seen[];
  /** Unknown words beside a year in brackets: 現在の値(5年度). */
  unreadKinds: Seen[];
  /** Words in brackets before a name that are no known label. */
  unreadLabels: Seen[];
};
