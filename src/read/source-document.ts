import type { ReadPage } from '../layout/found-to-page.ts';
import type { LaidOut } from '../layout/join-pages.ts';
import type { Box } from '../model/drawn-page.ts';
import { guard } from '../model/guard.ts';
import type { InputKind } from '../model/input-kind.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { PagePicture } from '../model/page-picture.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** A document as it was laid out, before anything is understood: plain data that can be handed from thread to thread. */
export type SourceDocument = LaidOut & {
  notices: Notice[];
  kind: Plan['source']['kind'];
  /** What the bytes are. */
  inputKind: InputKind;
  /** How many pages the document has; null where a text does not show it. */
  pages: number | null;
  sha256: string;
  /** The fonts that nothing maps to characters and that most of a page is set in, with that page. */
  unreadFonts: { name: string; page: number }[];
  /** How many pages were read, and those of them that are images with next to no text. */
  pagesRead: number;
  scans: number[];
};

/** A page of a PDF or a sheet of a workbook, by its number from 1, with where places lie on it; drawn only where it is asked for. */
export type SeenPage = { number: number; toPicture: () => PagePicture; boxOf: (place: Place) => Box | null };

/** Shown each page or sheet as it is read; nothing of it is kept for it. */
export type PageWatcher = (seen: SeenPage) => void;

/** What is known of every document, and of one without pages where nothing else is said. */
export function toSourceDocument(
  known: Partial<SourceDocument> & Pick<SourceDocument, 'blocks'>,
  inputKind: InputKind,
  sha256: string,
): SourceDocument {
  const none = { runningHeads: [], notices: [], guessed: [], unreadFonts: [], scans: [] };
  return { kind: 'document', pages: null, pagesRead: 0, ...none, ...known, inputKind, sha256 };
}

/** A page or sheet on which the program fails gets a notice, and the others are read. */
export function guardPage(number: number, height: number, read: () => ReadPage): ReadPage {
  return guard(read, (reason) => {
    const failed = notice('layout/page-failed', { source: null, values: { page: number, reason } });
    return { parts: [], height, unit: 1, notices: [failed], guessed: [] };
  });
}
