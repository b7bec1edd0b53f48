import type { ReadPage } from '../layout/found-to-page.ts';
import type { LaidOut } from '../layout/join-pages.ts';
import type { Box } from '../model/drawn-page.ts';
import { guard } from '../model/guard.ts';
import type { InputKind } from '../model/input-kind.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { PagePicture } from '../model/page-picture.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** A document after layout, before anything is understood: plain data that can be passed between threads. */
export type SourceDocument = LaidOut & {
  notices: Notice[];
  kind: Plan['source']['kind'];
  /** The format of the bytes. */
  inputKind: InputKind;
  /** The number of pages; null if a text does not show it. */
  pages: number | null;
  sha256: string;
  /** Fonts without a mapping to characters in which most of a page is set, with that page. */
  unreadFonts: { name: string; page: number }[];
  /** The number of pages read, and those of them that are images with almost no text. */
  pagesRead: number;
  scans: number[];
};

/** A page of a PDF or a sheet of a workbook, numbered from 1, with the boxes of places on it; drawn only on demand. */
export type SeenPage = { number: number; toPicture: () => PagePicture; boxOf: (place: Place) => Box | null };

/** Called with each page or sheet when it is read; the reader keeps no reference to it. */
export type PageWatcher = (seen: SeenPage) => void;

/** Fills in the defaults, which are those of a document without pages. */
export function toSourceDocument(
  known: Partial<SourceDocument> & Pick<SourceDocument, 'blocks'>,
  inputKind: InputKind,
  sha256: string,
): SourceDocument {
  const none = { runningHeads: [], notices: [], guessed: [], unreadFonts: [], scans: [] };
  return { kind: 'document', pages: null, pagesRead: 0, ...none, ...known, inputKind, sha256 };
}

/** If the program fails on a page or sheet, the page gets a notice and the others are still read. */
export function guardPage(number: number, height: number, read: () => ReadPage): ReadPage {
  return guard(read, (reason) => {
    const failed = notice('layout/page-failed', { source: null, values: { page: number, reason } });
    return { parts: [], height, unit: 1, notices: [failed], guessed: [] };
  });
}
