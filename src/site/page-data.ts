/*
 * The JSON data in the page of an edition. It is smaller than plan.json: places are arrays of numbers, default values are left out,
 * departments are given by their position.
 */

import type { Language } from '../messages/languages.ts';
import { placesToText } from '../messages/place-text.ts';

/** In a text: page (0: none), line, field (-1: the whole line). In a PDF: page, left, top, right, bottom. Otherwise a string. */
export type PagePlace = readonly [number, number, number] | readonly [number, number, number, number, number] | string;

/** Words for a place in a workbook (方向1!C12) or a document (17.1.4.3: block, table, row, column). */
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
  words: string[];
  /** Fiscal years; absent if its columns cannot be dated. */
  start?: number;
  end?: number;
  /** Calendar months, only if they are finer than the years. */
  from?: string;
  to?: string;
  /** Heads of its first and last column, only if these have no year. */
  labels?: [string, string];
  basis: string;
  /** The end is not printed; `end` is only the last year in which it stands. */
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

/** A change since the previous edition; `id` is that of this edition, null if the record is gone. */
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
  /** Lines of a text per drawing. */
  lines: number;
  /** For a workbook or document: the number of the sheet or table on which each place is drawn. */
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
  /** The source text; null if the page does not embed it. */
  text: string | null;
  /** Null if no previous edition was given. */
  changes: { since: string; list: PageChange[] } | null;
  /** Relative address of the index of editions; null if there is none. */
  index: string | null;
  /** Null if there are no drawings beside the page. */
  drawn: DrawnPages | null;
};

/** The numbers of the drawings that show these places, in order. */
export function placesToDrawn(places: readonly PagePlace[], { lines, of }: DrawnPages): number[] {
  const numbers = places.flatMap((place) => {
    if (typeof place === 'string') return of[place] ?? [];
    return place.length === 5 ? place[0] : Math.ceil(place[1] / lines);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
