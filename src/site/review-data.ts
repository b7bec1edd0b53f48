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
  /** What only a person can say of it is how several projects are told apart. */
  isOfSeveral: boolean;
  choices: ReviewChoice[];
};

/** An entry of the corrections file, the first of it first. */
export type ReviewCorrection = {
  /** Distinguishes it from the others, whatever its position. */
  key: string;
  /** "c1" is the first. */
  id: string;
  kind: string;
  target: string;
  /** What it does, as the file says it: "years: 2019-2020". */
  what: string;
  signed: string;
  why: string;
  /** What became of it; null where corrections are not applied. */
  status: string | null;
};

/** Page, left, top, right, bottom (points). */
export type PlaceBox = readonly [page: number, left: number, top: number, right: number, bottom: number];

/** What a sheet or a table was drawn as: `page-<number>.svg`, with its view box. */
export type DrawnSheet = { number: number; view: string };

/** Everything as it is now, with every correction applied. */
export type ReviewState = {
  /** Counts what was done, by whichever browser. */
  revision: number;
  page: PageData;
  doubts: ReviewDoubt[];
  /** What stands in the corrections file; each can be taken back. */
  corrections: ReviewCorrection[];
  /** The input was found, so that corrections are applied at once. */
  isApplied: boolean;
  isPdf: boolean;
  /** Of a workbook or a document: what it was drawn as, and where each place lies on that. */
  sheets: DrawnSheet[];
  boxes: Record<string, PlaceBox>;
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
  /** Null: what was written last. */
  | { kind: 'undo'; key: string | null }
  | { kind: 'publish' };

/** `problem` says why nothing was done. */
export type ReviewAnswer = { state: ReviewState; problem: InBoth | null; published?: string };
