import { InputError } from '../errors.ts';
import { bytesToHash } from '../input-bytes.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { boxToPlace } from '../layout/box-to-place.ts';
import type { Columns } from '../layout/columns.ts';
import { findOnPage } from '../layout/find-on-page.ts';
import { foundToPage, lastColumns, type ReadPage } from '../layout/found-to-page.ts';
import { pagesToDocument } from '../layout/join-pages.ts';
import { foundToPicture } from '../layout/picture.ts';
import { cutQuote } from '../model/cut-quote.ts';
import type { Box } from '../model/drawn-page.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource, placeToBox, placeToPage } from '../model/place.ts';
import type { ResolvedReadOptions } from '../options.ts';
import { findOverprinted } from '../source/overprinted.ts';
import { bytesToDrawnPages, type PdfItem, pagesToPdf } from '../source/pdf.ts';
import { isScan } from '../source/scans.ts';
import { findStrayLetters } from '../source/stray-letters.ts';
import { guardPage, type PageWatcher, type SourceDocument, toSourceDocument } from './source-document.ts';

/** If more than this share of a page's characters cannot be read, nothing on the page can be recognised. */
const MIN_UNREAD_SHARE = 1 / 2;
/** Letters quoted in one message. */
const MAX_QUOTED_LETTERS = 8;

/** Reads page by page, so that only one drawn page is in memory. */
export async function pdfToDocument(
  bytes: Uint8Array,
  options: ResolvedReadOptions,
  vocabulary: Vocabulary,
  onPage?: PageWatcher,
): Promise<SourceDocument> {
  // Hashed first, since reading may transfer the bytes.
  const sha256 = bytesToHash(bytes);
  const pages: ReadPage[] = [];
  const notices: Notice[] = [];
  const unreadFonts: SourceDocument['unreadFonts'] = [];
  const scans: number[] = [];
  let columns: Columns | null = null;
  let count = 0;
  for await (const item of bytesToDrawnPages(bytes, options)) {
    if ('fault' in item) throw new InputError(`pdf-${item.fault}`, item.values);
    const { page: drawn } = item;
    const { number } = drawn;
    const before = columns;
    const page = guardPage(number, drawn.height, () => {
      const found = findOnPage(drawn, before, vocabulary);
      const boxOf = (place: Place): Box | null => (placeToPage(place) === number ? placeToBox(place) : null);
      onPage?.({ number, toPicture: () => foundToPicture(found), boxOf });
      return foundToPage(found);
    });
    columns = lastColumns(page, columns);
    pages.push(page);
    notices.push(
      ...scanToNotices(item, page, scans),
      ...fontsToNotices(item, unreadFonts),
      ...strayLettersToNotices(item),
      ...overprintedToNotices(item),
      ...page.notices,
    );
    count = item.count;
  }
  if (pages.every(({ parts }) => parts.length === 0)) throw new InputError('pdf-no-text');
  if (pages.length < count) notices.unshift(pagesLeftOutToNotice(options, count));
  const laidOut = pagesToDocument(pages, vocabulary.marks);
  notices.push(...laidOut.notices);
  const paged = { kind: 'pdf', pages: count, pagesRead: pages.length } as const;
  return toSourceDocument({ ...laidOut, notices, unreadFonts, scans, ...paged }, 'pdf', sha256);
}

type ReadItem = Exclude<PdfItem, { fault: unknown }>;

/**
 * A notice for a scanned page, unless a table was found on it: then the image is only a background. `scans` explains
 * why nothing is found if most pages are scans.
 */
function scanToNotices({ page }: ReadItem, { parts }: ReadPage, scans: number[]): Notice[] {
  if (!isScan(page) || parts.some(({ kind }) => kind !== 'line')) return [];
  scans.push(page.number);
  const place = boxToPlace(page.number, [0, 0, page.width, page.height]);
  return [notice('source/page-scanned', { source: [place], values: { page: page.number } })];
}

/**
 * Notices for the fonts of a page that cannot be read. `unread` explains why nothing is found if most of a page is set
 * in them.
 */
function fontsToNotices({ page, unmapped }: ReadItem, unread: SourceDocument['unreadFonts']): Notice[] {
  const count = page.glyphs.filter(({ text }) => text.trim() !== '').length;
  const lost = unmapped.reduce((sum, { glyphs }) => sum + glyphs, 0);
  const [first] = unmapped.toSorted((a, b) => b.glyphs - a.glyphs);
  if (first && lost > count * MIN_UNREAD_SHARE) unread.push({ name: first.font, page: page.number });
  return unmapped.map(({ font, glyphs }) => {
    const place = boxToPlace(page.number, [0, 0, page.width, page.height]);
    return notice('source/font-unmapped', { source: [place], values: { font, page: page.number, count: glyphs } });
  });
}

/** A notice for letters that no Japanese page prints: the file maps its characters to wrong letters. */
function strayLettersToNotices({ page: { number, glyphs } }: ReadItem): Notice[] {
  const stray = findStrayLetters(glyphs);
  if (stray.length === 0) return [];
  const letters = [...new Set(stray.map(({ text }) => text))].slice(0, MAX_QUOTED_LETTERS).join('、');
  const source = placesToSource(stray.map(({ box }) => boxToPlace(number, box)));
  return [notice('source/letters-stray', { source, values: { page: number, count: stray.length, letters } })];
}

/** A notice for letters printed over each other, so that their order is unknown. */
function overprintedToNotices({ page: { number, glyphs } }: ReadItem): Notice[] {
  const over = findOverprinted(glyphs);
  if (over.length === 0) return [];
  const letters = cutQuote(over.map(({ text }) => text).join(''), MAX_QUOTED_LETTERS);
  const source = placesToSource(over.map(({ box }) => boxToPlace(number, box)));
  return [notice('source/letters-overprinted', { source, values: { page: number, count: over.length, letters } })];
}

function pagesLeftOutToNotice({ pages }: ResolvedReadOptions, count: number): Notice {
  const values = { first: pages?.first ?? 1, last: Math.min(pages?.last ?? count, count), count };
  return notice('source/pages-left-out', { source: null, values });
}

/** A PDF of these pages only, counted from 1, in this order; the same bytes every time. */
export function cutPages(bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  return pagesToPdf(bytes, pages);
}
