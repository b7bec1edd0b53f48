import type { PageData, PagePlace } from './page-data.ts';

/*
 * The JSON messages between the review page and its server.
 */

type InBoth = { en: string; ja: string };

/** A reading that was not chosen; `decidable`: whether it can be applied without further input from a person. */
export type ReviewChoice = InBoth & { decidable: boolean };

export type ReviewDoubt = {
  name: string;
  severity: 'error' | 'warning' | 'info';
  message: InBoth;
  /** Why it matters, and what to do; null for a code that this version does not know. */
  why: InBoth | null;
  remedy: InBoth | null;
  /** The record that it is about, with its measure; null if the page has no such record. */
  subject: string | null;
  measure: string | null;
  at: PagePlace[];
  canAccept: boolean;
  /** Whether a person must say how to split it into several projects. */
  isOfSeveral: boolean;
  choices: ReviewChoice[];
};

/** An entry of the corrections file. */
export type ReviewCorrection = {
  /** Distinguishes it from the others, whatever its position. */
  key: string;
  /** "c1" is the first. */
  id: string;
  kind: string;
  target: string;
  /** The change as written in the file: "years: 2019-2020". */
  what: string;
  signed: string;
  why: string;
  /** Its outcome; null if corrections are not applied. */
  status: string | null;
};

/** Page, left, top, right, bottom (points). */
export type PlaceBox = readonly [page: number, left: number, top: number, right: number, bottom: number];

/** The drawing of a sheet or table: `page-<number>.svg`, with its view box. */
export type DrawnSheet = { number: number; view: string };

/** The current state, with every correction applied. */
export type ReviewState = {
  /** Increases with every change, from any browser. */
  revision: number;
  page: PageData;
  doubts: ReviewDoubt[];
  /** The entries of the corrections file; each can be removed. */
  corrections: ReviewCorrection[];
  /** Whether the input was found, so that corrections are applied at once. */
  isApplied: boolean;
  isPdf: boolean;
  /** For a workbook or document: its drawings, and the box of each place on them. */
  sheets: DrawnSheet[];
  boxes: Record<string, PlaceBox>;
  /** Whether there are corrections that the published dataset lacks. */
  isUnpublished: boolean;
  /** The name that signs corrections (`who`). */
  who: string;
};

export type ReviewAssignment = { id: string; field: string; value: string };

export type ReviewAction =
  | { kind: 'accept'; name: string; why: string }
  | { kind: 'choose'; name: string; choice: number; why: string }
  | { kind: 'set'; assignments: ReviewAssignment[]; why: string }
  /** Null: the corrections written last. */
  | { kind: 'undo'; key: string | null }
  | { kind: 'publish' };

/** `problem` says why nothing was done. */
export type ReviewAnswer = { state: ReviewState; problem: InBoth | null; published?: string };
