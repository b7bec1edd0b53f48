import type { PageData, PagePlace } from './page-data.ts';

/*
 * What the page of a review and its server say to each other, as JSON.
 */

type InBoth = { en: string; ja: string };

/** A reading that was not chosen; what only a person can say is not `decidable`. */
export type ReviewChoice = InBoth & { decidable: boolean };

export type ReviewDoubt = {
  name: string;
  severity: 'error' | 'warning' | 'info';
  message: InBoth;
  /** Why it matters, and what to do; null of a code that this version does not know. */
  why: InBoth | null;
  remedy: InBoth | null;
  /** The record that it is about, with its measure; null where that is none of the page. */
  subject: string | null;
  measure: string | null;
  at: PagePlace[];
  canAccept: boolean;
  choices: ReviewChoice[];
};

/** Everything as it is now, with every correction applied. */
export type ReviewState = {
  /** Counts what was done, by whichever browser. */
  revision: number;
  page: PageData;
  doubts: ReviewDoubt[];
  /** How many corrections were written here, and can be taken back. */
  undoable: number;
  /** The input was found, so that corrections are applied at once. */
  isApplied: boolean;
  isPdf: boolean;
  /** There are corrections that the published dataset does not have. */
  isUnpublished: boolean;
  /** Of the corrections: `who`. */
  who: string;
};

export type ReviewAssignment = { id: string; field: string; value: string };

export type ReviewAction =
  | { kind: 'accept'; name: string; why: string }
  | { kind: 'choose'; name: string; choice: number; why: string }
  | { kind: 'set'; assignments: ReviewAssignment[]; why: string }
  | { kind: 'undo' }
  | { kind: 'publish' };

/** `problem` says why nothing was done. */
export type ReviewAnswer = { state: ReviewState; problem: InBoth | null; published?: string };
