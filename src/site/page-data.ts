/*
 * What a page of an edition has in it, as JSON. It is smaller than plan.json: places are numbers, what is usual is left out,
 * departments are named by their position.
 */

import type { Language } from '../messages/languages.ts';
import { placesToText } from '../messages/place-text.ts';

/** Of a text: page (0: it has none), line, field (-1: the whole line). Of a PDF: page, left, top, right, bottom. Else words. */
export type PagePlace = readonly [number, number, number] | readonly [number, number, number, number, number] | string;

/** What a place of a workbook (方向1!C12) or a document (17.1.4.3: block, table, row, column) says to a reader. */
export function namedPlaceToText(place: string, language: Language): string {
  const cut = place.lastIndexOf('!');
  if (cut >= 0)
    return placesToText([{ kind: 'sheet', sheet: place.slice(0, cut), cell: place.slice(cut + 1) }], language);
  const [block, table = null, row = null, column = null] = place
    .split('.')
    .map((part) => (part === '' ? null : Number(part)));
  return placesToText([{ kind: 'document', table, row, column, block: block ?? 1 }], language);
}

/** Position in `departments`, and the unit where one is printed. */
export type PageOwner = readonly [department: number, unit?: string];

export type PageActivity = {
  id: string;
  /** Its phrases. */
  words: string[];
  /** Fiscal years; left out where nothing gives its columns a year. */
  start?: number;
  end?: number;
  /** Calendar months, only where they are finer than the years. */
  from?: string;
  to?: string;
  /** Heads of its first and last column, only where they have no year. */
  labels?: [string, string];
  basis: string;
  /** Its end is not printed: it is only the last year that it stands in. */
  unprinted?: true;
  /** It goes on after the last year. */
  open?: true;
  milestone?: true;
  follows?: string;
  note?: string;
  at: PagePlace[];
};

export type PageLane = {
  id: string;
  series?: 'plan' | 'actual';
  owners?: PageOwner[];
  activities: PageActivity[];
  at: PagePlace[];
};

export type PageValue = {
  year: number;
  through: number;
  raw: string;
  value?: number;
  kind?: 'actual' | 'target';
  at: PagePlace[];
};

export type PageIndicator = { id: string; name: string; sub?: true; values: PageValue[]; at: PagePlace[] };

export type PageProject = {
  id: string;
  name: string;
  path?: string[];
  notes?: { head: string; text: string }[];
  amounts?: { name: string; year: number; raw: string }[];
  initiatives: number[];
  owners: PageOwner[];
  lanes: PageLane[];
  at: PagePlace[];
};

export type PageInitiative = { id: string; number: number; text: string; owners: PageOwner[]; at: PagePlace[] };

export type PageMeasure = {
  id: string;
  direction: string | null;
  number: number;
  title: string;
  lead: PageOwner[];
  overview: string[];
  indicators: PageIndicator[];
  initiatives: PageInitiative[];
  projects: PageProject[];
};

type InBoth = { en: string; ja: string };

export type PageNotice = {
  code: string;
  severity: 'error' | 'warning' | 'info';
  subject: string | null;
  message: InBoth;
  /** The readings that were not chosen. */
  others?: InBoth[];
  accepted?: string;
  at: PagePlace[];
};

export type PageRepair = { subject: string | null; before: string; after: string; reason: InBoth; at: PagePlace[] };

export type PageCorrection = {
  id: string;
  subject: string | null;
  status: string;
  target: string;
  before: string;
  after: string;
  signed: string;
  why: string;
};

/** What differs from the edition before: `id` is of this edition, null where it has no such record any more. */
export type PageChange = {
  id: string | null;
  measure: string | null;
  label: InBoth;
  name: string;
  old: string;
  new: string;
};

/** The source as `inspect` draws it: `page-<number>.svg` in a folder beside the page. */
export type DrawnPages = {
  folder: string;
  /** So many lines of a text are drawn together. */
  lines: number;
  /** Of a workbook or a document: the number of the sheet or table that a place is drawn on. */
  of: Record<string, number>;
};

export type PageData = {
  edition: string;
  title: string | null;
  issuer: string | null;
  issued: string | null;
  licence: string | null;
  url: string | null;
  source: { file: string | null; kind: string; pages: number | null };
  years: number[];
  directions: { id: string; number: number; title: string }[];
  departments: string[];
  measures: PageMeasure[];
  notices: PageNotice[];
  repairs: PageRepair[];
  corrections: PageCorrection[];
  /** The text that was read; null where it is not in the page. */
  text: string | null;
  /** Null where no edition before it was given. */
  changes: { since: string; list: PageChange[] } | null;
  /** Where the index of editions is, from this page; null where there is none. */
  index: string | null;
  /** Null where it is not drawn beside the page. */
  drawn: DrawnPages | null;
};

/** The drawn pages that places lie on, in their order. */
export function placesToDrawn(places: readonly PagePlace[], { lines, of }: DrawnPages): number[] {
  const numbers = places.flatMap((place) => {
    if (typeof place === 'string') return of[place] ?? [];
    return place.length === 5 ? place[0] : Math.ceil(place[1] / lines);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
