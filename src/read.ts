import { InputError } from './errors.ts';
import { bytesToHash } from './input-bytes.ts';
import type { Vocabulary } from './japanese/vocabulary.ts';
import { boxToPlace } from './layout/box-to-place.ts';
import type { Columns } from './layout/columns.ts';
import { findOnPage } from './layout/find-on-page.ts';
import { foundToPage, lastColumns, type ReadPage } from './layout/found-to-page.ts';
import { type LaidOut, pagesToDocument } from './layout/join-pages.ts';
import { foundToPicture } from './layout/picture.ts';
import { findOnSheet, foundToSheetPage } from './layout/sheet-pages.ts';
import { foundToSheetPicture } from './layout/sheet-picture.ts';
import { placeToSheetBox } from './layout/sheet-tables.ts';
import { pagesToBlocks, rowsToBlocks } from './layout/text-blocks.ts';
import { writtenToBlocks } from './layout/written-blocks.ts';
import type { Box } from './model/drawn-page.ts';
import { guard } from './model/guard.ts';
import type { InputKind } from './model/input-kind.ts';
import { type Notice, notice } from './model/notice.ts';
import type { PagePicture } from './model/page-picture.ts';
import { type Place, placesToSource, placeToBox, placeToPage } from './model/place.ts';
import type { Plan } from './model/plan.ts';
import type { ResolvedReadOptions } from './options.ts';
import { bytesToKind } from './source/bytes-to-kind.ts';
import { delimitedToRows } from './source/delimited.ts';
import { markdownToParts } from './source/markdown.ts';
import { bytesToDrawnPages, type PdfItem, pagesToPdf } from './source/pdf.ts';
import { isScan } from './source/scans.ts';
import { bytesToSheets } from './source/sheet.ts';
import { findStrayLetters } from './source/stray-letters.ts';
import { textToPages } from './source/text.ts';
import { bytesToWord } from './source/word.ts';

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

/** Above this share of a page's characters that cannot be read, nothing on it can be recognised. */
const MIN_UNREAD_SHARE = 1 / 2;
/** Letters. One message quotes no more. */
const MAX_QUOTED_LETTERS = 8;

/** A page of a PDF or a sheet of a workbook, by its number from 1, with where places lie on it; drawn only where it is asked for. */
export type SeenPage = { number: number; toPicture: () => PagePicture; boxOf: (place: Place) => Box | null };

/** Shown each page or sheet as it is read; nothing of it is kept for it. */
type PageWatcher = (seen: SeenPage) => void;

/** An edition's bytes to blocks: where text and PDF part and meet again. Throws an InputError where nothing can be read. */
export async function bytesToDocument(
  bytes: Uint8Array,
  options: ResolvedReadOptions,
  vocabulary: Vocabulary,
  onPage?: PageWatcher,
): Promise<SourceDocument> {
  const found = await bytesToKind(bytes);
  if ('fault' in found) throw new InputError(found.fault);
  switch (found.kind) {
    case 'pdf':
      return pdfToDocument(bytes, options, vocabulary, onPage);
    case 'workbook':
      return workbookToDocument(bytes, vocabulary, onPage);
    case 'word':
      return wordToDocument(bytes, vocabulary);
    case 'html':
      return htmlToDocument(bytes, vocabulary);
    case 'markdown':
      return toSourceDocument(
        writtenToBlocks(await markdownToParts(found.text), vocabulary),
        'markdown',
        bytesToHash(bytes),
      );
    case 'delimited': {
      const rows = await delimitedToRows(found.text, found.delimiter);
      const toCellPlace = (place: Place, field: number): Place =>
        place.kind === 'document' ? { ...place, column: field + 1 } : place;
      return toSourceDocument(rowsToBlocks(rows, vocabulary, toCellPlace), 'delimited', bytesToHash(bytes));
    }
    case 'text':
      return textToDocument(found.text, bytes, vocabulary);
  }
}

function textToDocument(text: string, bytes: Uint8Array, vocabulary: Vocabulary): SourceDocument {
  const { value, notices } = textToPages(text);
  const { blocks, runningHeads, columns, notices: own } = pagesToBlocks(value, vocabulary);
  if (columns === 'broken') throw new InputError('text-columns');
  if (columns === 'drawn') notices.push(notice('layout/columns-from-blanks', { source: null }));
  notices.push(...own);
  const pages = value.at(-1)?.number ?? null;
  const paged = { kind: 'text', pages, pagesRead: value.length } as const;
  return toSourceDocument({ blocks, runningHeads, notices, ...paged }, 'text', bytesToHash(bytes));
}

/** What is known of every document, and of one without pages where nothing else is said. */
function toSourceDocument(
  known: Partial<SourceDocument> & Pick<SourceDocument, 'blocks'>,
  inputKind: InputKind,
  sha256: string,
): SourceDocument {
  const none = { runningHeads: [], notices: [], guessed: [], unreadFonts: [], scans: [] };
  return { kind: 'document', pages: null, pagesRead: 0, ...none, ...known, inputKind, sha256 };
}

/** What reads styles is loaded where a page is read. */
async function htmlToDocument(bytes: Uint8Array, vocabulary: Vocabulary): Promise<SourceDocument> {
  const { bytesToHtml, htmlToParts } = await import('./source/html.ts');
  const decoded = bytesToHtml(bytes);
  if ('fault' in decoded) throw new InputError(decoded.fault);
  return toSourceDocument(writtenToBlocks(await htmlToParts(decoded.text), vocabulary), 'html', bytesToHash(bytes));
}

async function wordToDocument(bytes: Uint8Array, vocabulary: Vocabulary): Promise<SourceDocument> {
  const word = await bytesToWord(bytes);
  if ('fault' in word) throw new InputError(word.fault, 'values' in word ? word.values : {});
  const { parts, pictures, arrows } = word;
  if (pictures > 0 && parts.every(({ kind }) => kind === 'line')) throw new InputError('word-pictures', { pictures });
  const { blocks, notices } = writtenToBlocks(parts, vocabulary);
  if (arrows > 0) notices.push(notice('source/arrows-unread', { source: null, values: { count: arrows } }));
  return toSourceDocument({ blocks, notices }, 'word', bytesToHash(bytes));
}

/** Sheet by sheet, in the order of the workbook. */
async function workbookToDocument(
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  onPage?: PageWatcher,
): Promise<SourceDocument> {
  const workbook = await bytesToSheets(bytes);
  if ('fault' in workbook) throw new InputError(workbook.fault, 'values' in workbook ? workbook.values : {});
  const pages: ReadPage[] = [];
  let columns: Columns | null = null;
  for (const sheet of workbook.sheets) {
    const { number } = sheet;
    const before = columns;
    const page = guardPage(number, 0, () => {
      const found = findOnSheet(sheet, before, vocabulary);
      const boxOf = (place: Place): Box | null => placeToSheetBox(place, sheet);
      onPage?.({ number, toPicture: () => foundToSheetPicture(found), boxOf });
      return foundToSheetPage(found);
    });
    columns = lastColumns(page, columns);
    pages.push(page);
  }
  if (pages.every(({ parts }) => parts.length === 0)) throw new InputError('workbook-empty');
  const laidOut = pagesToDocument(pages, vocabulary.marks);
  const notices = [...workbook.notices, ...pages.flatMap((page) => page.notices), ...laidOut.notices];
  const paged = { kind: 'sheet', pages: workbook.sheets.length, pagesRead: pages.length } as const;
  return toSourceDocument({ ...laidOut, notices, ...paged }, 'workbook', bytesToHash(bytes));
}

/** Page by page, so that only one page is held as it is drawn. */
async function pdfToDocument(
  bytes: Uint8Array,
  options: ResolvedReadOptions,
  vocabulary: Vocabulary,
  onPage?: PageWatcher,
): Promise<SourceDocument> {
  // Ahead of all else, since the bytes may be given away.
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

/** A page or sheet on which the program fails gets a notice, and the others are read. */
function guardPage(number: number, height: number, read: () => ReadPage): ReadPage {
  return guard(read, (reason) => {
    const failed = notice('layout/page-failed', { source: null, values: { page: number, reason } });
    return { parts: [], height, unit: 1, notices: [failed], guessed: [] };
  });
}

type ReadItem = Exclude<PdfItem, { fault: unknown }>;

/** A notice for a page that is a scan; where most pages are, they are why nothing is found. A table that was read lies on a picture. */
function scanToNotices({ page }: ReadItem, { parts }: ReadPage, scans: number[]): Notice[] {
  if (!isScan(page) || parts.some(({ kind }) => kind !== 'line')) return [];
  scans.push(page.number);
  const place = boxToPlace(page.number, [0, 0, page.width, page.height]);
  return [notice('source/page-scanned', { source: [place], values: { page: page.number } })];
}

/** Notices for the fonts of a page that cannot be read; they are why nothing is found where most of the page is set in them. */
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

/** A notice for letters that no Japanese page prints: what the file gives for the characters of the page is wrong. */
function strayLettersToNotices({ page: { number, glyphs } }: ReadItem): Notice[] {
  const stray = findStrayLetters(glyphs);
  if (stray.length === 0) return [];
  const letters = [...new Set(stray.map(({ text }) => text))].slice(0, MAX_QUOTED_LETTERS).join('、');
  const source = placesToSource(stray.map(({ box }) => boxToPlace(number, box)));
  return [notice('source/letters-stray', { source, values: { page: number, count: stray.length, letters } })];
}

function pagesLeftOutToNotice({ pages }: ResolvedReadOptions, count: number): Notice {
  const values = { first: pages?.first ?? 1, last: Math.min(pages?.last ?? count, count), count };
  return notice('source/pages-left-out', { source: null, values });
}

/** A PDF of no more than these pages, counted from 1, in their order; the same bytes each time. */
export function cutPages(bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  return pagesToPdf(bytes, pages);
}
