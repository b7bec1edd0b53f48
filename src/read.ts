import { createHash } from 'node:crypto';
import type { Columns } from './layout/columns.ts';
import { type LaidOut, pagesToDocument } from './layout/document.ts';
import { lastColumns, type ReadPage, readPage } from './layout/pages.ts';
import { pagesToBlocks } from './layout/text.ts';
import type { Notice, Staged } from './model/notice.ts';
import type { Page } from './model/page.ts';
import type { Plan } from './model/plan.ts';
import { InputError } from './options.ts';
import { bytesToDrawnPages, isPdf, type PdfFault } from './source/pdf.ts';
import { bytesToText, textToPages } from './source/text.ts';

/** The bytes that `plan.source.sha256` is the hash of: a text counts as UTF-8. */
export function inputToBytes(input: Uint8Array | string): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

export function bytesToHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export type SourceBlocks = LaidOut & { notices: Notice[]; kind: Plan['source']['kind']; pages: number | null };

/** An edition's bytes to blocks: where text and PDF part and meet again. Throws an InputError where nothing can be read. */
export function bytesToBlocks(bytes: Uint8Array): Promise<SourceBlocks> {
  return isPdf(bytes) ? pdfToBlocks(bytes) : Promise.resolve(textToBlocks(bytes));
}

function textToBlocks(bytes: Uint8Array): SourceBlocks {
  const { value, notices } = bytesToPages(bytes);
  return { blocks: pagesToBlocks(value), furniture: [], notices, kind: 'text', pages: value.at(-1)?.number ?? null };
}

/** Page by page, so that only one page is held as it is drawn. */
async function pdfToBlocks(bytes: Uint8Array): Promise<SourceBlocks> {
  const pages: ReadPage[] = [];
  let columns: Columns | null = null;
  for await (const item of bytesToDrawnPages(bytes)) {
    if ('fault' in item) throw new InputError('pdf', pdfMessages[item.fault]);
    const page = readPage(item.page, columns);
    columns = lastColumns(page, columns);
    pages.push(page);
  }
  if (pages.every(({ parts }) => parts.length === 0)) throw new InputError('pdf', pdfMessages['no-text']);
  const laidOut = pagesToDocument(pages);
  const notices = [...pages.flatMap((page) => page.notices), ...laidOut.notices];
  return { ...laidOut, notices, kind: 'pdf', pages: pages.length };
}

const pdfMessages: Readonly<Record<PdfFault, string>> = {
  'old-node': 'this Node is too old to read PDF: expected 22.13 or newer; install it from https://nodejs.org',
  encrypted: 'the PDF is encrypted: expected one that opens without a password; save it without protection',
  'wrong-password': 'the password does not open the PDF; check it and try again',
  damaged: 'the PDF is damaged or cut short: expected a whole file; download or export it again',
  'no-pages': 'the PDF has no pages: expected the pages of a 工程表; export it again',
  'no-text': 'the PDF has no text layer: it needs OCR first; export it from the program that made it, or run OCR',
};

/** Pages and lines as every `source` of the plan counts them. Throws an InputError where the bytes are not text. */
export function bytesToPages(bytes: Uint8Array): Staged<Page[]> {
  return textToPages(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  const decoded = bytesToText(bytes);
  if ('text' in decoded) return decoded.text;
  const messages = {
    empty: 'the input is empty: expected the text of a 工程表; export the plan again',
    binary: 'the input is not text: expected UTF-8, UTF-16 or Shift_JIS; export the plan as text',
    encoding: 'the text is in no known encoding: expected UTF-8, UTF-16 or Shift_JIS; save it as UTF-8',
  };
  throw new InputError(decoded.fault, messages[decoded.fault]);
}
