import type { Place } from './place.ts';
import type { HeaderRole } from './profile-schema.ts';

/** Something printed: where it stands first, and how often. */
export type Seen = { text: string; place: Place; count: number };

/** `isYear`: its number is the year; else `first` is the fiscal year of 1, where the years of the plan give it. */
export type UnreadYear = Seen & { pattern: string; isYear: boolean; first: number | null };

/** What of a document's words, headings, years and marks was recognised, and what looks like one and was not. */
export type Survey = {
  headers: { role: HeaderRole; words: Seen[] }[];
  unreadHeaders: Seen[];
  /** Where no schedule was read: what heads may name, by what stands below them. */
  guessedHeaders: { role: HeaderRole; words: Seen[] }[];
  /** Heads that may be times, which nothing gives a year; `year`: what the years of the plan would give them. */
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
  /** Words that stand beside a year in brackets and are not known: 現在の値(5年度). */
  unreadKinds: Seen[];
  /** Words in brackets before a name that no label is known by. */
  unreadLabels: Seen[];
};
